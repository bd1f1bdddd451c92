import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftMotivering } from '../../../src/app/afronden/draft-motivering.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { listBriefdelen } from '../../../src/app/brief/briefzinnen.ts'
import { briefvraagVan } from '../../../src/app/brief/draft-brief.ts'
import { readDossier } from '../../../src/app/dossier/read-dossier.ts'
import { recordGebeurtenis } from '../../../src/app/dossier/record-gebeurtenis.ts'
import type { Rapport } from '../../../src/app/ports/rapport.ts'
import { getDossierrapport } from '../../../src/app/rapport/get-rapport.ts'
import { headRichting, wordStand } from '../../../src/app/woorden/richting.ts'
import { type beginAls, startBalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'

const readInvoer = (naam: string) =>
  JSON.parse(readFileSync(new URL(`../../../voorbeelden/${naam}.json`, import.meta.url), 'utf8'))

const blokkenOf = ({ hoofdstukken }: Rapport, titel: string) => {
  const gevonden = hoofdstukken
    .flatMap(({ paragrafen }) => paragrafen)
    .filter((een) => een.titel === titel)
  return JSON.stringify(gevonden.flatMap(({ blokken }) => blokken))
}

describe('wat van een zaak wordt gezegd, is overal hetzelfde', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    ;({ dienst, een } = await startBalie())
  })
  afterAll(() => dienst.close())

  const begin = async (naam: string, feiten: object = {}) => {
    const invoer = readInvoer(naam)
    const inhoud = { ...invoer, feiten: { ...invoer.feiten, ...feiten } }
    return (await storeBeoordeling(dienst.omgeving, { inhoud })).id
  }
  const rapportVan = (id: string) => getDossierrapport(dienst.omgeving, id, 'https://x.example')
  const correct = (id: string, gebeurtenissen: readonly object[]) =>
    recordGebeurtenis(dienst.omgeving, id, { gezien: 0, door: 'A. de Vries', gebeurtenissen })
  const SUPERMARKT = 'supermarkt-stadsbedrijvenpark'
  const ELDERS_WEG = 'Laat elders in Assen evenveel supermarkt verdwijnen.'

  it('zegt in de lijst als bestand dezelfde richting als in de werkvoorraad, ook van een stand die nog open is', async () => {
    const id = await begin('woningen-havenkwartier')
    const {
      huidig: { richting, advies },
      boek: { visie },
    } = await readDossier(dienst.omgeving, id)
    if (richting === undefined) throw new Error('er is geen richting')
    const { woorden } = headRichting(visie, richting, advies.conclusie)
    // As the list and the page of a case name it, and not that it cannot be said.
    expect(woorden).not.toBe(wordStand(visie, richting.stand))
    expect((await een('/dossiers')).html).toContain(`>${woorden}</span>`)
    expect((await een(`/dossiers/lijst.csv?dossier=${id}`)).html).toContain(`,${woorden},`)
  })

  it('kleurt een stand in het rapport als op de pagina, en niet als het advies', async () => {
    const id = await begin('appartementen-binnenstad')
    const { blad } = await rapportVan(id)
    expect(blad).toMatchObject({ stand: 'past na aanpassing', toon: 'aandacht' })
    expect((await een(`/dossiers/${id}`)).html).toContain(
      'utrecht-badge-status--warning">past na aanpassing<',
    )
  })

  it('noemt niets dat het advies anders maakt, als het is geprobeerd en dat niet doet', async () => {
    const rapport = await rapportVan(await begin(SUPERMARKT))
    expect(blokkenOf(rapport, 'Wat het advies anders maakt')).not.toContain(ELDERS_WEG)
    const gelijk = blokkenOf(rapport, 'Wat aan een eis voldoet en de richting niet verandert')
    expect(gelijk).toContain(ELDERS_WEG)
    expect(gelijk).toContain('blijft het: in strijd.')
    const daarna = await rapportVan(await begin(SUPERMARKT, { supermarktvloerVerdwijntM2: 1800 }))
    expect(daarna.blad?.stand).toBe('in strijd')
  })

  it('wijst wie een nee krijgt geen plek aan waar hij ook een nee krijgt', async () => {
    const dossier = await readDossier(dienst.omgeving, await begin(SUPERMARKT))
    const besluit = { conclusie: 'nee_in_deze_vorm' } as never
    const vraag = {
      besluit,
      door: 'A',
      schrijver: { isBereikbaar: true },
      aangevinkt: new Set<string>(),
    }
    const delen = listBriefdelen({
      ...briefvraagVan(dossier, vraag),
      conclusie: 'nee_in_deze_vorm',
    })
    const tekst = JSON.stringify(delen)
    expect(tekst).toContain('geen gewone winkels')
    expect(tekst).not.toContain('Zoek een plek')
    const { blad } = await rapportVan(dossier.id)
    expect(JSON.stringify(blad?.redenen)).not.toContain('Zoek een plek')
  })

  it('zegt in rapport en motivering ook wat alleen opvalt en niet meetelt', async () => {
    const id = await begin(SUPERMARKT)
    expect(blokkenOf(await rapportVan(id), 'Dynamische hoofdstad')).toContain('SE-34')
    const motivering = draftMotivering(await readDossier(dienst.omgeving, id))
    expect(motivering).toContain('Wat opvalt, en niet meetelt in het advies')
    expect(motivering).toContain('0,8 ha bedrijfsgrond')
    expect(motivering).toMatch(/economie \(\d passen niet\)/)
  })

  it('zegt op het overzicht en in het rapport hetzelfde van waar het op rust', async () => {
    const id = await begin(SUPERMARKT, { supermarktvloerVerdwijntM2: 1800 })
    const rust =
      'Dit rust op het beleid (nog te bevestigen door de gemeente) en een eigen uitwerking van Visietoets (geen vastgesteld beleid).'
    expect((await rapportVan(id)).blad?.vastheid).toContain(rust)
    const { html } = await een(`/dossiers/${id}`)
    expect(html).toContain(rust)
    expect(html).not.toContain('is eigen uitwerking en geen')
    expect(draftMotivering(await readDossier(dienst.omgeving, id))).toContain(rust)
  })

  it('noemt bij een gegeven wie het wijzigde, en zegt welke vraag het advies nog kan veranderen', async () => {
    const inhoud = { ...readInvoer('dakopbouw-lariks'), plantype: 'dakopbouw' }
    const { id } = await storeBeoordeling(dienst.omgeving, { inhoud })
    await correct(id, [
      { soort: 'feit_gecorrigeerd', feit: 'bouwhoogteM', waarde: 9.5, reden: 'Gemeten.' },
    ])
    const rapport = await rapportVan(id)
    expect(blokkenOf(rapport, 'Het plan')).toMatch(/"9,5 m","A\. de Vries"/)
    const gevraagd = blokkenOf(rapport, 'Wat een planoloog nog zou vragen')
    expect(gevraagd).toContain('Dit antwoord kan het advies nog veranderen.')
    expect(blokkenOf(rapport, 'Open vragen')).toMatch(
      /In deze zaak kunnen nog .* het advies veranderen\./,
    )
  })

  it('zegt wat het telt: de wijzigingen punten, de bijlage uitkomsten van regels, de werkvoorraad alle open vragen', async () => {
    const id = await begin(SUPERMARKT)
    await correct(id, [
      {
        soort: 'feit_gecorrigeerd',
        feit: 'bvoSupermarktToenameM2',
        waarde: 900,
        reden: 'Nagegaan.',
      },
    ])
    const { html } = await een(`/dossiers/${id}/wijzigingen`)
    expect(html).toContain('Een punt is hier een regel, wat gebieden van iets vinden')
    expect(JSON.stringify(await rapportVan(id))).toMatch(/Van de \d+ uitkomsten van regels gaan er/)
    expect((await een('/dossiers')).html).toMatch(/ook die het advies niet meer\s+veranderen/)
  })

  it('zegt bij de wijzigingen welk voorbehoud verviel, en telt geen punt dat gelijk uitkomt', async () => {
    const id = await begin('woningen-havenkwartier')
    await correct(id, [
      { soort: 'feit_gecorrigeerd', feit: 'bouwhoogteM', waarde: 20, reden: 'Nagegaan.' },
    ])
    const { html } = await een(`/dossiers/${id}/wijzigingen`)
    expect(html).toMatch(/Voorbehoud (erbij|vervallen): mits /)
    const [, zelfde = ''] = html.match(/met dezelfde uitkomst: ([^<]+)</) ?? []
    expect(zelfde).toContain('SE-02')
    expect(html).not.toMatch(/<th scope="row"[^>]*>SE-02 /)
  })

  it('zegt bij de wijzigingen van de grond wat het overzicht zegt', async () => {
    const id = await begin(SUPERMARKT)
    await correct(id, [
      { soort: 'feit_gecorrigeerd', feit: 'bvoSupermarktToenameM2', waarde: 0, reden: 'Nagegaan.' },
    ])
    const { html } = await een(`/dossiers/${id}/wijzigingen`)
    expect(html).toContain('Uit alleen wat vaststaat, volgt nog geen stand.')
    expect(html).not.toContain('Met alleen vaste grond')
  })
})
