import type { Beoordeling } from '../model/beoordeling.ts'
import type { Budget, Gebied } from '../model/gebied.ts'
import type { Zin } from '../model/uitkomst.ts'
import { both, labelOf } from '../uitleg/zinnen.ts'
import type { Context, Wereld } from '../weging/wereld.ts'
import { boundsThatHold, describeGrenzen } from './oordeel.ts'

type Aandachtspunten = NonNullable<Beoordeling['aandachtspunten']>

/** Whether the plan certainly or possibly takes from a budget on this fact: it states some of it. */
const takesFrom = ({ werk }: Wereld, { waarden }: Context, feit: string): boolean => {
  const slot = werk.slotOf(feit)
  const waarde = waarden[slot]
  if (waarde !== undefined) return Number(waarde) > 0
  return (werk.basis[slot] ?? []).some((basis) => Number(waarden[basis] ?? 0) > 0)
}

/** Said of a budget behind what it asks, with a space before it in a text. */
export const NIET_GETOETST =
  'Of dit plan daar met andere plannen samen in past, is hier niet getoetst.'

/** That one budget was not tested here: as a point of attention and as a sentence. */
const describeBudget = ({ werk }: Wereld, gebied: Gebied, budget: Budget) => {
  const feit = werk.regelboek.feiten.get(budget.feit)
  const wat = describeGrenzen(feit, { gebied, budget })
  const label = labelOf(budget)
  const motivering = `${wat}${label.motivering}. ${NIET_GETOETST} Een toets als gebiedsontwikkeling doet dat wel.`
  const basis = werk.basis[werk.slotOf(budget.feit)] ?? []
  return {
    punt: {
      soort: 'budget_niet_getoetst' as const,
      gebied: gebied.id,
      feit: budget.feit,
      tekst: motivering,
    },
    zinnen: both(`${wat}.${label.kort} ${NIET_GETOETST}`, motivering, {
      regels: [],
      feiten: basis.map((slot) => werk.feiten[slot]?.id as string),
      gebieden: [gebied.id],
      bronnen: [...new Set(budget.bron.map(({ document }) => document))],
    }),
  }
}

/**
 * The budgets from which a plan takes in the areas where it lies. A beoordeling of one initiative does not
 * read other plans, so it says of each that it was not tested, and where it is.
 */
export const describeBudgetten = (
  wereld: Wereld,
): { readonly aandachtspunten: Aandachtspunten; readonly zinnen: readonly Zin[] } => {
  const punten = wereld.gebieden.flatMap((context) => {
    const { gebied } = context
    if (gebied === undefined) return []
    return gebied.budgetten
      .filter((budget) => boundsThatHold(budget).length > 0)
      .filter(({ feit }) => takesFrom(wereld, context, feit))
      .map((budget) => describeBudget(wereld, gebied, budget))
  })
  return {
    aandachtspunten: punten.map(({ punt }) => punt),
    zinnen: punten.flatMap(({ zinnen }) => zinnen),
  }
}
