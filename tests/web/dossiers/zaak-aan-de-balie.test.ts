import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { listOpenOordelen } from '../../../src/app/dossier/geldt-niet.ts'
import { countOpen, countVragen } from '../../../src/app/dossier/open-telling.ts'
import { readDossier } from '../../../src/app/dossier/read-dossier.ts'
import { recordGebeurtenis } from '../../../src/app/dossier/record-gebeurtenis.ts'
import { recordHandeling } from '../../../src/app/dossier/record-handeling.ts'
import { listEffecten } from '../../../src/app/effecten/list-effecten.ts'
import { createKantelzoeker, findKantelpunten } from '../../../src/app/kantelen/kantelpunten.ts'
import { proposeStap } from '../../../src/app/kantelen/next-step.ts'
import { listWerkvoorraad } from '../../../src/app/werkvoorraad/werkvoorraad.ts'
import { lowerFirst } from '../../../src/domain/tekst.ts'
import { wordReden } from '../../../src/web/dossiers/werkvoorraad/werkvoorraad-woorden.ts'
import { listKruimels } from '../../../src/web/shared/kruimelpad.tsx'
import { beginAls, startBalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

describe('een zaak zoals de behandelaar haar ziet', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    // The terms stand in the shipped rulebook.
    ;({ dienst, een } = await startBalie())
  })
  afterAll(() => dienst.close())

  const newZaak = async () => {
    return (await storeBeoordeling(dienst.omgeving, { inhoud: readVoorbeeld('aanpassen') })).id
  }
  const strip = (html: string) =>
    html
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replace(/\s+/g, ' ')

  it('zegt bovenaan eerst de eigen conclusie, dan het advies', async () => {
    const pad = `/dossiers/${await newZaak()}`
    expect((await een(pad)).html).not.toContain('Eigen conclusie:')
    const besluit = { stand: 'in_behandeling', conclusie: 'nee_in_deze_vorm', motivering: 'Nee.' }
    await een(`${pad}/behandeling`, { ...besluit, gezien: '0' })
    const tekst = strip((await een(`${pad}/gegevens`)).html)
    const eigen = tekst.indexOf('Eigen conclusie: in deze vorm niet kansrijk.')
    expect(eigen).toBeGreaterThan(0)
    expect(tekst.indexOf('Advies:')).toBeGreaterThan(eigen)
  })

  it('toont op het overzicht wat de initiatiefnemer antwoordde, tot het is teruggenomen', async () => {
    const id = await newZaak()
    const verlooptOp = '2126-01-01T00:00:00.000Z'
    const vraag = {
      soort: 'aanvulling_gevraagd',
      feiten: [],
      eigenVraag: 'Welke kleur?',
      verlooptOp,
    }
    await recordHandeling(dienst.omgeving, id, { gezien: 0, door: 'A', gebeurtenis: vraag })
    const antwoord = { soort: 'aanvulling_ontvangen', bij: 1, tekst: 'Donkergroen.' }
    await recordHandeling(dienst.omgeving, id, { gezien: 1, door: 'J', gebeurtenis: antwoord })
    const { html } = await een(`/dossiers/${id}`)
    expect(strip(html)).toContain('De initiatiefnemer antwoordde')
    expect(strip(html)).toMatch(/Welke kleur\?\s*Donkergroen\./)
    const terug = { soort: 'teruggenomen', volgnummer: 1, reden: 'Verkeerde zaak.' }
    await recordGebeurtenis(dienst.omgeving, id, { gezien: 2, door: 'A', gebeurtenissen: [terug] })
    expect((await een(`/dossiers/${id}`)).html).not.toContain('Donkergroen.')
  })

  it('zegt op het overzicht en in de lijst dat een advies over tijd is, tot het er is', async () => {
    const id = await newZaak()
    const vraag = {
      ...{ soort: 'bijdrage_gevraagd', naam: 'E. Bakker', functie: 'ecoloog', vraag: 'Kan dit?' },
      verlooptOp: '2026-08-01T00:00:00.000Z',
    }
    await recordHandeling(dienst.omgeving, id, { gezien: 0, door: 'A', gebeurtenis: vraag })
    const later = { ...vraag, naam: 'F. Visser', verlooptOp: '2126-01-01T00:00:00.000Z' }
    await recordHandeling(dienst.omgeving, id, { gezien: 1, door: 'A', gebeurtenis: later })
    const tekst = strip((await een(`/dossiers/${id}`)).html)
    expect(tekst).toMatch(/Advies over tijd E\. Bakker \(te laat sinds 1 augustus 2026\)\./)
    const lijst = (await een('/dossiers?wacht=specialist')).html
    expect(lijst).toContain('advies over tijd')
    // What the initiator knows can be asked meanwhile.
    expect(lijst).toContain('er is ook iets gevraagd aan een specialist')
    const antwoord = { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Ja.' }
    await recordHandeling(dienst.omgeving, id, { gezien: 2, door: 'E', gebeurtenis: antwoord })
    expect(strip((await een(`/dossiers/${id}`)).html)).not.toContain('Advies over tijd')
    expect((await een('/dossiers?wacht=specialist')).html).not.toContain('advies over tijd')
  })

  it('staat met haar nummer en termijn op de agenda', async () => {
    const id = await newZaak()
    const ingevoerd = { soort: 'ingevoerd', datum: '2026-08-03', nummer: 'OLO-77' }
    await recordHandeling(dienst.omgeving, id, { gezien: 0, door: 'A', gebeurtenis: ingevoerd })
    const tekst = strip((await een(`/dossiers/agenda?dossier=${id}`)).html)
    // The officer's words, not those for who has the plan.
    expect(tekst).not.toMatch(/\b[Uu]w (plan|gebouw)\b/)
    expect(tekst).toMatch(/Nummer OLO-77\. Reageren op het idee: uiterlijk \d+ \w+ 2026\./)
    await een(`/dossiers/${id}/afronden`, {
      ...{ antwoord: 'ingetrokken', datum: '2026-08-31', gezien: '1' },
    })
    expect(strip((await een(`/dossiers/agenda?dossier=${id}`)).html)).not.toContain('uiterlijk')
  })

  const leesPlan = (naam: string) =>
    JSON.parse(readFileSync(new URL(`../../../voorbeelden/${naam}.json`, import.meta.url), 'utf8'))

  it('zegt bij een stand die een van twee is wat hem de ene en wat hem de andere maakt', async () => {
    const { omgeving } = dienst
    const inhoud = leesPlan('woningen-havenkwartier')
    const { id } = await storeBeoordeling(omgeving, { inhoud })
    const tekst = strip((await een(`/dossiers/${id}`)).html)
    expect(tekst).toContain('Het wordt “past na aanpassing” als een antwoord hierop tegenvalt')
    expect(tekst).toContain(
      'Verdwijnt er een monumentale of waardevolle boom? "ja" maakt het "past',
    )
    expect(tekst).toContain('Het wordt “past onder voorwaarden” als die antwoorden alle in orde')
    expect(tekst).toMatch(/Deze vraag telt het meest: Verdwijnt er een monumentale [^?]+\?/)
    const vragen = strip((await een(`/dossiers/${id}/aanvulling`)).html)
    expect(vragen).toContain('(telt het meest: "ja" maakt het "past na aanpassing")')
    // Each is what the plan gets when it is answered so.
    const punten = await findKantelpunten(omgeving, await readDossier(omgeving, id))
    expect(punten.length).toBeGreaterThan(1)
    for (const { feit, uitslagen } of punten.filter(
      ({ uitslagen: [ja] }) => ja?.antwoord === '"ja"',
    )) {
      const feiten = { ...inhoud.feiten, [feit]: true }
      const anders = await storeBeoordeling(omgeving, { inhoud: { ...inhoud, feiten } })
      const { stand } = (await readDossier(omgeving, anders.id)).huidig.richting ?? {}
      expect([feit, stand]).toEqual([feit, uitslagen[0]?.stand])
    }
  })

  it('noemt bij een stand die een van twee is elke vraag die hem nog lager kan maken, ook een getal', async () => {
    const { omgeving } = dienst
    const plan = leesPlan('appartementen-binnenstad')
    const lees = async (antwoorden: Readonly<Record<string, unknown>>) => {
      const feiten = { ...plan.feiten, bouwlagenMax: 4, ...antwoorden }
      const { id } = await storeBeoordeling(omgeving, { inhoud: { ...plan, feiten } })
      const { stand } = (await readDossier(omgeving, id)).huidig.richting ?? {}
      return { stand, tekst: strip((await een(`/dossiers/${id}`)).html) }
    }
    const goed = {
      aardgasvrij: true,
      monumentaleBoomGeraakt: false,
      basisvoorzieningVerdwijnt: false,
    }
    const huur =
      /kan dat doen, alleen of samen [^:]+:.*Hoeveel van de nieuwe woningen zijn sociale huur\?/
    expect((await lees({})).tekst).toMatch(huur)
    const { tekst } = await lees(goed)
    expect(tekst).toMatch(huur)
    expect(tekst).not.toContain('Van geen open vraag rekenden wij uit')
    // One answer to it does so indeed.
    expect((await lees({ ...goed, sociaalHuurAantal: 3 })).stand).toBe('aanpassen')
  })

  it('zegt bij een wijziging welke van de twee het kan zijn, zoals het overzicht dat zegt', async () => {
    const { omgeving } = dienst
    const inhoud = leesPlan('appartementen-binnenstad')
    const { id } = await storeBeoordeling(omgeving, { inhoud })
    const gebeurtenis = { soort: 'feit_gecorrigeerd', feit: 'bouwlagenMax', waarde: 4, reden: 'X.' }
    await recordGebeurtenis(omgeving, id, { gezien: 0, door: 'A', gebeurtenissen: [gebeurtenis] })
    const tekst = strip((await een(`/dossiers/${id}/wijzigingen`)).html)
    expect(tekst).toContain('Past na aanpassing of past onder voorwaarden. De stand is')
    expect(tekst).not.toContain('Nog niet te zeggen. De stand is')
  })

  it('zet achter een eigen vraag geen tweede leesteken', async () => {
    const id = await newZaak()
    await een(`/dossiers/${id}/aanvulling`, { eigenVraag: 'Wanneer begint u?', gezien: '0' })
    const tekst = strip((await een(`/dossiers/${id}/gegevens`)).html)
    expect(tekst).toContain('Wanneer begint u? Nog niet beantwoord')
  })

  it('vraagt niet opnieuw wat net is gevraagd', async () => {
    const { omgeving } = dienst
    const { id } = await storeBeoordeling(omgeving, { inhoud: leesPlan('woningen-havenkwartier') })
    const lees = async () => strip((await een(`/dossiers/${id}`)).html)
    expect(await lees()).toMatch(/telt het meest: [^?]+\? Vraag het de initiatiefnemer/)
    const gebeurtenis = {
      ...{ soort: 'aanvulling_gevraagd', feiten: ['monumentaleBoomGeraakt'] },
      verlooptOp: '2030-01-01T00:00:00Z',
    }
    const gezien = (await readDossier(omgeving, id)).gebeurtenissen.at(-1)?.volgnummer ?? 0
    await recordHandeling(omgeving, id, { gezien, door: 'A', gebeurtenis })
    expect(await lees()).toMatch(
      /telt het meest: [^?]+\? Gevraagd op \d+ \w+ \d{4}; er is nog geen antwoord\. Bekijk de vraag/,
    )
  })

  it.each(['standen/open-flat-lariks', 'standen/nee-tenzij-appartementen-asserbos'])(
    'zegt ook waar de stand vaststaat welk antwoord haar verandert, en dat is zo: %s',
    async (naam) => {
      const { omgeving } = dienst
      const inhoud = leesPlan(naam)
      const { id } = await storeBeoordeling(omgeving, { inhoud })
      const dossier = await readDossier(omgeving, id)
      const punten = await findKantelpunten(omgeving, dossier)
      expect(punten).not.toEqual([])
      const vragen = strip((await een(`/dossiers/${id}/aanvulling`)).html)
      expect(vragen).toContain('(telt het meest: ')
      for (const { feit, uitslagen } of punten) {
        const [ja] = uitslagen.filter(({ antwoord }) => antwoord === '"ja"')
        if (!ja) continue
        const feiten = { ...inhoud.feiten, [feit]: true }
        const anders = await storeBeoordeling(omgeving, { inhoud: { ...inhoud, feiten } })
        const { stand } = (await readDossier(omgeving, anders.id)).huidig.richting ?? {}
        expect([feit, stand]).toEqual([feit, ja.stand ?? 'onbekend'])
      }
    },
  )

  it('zoekt per zaak één keer uit welk antwoord haar verandert, tot er iets in is vastgelegd', async () => {
    const { omgeving } = dienst
    const { id } = await storeBeoordeling(omgeving, {
      inhoud: leesPlan('standen/open-flat-lariks'),
    })
    const find = createKantelzoeker(omgeving)
    const eerst = await find(await readDossier(omgeving, id))
    expect(await find(await readDossier(omgeving, id))).toBe(eerst)
    const ingevoerd = { soort: 'ingevoerd', datum: '2026-08-03', nummer: 'OLO-78' }
    await recordHandeling(omgeving, id, { gezien: 0, door: 'A', gebeurtenis: ingevoerd })
    expect(await find(await readDossier(omgeving, id))).not.toBe(eerst)
  })

  it('telt wat open is op elke pagina hetzelfde, en noemt het in de lijst zoals het is geteld', async () => {
    const { omgeving } = dienst
    const { id } = await storeBeoordeling(omgeving, { inhoud: leesPlan('dakopbouw-lariks') })
    const dossier = await readDossier(omgeving, id)
    const { gegevens, oordelen, punten } = countOpen(dossier)
    const zin = `Nog open: ${gegevens.open} gegevens van de initiatiefnemer en ${oordelen.open} oordelen van u.`
    for (const deel of ['', '/oordelen']) {
      expect(strip((await een(`/dossiers/${id}${deel}`)).html)).toContain(zin)
    }
    const oordelenPagina = (await een(`/dossiers/${id}/oordelen`)).html
    expect(oordelenPagina.split('class="vt-oordeel"').length - 1).toBe(oordelen.open)
    // The chapters of the overview add up to what waits.
    const perHoofdstuk = listEffecten(dossier).map((effect) => effect.open)
    expect(perHoofdstuk.reduce((som, open) => som + open, 0)).toBe(punten)
    expect(strip((await een(`/dossiers/${id}`)).html)).toContain(`${punten} open punten en`)
  })

  it.each(readdirSync('voorbeelden/standen').map((bestand) => `standen/${bestand.slice(0, -5)}`))(
    'zet in de lijst dezelfde stap en hetzelfde getal als in de zaak: %s',
    async (naam) => {
      const { omgeving } = dienst
      const { id } = await storeBeoordeling(omgeving, { inhoud: leesPlan(naam) })
      const dossier = await readDossier(omgeving, id)
      const { regels } = await listWerkvoorraad(
        omgeving,
        { naam: dossier.huidig.naam },
        { pagina: 1 },
      )
      const regel = regels.find((deel) => deel.id === id)
      if (regel === undefined) throw new Error('de zaak staat niet in de lijst')
      expect(regel.telling).toEqual(countVragen(dossier))
      const { zin } = proposeStap(dossier, false)
      const reden = wordReden(dossier.boek.visie, regel)
      expect(reden.startsWith(lowerFirst(zin.replace(/\.$/, '')))).toBe(true)
    },
  )

  it('noemt van een afgeronde zaak geen termijn, en bij haar conclusie niet dat zij in behandeling is', async () => {
    const id = await newZaak()
    expect(strip((await een(`/dossiers/${id}`)).html)).toContain('Reageren op het idee: uiterlijk')
    const conclusie = { conclusie: 'ja', stand: 'in_behandeling', motivering: 'Het past.' }
    await een(`/dossiers/${id}/behandeling`, { ...conclusie, gezien: '0' })
    const eind = { antwoord: 'kansrijk', datum: '2026-08-31', gezien: '1' }
    expect((await een(`/dossiers/${id}/afronden`, eind)).status).toBe(303)
    expect(strip((await een(`/dossiers/${id}`)).html)).not.toContain('Reageren op het idee')
    const vastgelegd = strip((await een(`/dossiers/${id}/behandeling`)).html).split(
      'Wat er is vastgelegd',
    )[1]
    expect(vastgelegd).toContain('A. de Vries: eigen conclusie: ')
    expect(vastgelegd).not.toContain('in behandeling')
  })

  it('geeft bij een vraag aan de initiatiefnemer een tekst om te sturen, en niet nog eens alle vragen', async () => {
    const id = await newZaak()
    const eigenVraag = 'Hoe lang blijft het staan?'
    const { html } = await een(`/dossiers/${id}/aanvulling`, { eigenVraag, gezien: '0' })
    const [, tekst = ''] = /<textarea[^>]*id="verzendtekst"[^>]*>([^<]*)</.exec(html) ?? []
    expect(tekst).toContain(`- ${eigenVraag}`)
    expect(tekst).toContain(/\/aanvulling\/[\w-]{20,}/.exec(html)?.[0] ?? 'geen link')
    expect(html).not.toContain('Wat wilt u vragen?')
  })

  it('toont de beschreven afwijking bij de oordelen', async () => {
    const pad = `/dossiers/${await newZaak()}`
    const velden = { artikel: 'Artikel 5.2', toegestaan: '10 m hoog', gevraagd: '13 m hoog' }
    await een(`${pad}/afwijking`, { ...velden, gezien: '0' })
    expect(strip((await een(`${pad}/oordelen`)).html)).toContain('Wat wordt gevraagd: 13 m hoog')
  })

  it('zegt waarom een verschil niet is uitgerekend, en dat een kaal getal nergens over gaat', async () => {
    const pad = `/dossiers/${await newZaak()}`
    const velden = { artikel: 'Artikel 5.2', toegestaan: 'wonen', gevraagd: '13 m', gezien: '0' }
    await een(`${pad}/afwijking`, velden)
    expect(strip((await een(pad)).html)).toContain(
      'Het verschil is niet uitgerekend: niet in allebei de teksten staat een getal in cijfers.',
    )
    await een(`${pad}/afwijking`, { ...velden, toegestaan: '10 m', gezien: '1' })
    expect(strip((await een(pad)).html)).toContain(
      'Er staat niet bij waar deze getallen over gaan.',
    )
    const zin = { toegestaan: 'een bouwhoogte van 10 m', gevraagd: 'een bouwhoogte van 13 m' }
    await een(`${pad}/afwijking`, { ...velden, ...zin, gezien: '2' })
    const tekst = strip((await een(pad)).html)
    expect(tekst).toContain('3 m meer')
    expect(tekst).not.toContain('waar deze getallen over gaan')
  })

  it('zegt op Conclusie en Afronden hetzelfde over wat van een motivering in de brief komt', async () => {
    const pad = `/dossiers/${await newZaak()}`
    const behandeling = strip((await een(`${pad}/behandeling`)).html)
    const afronden = strip((await een(`${pad}/afronden`)).html)
    for (const tekst of [behandeling, afronden]) {
      expect(tekst).toContain('“Toelichting”')
      expect(tekst).toContain('“Uw toelichting in de brief”')
    }
  })

  it('leidt van werk in veel zaken niet naar een zaak die er niet is', () => {
    expect(listKruimels('/dossiers/taken/1').map(([adres]) => adres)).toEqual(['/', '/dossiers'])
    expect(listKruimels('/dossiers/1/gegevens').map(([adres]) => adres)).toContain('/dossiers/1')
  })

  it('zegt dat een afwijking is vastgelegd, met het verschil dat eruit volgt', async () => {
    const pad = `/dossiers/${await newZaak()}`
    const velden = { artikel: 'Artikel 5.2', toegestaan: '10 m', gevraagd: '13 m', gezien: '0' }
    expect((await een(`${pad}/afwijking`, velden)).status).toBe(303)
    const tekst = strip((await een(pad)).html)
    expect(tekst).toContain('De afwijking is vastgelegd.')
    expect(tekst).toContain('3 m meer')
    expect(strip((await (await beginAls(dienst, 'B. Jansen'))(pad)).html)).not.toContain(
      'De afwijking is vastgelegd.',
    )
    // What somebody writes himself stays as it is.
    const zelf = { ...velden, verschil: 'een verdieping hoger', gezien: '1' }
    await een(`${pad}/afwijking`, zelf)
    expect(strip((await een(pad)).html)).toContain('een verdieping hoger')
  })

  it('legt vast dat een vraag niet geldt met de reden die ernaast staat, en zegt hoeveel oordelen er liggen', async () => {
    const id = await newZaak()
    const [feit] = listOpenOordelen(await readDossier(dienst.omgeving, id))
    const reden = 'Er komt geen vloer bij.'
    const velden = { geldtNiet: feit?.feit ?? '', [`nietreden.${feit?.feit}`]: reden, gezien: '0' }
    expect((await een(`/dossiers/${id}/oordelen`, velden)).status).toBe(303)
    const tekst = strip((await een(`/dossiers/${id}/oordelen`)).html)
    expect(tekst).toContain('Dat een vraag hier niet geldt is vastgelegd')
    expect(tekst).toContain(reden)
    const zonder = await een(`/dossiers/${id}/oordelen`, {
      ...velden,
      [`nietreden.${feit?.feit}`]: '',
      gezien: '2',
    })
    expect(zonder.status).toBe(400)
  })

  it('telt in de lijst welke termijnen bijna om zijn, en toont alleen die', async () => {
    const krap = (
      await een('/dossiers/nieuw', {
        soort: 'idee',
        datum: '2026-01-05',
        wat: 'dakkapel',
        plek: '52.99955 6.54516',
        naam: 'Al lang te laat',
      })
    ).naar
    expect(krap).toMatch(/^\/dossiers\//)
    const { html } = await een('/dossiers')
    const [, pad = '', aantal] =
      /href="([^"]*termijn=bijna[^"]*)"[^>]*>\s*Termijn bijna om of voorbij: (\d+) za/.exec(html) ??
      []
    expect(Number(aantal)).toBeGreaterThan(0)
    const lijst = await een(pad.replaceAll('&amp;', '&'))
    expect(lijst.html).toContain('Al lang te laat')
    expect(lijst.html.split('name="dossier"').length - 1).toBe(Number(aantal))
    const ruim = await storeBeoordeling(dienst.omgeving, {
      inhoud: { ...readVoorbeeld('past'), naam: 'Net binnen' },
    })
    expect(ruim.id).toBeDefined()
    expect((await een('/dossiers')).html).toContain('Net binnen')
    expect((await een(pad.replaceAll('&amp;', '&'))).html).not.toContain('Net binnen')
  })
})
