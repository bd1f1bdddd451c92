import { isUuid } from '../../../domain/json.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import { padOfDeel } from '../kamer/kamer.ts'

/** Fields that say for which plan, and which part of it, a place is looked for. */
export const VAN_PLAN = ['vanPlan', 'vanDeel'] as const

/** The address of that plan or part; undefined where it is looked for without one. */
export const padTerug = (velden: Velden): string | undefined => {
  const [plan, deel] = VAN_PLAN.map((naam) => allOf(velden, naam)[0] ?? '')
  if (plan === undefined || !isUuid(plan)) return undefined
  return deel ? padOfDeel(plan, deel) : `/ontwikkelingen/${plan}`
}

/** Those two as they go along in an address; empty without a plan. */
export const queryTerug = (velden: Velden): string =>
  padTerug(velden) === undefined
    ? ''
    : new URLSearchParams(
        VAN_PLAN.flatMap((naam) =>
          allOf(velden, naam).map((waarde): [string, string] => [naam, waarde]),
        ),
      ).toString()
