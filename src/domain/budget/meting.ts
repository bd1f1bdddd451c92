import type { GegevenAntwoord } from '../ideeantwoord.ts'
import type { Stand } from '../model/antwoord/besluit.ts'
import type { Grenzen } from '../model/antwoord/budget.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Budget, Gebied } from '../model/gebied.ts'
import { deriveFeiten } from '../regeltaal/derive.ts'
import { emptyWaarden, type GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { aggregateFeit, type Bijdrager, sumOf } from './aggregatie.ts'
import { type Bereiken, boundsOfFeit, sumRanges, sumRangesAtEnd } from './bereik.ts'

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
  /** With which it was finished as an idea, while nothing was decided on a permit. */
  readonly antwoord?: GegevenAntwoord
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

/** A sum, or what it is at least and at most when it is not known. */
export interface Som extends Grenzen {
  readonly totaal?: number
}

export interface Budgetmeting extends Som {
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
  /** The value of the others alone; `totaal` is that with everything counted. */
  readonly zonderDitPlan?: number
  /** Where the value is not known: what that of the others is at least and at most. */
  readonly anderenGrenzen: Grenzen
  /** The bounds of the value after the largest changes that the plan may make. */
  readonly naWijziging: Grenzen
  /** Others and parts up to and with this phase; empty without phases. */
  readonly fasen: readonly ({ readonly fase: number } & Som)[]
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

/** A budget on facts that cannot be added up over plans. */
const ONTELBAAR = {
  telbaar: false,
  elders: new Map(),
  anderenGrenzen: {},
  naWijziging: {},
  fasen: [],
  ontbreekt: [],
} as const

/** Everything up to and with each phase; the last phase is the end. */
const measureFasen = (
  hier: readonly BudgetDeel[],
  einde: Som,
  read: (tot: readonly BudgetDeel[]) => Som,
): Budgetmeting['fasen'] => {
  const nummers = [...new Set(hier.flatMap(({ fase }) => fase ?? []))].toSorted((a, b) => a - b)
  return nummers.map((fase, i) => ({
    fase,
    ...(i === nummers.length - 1 ? einde : read(hier.filter((deel) => (deel.fase ?? 1) <= fase))),
  }))
}

/** What a budget rests on, and who is counted in its area. */
const selectVoor = (
  werk: GecompileerdRegelboek,
  { gebied, budget }: { readonly gebied: Gebied; readonly budget: Budget },
  { delen, anderen, geheel }: Telling,
) => {
  const basis = (werk.basis[werk.slotOf(budget.feit)] ?? []).map(
    (slot) => werk.feiten[slot] as Feit,
  )
  const lies = (plan: { readonly gebieden: readonly string[] }) => plan.gebieden.includes(gebied.id)
  const irrelevant = basis.filter(
    ({ id }) => geheel.feiten[id] === undefined && geheel.isIrrelevant(id),
  )
  return {
    vast: {
      gebied,
      budget,
      basis,
      irrelevant: new Set(irrelevant.map(({ id }) => id)),
      delen: delen.filter(lies),
      anderen: anderen.filter(lies),
    },
    buiten: delen.filter((deel) => !lies(deel)),
  }
}

/**
 * Adds up one budget over the parts in its area, their phases and the other plans there. The stated facts
 * are added, and what derives from them is derived from the sums: so a share is a share of the whole. A
 * plan that lies in the area only in part counts in full.
 */
export const measureBudget = (
  werk: GecompileerdRegelboek,
  waar: { readonly gebied: Gebied; readonly budget: Budget },
  telling: Telling,
): Budgetmeting => {
  const { vast, buiten } = selectVoor(werk, waar, telling)
  const { budget, basis, delen, anderen } = vast
  if (!basis.every(isSom)) return { ...vast, ...ONTELBAAR }
  const read = (sommen: Sommen) => derive(werk, budget.feit, sommen)
  const bound = (bereiken: Bereiken) => boundsOfFeit(werk, budget.feit, bereiken)
  const vanAnderen = sumAll(basis, anderen)
  const elders = combine(vanAnderen, sumAll(basis, buiten), -1)
  const totaal = read(combine(sumAll(basis, [telling.geheel]), elders, 1))
  // Without others there is nothing to compare with: an empty area is no norm.
  const zonderDitPlan = anderen.length > 0 ? read(vanAnderen) : undefined
  const einde = sumRangesAtEnd(basis, { hier: delen, buiten, anderen, geheel: telling.geheel })
  const stand: Som = totaal === undefined ? bound(einde.zoals) : { totaal }
  const fasen = measureFasen(delen, stand, (tot) => {
    const waarde = read(combine(sumAll(basis, tot), vanAnderen, 1))
    return waarde === undefined ? bound(sumRanges(basis, [...tot, ...anderen])) : { totaal: waarde }
  })
  const isOpen = totaal === undefined
  return {
    ...vast,
    telbaar: true,
    elders,
    ...stand,
    anderenGrenzen: isOpen ? bound(sumRanges(basis, anderen)) : {},
    naWijziging: isOpen ? bound(einde.naWijziging) : {},
    ...(zonderDitPlan !== undefined && { zonderDitPlan }),
    fasen,
    ontbreekt: isOpen ? listOntbreekt(basis, [...telling.delen, ...anderen]) : [],
  }
}
