import type { Feit } from '../model/feit.ts'
import type { Voorwaarde } from '../model/voorwaarde.ts'
import { upperFirst } from '../tekst.ts'
import type { Budgetmeting } from './meting.ts'
import { bestOf, boundsThatHold, pastOf, worstOf } from './oordeel.ts'

/** A phase before the end that is worse than the end: its fact, and whether the end passes. */
export interface Onderweg {
  readonly id: string
  readonly fase: number
  readonly eindPast: boolean
}

/** What is certain of a sum that is not known: its fact, and on which side it lies. */
export interface Zeker {
  readonly id: string
  readonly woorden: 'ten minste' | 'ten hoogste'
}

interface Norm {
  readonly soort: 'max' | 'min'
  readonly grens: number
}

/**
 * The sum that settles a bound whatever the missing facts are, if there is one: it fails at best, or holds
 * at worst. What the plan may change stays open in it.
 */
const settleEnd = (meting: Budgetmeting, norm: Norm) => {
  const { totaal, zonderDitPlan, anderen, anderenGrenzen, naWijziging } = meting
  if (totaal !== undefined) return undefined
  const voorbij = pastOf(norm)
  const { soort } = norm
  const [best, ergst] = [bestOf(norm, meting), worstOf(norm, meting)]
  if (ergst !== undefined && voorbij(ergst) <= 0) {
    const woorden = soort === 'max' ? ('ten hoogste' as const) : ('ten minste' as const)
    return { faalt: false, waarde: ergst, woorden, ruimte: 0 }
  }
  if (best === undefined || voorbij(best) <= 0) return undefined
  // When the others may pass it already, this plan need only make it no worse.
  const vanAnderen = bestOf(norm, anderenGrenzen)
  const misschienAl =
    zonderDitPlan === undefined &&
    anderen.length > 0 &&
    (vanAnderen === undefined || voorbij(vanAnderen) > 0)
  if (misschienAl) return undefined
  const na = bestOf(norm, naWijziging)
  const woorden = soort === 'max' ? ('ten minste' as const) : ('ten hoogste' as const)
  return { faalt: true, waarde: best, woorden, ruimte: na === undefined ? undefined : best - na }
}

/** The fact of such a sum. Only as far as the plan may change it, it may change too. */
const makeZekerFeit = (
  som: Feit,
  { soort }: Norm,
  { woorden, ruimte }: NonNullable<ReturnType<typeof settleEnd>>,
): Feit => ({
  id: `${som.id}Zeker${upperFirst(soort)}`,
  type: 'getal',
  herkomst: 'behandelaar',
  label: `${som.label}: ${woorden}, wat er ook ontbreekt`,
  ...(som.eenheid && { eenheid: som.eenheid }),
  ...(ruimte !== 0 && {
    veranderbaar: {
      richting: soort === 'max' ? ('omlaag' as const) : ('omhoog' as const),
      ...(ruimte !== undefined && { maxAbsoluut: Math.abs(ruimte) }),
    },
  }),
})

/** The phase before the last that is worst for this bound, when it is worse than the end. */
const findOnderweg = ({ totaal, fasen }: Budgetmeting, grens: Norm) => {
  const voorbij = pastOf(grens)
  const standen = fasen.flatMap(({ fase, totaal: stand }) =>
    stand === undefined ? [] : [{ fase, stand }],
  )
  const [top] = standen.toSorted((a, b) => voorbij(b.stand) - voorbij(a.stand))
  if (top === undefined || totaal === undefined || voorbij(top.stand) <= voorbij(totaal)) {
    return undefined
  }
  return { ...top, eindPast: voorbij(totaal) <= 0 }
}

const makeOnderwegFeit = (som: Feit, { soort }: Norm): Feit => ({
  id: `${som.id}Onderweg${upperFirst(soort)}`,
  type: 'getal',
  herkomst: 'behandelaar',
  label: `${som.label}: ${soort === 'max' ? 'hoogste' : 'laagste'} stand voor de laatste fase`,
  ...(som.eenheid && { eenheid: som.eenheid }),
})

/** One bound as conditions, with the facts that they need and the values of these. */
interface Grensvoorwaarden {
  readonly voorwaarden: readonly Voorwaarde[]
  readonly feit?: { readonly feit: Feit; readonly waarde: number }
  readonly onderweg?: Onderweg
  readonly zeker?: Zeker
}

const boundToConditions = (meting: Budgetmeting, som: Feit, grens: Norm): Grensvoorwaarden => {
  const { zonderDitPlan } = meting
  const al = zonderDitPlan !== undefined && pastOf(grens)(zonderDitPlan) > 0
  const value = al ? zonderDitPlan : grens.grens
  const operator = grens.soort === 'max' ? 'lessThanInclusive' : 'greaterThanInclusive'
  const test = (fact: string): Voorwaarde => ({ fact, operator, value })
  const norm = { soort: grens.soort, grens: value }
  const vast = settleEnd(meting, norm)
  if (vast) {
    const feit = makeZekerFeit(som, norm, vast)
    return {
      voorwaarden: vast.faalt ? [test(som.id), test(feit.id)] : [test(feit.id)],
      feit: { feit, waarde: vast.waarde },
      zeker: { id: feit.id, woorden: vast.woorden },
    }
  }
  const onderweg = findOnderweg(meting, grens)
  if (onderweg === undefined) return { voorwaarden: [test(som.id)] }
  const { fase, stand, eindPast } = onderweg
  const feit = makeOnderwegFeit(som, grens)
  return {
    voorwaarden: [test(som.id), test(feit.id)],
    feit: { feit, waarde: stand },
    onderweg: { id: feit.id, fase, eindPast },
  }
}

/** Each bound as a condition on the sum; one that the others pass already must not get worse. */
export const conditionsOf = (meting: Budgetmeting, som: Feit) => {
  const grenzen = boundsThatHold(meting.budget).map((grens) =>
    boundToConditions(meting, som, grens),
  )
  const voorwaarden = grenzen.flatMap((grens) => grens.voorwaarden)
  return {
    feiten: grenzen.flatMap(({ feit }) => feit ?? []),
    onderweg: grenzen.find(({ onderweg }) => onderweg)?.onderweg,
    zeker: grenzen.find(({ zeker }) => zeker)?.zeker,
    voorwaarde: voorwaarden.length === 1 ? voorwaarden[0] : { all: voorwaarden },
  }
}
