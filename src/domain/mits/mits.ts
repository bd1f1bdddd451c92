import { ACTIVITEITEN, type FeitWaarde } from '../model/feit.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Wereld } from '../weging/wereld.ts'
import { compareAfstand } from './afstand.ts'
import { pullBack } from './terug.ts'
import { createZoeker, isMits, MAX_FEITEN, type Stap, slotsOf } from './zoeken.ts'

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
  /**
   * True: every set of at most three known facts within which it stays the same plan is given. False when there may be
   * more than the five that are given, or the search met its bound: a set may be missing, or a value not the nearest.
   */
  readonly volledig: boolean
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
  wijzigingen: [...stap.verander, ...stap.volgt]
    .toSorted(([een], [ander]) => een - ander)
    .map(([slot, naar]) => ({
      feit: werk.feiten[slot]?.id as string,
      van: algemeen.waarden[slot] as FeitWaarde,
      naar,
    })),
  weging: stap.weging,
})

/**
 * The smallest sets of known `veranderbaar` facts of which a change raises the advice: at most five,
 * of at most three facts, smallest first, each with the nearest values that do it: given the others,
 * no value nearer to the present one gives the same. Every set is verified by weighing the initiative
 * again, and no proper subset of its facts does the same. No part ever becomes more than its whole: one that stands
 * alone goes down with it, and is named beside the set. What was changed is then fixed: it is not
 * promised to change further.
 */
export const findMits = (wereld: Wereld, weging: Weging): Mitsen => {
  const { werk, algemeen } = wereld
  if (algemeen.waarden[werk.slotOf(ACTIVITEITEN)] === undefined) return { sets: [], volledig: true }
  const zoeker = createZoeker(wereld, weging)
  const gevonden: Stap[] = []
  const isTeveel = (slots: readonly number[]) =>
    gevonden.some((stap) => slotsOf(stap).every((slot) => slots.includes(slot)))
  let plannen: readonly Stap[] = [{ verander: new Map(), volgt: new Map(), wereld, weging }]
  let aantal = 1
  for (; aantal <= MAX_FEITEN && gevonden.length < MAX_SETS; aantal++) {
    const verder = plannen.flatMap((plan) => zoeker.extend(plan, isTeveel))
    const raak = verder.filter((plan) => isMits(plan, weging) && zoeker.isMinimal(plan))
    const perSet = Map.groupBy(raak, (plan) => slotsOf(plan).join())
    const sets = [...perSet.values()].flatMap((plannenVanSet) =>
      plannenVanSet.sort((a, b) => compareAfstand(wereld, a, b)).slice(0, 1),
    )
    gevonden.push(...sets.sort(compareSets))
    plannen = verder.filter((plan) => !isMits(plan, weging))
  }
  const alles = aantal > MAX_FEITEN && gevonden.length <= MAX_SETS
  const naaste = gevonden.slice(0, MAX_SETS).map((stap) => pullBack(wereld, zoeker, stap))
  return {
    sets: naaste.map(({ stap }) => describe(wereld, stap)),
    volledig: alles && zoeker.isVolledig() && naaste.every(({ volledig }) => volledig),
  }
}
