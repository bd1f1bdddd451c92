import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { beginZelftoets } from '../../../src/app/beoordelen/zelftoets.ts'
import { sendIn } from '../../../src/app/inzenden/send-in.ts'
import { beginAls } from '../../hulp/browser/als-behandelaar.ts'
import { type Proefdienst, startProefdienst } from '../../hulp/browser/proefdienst.ts'
import { INITIATIEF, RD } from '../../hulp/proef.ts'

let dienst: Proefdienst
let een: Awaited<ReturnType<typeof beginAls>>
let ander: Awaited<ReturnType<typeof beginAls>>

beforeAll(async () => {
  dienst = await startProefdienst((fout) => {
    throw fout
  })
  een = await beginAls(dienst, 'A. de Vries', 'sub-1')
  ander = await beginAls(dienst, 'B. Jansen', 'sub-2')
})
afterAll(() => dienst.close())

const newZaak = async (naam: string) => {
  const inhoud = { ...INITIATIEF, naam }
  return (await storeBeoordeling(dienst.omgeving, { inhoud, contentCrs: RD })).id
}
const eventsOf = async (id: string) =>
  (await dienst.omgeving.dossiers.list(id)).map(({ gebeurtenis }) => gebeurtenis)

/** Sends the form below the list, and waits until all of it was done. */
const doWerk = async (velden: Readonly<Record<string, string>>) => {
  const { status, naar } = await een('/dossiers/taken', velden)
  expect([status, naar]).toEqual([303, expect.stringMatching(/^\/dossiers\/taken\/[\w-]+$/)])
  await expect
    .poll(async () => (await een(naar)).html, { timeout: 20_000, interval: 200 })
    .toContain('Klaar.')
  return { naar, html: (await een(naar)).html }
}

describe('werk in vele zaken tegelijk', () => {
  it('wijst alles toe wat bij de keuze past, zaak voor zaak, en één keer', async () => {
    const ids: string[] = []
    for (let i = 0; i < 60; i++) ids.push(await newZaak(`Bulk ${i}`))
    const buiten = await newZaak('Erbuiten')
    const velden = { doe: 'toewijzen', alles: 'ja', keuze: 'naam=bulk', behandelaar: 'a. de vries' }
    const { html } = await doWerk(velden)
    expect(html).toContain('Gelukt: 60 zaken. Niet gelukt: 0 zaken.')
    for (const id of ids) {
      expect(await eventsOf(id)).toEqual([
        {
          soort: 'toegewezen',
          naam: 'a. de vries',
          identiteit: { soort: 'aangemeld', onderwerp: 'sub-1' },
        },
      ])
    }
    expect(await eventsOf(buiten)).toEqual([])
    await doWerk(velden)
    expect(await eventsOf(ids[0] ?? '')).toHaveLength(1)
    expect((await een('/dossiers?van=mij')).html).toContain('60 dossiers')
    expect((await ander('/dossiers?van=mij')).html).toContain('0 dossiers')
    await doWerk({ doe: 'toewijzen', dossier: ids[1] ?? '', behandelaar: '' })
    expect((await eventsOf(ids[1] ?? '')).at(-1)).toEqual({ soort: 'toegewezen' })
    expect((await een('/dossiers?van=mij')).html).toContain('59 dossiers')
    const agenda = await een('/dossiers/agenda?alles=ja&keuze=naam%3Dbulk')
    expect(agenda.html).toContain('eerste van de 60 die u koos')
    expect(agenda.html.match(/vt-agendapunt"/g)).toHaveLength(25)
  })

  it('vraagt wie instuurde wat het advies nog verandert, en zegt per zaak waarom het niet ging', async () => {
    const { activiteiten } = INITIATIEF.feiten
    const sleutel = await beginZelftoets(dienst.omgeving, {
      locatie: { type: 'Point', coordinates: [6.56, 52.99] },
      feiten: { activiteiten },
    })
    const { inzending } = await sendIn(dienst.omgeving, {
      sleutel,
      versie: 1,
      naam: 'Ingestuurd plan',
      afzender: { naam: 'P. Post', email: 'p.post@voorbeeld.nl', telefoon: '', adres: '' },
      statussleutel: dienst.omgeving.nieuweSleutel(),
      adres: 'http://localhost',
    })
    const zelf = await newZaak('Niet ingestuurd plan')
    const velden = { doe: 'vragen', alles: 'ja', keuze: 'naam=ingestuurd+plan' }
    const { html } = await doWerk(velden)
    expect(html).toContain('Gelukt: 1 zaak. Niet gelukt: 1 zaak.')
    expect(html).toContain('Deze zaak is niet ingestuurd')
    expect(html).toContain(`/dossiers/${zelf}`)
    const zaak = inzending.dossier
    expect((await eventsOf(zaak)).map(({ soort }) => soort)).toContain('aanvulling_gevraagd')
    expect((await doWerk(velden)).html).toContain('Er staat al een vraag open.')
  })

  it('zegt dat er niets is aangevinkt, en toont een taak aan niemand anders dan wie haar zaken ziet', async () => {
    const leeg = await een('/dossiers/taken', { doe: 'toewijzen', behandelaar: 'X' })
    expect([leeg.status, leeg.html]).toEqual([400, expect.stringContaining('niets aangevinkt')])
    const id = await newZaak('Alleen hier')
    const { naar } = await doWerk({ doe: 'toewijzen', dossier: id, behandelaar: 'X' })
    const taak = naar.slice('/dossiers/taken/'.length)
    const read = () => dienst.omgeving.lijsttaken.read(taak, 10)
    expect(await dienst.omgeving.lookAs(['gm9999'], read)).toBeUndefined()
    expect((await een('/dossiers/taken/onzin')).status).toBe(404)
  })
})

describe('de lijst als bestand', () => {
  it('geeft wat bij de keuze past, en een formule blijft tekst', async () => {
    const id = await newZaak('=HYPERLINK("http://kwaad.example")')
    const { html } = await een('/dossiers/lijst.csv?alles=ja&keuze=naam%3Dkwaad')
    const [kop, rij, ...rest] = html.split('\r\n')
    expect(kop).toMatch(/^nummer,naam,plek,/)
    expect(rij).toContain(`,"'=HYPERLINK(""http://kwaad.example"")",`)
    expect(rij?.endsWith(id)).toBe(true)
    expect(rest).toEqual([''])
    const een1 = await een(`/dossiers/lijst.csv?dossier=${id}`)
    expect(een1.html.split('\r\n')).toHaveLength(3)
  })
})

describe('een bewaarde keuze', () => {
  it('is van wie haar bewaarde, vervangt een oude van die naam en gaat weer weg', async () => {
    const keep = (naam: string, keuze: string) => een('/dossiers/keuzes', { naam, keuze })
    expect((await keep('Spoed', 'volgorde=termijn&van=mij&kwaad=1')).naar).toBe(
      '/dossiers?van=mij&volgorde=termijn',
    )
    expect((await een('/dossiers')).html).toContain('Bewaarde keuzes (1)')
    expect((await ander('/dossiers')).html).toContain('Bewaarde keuzes (0)')
    await keep('Spoed', 'stap=beslissen')
    const { html } = await een('/dossiers')
    expect(html).toContain('Bewaarde keuzes (1)')
    expect(html).toContain('href="/dossiers?stap=beslissen"')
    const [, id = ''] = /name="weg"[^>]*value="([^"]+)"/.exec(html) ?? []
    await ander('/dossiers/keuzes', { weg: id })
    expect((await een('/dossiers')).html).toContain('Bewaarde keuzes (1)')
    await een('/dossiers/keuzes', { weg: id })
    expect((await een('/dossiers')).html).toContain('Bewaarde keuzes (0)')
    expect((await keep('', 'stap=klaar')).status).toBe(400)
    for (let i = 0; i < 20; i++) await keep(`Keuze ${i}`, 'stap=klaar')
    expect((await keep('Te veel', 'stap=klaar')).html).toContain('U hebt al 20 keuzes')
  })
})

describe('de zaken op de kaart', () => {
  it('zijn stippen met een letter, met ernaast wat die betekent, en staan ook in de lijst', async () => {
    await newZaak('Op de kaart')
    const { html } = await een('/dossiers/kaart?naam=op+de+kaart')
    expect(html).toContain('1 zaak past bij uw keuze.')
    expect(html).toContain('href="/dossiers?naam=op+de+kaart"')
    const [, letter, aantal] = /<\/svg> ([A-Z?–]): [^(]+\((\d+)\)/.exec(html) ?? []
    expect(aantal).toBe('1')
    const [, stippen = ''] = /class="vt-stippen">(.*?)<\/svg>/s.exec(html) ?? []
    expect(stippen.match(/<a href="\/dossiers\/[0-9a-f-]{36}"/g)).toHaveLength(1)
    expect(stippen).toContain('<title>Op de kaart</title>')
    expect(stippen).toContain(`>${letter}</text>`)
    const [, x = '', y = ''] = /cx="([\d.]+)" cy="([\d.]+)"/.exec(stippen) ?? []
    expect([Number(x), Number(y)]).toEqual([500, 320])
    expect(html.match(/src="data:image\/svg\+xml/g)).toHaveLength(1)
    expect((await een('/dossiers/kaart?naam=bestaat-niet')).html).not.toContain('data:image')
  })
})
