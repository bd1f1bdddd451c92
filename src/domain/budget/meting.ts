import type { Stand } from '../model/besluit.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Budget, Gebied } from '../model/gebied.ts'
import { deriveFeiten } from '../regeltaal/derive.ts'
import { emptyWaarden, type GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { aggregateFeit, type Bijdrager, sumOf } from './aggregatie.ts'
import { boundsOfFeit, type Grenzen, sumRanges, sumRangesAtEnd } from './bereik.ts'

/** A part of the development, as far as budgets go. */
export interface BudgetDeel extends Bijdrager {
  readonly naam: string
  /** Areas it lies in, by a significant overlap. */
  readonly gebieden: readonly string[]
  readonly fase?: number
}

/** Another initiative that takes from the same budget. */
export interface AnderPlan extends Bijdrager {
  readonly naam: string
  readonly gebieden: readonly string[]
  readonly stand: Stand
  /** Day on which its decision was made public, when it was. */
  readonly gepubliceerdOp?: string
}

/** Everything that is counted together. */
export interface Telling {
  readonly delen: readonly BudgetDeel[]
  readonly anderen: readonly AnderPlan[]
  /** Facts of the whole; they overrule what the parts add up to. */
  readonly geheel: Bijdrager
}

/** Sums per stated fact on which the budget rests; absent is missing. */
type Sommen = ReadonlyMap<string, number | undefined>

export interface Budgetmeting extends Grenzen {
  readonly gebied: Gebied
  readonly budget: Budget
  /** The stated facts on which it rests, and which of them are not relevant to the whole. */
  readonly basis: readonly Feit[]
  readonly irrelevant: ReadonlySet<string>
  /** Whether the budget can be added up: it rests on sums alone. */
  readonly telbaar: boolean
  readonly delen: readonly BudgetDeel[]
  readonly anderen: readonly AnderPlan[]
  /** What the others take minus the parts that lie elsewhere: added to the facts of the whole. */
  readonly elders: Sommen
  /** The value with everything counted, and that of the others alone. */
  readonly totaal?: number
  readonly zonderDitPlan?: number
  /** Where the value is not known: what that of the others is at least and at most. */
  readonly anderenGrenzen: Grenzen
  /** The bounds of the value after the largest changes that the plan may make. */
  readonly naWijziging: Grenzen
  /** Others and parts up to and with this phase; empty without phases. */
  readonly fasen: readonly ({ readonly fase: number; readonly totaal?: number } & Grenzen)[]
  readonly ontbreekt: readonly { readonly bij: string; readonly feit: string }[]
}

const isSom = ({ herkomst, aggregatie, type }: Feit): boolean =>
  (herkomst === 'initiatief' || herkomst === 'behandelaar') &&
  aggregatie === 'som' &&
  type === 'getal'

const sum = (feit: Feit, plannen: readonly Bijdrager[]): number | undefined => {
  const uit = aggregateFeit(feit, plannen)
  if (uit.soort === 'niet_relevant') return 0
  return uit.soort === 'waarde' ? Number(uit.waarde) : undefined
}

const sumAll = (basis: readonly Feit[], plannen: readonly Bijdrager[]): Sommen =>
  new Map(basis.map((feit) => [feit.id, sum(feit, plannen)]))

/** Adds or takes away fact by fact; missing on one side is missing. */
const combine = (a: Sommen, b: Sommen, teken: 1 | -1): Sommen =>
  new Map(
    [...a].map(([feit, x]) => {
      const y = b.get(feit)
      return [feit, x === undefined || y === undefined ? undefined : sumOf([x, teken * y])]
    }),
  )

const derive = (werk: GecompileerdRegelboek, feit: string, sommen: Sommen): number | undefined => {
  const waarden = emptyWaarden(werk)
  for (const [id, som] of sommen) waarden[werk.slotOf(id)] = som
  const waarde: FeitWaarde | undefined = deriveFeiten(werk.afgeleid, waarden)[werk.slotOf(feit)]
  return typeof waarde === 'number' ? waarde : undefined
}

/** What one plan takes by itself, in the unit of the budget. */
export const measureAandeel = (
  werk: GecompileerdRegelboek,
  { budget, basis }: Pick<Budgetmeting, 'budget' | 'basis'>,
  plan: Bijdrager,
): number | undefined => derive(werk, budget.feit, sumAll(basis, [plan]))

const listOntbreekt = (
  basis: readonly Feit[],
  plannen: readonly (Bijdrager & { naam: string })[],
) =>
  plannen.flatMap((plan) =>
    basis
      .filter((feit) => sum(feit, [plan]) === undefined)
      .map((feit) => ({ bij: plan.naam, feit: feit.id })),
  )

/**
 * Adds up one budget over the parts in its area, their phases and the other plans there. The stated facts
 * are added, and what derives from them is derived from the sums: so a share is a share of the whole. A
 * plan that lies in the area only in part counts in full.
 */
export const measureBudget = (
  werk: GecompileerdRegelboek,
  { gebied, budget }: { readonly gebied: Gebied; readonly budget: Budget },
  { delen, anderen, geheel }: Telling,
): Budgetmeting => {
  const basis = (werk.basis[werk.slotOf(budget.feit)] ?? []).map(
    (slot) => werk.feiten[slot] as Feit,
  )
  const lies = (plan: { readonly gebieden: readonly string[] }) => plan.gebieden.includes(gebied.id)
  const hier = delen.filter(lies)
  const anderenHier = anderen.filter(lies)
  const irrelevant = new Set(
    basis
      .filter(({ id }) => geheel.feiten[id] === undefined && geheel.isIrrelevant(id))
      .map(({ id }) => id),
  )
  const vast = { gebied, budget, basis, irrelevant, delen: hier, anderen: anderenHier }
  if (!basis.every(isSom)) {
    return {
      ...vast,
      telbaar: false,
      elders: new Map(),
      anderenGrenzen: {},
      naWijziging: {},
      fasen: [],
      ontbreekt: [],
    }
  }
  const vanAnderen = sumAll(basis, anderenHier)
  const buiten = delen.filter((deel) => !lies(deel))
  const elders = combine(vanAnderen, sumAll(basis, buiten), -1)
  const sommen = combine(sumAll(basis, [geheel]), elders, 1)
  const totaal = derive(werk, budget.feit, sommen)
  // Without others there is nothing to compare with: an empty area is no norm.
  const zonderDitPlan = anderenHier.length > 0 ? derive(werk, budget.feit, vanAnderen) : undefined
  const nummers = [...new Set(hier.flatMap(({ fase }) => fase ?? []))].toSorted((a, b) => a - b)
  const einde = sumRangesAtEnd(basis, { hier, buiten, anderen: anderenHier, geheel })
  const bound = (sommen: Parameters<typeof boundsOfFeit>[2]) =>
    boundsOfFeit(werk, budget.feit, sommen)
  const grenzen = totaal === undefined ? bound(einde.zoals) : {}
  const fasen = nummers.map((fase, i) => {
    const tot = hier.filter((deel) => (deel.fase ?? 1) <= fase)
    const waarde =
      i === nummers.length - 1
        ? totaal
        : derive(werk, budget.feit, combine(sumAll(basis, tot), vanAnderen, 1))
    if (waarde !== undefined) return { fase, totaal: waarde }
    const laatste = i === nummers.length - 1
    return { fase, ...(laatste ? grenzen : bound(sumRanges(basis, [...tot, ...anderenHier]))) }
  })
  const plannen = totaal === undefined ? [...delen, ...anderenHier] : []
  return {
    ...vast,
    telbaar: true,
    elders,
    ...(totaal !== undefined && { totaal }),
    ...grenzen,
    anderenGrenzen: totaal === undefined ? bound(sumRanges(basis, anderenHier)) : {},
    naWijziging: totaal === undefined ? bound(einde.naWijziging) : {},
    ...(zonderDitPlan !== undefined && { zonderDitPlan }),
    fasen,
    ontbreekt: listOntbreekt(basis, plannen),
  }
}
