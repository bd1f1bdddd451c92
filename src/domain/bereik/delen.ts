import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Waarden } from '../regeltaal/compile.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { type BereikOf, NIETS_BEKEND, single } from './waardebereik.ts'

/** Parts that together are never more than their whole: one part, or several that exclude each other. */
export interface Verdeling {
  readonly delen: readonly string[]
  readonly geheel: string
}

/** What the catalogue says about parts and wholes (`deelVan`, `verdeling`), in its order. */
export const listVerdelingen = (feiten: Iterable<Feit>): readonly Verdeling[] => {
  const delen = [...feiten].flatMap(({ id, deelVan, verdeling }) =>
    deelVan === undefined ? [] : [{ id, geheel: deelVan, samen: `${deelVan}/${verdeling ?? id}` }],
  )
  return [...Map.groupBy(delen, ({ samen }) => samen).values()].map((groep) => ({
    delen: groep.map(({ id }) => id),
    geheel: groep[0]?.geheel as string,
  }))
}

/** The same by slot. */
export interface Deelslots {
  readonly delen: readonly number[]
  readonly geheel: number
}

const perWerk = new WeakMap<GecompileerdRegelboek, readonly Deelslots[]>()

/** The parts and wholes of a rulebook by slot; found once. */
export const slotsOfVerdelingen = (werk: GecompileerdRegelboek): readonly Deelslots[] => {
  const slots =
    perWerk.get(werk) ??
    listVerdelingen(werk.feiten).map(({ delen, geheel }) => ({
      delen: delen.map(werk.slotOf),
      geheel: werk.slotOf(geheel),
    }))
  perWerk.set(werk, slots)
  return slots
}

/**
 * The parts that are more than their whole, whatever the facts become within these ranges. A whole of which
 * nothing is known holds anything, a part of which nothing is known is nothing.
 */
export const findTeVeel = (werk: GecompileerdRegelboek, bereikOf: BereikOf): readonly Deelslots[] =>
  slotsOfVerdelingen(werk).filter(({ delen, geheel }) => {
    const ruimte = bereikOf(geheel)
    if (!('laagst' in ruimte)) return false
    const minstens = delen.map(bereikOf).map((deel) => ('laagst' in deel ? deel.laagst : 0))
    return minstens.reduce((som, deel) => som + deel, 0) > ruimte.hoogst + 1e-9
  })

/** What is known, as ranges. */
export const knownRanges =
  (waarden: Waarden): BereikOf =>
  (slot) => {
    const waarde = waarden[slot] as FeitWaarde | undefined
    return waarde === undefined ? NIETS_BEKEND : single(waarde)
  }

/**
 * What follows from a change: a part that stands alone goes down with a whole that becomes less than it ("nine homes,
 * all nine without stairs"). Of parts that exclude each other the only one there is follows too ("200 homes, 60 of them
 * social"); which of several gives way is a choice.
 */
export const followGeheel = (
  werk: GecompileerdRegelboek,
  waarden: Waarden,
  verander: ReadonlyMap<number, FeitWaarde>,
): ReadonlyMap<number, FeitWaarde> => {
  const volgt = new Map<number, FeitWaarde>()
  const isEr = (slot: number) => Number(verander.get(slot) ?? waarden[slot] ?? 0) > 0
  const alleenEen = werk.weegwijze === 1 || werk.weegwijze === 2
  const alleen = slotsOfVerdelingen(werk).flatMap(({ delen, geheel }) => {
    const [deel, ander] = delen.length === 1 || alleenEen ? delen : delen.filter(isEr)
    return deel === undefined || ander !== undefined ? [] : [{ deel, geheel }]
  })
  // A part may itself be a whole: once round for each of them reaches the last.
  for (const _ of alleen) {
    for (const { deel, geheel } of alleen) {
      const nieuw = verander.get(geheel) ?? volgt.get(geheel)
      const nu = volgt.get(deel) ?? waarden[deel]
      if (verander.has(deel) || typeof nieuw !== 'number' || typeof nu !== 'number') continue
      if (nu > nieuw) volgt.set(deel, nieuw)
    }
  }
  return volgt
}
