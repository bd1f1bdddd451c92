import { listVerdelingen } from '../../src/domain/bereik/delen.ts'
import type { Feit, FeitWaarde } from '../../src/domain/model/feit.ts'

/** Random values made a plan that is accepted: no part is more than its whole, and parts that exclude each other fit together. */
export const fitDelen = (
  feiten: Iterable<Feit>,
  waarden: Readonly<Record<string, FeitWaarde>>,
): Record<string, FeitWaarde> => {
  const passend = { ...waarden }
  for (const { delen, geheel } of listVerdelingen(feiten)) {
    if (passend[geheel] === undefined) continue
    let over = Number(passend[geheel])
    for (const deel of delen) {
      if (passend[deel] === undefined) continue
      passend[deel] = Math.min(Number(passend[deel]), over)
      over -= Number(passend[deel])
    }
  }
  return passend
}
