import { isNietGehaaldSignaal } from '../../domain/model/uitkomst.ts'
import { hoortInGroep } from '../overzicht/principegroepen.ts'
import type { Blok, Hoofdstuk, Paragraaf, Punt, Register } from '../ports/rapport.ts'
import { nameGebied } from '../woorden/namen.ts'
import { alinea, eigenTekst, paragraaf, toPunt } from './blok.ts'
import type { Bron } from './bron.ts'

const GROEPEN = [
  ['strijdig', { kort: 'Dit past nog niet', motivering: 'Voldoet niet' }],
  ['open', { kort: 'Dit beoordeelt de gemeente', motivering: 'Vraagt een oordeel' }],
  ['ontbreekt', { kort: 'Dit is nog niet bekend', motivering: 'Nog niet bekend' }],
  ['draagtBij', { kort: 'Dit past bij de visie', motivering: 'Draagt bij' }],
] as const satisfies readonly (readonly [string, Readonly<Record<Register, string>>])[]

/** What fits other policy or what we worked out ourselves: that is no wish of the vision. */
const PAST_ANDERS = 'Dit past al'

const SIGNAAL: Readonly<Record<Register, string>> = {
  kort: 'Dit valt op, en telt niet mee in het advies',
  motivering: 'Valt op, en telt niet mee in het advies',
}

type Uitkomst = Bron['beoordeling']['uitkomsten'][number]
type Telt = (uitkomst: Pick<Uitkomst, 'herkomst'>) => boolean

const isVisie: Telt = ({ herkomst }) => herkomst === 'visie'
/** Our own elaboration is nobody's policy: it is no test against the vision. */
const isEigen: Telt = ({ herkomst }) => herkomst === 'eigen_uitwerking'
const isAnder: Telt = (uitkomst) => !isVisie(uitkomst) && !isEigen(uitkomst)

/** A rule that says the same in several areas says it once to the initiator. */
const uniek = (punten: readonly Punt[]): readonly Punt[] => [
  ...new Map(punten.map((punt) => [`${punt.kop ?? ''} ${punt.tekst}`, punt])).values(),
]

type Principe = Bron['beoordeling']['principes'][number]

const writePunten = (
  { boek, register }: Bron,
  titel: string,
  uitkomsten: readonly Uitkomst[],
): readonly Blok[] =>
  uitkomsten.length === 0
    ? []
    : [
        {
          soort: 'punten',
          titel,
          punten: uniek(uitkomsten.map((deel) => toPunt(deel, register, nameGebied(boek)))),
        },
      ]

/** What stands under no group of a principle. */
const REST = {
  nietBij: ({ aard, oordeel }: Uitkomst) => aard === 'kans' && oordeel === 'voldoet_niet',
  kans: ({ aard, oordeel }: Uitkomst) => aard === 'kans' && oordeel === 'onbekend',
  open: ({ aard, oordeel }: Uitkomst) => aard !== 'kans' && oordeel === 'onbekend',
  vraagtNiets: ({ aard, oordeel }: Uitkomst) => aard === 'signaal' && oordeel === 'voldoet',
} as const

/** In a line: the officer finds each of it by its code, the initiator reads how many there are. */
const REGEL = {
  kans: {
    kort: 'Nog niet bekend of uw plan hieraan bijdraagt',
    motivering: 'Nog niet bekend of het plan hieraan bijdraagt',
  },
  open: {
    kort: 'Nog open, zonder gevolg voor het advies',
    motivering: 'Nog open, zonder gevolg voor het advies',
  },
  vraagtNiets: {
    kort: 'Speelt hier, en vraagt niets van u',
    motivering: 'Speelt hier, en vraagt niets',
  },
} as const

const writeRegel = (
  { register }: Bron,
  soort: keyof typeof REGEL,
  uitkomsten: readonly Uitkomst[],
): readonly Blok[] => {
  const regels = [...new Set(uitkomsten.map(({ regel }) => regel))]
  if (regels.length === 0) return []
  const aantal = regels.length === 1 ? '1 punt' : `${regels.length} punten`
  const wat = register === 'kort' ? aantal : `${aantal} (${regels.join(', ')})`
  return [alinea(`${REGEL[soort][register]}: ${wat}.`)]
}

/** A kans that is not met is told with its reason to the officer; the initiator reads that it does no harm. */
const writeNietBij = (bron: Bron, uitkomsten: readonly Uitkomst[]): readonly Blok[] => {
  if (bron.register === 'motivering') {
    return writePunten(bron, 'Draagt hier niet aan bij, en dat is geen nadeel', uitkomsten)
  }
  const titels = [...new Set(uitkomsten.map(({ titel }) => titel))]
  return titels.length === 0
    ? []
    : [alinea(`Hieraan draagt uw plan niet bij, en dat is geen nadeel: ${titels.join('; ')}.`)]
}

/** What counts (`telt`) of the outcomes of a principle, by what they say of the plan: each of them under one head. */
const listOordelen = (bron: Bron, principe: Principe, telt: Telt): readonly Blok[] => {
  const { beoordeling, register } = bron
  const eigen = beoordeling.uitkomsten.filter(telt)
  const inGroep = new Set<Uitkomst>()
  const blokken = GROEPEN.flatMap(([sleutel, titels]) => {
    const uitkomsten = eigen.filter((uitkomst) => hoortInGroep(principe, sleutel, uitkomst))
    for (const uitkomst of uitkomsten) inGroep.add(uitkomst)
    const isAnders = telt !== isVisie && sleutel === 'draagtBij' && register === 'kort'
    return writePunten(bron, isAnders ? PAST_ANDERS : titels[register], uitkomsten)
  })
  const rest = eigen.filter((een) => een.principe === principe.principe && !inGroep.has(een))
  return [
    ...blokken,
    ...writePunten(bron, SIGNAAL[register], rest.filter(isNietGehaaldSignaal)),
    ...writeNietBij(bron, rest.filter(REST.nietBij)),
    ...writeRegel(bron, 'kans', rest.filter(REST.kans)),
    ...writeRegel(bron, 'open', rest.filter(REST.open)),
    ...writeRegel(bron, 'vraagtNiets', rest.filter(REST.vraagtNiets)),
  ]
}

const NIETS: Readonly<Record<Register, string>> = {
  kort: 'Hierover zegt de visie zelf niets dat uw plan raakt.',
  motivering: 'Het regelboek heeft hier geen regel uit de visie zelf die over dit plan gaat.',
}

const writePrincipe = (bron: Bron, principe: Principe): readonly Blok[] => {
  const alle = listOordelen(bron, principe, isVisie)
  return [
    ...(alle.length === 0 ? [alinea(NIETS[bron.register])] : alle),
    ...(bron.register === 'motivering'
      ? [eigenTekst(`Uw eigen motivering bij "${principe.label}".`)]
      : []),
  ]
}

/** The guiding principles of the vision. */
const listLeidend = ({ beoordeling, boek }: Bron): readonly Principe[] =>
  beoordeling.principes.filter(
    ({ principe }) => boek.begrippen.principes[principe]?.soort !== 'kader',
  )

/** A chapter of what counts (`telt`) at those principles; none where there is nothing. */
const writeNaastVisie = (
  bron: Bron,
  telt: Telt,
  { titel, vooraf }: { readonly titel: string; readonly vooraf: string },
): readonly Omit<Hoofdstuk, 'nummer'>[] => {
  const paragrafen = listLeidend(bron).flatMap((principe): readonly Paragraaf[] => {
    const blokken = listOordelen(bron, principe, telt)
    return blokken.length === 0 ? [] : [paragraaf(principe.label, blokken)]
  })
  return paragrafen.length === 0 ? [] : [{ titel, blokken: [alinea(vooraf)], paragrafen }]
}

const GEEN_BELEID =
  'Deze punten staan niet in de omgevingsvisie. Visietoets heeft ze zelf uitgewerkt. Zij zijn geen beleid van de gemeente.'
const ANDER_BELEID =
  'Deze punten komen niet uit de omgevingsvisie zelf, maar uit ander beleid of uit hogere regels.'

/** What is no test against the vision at those principles: other policy, and apart from it what we worked out ourselves. */
export const writeNaast = (bron: Bron): readonly Omit<Hoofdstuk, 'nummer'>[] => [
  ...writeNaastVisie(bron, isAnder, {
    titel: bron.register === 'kort' ? 'Wat ander beleid ervan vindt' : 'Toets aan ander beleid',
    vooraf: ANDER_BELEID,
  }),
  ...writeNaastVisie(bron, isEigen, {
    titel: 'Eigen uitwerking, geen beleid',
    vooraf: GEEN_BELEID,
  }),
]

/** What each guiding principle of the vision says of the plan. */
export const writePrincipes = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => {
  const { register } = bron
  const paragrafen = listLeidend(bron).map((principe) =>
    paragraaf(principe.label, writePrincipe(bron, principe)),
  )
  return {
    titel: register === 'kort' ? 'Wat de visie ervan vindt' : 'Toets aan de omgevingsvisie',
    blokken: [],
    paragrafen,
  }
}
