import type { Budgetoordeel } from '../model/antwoord/budget.ts'
import type { Feit } from '../model/feit.ts'
import { formatWaarde, joinEn, lowerFirst } from '../tekst.ts'
import { sumOf } from './aggregatie.ts'
import type { Budgetmeting, Som } from './meting.ts'

/** The moments in order: every phase, or the end alone. */
const momentsOf = (meting: Budgetmeting) =>
  meting.fasen.length > 0 ? meting.fasen : [{ ...meting, fase: undefined }]

/** How far a value lies past a bound: positive is passed. */
export type Voorbij = (waarde: number) => number

/** The bounds that must hold at every moment. */
export const boundsThatHold = ({ max, min, minimumGeldt }: Budgetmeting['budget']) => [
  ...(max === undefined ? [] : [{ soort: 'max' as const, grens: max }]),
  ...(min === undefined || minimumGeldt === undefined
    ? []
    : [{ soort: 'min' as const, grens: min }]),
]

const GRENSWOORDEN = { max: 'hoogstens', min: 'ten minste' } as const
/** A figure that was had in mind forbids nothing. */
const RICHTWOORDEN = { max: 'ongeveer', min: 'ten minste ongeveer' } as const

/** What holds in an area, in words: "In Noord geldt voor nieuwe woningen: hoogstens 300 woningen". */
export const describeGrenzen = (
  feit: Feit | undefined,
  { gebied, budget }: Pick<Budgetmeting, 'gebied' | 'budget'>,
): string => {
  const woorden = budget.richtgetal ? RICHTWOORDEN : GRENSWOORDEN
  const grenzen = boundsThatHold(budget).map(
    ({ soort, grens }) => `${woorden[soort]} ${formatWaarde(feit, grens)}`,
  )
  const wat = `${lowerFirst(feit?.label ?? budget.feit)}${budget.richtgetal ? ' als richtgetal' : ''}`
  return `In ${gebied.naam} geldt voor ${wat}: ${joinEn(grenzen)}`
}

export const pastOf =
  ({ soort, grens }: { readonly soort: 'max' | 'min'; readonly grens: number }): Voorbij =>
  (waarde) =>
    sumOf(soort === 'max' ? [waarde, -grens] : [grens, -waarde])

type Grens = ReturnType<typeof boundsThatHold>[number]

/** The sum that is the least bad for this bound, of all that are still possible. */
export const bestOf = (
  { soort }: Pick<Grens, 'soort'>,
  { totaal, tenMinste, tenHoogste }: Som,
): number | undefined => totaal ?? (soort === 'max' ? tenMinste : tenHoogste)

/** The sum that is the worst for this bound, of all that are still possible. */
export const worstOf = (
  { soort }: Pick<Grens, 'soort'>,
  { totaal, tenMinste, tenHoogste }: Som,
): number | undefined => totaal ?? (soort === 'max' ? tenHoogste : tenMinste)

/** What the sum, or what it is at best, says of one bound. */
const judgeBound = (meting: Budgetmeting, grens: Grens): Budgetoordeel | undefined => {
  const { totaal, zonderDitPlan } = meting
  const voorbij = pastOf(grens)
  const gepasseerd = momentsOf(meting).flatMap((moment) => {
    const stand = bestOf(grens, moment)
    return stand !== undefined && voorbij(stand) > 0
      ? [{ fase: moment.fase, stand, over: voorbij(stand), zeker: moment.totaal !== undefined }]
      : []
  })
  const [eerste] = gepasseerd
  if (eerste === undefined) return undefined
  const verschil = Math.max(...gepasseerd.map(({ over }) => over))
  const ergst = gepasseerd.find(({ over }) => over === verschil)
  const eind = bestOf(grens, meting)
  const bekend = gepasseerd.every(({ zeker }) => zeker) && totaal !== undefined
  const nietErger =
    bekend &&
    zonderDitPlan !== undefined &&
    voorbij(zonderDitPlan) > 0 &&
    verschil <= voorbij(zonderDitPlan)
  return {
    uitkomst: grens.soort === 'max' ? 'overschreden' : 'onder_minimum',
    verschil,
    ...(!bekend && { minstens: true as const }),
    ...(eerste.fase !== undefined && { fase: eerste.fase }),
    ...(ergst?.fase !== undefined &&
      (eind === undefined || verschil > voorbij(eind)) && {
        piek: { fase: ergst.fase, totaal: ergst.stand },
      }),
    ...(totaal !== undefined && voorbij(totaal) <= 0 && { tijdelijk: true as const }),
    ...(nietErger && { alZonderDitPlan: true as const }),
  }
}

/** Whether no bound is passed at any moment, whatever the missing facts are. */
const isCertainlyBinnen = (meting: Budgetmeting): boolean => {
  const { min, minimumGeldt } = meting.budget
  const grenzen = boundsThatHold(meting.budget)
  if (grenzen.length === 0 || (min !== undefined && minimumGeldt === undefined)) return false
  return grenzen.every((grens) =>
    [...meting.fasen, meting].every((moment) => {
      const ergst = worstOf(grens, moment)
      return ergst !== undefined && pastOf(grens)(ergst) <= 0
    }),
  )
}

/** What a measured budget comes to. Missing facts give `onbekend`, unless no value of them can change it. */
export const judgeBudget = (meting: Budgetmeting): Budgetoordeel => {
  const { budget, totaal } = meting
  const ruimte =
    budget.max === undefined || totaal === undefined ? {} : { ruimte: sumOf([budget.max, -totaal]) }
  for (const grens of boundsThatHold(budget)) {
    const oordeel = judgeBound(meting, grens)
    if (oordeel) return { ...oordeel, ...ruimte }
  }
  if (totaal === undefined) {
    return { uitkomst: isCertainlyBinnen(meting) ? 'binnen' : 'onbekend' }
  }
  if (budget.min !== undefined && totaal < budget.min) {
    return { uitkomst: 'onder_minimum', verschil: sumOf([budget.min, -totaal]), ...ruimte }
  }
  return { uitkomst: 'binnen', ...ruimte }
}
