import { aggregateFeit, type Bijdrager, sumOf } from '../budget/aggregatie.ts'
import { type Feit, type FeitWaarde, ONBEKEND_BIJ_INITIATIEFNEMER } from '../model/feit.ts'

/** A number of a programme. What is not stated is never nought. */
export type Getal =
  | { readonly soort: 'waarde'; readonly waarde: number }
  /** Some parts state it and others do not. */
  | { readonly soort: 'ten_minste'; readonly waarde: number }
  | { readonly soort: 'onbekend' }
  /** It certainly does not play here. */
  | { readonly soort: 'speelt_niet' }

/** A part that adds to the programme. */
export interface Programmadeel extends Bijdrager {
  readonly naam: string
  readonly fase?: number
}

export interface Programmafase {
  /** Absent: the parts have no phases. */
  readonly fase?: number
  readonly delen: readonly { readonly deel: Programmadeel; readonly getallen: readonly Getal[] }[]
  readonly samen: readonly Getal[]
}

/** One number for each column, per part, per phase and of all. */
export interface Programma {
  readonly fasen: readonly Programmafase[]
  readonly samen: readonly Getal[]
}

type Feiten = Readonly<Record<string, FeitWaarde>>

/** The facts that add up and of which some part has any; in the order of the catalogue. */
export const listKolommen = (
  catalogus: ReadonlyMap<string, Feit>,
  delen: readonly Feiten[],
): readonly Feit[] =>
  [...catalogus.values()].filter(
    ({ id, type, aggregatie }) =>
      type === 'getal' &&
      aggregatie === 'som' &&
      delen.some((feiten) => feiten[id] !== undefined && feiten[id] !== 0),
  )

/** What these parts come to: at least what is known of it, when a part that may have some does not say. */
const countGetal = (feit: Feit, delen: readonly Bijdrager[]): Getal => {
  const uit = aggregateFeit(feit, delen)
  if (uit.soort === 'waarde') return { soort: 'waarde', waarde: Number(uit.waarde) }
  if (uit.soort === 'niet_relevant') return { soort: 'speelt_niet' }
  const bekend = sumOf(
    delen.flatMap(({ feiten }) => {
      const waarde = feiten[feit.id]
      return waarde === undefined || waarde === ONBEKEND_BIJ_INITIATIEFNEMER ? [] : [Number(waarde)]
    }),
  )
  // What is missing could take away when a number may be below nought.
  return bekend > 0 && (feit.min ?? -1) >= 0
    ? { soort: 'ten_minste', waarde: bekend }
    : { soort: 'onbekend' }
}

export const makeProgramma = (
  kolommen: readonly Feit[],
  delen: readonly Programmadeel[],
): Programma => {
  const count = (van: readonly Bijdrager[]) => kolommen.map((feit) => countGetal(feit, van))
  const perFase = [...Map.groupBy(delen, ({ fase }) => fase)].toSorted(([a = 0], [b = 0]) => a - b)
  return {
    fasen: perFase.map(([fase, leden]) => ({
      ...(fase !== undefined && { fase }),
      delen: leden.map((deel) => ({ deel, getallen: count([deel]) })),
      samen: count(leden),
    })),
    samen: count(delen),
  }
}
