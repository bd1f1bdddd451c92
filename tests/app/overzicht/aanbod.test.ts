import { describe, expect, it } from 'vitest'
import { findUitwegen } from '../../../src/app/beoordelen/find-uitwegen.ts'
import { isAlleenNodig } from '../../../src/app/overzicht/helpt.ts'
import { makeOverzicht } from '../../../src/app/overzicht/overzicht.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'
import { createProef } from '../../hulp/proef.ts'
import { boek } from '../../rules/assen.ts'

const { omgeving } = createProef([boek])
const nu = new Date('2026-11-26T10:00:00Z')
const LARIKS = { type: 'Point', coordinates: [6.5455, 52.9995] }
const BUITENGEBIED = { type: 'Point', coordinates: [6.4964, 52.9655] }
const BESTAAND = {
  monumentOfGezicht: ['geen'],
  gebouwZonderVergunning: false,
  woningaantalVerandert: false,
}

const listHulp = async (feiten: Readonly<Record<string, FeitWaarde>>, locatie = LARIKS) => {
  const invoer = { naam: 'Plan', locatie, bufferM: 15, feiten }
  const mag = { alsBehandelaar: false, concept: false }
  const beoordeling = await omgeving.assessZonderBewijs({ inhoud: invoer, mag, nu })
  const toets = { invoer: invoer as unknown as InitiatiefInvoer, nu }
  const uitwegen = findUitwegen(omgeving, toets, beoordeling)
  return makeOverzicht(beoordeling, boek, { uitwegen }).hulp
}

const DAKKAPEL = {
  activiteiten: ['dakkapel'],
  ...BESTAAND,
  dakzijde: 'voor',
  dakkapelPlatDak: true,
  dakkapelHoogteM: 1.7,
  afstandDakvoetM: 0.7,
  afstandNokM: 0.7,
  afstandZijkantM: 0.7,
  gekeerdNaarOpenbaar: true,
}

describe('wat helpt', () => {
  it('is een dakkapel aan de achterkant: dan is er geen vergunning nodig', async () => {
    expect((await listHulp(DAKKAPEL)).at(-1)).toEqual({
      tekst:
        'Kant van het dak: de achterkant in plaats van de voorkant. Dan is voor het bouwen waarschijnlijk geen omgevingsplanvergunning nodig.',
      proberen: [{ naam: 'Kant van het dak: de achterkant', antwoorden: { dakzijde: 'achter' } }],
    })
  })

  it('is ook aan de achterkant zolang niet bekend is of de zijkant te zien is: daar is minder voor nodig', async () => {
    const { afstandNokM: _, gekeerdNaarOpenbaar: __, ...minder } = DAKKAPEL
    expect((await listHulp(minder)).at(-1)?.tekst).toBe(
      'Kant van het dak: de achterkant in plaats van de voorkant. Dan is voor het bouwen misschien geen omgevingsplanvergunning nodig.',
    )
  })

  it('zegt het erbij als wat een eis nodig heeft alleen niet genoeg is', async () => {
    const gasten = {
      ...{ activiteiten: ['bed_and_breakfast'], ...BESTAAND, gastenkamers: 2 },
      straatHeeftPlek: false,
    }
    const zonder = { ...gasten, wonenBlijftHoofdgebruik: false, parkeerplaatsenEigenTerrein: 0 }
    const [eerste] = await listHulp(zonder)
    expect(eerste?.tekst).toMatch(/^Aantal parkeerplaatsen .* Dat alleen is niet genoeg\.$/)
    // Told with its eis, unlike what also says where it leads.
    const nodig = [{ kort: eerste?.tekst.replace(' Dat alleen is niet genoeg.', '') }] as never
    expect(isAlleenNodig({ tekst: eerste?.tekst ?? '' }, { nodig })).toBe(true)
    const verder = `${eerste?.tekst.replace('Dat alleen is niet genoeg.', 'Dan wordt het: past.')}`
    expect(isAlleenNodig({ tekst: verder }, { nodig })).toBe(false)
  })

  it('is bij padel eerst hoe ver het van huizen moet, en dan binnen in plaats van buiten, wat een ander plan is', async () => {
    const hulp = await listHulp({
      activiteiten: ['sport'],
      soortSport: 'padel',
      sportBuiten: true,
      afstandWoningM: 20,
    })
    expect(hulp[0]?.tekst).toMatch(
      /^Afstand tot het dichtste huis van iemand anders: ten minste 100 m in plaats van 20\./,
    )
    expect(hulp[1]).toEqual({
      tekst: expect.stringMatching(
        /^Wordt er buiten gesport\? Nee in plaats van ja\. Uw plan wordt dan wel anders\. Dan wordt het/,
      ),
      proberen: [{ naam: 'Wordt er buiten gesport? Nee', antwoorden: { sportBuiten: false } }],
    })
  })

  it('zegt bij hoe ver van huizen ook wat dan nog een punt is, en wat daarvoor genoeg is', async () => {
    const [eerste] = await listHulp({
      ...{ activiteiten: ['sport'], soortSport: 'padel', sportBuiten: true },
      ...{ afstandWoningM: 40, geluidmaatregelen: false },
    })
    expect(eerste?.tekst).toContain('ten minste 100 m in plaats van 40.')
    expect(eerste?.tekst).toMatch(
      /Dan past een ander punt nog niet: dat vraagt ten minste 160 m\. Of dit antwoord: Laat u het geluid onderzoeken, .*\? Ja\.$/,
    )
    expect(eerste?.proberen?.at(-1)?.antwoorden).toEqual({ afstandWoningM: 160 })
  })

  it('zwijgt daarvan waar het geluid wordt beperkt: dan is 100 m genoeg', async () => {
    const [eerste] = await listHulp({
      ...{ activiteiten: ['sport'], soortSport: 'padel', sportBuiten: true },
      ...{ afstandWoningM: 40, geluidmaatregelen: true },
    })
    expect(eerste?.tekst).toContain('ten minste 100 m in plaats van 40.')
    expect(eerste?.tekst).not.toContain('een ander punt')
  })

  it('noemt bij een zonnepark ook een plek op de kaart van de gemeente, als een ander plan', async () => {
    const hulp = await listHulp(
      {
        ...{ activiteiten: ['zonnepark'], zonneladderTrede: 'landbouwgrond', opZonnekaart: 'nee' },
        ...{ lokaalEigendomPct: 20, landschappelijkeInpassing: 'deels', paneelhoogteM: 2 },
        ...{ akkerGraslandVerliesHa: 3, zonladderAangetoond: false },
      },
      BUITENGEBIED,
    )
    expect(hulp.map(({ tekst }) => tekst)).toContainEqual(
      expect.stringMatching(
        /^Plek op de zonnekaart van de gemeente: ja in plaats van nee\. Uw plan wordt dan wel anders\./,
      ),
    )
  })

  it('zegt wanneer het toch kan, ook terwijl nog iets open is', async () => {
    const hulp = await listHulp({ activiteiten: ['tiny_house'], woningenNieuw: 1 }, BUITENGEBIED)
    expect(hulp[0]?.tekst).toBe(
      'Een of twee kunnen als er een lelijk gebouw verdwijnt of het landschap duidelijk beter wordt.',
    )
  })

  it('is lichte horeca, waar het gebied zware niet wil', async () => {
    const hulp = await listHulp({
      activiteiten: ['horeca'],
      horecaSoort: 'zwaar',
      bvoHorecaM2: 120,
    })
    expect(hulp[0]?.tekst).toContain('Soort horeca: licht in plaats van zwaar.')
  })

  it('is van een keuze elke mogelijkheid, en van een getal hoeveel', async () => {
    const hulp = await listHulp({
      activiteiten: ['erfafscheiding'],
      ...BESTAAND,
      plekOpErf: 'voor',
      erfafscheidingHoogteM: 1.8,
    })
    expect(hulp.map(({ mits, proberen = [] }) => [mits, proberen.map(({ naam }) => naam)])).toEqual(
      [
        [0, ['Plek op het erf: achter het huis']],
        [1, []],
      ],
    )
    expect(hulp[1]?.tekst).toBe(
      'Hoogte van de schutting of muur: ten hoogste 1 m in plaats van 1,8. Dan wordt het: past onder voorwaarden. Dan is voor het bouwen waarschijnlijk geen omgevingsplanvergunning nodig.',
    )
  })

  it('noemt bij een plan dat past niets om te veranderen', async () => {
    const hulp = await listHulp({ ...DAKKAPEL, dakzijde: 'achter' })
    expect(hulp).toHaveLength(1)
    expect(hulp[0]).not.toHaveProperty('proberen')
  })
})
