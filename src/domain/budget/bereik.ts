import { rangesFor } from '../bereik/bereiken.ts'
import { allowedRange } from '../bereik/ruimte.ts'
import type { Grenzen } from '../model/antwoord/budget.ts'
import type { Feit } from '../model/feit.ts'
import { emptyWaarden, type GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { aggregateFeit, type Bijdrager, sumOf } from './aggregatie.ts'

interface Bereik {
  readonly laagst: number
  readonly hoogst: number
}

/** Values per stated fact. */
export type Bereiken = ReadonlyMap<string, Bereik>

/** Beyond this a bound comes from a fact without one. */
const ONBEGRENSD = 1e11
const GEHEEL: Bereik = { laagst: -ONBEGRENSD, hoogst: ONBEGRENSD }
/** So far beyond it that no sum of known numbers brings it back. */
const ONGESTELD = 1e13

const asBereik = (bereik: object): Bereik => ('laagst' in bereik ? (bereik as Bereik) : GEHEEL)

/**
 * What a missing fact may be: its lower bound says something of the world (nobody demolishes less than nothing), its
 * upper bound only where an error of typing begins. So what is missing adds no number of its own to a sum.
 */
const unstatedRange = ({ min = -ONGESTELD }: Feit): Bereik => ({ laagst: min, hoogst: ONGESTELD })

const rangeOfPlan = (feit: Feit, plan: Bijdrager): Bereik => {
  const uit = aggregateFeit(feit, [plan])
  if (uit.soort === 'niet_relevant') return { laagst: 0, hoogst: 0 }
  if (uit.soort !== 'waarde') return unstatedRange(feit)
  return { laagst: Number(uit.waarde), hoogst: Number(uit.waarde) }
}

const add = (delen: readonly Bereik[]): Bereik => ({
  laagst: sumOf(delen.map(({ laagst }) => laagst)),
  hoogst: sumOf(delen.map(({ hoogst }) => hoogst)),
})

const negate = ({ laagst, hoogst }: Bereik): Bereik => ({ laagst: -hoogst, hoogst: -laagst })

const sumRange = (feit: Feit, plannen: readonly Bijdrager[]): Bereik =>
  add(plannen.map((plan) => rangeOfPlan(feit, plan)))

/** The sums of some plans, with what is missing anywhere above its lower bound. */
export const sumRanges = (basis: readonly Feit[], plannen: readonly Bijdrager[]): Bereiken =>
  new Map(basis.map((feit) => [feit.id, sumRange(feit, plannen)]))

/** The plans at the end: parts here and elsewhere, other plans here, and the whole. */
interface Einde {
  readonly hier: readonly Bijdrager[]
  readonly buiten: readonly Bijdrager[]
  readonly anderen: readonly Bijdrager[]
  readonly geheel: Bijdrager
}

/** The furthest a value may still be changed, from this value. */
const roomFrom = (feit: Feit, waarde: number): Bereik => {
  const bereik = asBereik(allowedRange(feit, waarde))
  return {
    laagst: Math.min(0, bereik.laagst - waarde),
    hoogst: Math.max(0, bereik.hoogst - waarde),
  }
}

/**
 * The sums at the end, and the same with the facts of the whole changed as far as they may. A fact that the
 * whole does not have is taken from the parts; then any of them outside makes that change larger.
 */
export const sumRangesAtEnd = (
  basis: readonly Feit[],
  { hier, buiten, anderen, geheel }: Einde,
): { readonly zoals: Bereiken; readonly naWijziging: Bereiken } => {
  const per = basis.map((feit) => {
    const gesteld = rangeOfPlan(feit, geheel)
    const elders = sumRange(feit, buiten)
    const bekend = gesteld.laagst === gesteld.hoogst
    const eigen = bekend ? add([gesteld, negate(elders)]) : sumRange(feit, hier)
    const zoals = add([eigen, sumRange(feit, anderen)])
    const top = (waarde: number) => Math.min(feit.max ?? ONBEGRENSD, waarde)
    const ruimte = bekend
      ? roomFrom(feit, gesteld.laagst)
      : {
          laagst: roomFrom(feit, top(eigen.laagst + elders.hoogst)).laagst,
          hoogst: roomFrom(feit, top(eigen.hoogst + elders.hoogst)).hoogst,
        }
    return { id: feit.id, zoals, naWijziging: add([zoals, ruimte]) }
  })
  return {
    zoals: new Map(per.map(({ id, zoals }) => [id, zoals])),
    naWijziging: new Map(per.map(({ id, naWijziging }) => [id, naWijziging])),
  }
}

/** What a fact is at least and at most when the stated facts it rests on lie within these sums. */
export const boundsOfFeit = (
  werk: GecompileerdRegelboek,
  feit: string,
  sommen: Bereiken,
): Grenzen => {
  const perSlot = new Map([...sommen].map(([id, bereik]) => [werk.slotOf(id), bereik]))
  const bereikOf = rangesFor(werk, emptyWaarden(werk), (slot) => perSlot.get(slot))
  const { laagst, hoogst } = asBereik(bereikOf(werk.slotOf(feit)))
  return {
    ...(laagst > -ONBEGRENSD && { tenMinste: sumOf([laagst]) }),
    ...(hoogst < ONBEGRENSD && { tenHoogste: sumOf([hoogst]) }),
  }
}
