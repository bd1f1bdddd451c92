import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import {
  geldtNietIn,
  leaveOutGeldtNiet,
  listOpenOordelen,
} from '../../../src/app/dossier/geldt-niet.ts'
import { listOpenFeiten } from '../../../src/app/dossier/open-feiten.ts'
import { readDossier } from '../../../src/app/dossier/read-dossier.ts'
import { type beginAls, startBalie, startProefbalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'
import { INITIATIEF, RD } from '../../hulp/proef.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

describe('een oordeel dat niet geldt', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    ;({ dienst, een } = await startProefbalie())
  })
  afterAll(() => dienst.close())

  const newZaak = async () => {
    const inhoud = { inhoud: INITIATIEF, contentCrs: RD }
    const { id } = await storeBeoordeling(dienst.omgeving, inhoud)
    const [open] = listOpenFeiten(await readDossier(dienst.omgeving, id), 'behandelaar')
    if (open === undefined) throw new Error('er staat geen oordeel open')
    return { id, pad: `/dossiers/${id}/oordelen`, feit: open.feit }
  }
  const lees = (id: string) => readDossier(dienst.omgeving, id)

  it('is geen ja en geen nee: het advies blijft gelijk, en niemand vraagt er nog naar', async () => {
    const { id, pad, feit } = await newZaak()
    const voor = await lees(id)
    const vraag = { gezien: '0', geldtNiet: feit, reden: 'Hier wordt niets gebouwd.' }
    expect((await een(pad, vraag)).status).toBe(303)
    // A second click is recorded once.
    expect((await een(pad, { ...vraag, gezien: '2' })).status).toBe(303)
    const na = await lees(id)
    expect(na.gebeurtenissen.map(({ gebeurtenis }) => gebeurtenis.soort)).toEqual([
      ...['norm_geldt_niet', 'herbeoordeeld'],
    ])
    expect(na.huidig.advies).toEqual(voor.huidig.advies)
    expect(na.huidig.bewijs.verzoek.feiten).not.toHaveProperty(feit)
    expect(listOpenFeiten(na, 'behandelaar').map((deel) => deel.feit)).toContain(feit)
    expect(listOpenOordelen(na).map((deel) => deel.feit)).not.toContain(feit)
    const zonder = leaveOutGeldtNiet(na.huidig, geldtNietIn(na), na.boek)
    for (const { ontbreekt } of zonder.uitkomsten)
      expect(ontbreekt.map((deel) => deel.feit)).not.toEqual([feit])
    const { html } = await een(pad)
    expect(html).toContain('Hier wordt niets gebouwd.')
    expect(html).toContain('Beantwoord toch')
    expect((await een(`/dossiers/${id}/geschiedenis`)).html).toContain('Geldt niet voor dit plan')
  })

  it('vraagt een reden, en geen antwoord ernaast', async () => {
    const { id, pad, feit } = await newZaak()
    const zonder = await een(pad, { gezien: '0', geldtNiet: feit })
    expect([zonder.status, zonder.html.includes('Schrijf op waarom')]).toEqual([400, true])
    // Of more than one it is told once, where one text is enough.
    const open = listOpenFeiten(await lees(id), 'behandelaar').slice(0, 2)
    const alle = open.map((deel): [string, string] => ['geldtNiet', deel.feit])
    const samen = await een(pad, new URLSearchParams([['gezien', '0'], ...alle]))
    expect(samen.html.match(/href="#[^"]*">Schrijf op waarom/g)).toEqual([
      'href="#reden">Schrijf op waarom',
    ])
    const beide = await een(pad, {
      gezien: '0',
      geldtNiet: feit,
      [feit]: 'ja',
      reden: 'Zo is het.',
    })
    expect([beide.status, beide.html.includes('niet allebei')]).toEqual([400, true])
    expect((await lees(id)).gebeurtenissen).toEqual([])
  })

  it('een antwoord daarna komt ervoor in de plaats', async () => {
    const { id, pad, feit } = await newZaak()
    await een(pad, { gezien: '0', geldtNiet: feit, reden: 'Niet aan de orde.' })
    expect((await een(pad, { gezien: '2', [feit]: 'ja', reden: 'Toch wel.' })).status).toBe(303)
    const na = await lees(id)
    expect(geldtNietIn(na).has(feit)).toBe(false)
    expect(na.huidig.bewijs.verzoek.feiten?.[feit]).toBe(true)
  })
})

describe('een oordeel dat niet geldt bij een regel die nog meer mist', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    ;({ dienst, een } = await startBalie())
  }, 120_000)
  afterAll(() => dienst.close())

  it('neemt de hele vraag uit de brief: ook het gegeven dat alleen daarvoor nodig was', async () => {
    const inhoud = { inhoud: readVoorbeeld('past_mits') }
    const { id } = await storeBeoordeling(dienst.omgeving, inhoud)
    const read = async () => (await een(`/dossiers/${id}/afronden`)).html
    const gezicht = 'stads- of dorpsgezicht heel blijft'
    expect(await read()).toContain(gezicht)
    const reden = 'In deze straat is geen beschermd gezicht.'
    const vraag = { gezien: '0', geldtNiet: 'gezichtBlijftHeel', reden }
    expect((await een(`/dossiers/${id}/oordelen`, vraag)).status).toBe(303)
    const brief = await read()
    expect(brief).not.toContain(gezicht)
    // What another rule misses is still asked.
    expect(brief).toContain('Laat zien dat de dakopbouw geen rij met gelijke daken doorbreekt')
    const na = await readDossier(dienst.omgeving, id)
    const zonder = leaveOutGeldtNiet(na.huidig, geldtNietIn(na), na.boek)
    const weg = na.huidig.uitkomsten.filter((deel) => !zonder.uitkomsten.includes(deel))
    expect(weg.map(({ regel }) => regel)).toEqual(['KL-290'])
  })

  it('staat op geen bladzijde, in geen brief en in geen rapport nog als wat de gemeente beoordeelt', async () => {
    const { id } = await storeBeoordeling(dienst.omgeving, { inhoud: readVoorbeeld('past_mits') })
    const strip = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    // Of the report all but its appendices, which tell the receipt.
    const read = async (deel: string) => {
      const tekst = strip((await een(`/dossiers/${id}${deel}`)).html)
      return deel === '/rapport' ? tekst.slice(0, tekst.lastIndexOf('Bijlage A')) : tekst
    }
    const voor = await readDossier(dienst.omgeving, id)
    const open = listOpenOordelen(voor).map(({ feit }) => feit)
    const reden = 'Hier speelt het niet.'
    const velden: [string, string][] = [
      ['gezien', '0'],
      ['reden', reden],
      ...open.map((feit): [string, string] => ['geldtNiet', feit]),
    ]
    expect((await een(`/dossiers/${id}/oordelen`, new URLSearchParams(velden))).status).toBe(303)
    const na = await readDossier(dienst.omgeving, id)
    expect(na.huidig.advies.voorbehouden).toEqual(voor.huidig.advies.voorbehouden)
    const zonder = leaveOutGeldtNiet(na.huidig, geldtNietIn(na), na.boek)
    const weg = na.huidig.uitkomsten.filter((deel) => !zonder.uitkomsten.includes(deel))
    const zinnen = na.huidig.advies.voorbehouden
      .filter(({ regel }) => weg.some((deel) => deel.regel === regel))
      .map(({ tekst }) => tekst.replace(/^Mits de gemeente vindt dat /, ''))
    expect(zinnen).toContain('de buren genoeg zon houden.')
    for (const deel of ['', '/afronden', '/rapport']) {
      const tekst = await read(deel)
      for (const zin of zinnen) expect([deel, tekst.includes(zin) && zin]).toEqual([deel, false])
    }
    expect(await read('/rapport')).toContain('niet beoordeeld, geldt hier niet')
  })

  it('laat in brief, rapport en lijst van adviseurs weg wat alleen voor die vraag nodig was', async () => {
    const inhoud = { inhoud: readVoorbeeld('past_mits') }
    const { id } = await storeBeoordeling(dienst.omgeving, inhoud)
    const strip = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    const read = async (deel: string) => strip((await een(`/dossiers/${id}/${deel}`)).html)
    // Of the report the chapter that asks: the outcomes stay as they were.
    const uitvoering = async () => {
      const tekst = await read('rapport')
      const van = tekst.lastIndexOf('Procedure')
      return tekst.slice(van, tekst.indexOf('Economische uitvoerbaarheid', van))
    }
    const stuk = 'Onderbouwing dat het plan op deze plek past'
    expect(await read('afronden')).toContain(stuk)
    expect(await uitvoering()).toContain('WET-01')
    expect(await read('adviseurs')).toMatch(/Jurist WET-01\b/)
    const reden = 'De jurist kijkt er bij de aanvraag naar.'
    const vraag = { gezien: '0', geldtNiet: 'etfalGemotiveerd', reden }
    expect((await een(`/dossiers/${id}/oordelen`, vraag)).status).toBe(303)
    expect(await read('afronden')).not.toContain(stuk)
    expect(await uitvoering()).not.toContain('WET-01')
    expect(await read('adviseurs')).not.toContain('WET-01')
  })
})
