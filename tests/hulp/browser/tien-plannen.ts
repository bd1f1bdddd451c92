import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { STAND_ONBEKEND, Stand } from '../../../src/domain/model/visie.ts'

type Plek = { readonly type: 'Point' | 'Polygon'; readonly coordinates: readonly unknown[] }

export interface Standplan {
  readonly wat: string
  readonly stand: Stand | typeof STAND_ONBEKEND
  readonly locatie: Plek
  readonly feiten: Readonly<Record<string, FeitWaarde>>
}

/** A square of so many metres round a point in Assen (degrees). */
const vierkant = (lengte: number, breedte: number, zijde: number): Plek => {
  const [dx, dy] = [zijde / 2 / 67_000, zijde / 2 / 111_000]
  const hoeken = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ] as const
  return {
    type: 'Polygon',
    coordinates: [hoeken.map(([x, y]) => [lengte + x * dx, breedte + y * dy])],
  }
}

const GEWOON_WONEN = {
  aardgasvrij: true,
  verhardVoorM2: 0,
  groeneVerbinding: 'gelijk',
  monumentaleBoomGeraakt: false,
  basisvoorzieningVerdwijnt: false,
  bomenGekapt: 0,
  akkerGraslandVerliesHa: 0,
} as const

/** Ten made-up plans as an inhabitant would bring them: one of each stand, lowest first, and one that is still open. */
export const TIEN_PLANNEN: readonly Standplan[] = [
  {
    wat: 'een buurtsuper van 900 m² op het bedrijvenpark',
    stand: 'strijdig',
    locatie: vierkant(6.58416, 53.00936, 70),
    feiten: {
      activiteiten: ['supermarkt'],
      functieOud: 'bedrijf',
      tijdelijkJaren: 0,
      bvoWinkelM2: 900,
      bvoSupermarktToenameM2: 900,
      supermarktvloerVerdwijntM2: 0,
      branche: 'dagelijks',
      bedrijfsgrondVerliesHa: 0.4,
    },
  },
  {
    wat: 'een leeg kantoor in het bos naar vier appartementen',
    stand: 'nee_tenzij',
    locatie: vierkant(6.54604, 52.98745, 60),
    feiten: {
      ...GEWOON_WONEN,
      activiteiten: ['transformatie_naar_wonen'],
      functieOud: 'kantoor',
      woningenNieuw: 4,
      woningenGesloopt: 0,
      verhardVoorM2: 500,
      verhardNaM2: 500,
      groenVoorM2: 3000,
      groenNaM2: 3000,
      natuurVerliesM2: 0,
      bouwhoogteM: 8,
      bouwlagenMax: 2,
    },
  },
  {
    wat: 'honderd woningen op één hectare bij Kloosterveen',
    stand: 'past_niet',
    locatie: vierkant(6.49629, 53.00355, 100),
    feiten: {
      ...GEWOON_WONEN,
      activiteiten: ['wonen'],
      woningenNieuw: 100,
      sociaalHuurAantal: 30,
      verhardNaM2: 5000,
      bouwhoogteM: 9,
      bouwlagenMax: 3,
    },
  },
  {
    wat: 'tachtig woningen op een bedrijventerrein',
    stand: 'botst',
    locatie: vierkant(6.54648, 52.95525, 100),
    feiten: {
      ...GEWOON_WONEN,
      activiteiten: ['wonen'],
      woningenNieuw: 80,
      woningenGesloopt: 0,
      sociaalHuurAantal: 24,
      verhardVoorM2: 6000,
      verhardNaM2: 5000,
      bedrijfsgrondVerliesHa: 1,
      bouwhoogteM: 8,
      bouwlagenMax: 2,
    },
  },
  {
    wat: 'een flat van acht lagen in Lariks',
    stand: 'open',
    locatie: vierkant(6.54515, 52.9996, 60),
    feiten: {
      ...GEWOON_WONEN,
      activiteiten: ['wonen'],
      woningenNieuw: 40,
      woningenGesloopt: 0,
      sociaalHuurAantal: 12,
      verhardNaM2: 1500,
      bouwhoogteM: 25,
      bouwlagenMax: 8,
    },
  },
  {
    wat: 'oude tribunes slopen bij het circuit',
    stand: 'zwijgt',
    locatie: vierkant(6.53896, 52.96096, 50),
    feiten: {
      activiteiten: ['sloop'],
      slopenM2: 1200,
      woningenGesloopt: 0,
      erfgoedAangetast: false,
      naSloop: 'groen_of_landbouw',
    },
  },
  {
    wat: 'dertig appartementen van vijf lagen in het centrum',
    stand: 'aanpassen',
    locatie: { type: 'Point', coordinates: [6.562, 52.9945] },
    feiten: {
      activiteiten: ['wonen'],
      woningenNieuw: 30,
      woningenGesloopt: 0,
      bouwlagenMax: 5,
    },
  },
  {
    wat: 'een dakkapel in Lariks',
    stand: 'past_mits',
    locatie: { type: 'Point', coordinates: [6.54516, 52.99955] },
    feiten: { activiteiten: ['dakkapel'] },
  },
  {
    wat: 'een muziekmiddag van twee dagen in de binnenstad',
    stand: 'past',
    locatie: vierkant(6.55665, 52.99724, 30),
    feiten: {
      activiteiten: ['evenement'],
      evenementDagen: 2,
      evenementBezoekers: 600,
      luideSport: false,
      bezoekersPerJaar: 1200,
      monumentaleBoomGeraakt: false,
    },
  },
  {
    wat: 'iets met wonen in Peelo, nog zonder aantal',
    stand: 'onbekend',
    locatie: { type: 'Point', coordinates: [6.561814, 53.016948] },
    feiten: { activiteiten: ['wonen'], woningenNieuw: 'onbekend_bij_initiatiefnemer' },
  },
]
