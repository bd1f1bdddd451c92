import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { plekkenSchema } from '../../src/domain/model/antwoord/plek.ts'
import { createProef, createProefApp, RD } from '../hulp/proef.ts'

const vastgesteld = loadRegelboeken('rules').filter(({ visie }) => visie.status === 'vastgesteld')
const assen = createProefApp(createProef(vastgesteld))
const get = async (vraag: Readonly<Record<string, string>>, { app } = assen) => {
  const antwoord = await app.request(`/v1/plekken?${new URLSearchParams(vraag)}`)
  return {
    status: antwoord.status,
    crs: antwoord.headers.get('Content-Crs'),
    inhoud: JSON.parse(await antwoord.text()),
  }
}

describe('GET /v1/plekken', () => {
  it('geeft een straat als cirkel, met wie u noemt als u haar toont', async () => {
    const { status, crs, inhoud } = await get({ zoek: 'Aar 5', crs: RD })
    expect([status, crs]).toEqual([200, `<${RD}>`])
    expect(plekkenSchema.parse(inhoud)).toEqual(inhoud)
    expect(inhoud.plekken[0]).toMatchObject({
      id: 'straat-9406-aar',
      soort: 'straat',
      straal: 150,
      midden: { coordinates: [232_184, 557_261] },
    })
    expect(inhoud.bronnen).toContainEqual(
      expect.objectContaining({ id: 'straten', licentie: 'CC BY-SA 4.0' }),
    )
  })

  it('kent de gebieden van de visie, en elke naam één keer', async () => {
    const { inhoud } = await get({ zoek: 'Stadsbedrijvenpark', crs: RD })
    expect(inhoud.gevonden).toBe(true)
    expect(inhoud.plekken[0]).toMatchObject({
      naam: 'Stadsbedrijvenpark',
      soort: 'gebied',
      omschrijving: 'gebied uit de visie',
    })
    expect(inhoud.plekken[0].straal).toBeGreaterThan(300)
    expect(inhoud.bronnen).toContainEqual(expect.objectContaining({ id: 'visie' }))
    const { inhoud: dubbel } = await get({ zoek: 'Marsdijk' })
    const zo = dubbel.plekken.filter(({ naam }: { naam: string }) => naam === 'Marsdijk')
    expect(zo.map(({ soort }: { soort: string }) => soort)).not.toContain('gebied')
  })

  it('geeft graden, tenzij u een ander stelsel vraagt', async () => {
    const { inhoud } = await get({ zoek: 'Aar' })
    const [lengte, breedte] = inhoud.plekken[0].midden.coordinates
    expect([Math.round(lengte * 10) / 10, Math.round(breedte)]).toEqual([6.5, 53])
  })

  it('leest een geplakte link als een punt, en zegt waar het ligt', async () => {
    const { inhoud } = await get({
      zoek: 'https://www.openstreetmap.org/#map=17/52.9925/6.5621',
      crs: RD,
    })
    expect(inhoud.plekken).toHaveLength(1)
    expect(inhoud.plekken[0]).toMatchObject({ soort: 'punt', straal: 0 })
    expect(inhoud.plekken[0].omschrijving).toContain('in de wijk Centrum')
  })

  it('weigert een vraag zonder woorden, en een stelsel dat er niet is', async () => {
    const { status, inhoud } = await get({ zoek: ' ', crs: 'x' })
    expect(status).toBe(400)
    expect(inhoud.fouten.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '?zoek',
      '?crs',
    ])
  })

  it('zegt van een gemeente zonder lijst dat die er niet is, en leest twee getallen toch', async () => {
    const zonder = createProefApp()
    const { inhoud } = await get({ zoek: 'Aar' }, zonder)
    expect([inhoud.gevonden, inhoud.plekken, inhoud.bronnen]).toEqual([false, [], []])
    expect(inhoud.melding).toContain('geen lijst van straten')
    const getallen = await get({ zoek: '233900 557100' }, zonder)
    expect(getallen.inhoud.plekken[0].soort).toBe('punt')
  })
})
