import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSleutel } from '../../../src/adapters/id/sleutel.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import {
  leaveOutGeldtNiet,
  listOpenGegevens,
  listOpenOordelen,
} from '../../../src/app/dossier/geldt-niet.ts'
import { readDossier } from '../../../src/app/dossier/read-dossier.ts'
import { readHeleZaak } from '../../../src/app/overdracht/lees-zaak.ts'
import { maskZaak } from '../../../src/app/overdracht/openbaar.ts'
import { countVoorbehouden } from '../../../src/app/woorden/voorbehouden.ts'
import { type beginAls, startBalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'
import { listZaken } from '../../hulp/dossier.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

const BINNEN = { soort: 'idee', datum: '2026-08-31' }
const PLEK = { plek: '52.99955 6.54516' }

describe('een zaak die met de hand wordt ingevoerd', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>

  beforeAll(async () => {
    ;({ dienst, een } = await startBalie())
  })
  afterAll(() => dienst.close())

  const send = (velden: Readonly<Record<string, string>>) => een('/dossiers/nieuw', velden)
  const read = (pad: string) => readDossier(dienst.omgeving, pad.slice('/dossiers/'.length))
  const count = async () => (await listZaken(dienst.omgeving)).length

  it('staat met één formulier klaar: plan, plek, dag, kenmerk en omschrijving', async () => {
    const { naar } = await send({
      ...BINNEN,
      ...PLEK,
      wat: 'dakkapel',
      kenmerk: 'OLO-2026-00123',
      omschrijving: 'Een kapel aan de achterkant.',
    })
    expect(naar).toMatch(/^\/dossiers\/[\da-f-]{36}$/)
    const { huidig, gebeurtenissen } = await read(naar)
    expect(huidig).toMatchObject({ naam: 'Dakkapel', plantype: { id: 'dakkapel' } })
    expect(huidig.bewijs.verzoek.omschrijving).toBe('Een kapel aan de achterkant.')
    expect(gebeurtenissen).toMatchObject([
      {
        door: 'A. de Vries',
        gebeurtenis: { soort: 'ingevoerd', datum: '2026-08-31', nummer: 'OLO-2026-00123' },
      },
    ])
    expect((await een('/dossiers?naam=olo-2026-00123')).html).toContain(naar)
    const { html } = await een(naar)
    expect(html).toContain('Een kapel aan de achterkant.')
    expect(html).toContain('Binnengekomen op 31 augustus 2026')
    expect(html).toContain('OLO-2026-00123')
    const regel = (await listZaken(dienst.omgeving)).find(
      ({ id }) => id === naar.slice('/dossiers/'.length),
    )
    expect(regel).toMatchObject({
      nummer: 'OLO-2026-00123',
      ontvangenOp: expect.stringMatching(/^2026-08-31/),
    })
  })

  it('biedt aan wat er is gevonden, en houdt wat was ingevuld', async () => {
    const voor = await count()
    const velden = { ...BINNEN, naam: 'Van mevrouw aan de balie', wat: 'kapel', zoekplek: 'brink' }
    const { status, html } = await send(velden)
    expect(status).toBe(400)
    expect(html).toContain('Van mevrouw aan de balie')
    const [, gevonden = ''] = /name="gevonden" value="([^"]+)"/.exec(html) ?? []
    const [, plantype = ''] = /name="plantype" value="([^"]+)"/.exec(html) ?? []
    expect([gevonden !== '', plantype !== '']).toEqual([true, true])
    // A name is no place: it is shown, and still has to be pointed out.
    const rond = await send({ ...velden, gevonden, plantype })
    expect([rond.status, rond.html.includes('Wijs nog aan waar uw plan ligt')]).toEqual([400, true])
    // Nobody chooses his plan again because the place is asked.
    expect(rond.html).toMatch(new RegExp(`name="plantype" value="${plantype}"[^>]* checked`))
    expect(await count()).toBe(voor)
    const klaar = await send({ ...velden, ...PLEK, plantype })
    expect((await read(klaar.naar)).huidig.naam).toBe('Van mevrouw aan de balie')
  })

  it('kiest een plan nooit zelf als het maar op een naam lijkt, en laat ook iets anders kiezen', async () => {
    const voor = await count()
    const velden = { ...BINNEN, ...PLEK, wat: 'uitbouw achter het huis' }
    const { status, html } = await send(velden)
    expect([status, html.includes('Kies welk plan het is')]).toEqual([400, true])
    const gevonden = [...html.matchAll(/name="plantype" value="([^"]+)"/g)].map(([, id]) => id)
    expect(gevonden[0]).toBe('aanbouw')
    expect(gevonden.at(-1)).toBe('anders')
    const anders = await send({ ...velden, plantype: 'anders' })
    expect([anders.status, anders.html.includes('Kies hier het soort plan')]).toEqual([400, true])
    expect(anders.html).toMatch(/<details open[^>]*>\s*<summary>Of kies uit de lijst/)
    expect(await count()).toBe(voor)
    const lijst = await send({ ...velden, plantype: 'anders', soortplan: 'bijgebouw' })
    expect((await read(lijst.naar)).huidig.plantype?.id).toBe('bijgebouw')
    // Called exactly that: nothing to choose.
    const precies = await send({ ...velden, wat: 'Uitbouw' })
    expect((await read(precies.naar)).huidig.plantype?.id).toBe('aanbouw')
  })

  it('kiest het soort plan als maar één soort erop lijkt: zichtbaar, en te veranderen', async () => {
    const wat = 'uitbouw met een serre erbij'
    const { naar, status } = await send({ ...BINNEN, ...PLEK, wat })
    expect(status).toBe(303)
    expect((await read(naar)).huidig.plantype?.id).toBe('aanbouw')
    expect((await een(naar)).html).toMatch(/Soort plan: aanbouw/i)
    // While something else is still asked it stands there chosen, with a way out.
    const { html } = await send({ ...BINNEN, wat })
    expect(html).not.toContain('Kies welk plan het is')
    expect(html).toMatch(/name="plantype" value="aanbouw"[^>]* checked/)
    expect(html).toContain('name="plantype" value="anders"')
    const anders = await send({
      ...BINNEN,
      ...PLEK,
      wat,
      plantype: 'anders',
      soortplan: 'dakkapel',
    })
    expect((await read(anders.naar)).huidig.plantype?.id).toBe('dakkapel')
  })

  it('kent een plan ook in andere woorden, en vraagt het nog als er iets bij staat', async () => {
    for (const [wat, soort] of [
      ['bed & breakfast in mijn huis', 'bed_and_breakfast'],
      ['breakfast en bed', 'bed_and_breakfast'],
      ['een dakkapel op ons huis', 'dakkapel'],
    ]) {
      const { naar } = await send({ ...BINNEN, ...PLEK, wat: wat ?? '' })
      expect([wat, (await read(naar)).huidig.plantype?.id]).toEqual([wat, soort])
    }
    for (const wat of ['bed & breakfast met een zwembad', 'mijn huis', 'in de']) {
      expect([wat, (await send({ ...BINNEN, ...PLEK, wat })).status]).toEqual([wat, 400])
    }
  })

  it('maakt van een huis zonder adressen pas een zaak op de straat als iemand dat kiest, en zegt dat ook daarna', async () => {
    const velden = { ...BINNEN, wat: 'dakkapel', omschrijving: 'Aan de voorkant.' }
    const huis = { ...velden, zoekplek: 'Vaart Zuidzijde 12' }
    const voor = await count()
    const eerst = await send(huis)
    expect([eerst.status, await count()]).toEqual([400, voor])
    expect(eerst.html).toContain('alleen de straat is bekend. Wijs de plek aan op de kaart')
    expect(eerst.html).toMatch(/het midden van Vaart Zuidzijde, in de buurt [^.]+\. De plek/)
    expect(eerst.html).toContain('500 meter vandaan')
    expect(eerst.html).toContain('In die cirkel liggen delen van deze gebieden:')
    const [, straat = ''] = /name="straat" value="([^"]+)"/.exec(eerst.html) ?? []
    // What was chosen for this house says nothing of another one.
    const ander = await send({ ...huis, zoekplek: 'Vaart Zuidzijde 14', straat })
    expect([ander.status, await count()]).toEqual([400, voor])
    const { naar } = await send({ ...huis, straat })
    const { huidig, gebeurtenissen } = await read(naar)
    expect(huidig.bewijs.verzoek).toMatchObject({ bufferM: 500, locatie: { type: 'Point' } })
    expect(gebeurtenissen[0]?.gebeurtenis).toMatchObject({
      straat: { naam: 'Vaart Zuidzijde', straalM: 500 },
    })
    const tekst = huidig.bewijs.verzoek.omschrijving
    expect(tekst).toContain('Aan de voorkant.')
    expect(tekst).toContain('Plek zoals opgegeven: Vaart Zuidzijde 12.')
    for (const pagina of ['', '/gebieden']) {
      const { html } = await een(`${naar}${pagina}`)
      expect(html).toContain('De plek is onzeker: alleen de straat is bekend.')
      expect(html).toContain('cirkel van 500 meter om het midden van Vaart Zuidzijde')
    }
    const gewezen = await send({ ...huis, ...PLEK, straat: '' })
    expect((await read(gewezen.naar)).gebeurtenissen[0]?.gebeurtenis).not.toHaveProperty('straat')
    // Without a number somebody can still point at it.
    const zonder = await send({ ...velden, zoekplek: 'Vaart Zuidzijde' })
    expect([zonder.status, zonder.html.includes('Wijs nog aan')]).toEqual([400, true])
  })

  it.each([
    ['zonder plan', { ...BINNEN, ...PLEK }, 'Vul in wat het plan is'],
    ['zonder plek', { ...BINNEN, wat: 'dakkapel' }, 'Zoek de plek, of wijs haar aan'],
    [
      'met een dag die nog komt',
      { ...BINNEN, ...PLEK, wat: 'dakkapel', datum: '2126-01-01' },
      'Deze dag moet nog komen',
    ],
    ['zonder dag', { ...BINNEN, ...PLEK, wat: 'dakkapel', datum: '' }, 'Kies een bestaande dag'],
    [
      'buiten de gemeente',
      { ...BINNEN, wat: 'dakkapel', plek: '53.2194 6.5665' },
      'niet of maar voor een klein deel in de gemeente Assen',
    ],
    [
      'met een afzender zonder naam',
      { ...BINNEN, ...PLEK, wat: 'dakkapel', email: 'jannes@voorbeeld.nl' },
      'Vul de naam in, of laat de afzender weg',
    ],
    [
      'met een afzender die niet te bereiken is',
      { ...BINNEN, ...PLEK, wat: 'dakkapel', afzender: 'Jannes' },
      'Vul een e-mailadres, telefoonnummer of adres in',
    ],
  ])('%s: dat staat er, en er is niets gemaakt', async (_, velden, melding) => {
    const voor = await count()
    const { status, html } = await send({ ...velden, omschrijving: 'Dit blijft staan.' })
    expect([status, html.includes(melding), html.includes('Dit blijft staan.')]).toEqual([
      400,
      true,
      true,
    ])
    expect(await count()).toBe(voor)
  })

  it('bestaat één keer, hoe vaak iemand ook op de knop drukt', async () => {
    const velden = { ...BINNEN, ...PLEK, wat: 'dakkapel', sleutel: createSleutel() }
    const voor = await count()
    const gemaakt = await Promise.all([send(velden), send(velden), send(velden)])
    expect(new Set(gemaakt.map(({ naar }) => naar)).size).toBe(1)
    expect((await send(velden)).naar).toBe(gemaakt[0]?.naar)
    expect(await count()).toBe(voor + 1)
  })

  it('van een aanvraag lopen de termijnen van de wet vanaf de dag van binnenkomst', async () => {
    const { naar } = await send({
      ...{ ...BINNEN, soort: 'aanvraag', procedure: 'regulier' },
      ...{ ...PLEK, soortplan: 'dakkapel' },
    })
    expect((await read(naar)).gebeurtenissen[1]?.gebeurtenis).toEqual({
      soort: 'aanvraag_ontvangen',
      datum: '2026-08-31',
      procedure: 'regulier',
    })
    expect((await een(`${naar}/afronden`)).html).toContain(
      'Een aanvraag rondt u af met een besluit',
    )
    // Of an idea that it never was, no day is kept.
    const idee = (await send({ ...BINNEN, ...PLEK, soortplan: 'dakkapel' })).naar
    const REACTIE = 'Reactie op het idee'
    expect((await een(`${naar}/termijnen`)).html).not.toContain(REACTIE)
    const { html } = await een(`${idee}/termijnen`)
    expect(html).toContain(REACTIE)
    const [, einde = ''] = /Uiterste dag: <strong>([^<]+)/.exec(html) ?? []
    expect((await een(idee)).html).toContain(`Reageren op het idee: uiterlijk ${einde}`)
  })

  it('noemt na een correctie wat het plan nu is, en niet het soort waarmee het begon', async () => {
    const { naar } = await send({ ...BINNEN, ...PLEK, wat: 'dakkapel' })
    expect((await een(naar)).html).toContain('Soort plan: Dakkapel.')
    const correctie = {
      gezien: '1',
      activiteiten: 'aanbouw',
      reden: 'Zo staat het op de tekening.',
    }
    expect((await een(`${naar}/gegevens/activiteiten`, correctie)).status).toBe(303)
    const { html } = await een(naar)
    expect(html).toMatch(/Soort plan: aanbouw[^.]*\./i)
    expect(html).not.toContain('Soort plan: Dakkapel')
  })

  it('houdt wie het stuurde apart: alleen bij Inzender, en niet in de openbare vorm', async () => {
    const { naar } = await send({
      ...{ ...BINNEN, ...PLEK, wat: 'dakkapel' },
      ...{ afzender: 'Jannes Jansen-Oosterhuis', adres: 'Brink 1, Assen' },
    })
    expect((await een(naar)).html).not.toContain('Oosterhuis')
    expect((await een(`${naar}/inzender`)).html).toContain('Jannes Jansen-Oosterhuis')
    const id = naar.slice('/dossiers/'.length)
    const heel = await readHeleZaak(dienst.omgeving, id)
    expect(JSON.stringify(heel)).toContain('Oosterhuis')
    expect(JSON.stringify(maskZaak(heel).zaak)).not.toMatch(/Oosterhuis|Brink 1/)
  })

  it('volgt op een idee: met plek, plan en gegevens, aan beide kanten te zien, en wat er anders is', async () => {
    const idee = (await send({ ...BINNEN, ...PLEK, wat: 'dakkapel' })).naar
    const afwijking = { artikel: 'artikel 3', toegestaan: '9 m', gevraagd: '11 m', gezien: '1' }
    expect((await een(`${idee}/afwijking`, afwijking)).status).toBe(303)
    await een(`${idee}/afronden`, { antwoord: 'kansrijk', datum: '2026-09-01', gezien: '2' })
    const ideeId = idee.slice('/dossiers/'.length)
    expect((await een(`${idee}/afronden`)).html).toContain(`/dossiers/nieuw?idee=${ideeId}`)
    const { html } = await een(`/dossiers/nieuw?idee=${ideeId}`)
    expect(html).toContain('Aanvraag bij een eerder idee')
    expect(html).not.toContain('name="zoekplek"')
    const vraag = { idee: ideeId, datum: '2026-10-01', procedure: 'regulier', kenmerk: 'OLO-2' }
    const { naar } = await send({ ...vraag, sleutel: createSleutel() })
    const [toen, nu] = [await read(idee), await read(naar)]
    expect(nu.huidig.bewijs.verzoek).toMatchObject({
      locatie: toen.huidig.bewijs.verzoek.locatie,
      feiten: toen.huidig.bewijs.verzoek.feiten,
      plantype: 'dakkapel',
    })
    expect(toen.gebeurtenissen.at(-1)?.gebeurtenis).toEqual({ soort: 'vervolgd', zaak: nu.id })
    expect((await een(idee)).html).toContain(naar)
    expect((await een(naar)).html).toContain(idee)
    const gelijk = await een(`${naar}/wijzigingen`)
    expect(gelijk.html).toContain('Alle gegevens zijn gelijk')
    expect(gelijk.html).toContain(
      'De afwijking die bij het idee is beschreven, is niet overgenomen',
    )
    const [feit = ''] = [...toen.boek.feiten.values()].flatMap(({ id, type, herkomst }) =>
      type === 'getal' && herkomst === 'initiatief' ? [id] : [],
    )
    await een(`${naar}/gegevens/${feit}`, { gezien: '2', [feit]: '7', reden: 'Het werd groter.' })
    const anders = await een(`${naar}/wijzigingen`)
    expect(anders.html).toContain('Wat er anders is gegeven')
    expect(anders.html).not.toContain('Alle gegevens zijn gelijk')
    expect(anders.html).toContain('niet gegeven')
    // Once more by hand it is another case; the idea tells of both.
    await send({ ...vraag, sleutel: createSleutel() })
    expect((await read(idee)).gebeurtenissen.filter(isVervolg).length).toBe(2)
  })

  it('telt van het idee geen voorbehoud dat daar niet geldt, en zegt dat het niet is overgenomen', async () => {
    const { id } = await storeBeoordeling(dienst.omgeving, { inhoud: readVoorbeeld('past_mits') })
    const idee = `/dossiers/${id}`
    const feit = 'gezichtBlijftHeel'
    const oordeel = { gezien: '0', geldtNiet: feit, reden: 'Hier is geen beschermd gezicht.' }
    expect((await een(`${idee}/oordelen`, oordeel)).status).toBe(303)
    const { zaak, huidig, boek } = await read(idee)
    await een(`${idee}/afronden`, {
      ...{ antwoord: 'kansrijk', datum: '2026-09-01', gezien: String(zaak.laatste) },
    })
    const vraag = { idee: id, datum: '2026-10-01', procedure: 'regulier' }
    const { naar } = await send({ ...vraag, sleutel: createSleutel() })
    const over = leaveOutGeldtNiet(huidig, new Set([feit]), boek).advies.voorbehouden
    const html = (await een(`${naar}/wijzigingen`)).html.replace(/<[^>]+>/g, '|')
    expect(html).toContain(`|${countVoorbehouden(over)}, en 1 die niet geldt|`)
    expect(html).toContain(`|${countVoorbehouden(huidig.advies.voorbehouden)}|`)
    expect(html).toMatch(/\|geldt niet\|+niet gegeven\|/)
  })

  it('zegt in het rapport van elke vraag of het antwoord het advies nog kan veranderen, zoals bij Gegevens', async () => {
    const { naar } = await send({ ...BINNEN, ...PLEK, soortplan: 'dakopbouw' })
    const dossier = await read(naar)
    const { kernvragen = [] } = dossier.huidig
    const beslissend = listOpenGegevens(dossier).filter((deel) => deel.beslissend)
    const gevraagd = kernvragen.filter(({ feit }) => beslissend.some((deel) => deel.feit === feit))
    expect(gevraagd.length).toBeGreaterThan(0)
    const { html } = await een(`${naar}/rapport`)
    expect(html.split('Dit antwoord kan het advies nog veranderen.').length - 1).toBe(
      gevraagd.length,
    )
    expect(html).not.toContain('Het advies wacht niet op deze vragen')
    expect(html).toContain(`In deze zaak kunnen nog ${beslissend.length} gegevens`)
  })

  it('neemt geen oordeel van een behandelaar over: daarnaar wordt bij de aanvraag opnieuw gevraagd', async () => {
    const idee = (await send({ ...BINNEN, ...PLEK, wat: 'dakkapel' })).naar
    const [open] = listOpenOordelen(await read(idee))
    const feit = open?.feit ?? ''
    const { laatste } = (await read(idee)).zaak
    const oordeel = { gezien: String(laatste), [feit]: 'ja', reden: 'Het past hier.' }
    expect((await een(`${idee}/oordelen`, oordeel)).status).toBe(303)
    expect((await read(idee)).huidig.bewijs.verzoek.feiten).toHaveProperty(feit)
    const ideeId = idee.slice('/dossiers/'.length)
    const vraag = { idee: ideeId, datum: '2026-10-01', procedure: 'regulier', kenmerk: 'OLO-3' }
    const { naar } = await send({ ...vraag, sleutel: createSleutel() })
    const nu = await read(naar)
    expect(nu.huidig.bewijs.verzoek.feiten).not.toHaveProperty(feit)
    expect(listOpenOordelen(nu).map((deel) => deel.feit)).toContain(feit)
    expect((await een(`${naar}/oordelen`)).html).not.toContain('stond in de aanvraag')
  })

  const isVervolg = ({ gebeurtenis }: { readonly gebeurtenis: { readonly soort: string } }) =>
    gebeurtenis.soort === 'vervolgd'

  it('bij een idee dat er niet is, wordt niets gemaakt', async () => {
    const voor = await count()
    const weg = '01a22dd6-7ed5-7850-88c9-4e264c9aca85'
    expect((await send({ idee: weg, datum: '2026-09-01' })).status).toBe(404)
    expect(await count()).toBe(voor)
  })
})
