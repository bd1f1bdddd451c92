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

const SIGNAAL: Readonly<Record<Register, string>> = {
  kort: 'Dit valt op, en telt niet mee in het advies',
  motivering: 'Valt op, en telt niet mee in het advies',
}

type Telt = (uitkomst: Pick<Bron['beoordeling']['uitkomsten'][number], 'herkomst'>) => boolean

/** Our own elaboration is nobody's policy: it is no test against the vision. */
const isEigen: Telt = ({ herkomst }) => herkomst === 'eigen_uitwerking'

/** What only draws attention and is not met: no principle counts it, and yet somebody has to read it. */
const listSignalen = (
  { beoordeling, boek, register }: Bron,
  principe: string,
  telt: Telt,
): readonly Punt[] =>
  beoordeling.uitkomsten
    .filter((deel) => deel.principe === principe && isNietGehaaldSignaal(deel) && telt(deel))
    .map((uitkomst) => toPunt(uitkomst, register, nameGebied(boek)))

/** A rule that says the same in several areas says it once to the initiator. */
const uniek = (punten: readonly Punt[]): readonly Punt[] => [
  ...new Map(punten.map((punt) => [`${punt.kop ?? ''} ${punt.tekst}`, punt])).values(),
]

type Principe = Bron['beoordeling']['principes'][number]

/** What counts (`telt`) of the outcomes of a principle, by what they say of the plan. */
const listOordelen = (bron: Bron, principe: Principe, telt: Telt): readonly Blok[] => {
  const { beoordeling, boek, register } = bron
  const blokken = GROEPEN.flatMap(([sleutel, titels]): readonly Blok[] => {
    const punten = beoordeling.uitkomsten
      .filter((uitkomst) => hoortInGroep(principe, sleutel, uitkomst) && telt(uitkomst))
      .map((uitkomst) => toPunt(uitkomst, register, nameGebied(boek)))
    return punten.length === 0
      ? []
      : [{ soort: 'punten', titel: titels[register], punten: uniek(punten) }]
  })
  const signalen = listSignalen(bron, principe.principe, telt)
  return signalen.length === 0
    ? blokken
    : [...blokken, { soort: 'punten', titel: SIGNAAL[register], punten: uniek(signalen) }]
}

const writePrincipe = (bron: Bron, principe: Principe): readonly Blok[] => {
  const alle = listOordelen(bron, principe, (uitkomst) => !isEigen(uitkomst))
  const eigen: readonly Blok[] =
    bron.register === 'motivering'
      ? [eigenTekst(`Uw eigen motivering bij "${principe.label}".`)]
      : []
  return alle.length === 0
    ? [alinea('Over dit plan zegt de visie hier niets, of er is te weinig bekend.'), ...eigen]
    : [...alle, ...eigen]
}

/** The guiding principles of the vision. */
const listLeidend = ({ beoordeling, boek }: Bron): readonly Principe[] =>
  beoordeling.principes.filter(
    ({ principe }) => boek.begrippen.principes[principe]?.soort !== 'kader',
  )

const GEEN_BELEID =
  'Deze punten staan niet in de omgevingsvisie. Visietoets heeft ze zelf uitgewerkt. Zij zijn geen beleid van de gemeente.'

/** What we worked out ourselves at those principles, apart from what the vision says; nothing where there is none. */
export const writeEigenUitwerking = (bron: Bron): readonly Omit<Hoofdstuk, 'nummer'>[] => {
  const paragrafen = listLeidend(bron).flatMap((principe): readonly Paragraaf[] => {
    const blokken = listOordelen(bron, principe, isEigen)
    return blokken.length === 0 ? [] : [paragraaf(principe.label, blokken)]
  })
  return paragrafen.length === 0
    ? []
    : [{ titel: 'Eigen uitwerking, geen beleid', blokken: [alinea(GEEN_BELEID)], paragrafen }]
}

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
