import type { HashPort } from '../ports/hash.ts'
import type { GeteldPlan, Ontwikkelopdracht } from '../ports/ontwikkeling.ts'

/** Of thousands of other plans the same ones come back each time, as the same objects. */
const PER_PLAN = new WeakMap<GeteldPlan, string>()

const keyOf = ({ sha256 }: HashPort, plan: GeteldPlan): string => {
  const bekend = PER_PLAN.get(plan)
  if (bekend !== undefined) return bekend
  const sleutel = sha256(JSON.stringify(plan))
  PER_PLAN.set(plan, sleutel)
  return sleutel
}

/** The same for the same question: everything that the answer rests on. */
export const createOpdrachtsleutel =
  (hash: HashPort) =>
  ({ anderen, ...rest }: Ontwikkelopdracht): string => {
    const { plannen, ...telling } = anderen
    return hash.sha256(JSON.stringify([rest, telling]), ...plannen.map((plan) => keyOf(hash, plan)))
  }
