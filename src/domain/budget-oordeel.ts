import { sumOf } from './aggregatie.ts'
import type { Budgetmeting } from './budget.ts'

export const BUDGETUITKOMSTEN = ['binnen', 'overschreden', 'onder_minimum', 'onbekend'] as const

export interface Budgetoordeel {
  readonly uitkomst: (typeof BUDGETUITKOMSTEN)[number]
  /** What is left under the maximum at the end; negative when it is exceeded. */
  readonly ruimte?: number
  /** The most by which a bound is passed, at any moment. */
  readonly verschil?: number
  /** First phase in which the bound is passed. */
  readonly fase?: number
  /** The phase in which it is passed most, with the sum then; absent when that is the end. */
  readonly piek?: { readonly fase: number; readonly totaal: number }
  /** Passed in an earlier phase, and no longer at the end. */
  readonly tijdelijk?: true
  /** The others alone pass it already, and this plan makes it no worse. */
  readonly alZonderDitPlan?: true
}

/** The moments in order: every phase, or the end alone. */
const momentsOf = ({ fasen, totaal }: Budgetmeting) =>
  fasen.length > 0 ? fasen : totaal === undefined ? [] : [{ totaal, fase: undefined }]

/** How far a value lies past a bound: positive is passed. */
export type Voorbij = (waarde: number) => number

/** The bounds that must hold at every moment. */
export const boundsThatHold = ({ max, min, minimumGeldt }: Budgetmeting['budget']) => [
  ...(max === undefined ? [] : [{ soort: 'max' as const, grens: max }]),
  ...(min === undefined || minimumGeldt === undefined
    ? []
    : [{ soort: 'min' as const, grens: min }]),
]

export const pastOf =
  ({ soort, grens }: { readonly soort: 'max' | 'min'; readonly grens: number }): Voorbij =>
  (waarde) =>
    sumOf(soort === 'max' ? [waarde, -grens] : [grens, -waarde])

/** What the sum says of one bound. */
const judgeBound = (meting: Budgetmeting, voorbij: Voorbij): Budgetoordeel | undefined => {
  const { totaal, zonderDitPlan } = meting
  if (totaal === undefined) return undefined
  const gepasseerd = momentsOf(meting).flatMap(({ fase, totaal: stand }) =>
    stand !== undefined && voorbij(stand) > 0 ? [{ fase, stand, over: voorbij(stand) }] : [],
  )
  const [eerste] = gepasseerd
  if (eerste === undefined) return undefined
  const verschil = Math.max(...gepasseerd.map(({ over }) => over))
  const ergst = gepasseerd.find(({ over }) => over === verschil)
  const nietErger =
    zonderDitPlan !== undefined && voorbij(zonderDitPlan) > 0 && verschil <= voorbij(zonderDitPlan)
  return {
    uitkomst: 'overschreden',
    verschil,
    ...(eerste.fase !== undefined && { fase: eerste.fase }),
    ...(ergst?.fase !== undefined &&
      verschil > voorbij(totaal) && { piek: { fase: ergst.fase, totaal: ergst.stand } }),
    ...(voorbij(totaal) <= 0 && { tijdelijk: true as const }),
    ...(nietErger && { alZonderDitPlan: true as const }),
  }
}

/** What a measured budget comes to. Missing facts give `onbekend`, never `binnen`. */
export const judgeBudget = (meting: Budgetmeting): Budgetoordeel => {
  const { budget, totaal } = meting
  if (totaal === undefined) return { uitkomst: 'onbekend' }
  const ruimte = budget.max === undefined ? {} : { ruimte: sumOf([budget.max, -totaal]) }
  for (const grens of boundsThatHold(budget)) {
    const oordeel = judgeBound(meting, pastOf(grens))
    if (oordeel && grens.soort === 'max') return { ...oordeel, ...ruimte }
    if (oordeel) return { ...oordeel, uitkomst: 'onder_minimum', ...ruimte }
  }
  if (budget.min !== undefined && totaal < budget.min) {
    return { uitkomst: 'onder_minimum', verschil: sumOf([budget.min, -totaal]), ...ruimte }
  }
  return { uitkomst: 'binnen', ...ruimte }
}
