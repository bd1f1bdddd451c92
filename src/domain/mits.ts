import type { Feit, FeitWaarde } from './feit.ts'
import { ACTIVITEITEN } from './houding.ts'
import { raises } from './mits-doel.ts'
import { createZoeker, MAX_FEITEN, type Stap, slotsOf } from './mits-zoeken.ts'
import type { Weging } from './weigh.ts'
import type { Wereld } from './wereld.ts'

/** At most this many sets are given, smallest first. */
const MAX_SETS = 5

export interface Wijziging {
  readonly feit: string
  readonly van: FeitWaarde
  readonly naar: FeitWaarde
}

/** A smallest set of changes that raises the advice, verified by the weighing that came out. */
export interface Mits {
  readonly wijzigingen: readonly Wijziging[]
  readonly weging: Weging
}

export interface Mitsen {
  readonly sets: readonly Mits[]
  /** False when the search met its bound: a set of at most three facts may be missing. */
  readonly volledig: boolean
}

/** How far a value lies from another: in the fact's unit, or in words of the list. */
const distance = (feit: Feit, van: FeitWaarde, naar: FeitWaarde): number => {
  if (typeof van === 'number') return Math.abs(Number(naar) - van)
  const orde = feit.waarden ?? []
  return Math.abs(orde.indexOf(String(naar)) - orde.indexOf(String(van)))
}

/** Compares two plans that change the same facts: the nearest first, in the order of the catalogue. */
const compareAfstand = ({ werk, algemeen }: Wereld, een: Stap, ander: Stap): number => {
  for (const slot of slotsOf(een)) {
    const [a = 0, b = 0] = [een, ander].map(({ verander }) =>
      distance(
        werk.feiten[slot] as Feit,
        algemeen.waarden[slot] as FeitWaarde,
        verander.get(slot) as FeitWaarde,
      ),
    )
    if (a !== b) return a - b
  }
  return 0
}

/** The best advice first; then in the order of the catalogue. */
const compareSets = (een: Stap, ander: Stap): number => {
  const [a, b] = [een.weging.band, ander.weging.band]
  const verschil = b.laagst + b.hoogst - (a.laagst + a.hoogst)
  if (verschil !== 0) return verschil
  const [eigen, andere] = [slotsOf(een), slotsOf(ander)]
  const plaats = eigen.findIndex((slot, i) => slot !== andere[i])
  return (eigen[plaats] ?? 0) - (andere[plaats] ?? 0)
}

const describe = ({ werk, algemeen }: Wereld, stap: Stap): Mits => ({
  wijzigingen: slotsOf(stap).map((slot) => ({
    feit: werk.feiten[slot]?.id as string,
    van: algemeen.waarden[slot] as FeitWaarde,
    naar: stap.verander.get(slot) as FeitWaarde,
  })),
  weging: stap.weging,
})

/**
 * The smallest sets of known `veranderbaar` facts of which a change raises the advice: at most five,
 * of at most three facts, smallest first, each with the nearest values that do it. Every set is
 * verified by weighing the initiative again, and no proper subset of its facts does the same. What
 * was changed is then fixed: it is not promised to change further.
 */
export const findMits = (wereld: Wereld, weging: Weging): Mitsen => {
  const { werk, algemeen } = wereld
  if (algemeen.waarden[werk.slotOf(ACTIVITEITEN)] === undefined) return { sets: [], volledig: true }
  const zoeker = createZoeker(wereld, weging)
  const gevonden: Stap[] = []
  const isTeveel = (slots: readonly number[]) =>
    gevonden.some((stap) => slotsOf(stap).every((slot) => slots.includes(slot)))
  let plannen: readonly Stap[] = [{ verander: new Map(), wereld, weging }]
  for (let aantal = 1; aantal <= MAX_FEITEN && gevonden.length < MAX_SETS; aantal++) {
    const verder = plannen.flatMap((plan) => zoeker.extend(plan, isTeveel))
    const raak = verder
      .filter((plan) => raises(plan.weging, weging) && zoeker.isMinimal(plan))
      .sort((a, b) => compareAfstand(wereld, a, b))
    const perSet = Map.groupBy(raak, (plan) => slotsOf(plan).join())
    const sets = [...perSet.values()].flatMap(([naaste]) => naaste ?? [])
    gevonden.push(...sets.sort(compareSets))
    plannen = verder.filter((plan) => !raises(plan.weging, weging))
  }
  return {
    sets: gevonden.slice(0, MAX_SETS).map((stap) => describe(wereld, stap)),
    volledig: zoeker.isVolledig(),
  }
}
