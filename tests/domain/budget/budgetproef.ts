import type { AnderPlan, BudgetDeel, Budgetmeting } from '../../../src/domain/budget/meting.ts'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Budget } from '../../../src/domain/model/gebied.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { maakBoek, maakGebied, PEILDATUM } from '../proef/proefboek.ts'

const som = (id: string, rest: Partial<Feit> = {}): Feit => ({
  id,
  label: id,
  type: 'getal',
  herkomst: 'initiatief',
  aggregatie: 'som',
  min: 0,
  ...rest,
})

const afgeleid = (id: string, formule: string, rest: Partial<Feit> = {}): Feit => ({
  id,
  label: id,
  type: 'getal',
  herkomst: 'afgeleid',
  formule,
  ...rest,
})

export const WONINGEN = som('woningen', {
  label: 'Nieuwe woningen',
  eenheid: 'woningen',
  max: 100,
  veranderbaar: { richting: 'beide', maxAandeel: 0.2 },
})
/** Who takes homes away is the officer's to state; there is no bound to it. */
export const SLOOP = som('sloop', { label: 'Gesloopte woningen', herkomst: 'behandelaar' })
export const SOCIAAL = som('sociaal', { max: 100 })

/** A catalogue with facts that add up, facts that do not, and facts derived from both. */
export const FEITEN: readonly Feit[] = [
  WONINGEN,
  SLOOP,
  SOCIAAL,
  som('hoogte', { aggregatie: 'max' }),
  som('pand', { herkomst: 'gebied' }),
  som('soort', { type: 'keuze', waarden: ['a', 'b'] }),
  afgeleid('netto', 'woningen - sloop', { label: 'Netto woningen' }),
  afgeleid('aandeel', 'if woningen > 0 then sociaal / woningen * 100 else 0', {
    label: 'Aandeel sociaal',
    eenheid: '%',
  }),
  afgeleid('dichtheid', 'woningen / hoogte'),
  afgeleid('veel', 'woningen > 10', { type: 'janee' }),
]

export const budget = (rest: Partial<Budget> = {}): Budget => ({
  feit: 'woningen',
  tekst: 'Zoveel past er.',
  herkomst: 'sectoraal_beleid',
  werking: 'bevestigd',
  bron: [{ document: 'proef' }],
  ...rest,
})

/** The area Noord with these budgets, and the rulebook in which it lies. */
export const maakNoord = (budgetten: readonly Budget[], feiten: readonly Feit[] = FEITEN) => {
  const gebied = maakGebied('wijk-noord', { naam: 'Noord', budgetten: [...budgetten] })
  const boek = maakBoek({ feiten, gebieden: [gebied] })
  return { gebied, boek, werk: compileRegelboek(boek, PEILDATUM) }
}

type Invoer = Readonly<Record<string, FeitWaarde>>

/** A plan that states these facts; every fact is relevant to it. */
export const bijdrager = (id: string, feiten: Invoer, irrelevant: readonly string[] = []) => ({
  id,
  feiten,
  isIrrelevant: (feit: string) => irrelevant.includes(feit),
})

/** A part in Noord. */
export const deel = (id: string, feiten: Invoer, rest: Partial<BudgetDeel> = {}): BudgetDeel => ({
  ...bijdrager(id, feiten),
  naam: `Deel ${id}`,
  gebieden: ['wijk-noord'],
  ...rest,
})

/** Another plan in Noord. */
export const ander = (id: string, feiten: Invoer, rest: Partial<AnderPlan> = {}): AnderPlan => ({
  ...bijdrager(id, feiten),
  naam: `Plan ${id}`,
  gebieden: ['wijk-noord'],
  stand: 'vergund',
  ...rest,
})

/** A measured budget in Noord as told; nothing counts unless told. */
export const maakMeting = (
  eigen: Partial<Budget>,
  rest: Partial<Budgetmeting> = {},
): Budgetmeting => {
  const deze = budget(eigen)
  return {
    gebied: maakGebied('wijk-noord', { naam: 'Noord', budgetten: [deze] }),
    budget: deze,
    basis: [WONINGEN],
    irrelevant: new Set(),
    telbaar: true,
    delen: [],
    anderen: [],
    elders: new Map([['woningen', 0]]),
    anderenGrenzen: {},
    naWijziging: {},
    fasen: [],
    ontbreekt: [],
    ...rest,
  }
}
