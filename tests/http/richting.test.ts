import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/adapters/rules/lezen/csv.ts'
import { dekkingSchema } from '../../src/domain/model/antwoord/dekking.ts'
import { gelijkeGevallenSchema } from '../../src/domain/model/antwoord/gelijke-gevallen.ts'
import { praktijkSchema } from '../../src/domain/model/antwoord/praktijk.ts'
import { createProefApp, INITIATIEF } from '../hulp/proef.ts'

const { app, post } = createProefApp()
const RICHTING = '/v1/regelboeken/proefvisie/richting'
const get = (pad: string, accept = 'application/json') =>
  app.request(pad, { headers: { Accept: accept } })
const read = async (pad: string) => JSON.parse(await (await get(pad)).text())

describe('GET /v1/regelboeken/{id}/richting', () => {
  it('geeft de hele kaart zoals de beschrijving zegt', async () => {
    const kaart = await read(RICHTING)
    expect(dekkingSchema.parse(kaart)).toEqual(kaart)
    expect(kaart.telling).toMatchObject({
      cellen: 6,
      beslist: 0,
      indicatief: 2,
      open: 4,
      zwijgt: 0,
    })
    expect(kaart.kop).toContain('In 66,7% van de 6 combinaties')
  })

  it('kiest op principe, gebied en activiteit, en telt dan alleen die', async () => {
    const kaart = await read(`${RICHTING}?principe=groene_stad&gebied=wijk-noord&activiteit=wonen`)
    expect(kaart.cellen).toEqual([
      {
        principe: 'groene_stad',
        gebied: 'wijk-noord',
        activiteit: 'wonen',
        richting: 'indicatief',
        gronden: { indicatief: ['GS-01'], open: ['GS-02'] },
        context: ['GZ-01'],
        passages: ['PR-01'],
      },
    ])
    expect(kaart.telling.cellen).toBe(1)
  })

  it('geeft een CSV als daarom wordt gevraagd', async () => {
    const antwoord = await get(RICHTING, 'text/csv')
    expect(antwoord.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    expect(parseCsv(await antwoord.text())).toHaveLength(7)
  })

  it('noemt alle onbekende waarden tegelijk, met de plaats en een suggestie', async () => {
    const antwoord = await get(`${RICHTING}?principe=groen&gebied=wijk-nord&activiteit=wonen`)
    const { fouten } = JSON.parse(await antwoord.text())
    expect(antwoord.status).toBe(400)
    expect(fouten).toMatchObject([{ pointer: '?principe' }, { pointer: '?gebied' }])
    expect(JSON.stringify(fouten)).toContain('Bedoelt u \\"wijk-noord\\"?')
  })

  it('weigert een regelboek, parameter of antwoordtype dat er niet is', async () => {
    expect((await get('/v1/regelboeken/niets/richting')).status).toBe(404)
    expect((await get(`${RICHTING}?soort=wijk`)).status).toBe(400)
    expect((await get(RICHTING, 'application/pdf')).status).toBe(406)
  })
})

describe('GET /v1/regelboeken/{id}/praktijk', () => {
  it('telt wat bewaard is, ook het besluit, en is niet voor andere websites', async () => {
    const eigen = createProefApp()
    const { id } = JSON.parse(await (await eigen.post('/v1/beoordelingen', INITIATIEF)).text())
    await eigen.post(`/v1/beoordelingen/${id}/besluiten`, {
      stand: 'geweigerd',
      conclusie: 'nee_in_deze_vorm',
      motivering: 'Het beeld past niet.',
    })
    const antwoord = await eigen.app.request('/v1/regelboeken/proefvisie/praktijk')
    const praktijk = JSON.parse(await antwoord.text())
    expect(praktijkSchema.parse(praktijk)).toEqual(praktijk)
    expect(praktijk).toMatchObject({ beoordelingen: 1, nietBeslist: 1 })
    expect(praktijk.besluiten.tegenoverAdvies.strenger).toBe(1)
    expect(praktijk.openNormen).toMatchObject([{ regel: 'GS-02', gesteld: 1, beantwoord: 0 }])
    expect(antwoord.headers.get('access-control-allow-origin')).toBeNull()
    const csv = await eigen.app.request('/v1/regelboeken/proefvisie/praktijk', {
      headers: { Accept: 'text/csv' },
    })
    expect(await csv.text()).toContain('totaal,,,beoordelingen,1\r\n')
  })

  it('weigert een onbekend regelboek en een parameter', async () => {
    expect((await get('/v1/regelboeken/niets/praktijk')).status).toBe(404)
    expect((await get('/v1/regelboeken/proefvisie/praktijk?gebied=stad')).status).toBe(400)
  })
})

describe('GET /v1/beoordelingen/{id}/gelijke-gevallen', () => {
  const store = async (naam: string, feiten: object = {}) => {
    const inhoud = { ...INITIATIEF, naam, feiten: { ...INITIATIEF.feiten, ...feiten } }
    return JSON.parse(await (await post('/v1/beoordelingen', inhoud)).text()).id as string
  }
  const find = (id: string) => read(`/v1/beoordelingen/${id}/gelijke-gevallen`)
  type Geval = { naam: string; waarom: string[]; verschillen: { tekst: string }[] }

  it('geeft de eerdere gevallen met advies, besluit en verschillen, het meest gelijke eerst', async () => {
    const anders = await store('Andere hoogte', { bouwlagenMax: 9 })
    await store('Kantoor', { activiteiten: ['kantoor'] })
    await store('Ook kantoor', { activiteiten: ['wonen', 'kantoor'] })
    await store('Zelfde')
    await post(`/v1/beoordelingen/${anders}/besluiten`, { stand: 'vergund' })
    const id = await store('Dit')
    await store('Later')
    const antwoord = await find(id)
    expect(gelijkeGevallenSchema.parse(antwoord)).toEqual(antwoord)
    expect(antwoord.bekeken).toBe(3)
    const gevallen = antwoord.gevallen as (Geval & {
      besluit?: { stand: string }
      richting: { stand?: string; woorden: string }
    })[]
    expect(gevallen.map(({ naam }) => naam)).toEqual(['Zelfde', 'Andere hoogte', 'Ook kantoor'])
    expect(gevallen[0]?.verschillen).toEqual([])
    const { stand, woorden } = gevallen[0]?.richting ?? {}
    expect(antwoord.perStand).toContainEqual({
      stand,
      woorden: woorden?.split(', ')[0],
      aantal: expect.any(Number),
    })
    const aantallen = (antwoord.perStand as { aantal: number }[]).map(({ aantal }) => aantal)
    expect(aantallen.reduce((som, aantal) => som + aantal, 0)).toBe(3)
    expect(gevallen[1]?.besluit?.stand).toBe('vergund')
    expect(gevallen[1]?.verschillen.map(({ tekst }) => tekst)).toContainEqual(
      expect.stringMatching(/: hier 3 lagen, daar 9 lagen\.$/),
    )
    expect(gevallen[2]?.waarom[0]).toBe('Gedeelde activiteit: wonen.')
  })

  it('geeft er ten hoogste tien, en van even gelijke de nieuwste', async () => {
    const eigen = createProefApp()
    const ids: string[] = []
    for (let i = 0; i < 13; i++) {
      const inhoud = { ...INITIATIEF, naam: `Geval ${i}` }
      ids.push(JSON.parse(await (await eigen.post('/v1/beoordelingen', inhoud)).text()).id)
      // Within one millisecond nothing is newer.
      await sleep(2)
    }
    const pad = `/v1/beoordelingen/${ids.at(-1)}/gelijke-gevallen`
    const { bekeken, gevallen } = JSON.parse(await (await eigen.app.request(pad)).text())
    expect(bekeken).toBe(12)
    expect(gevallen.map(({ naam }: Geval) => naam)).toEqual(
      Array.from({ length: 10 }, (_, i) => `Geval ${11 - i}`),
    )
  })

  it('geeft niets zonder activiteiten, en 404 voor een onbekende beoordeling', async () => {
    const id = await store('Zonder', { activiteiten: undefined })
    expect(await find(id)).toMatchObject({ bekeken: 0, gevallen: [] })
    const niets = '/v1/beoordelingen/00000000-0000-7000-8000-000000000000/gelijke-gevallen'
    expect((await get(niets)).status).toBe(404)
  })
})
