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

/** What only draws attention and is not met: no principle counts it, and yet somebody has to read it. */
const listSignalen = ({ beoordeling, boek, register }: Bron, principe: string): readonly Punt[] =>
  beoordeling.uitkomsten
    .filter((deel) => deel.principe === principe && isNietGehaaldSignaal(deel))
    .map((uitkomst) => toPunt(uitkomst, register, nameGebied(boek)))

/** A rule that says the same in several areas says it once to the initiator. */
const uniek = (punten: readonly Punt[]): readonly Punt[] => [
  ...new Map(punten.map((punt) => [`${punt.kop ?? ''} ${punt.tekst}`, punt])).values(),
]

const writePrincipe = (
  bron: Bron,
  principe: Bron['beoordeling']['principes'][number],
): readonly Blok[] => {
  const { beoordeling, boek, register } = bron
  const blokken = GROEPEN.flatMap(([sleutel, titels]): readonly Blok[] => {
    const punten = beoordeling.uitkomsten
      .filter((uitkomst) => hoortInGroep(principe, sleutel, uitkomst))
      .map((uitkomst) => toPunt(uitkomst, register, nameGebied(boek)))
    return punten.length === 0
      ? []
      : [{ soort: 'punten', titel: titels[register], punten: uniek(punten) }]
  })
  const signalen = listSignalen(bron, principe.principe)
  const alle: readonly Blok[] =
    signalen.length === 0
      ? blokken
      : [...blokken, { soort: 'punten', titel: SIGNAAL[register], punten: uniek(signalen) }]
  const eigen: readonly Blok[] =
    register === 'motivering' ? [eigenTekst(`Uw eigen motivering bij "${principe.label}".`)] : []
  return alle.length === 0
    ? [alinea('Over dit plan zegt de visie hier niets, of er is te weinig bekend.'), ...eigen]
    : [...alle, ...eigen]
}

/** What each guiding principle of the vision says of the plan. */
export const writePrincipes = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => {
  const { beoordeling, boek, register } = bron
  const paragrafen: readonly Paragraaf[] = beoordeling.principes
    .filter(({ principe }) => boek.begrippen.principes[principe]?.soort !== 'kader')
    .map((principe) => paragraaf(principe.label, writePrincipe(bron, principe)))
  return {
    titel: register === 'kort' ? 'Wat de visie ervan vindt' : 'Toets aan de omgevingsvisie',
    blokken: [],
    paragrafen,
  }
}
