import { rangesFor } from '../bereik/bereiken.ts'
import { reachableRange } from '../bereik/ruimte.ts'
import { NIETS_BEKEND, testBereik } from '../bereik/waardebereik.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import { ONWAAR, WAAR } from '../regeltaal/waarheid.ts'
import type { RegelBijdrage } from '../weging/bijdrage.ts'
import { isMendable } from '../weging/mendable.ts'
import type { Wereld } from '../weging/wereld.ts'

/** What is said of a reason whose remedy goes too far. Receipts up to the fourth form do not have it. */
export const ANDER_PLAN = {
  kort: 'Dat wordt dan een ander plan.',
  motivering: 'Wat nodig is, gaat verder dan een wijziging van hetzelfde plan.',
} as const

/**
 * The same as people read it: said on its own, behind "leg uit waarom het hier nodig is" the short words would say that
 * explaining makes it another plan.
 */
export const ANDER_PLAN_UITGELEGD =
  'Past u het zo aan dat het wel voldoet, dan is het een ander plan.'

/** A reason that was explained, in those words. */
export const sayAnderPlan = (tekst: string): string =>
  tekst.replace(ANDER_PLAN.kort, ANDER_PLAN_UITGELEGD)

/**
 * Whether what an eis asks lies further away than a change of the same plan: some number may become what it asks, but
 * not within its largest change. Then "make it less" is no adjustment, and people are told so.
 */
export const isAnderPlan = (wereld: Wereld, { evaluatie }: RegelBijdrage): boolean => {
  const { regel, plek, faalt } = evaluatie
  if (faalt !== WAAR || regel.definitie.aard !== 'eis') return false
  if (isMendable(wereld, evaluatie).uit !== ONWAAR) return false
  const { werk, vast } = wereld
  const { waarden } = plek.context
  return [...regel.rustOp].some((slot) => {
    const feit = werk.feiten[slot] as Feit
    if (typeof waarden[slot] !== 'number' || !feit.veranderbaar || vast.has(slot)) return false
    const ranges = rangesFor(werk, waarden, (deel) => {
      if (deel === slot) return reachableRange(feit, waarden[slot] as FeitWaarde)
      return waarden[deel] === undefined ? NIETS_BEKEND : undefined
    })
    return testBereik(regel.voldoetAls.knoop, ranges) !== ONWAAR
  })
}
