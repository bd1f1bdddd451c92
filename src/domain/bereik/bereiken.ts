import type { Feit } from '../model/feit.ts'
import type { Knoop, Waarden } from '../regeltaal/compile.ts'
import type { Formule } from '../regeltaal/formule.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { rangeOfFormule, single, type Waardebereik, wholeRange } from './waardebereik.ts'

export type Vergelijkknoop = Extract<Knoop, { soort: 'vergelijking' }>

/** Every comparison in a condition, those of named conditions included. */
export const collectVergelijkingen = (knoop: Knoop): readonly Vergelijkknoop[] =>
  knoop.soort === 'vergelijking'
    ? [knoop]
    : 'kind' in knoop
      ? collectVergelijkingen(knoop.kind)
      : knoop.kinderen.flatMap(collectVergelijkingen)

/** The facts that are not derived on which a comparison rests, on either side. */
export const basisOf = (
  werk: GecompileerdRegelboek,
  { slot, normSlot }: Vergelijkknoop,
): readonly number[] => [
  ...(werk.basis[slot] ?? []),
  ...((normSlot !== undefined && werk.basis[normSlot]) || []),
]

/** The formula of a derived fact; undefined for any other. */
export const formuleOf = (werk: GecompileerdRegelboek, slot: number): Formule | undefined =>
  werk.afgeleidPerSlot.get(slot)?.formule

/**
 * The range of every slot, derived ones through their formula. `bereikVan` gives the range of a fact
 * that is to differ from what is known; without it a known fact has its value and a missing one
 * its whole range.
 */
export const rangesFor = (
  werk: GecompileerdRegelboek,
  waarden: Waarden,
  bereikVan: (slot: number) => Waardebereik | undefined,
) => {
  const memo = new Map<number, Waardebereik>()
  const compute = (slot: number): Waardebereik => {
    const formule = formuleOf(werk, slot)
    if (formule) return rangeOfFormule(formule, (id) => bereikOf(werk.slotOf(id)))
    const anders = bereikVan(slot)
    if (anders) return anders
    const waarde = waarden[slot]
    return waarde === undefined ? wholeRange(werk.feiten[slot] as Feit) : single(waarde)
  }
  const bereikOf = (slot: number): Waardebereik => {
    const bekend = memo.get(slot)
    if (bekend) return bekend
    const uit = compute(slot)
    memo.set(slot, uit)
    return uit
  }
  return bereikOf
}
