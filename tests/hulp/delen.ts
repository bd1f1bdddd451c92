import { listVerdelingen } from '../../src/domain/bereik/delen.ts'
import type { Feit, FeitWaarde } from '../../src/domain/model/feit.ts'

/**
 * Random values made a plan that is accepted: no part is more than its whole, parts that exclude each other fit together,
 * and no number contradicts another.
 */
export const fitDelen = (
  catalogus: Iterable<Feit>,
  waarden: Readonly<Record<string, FeitWaarde>>,
): Record<string, FeitWaarde> => {
  const feiten = [...catalogus]
  const passend = { ...waarden }
  for (const { id, vraagt } of feiten) {
    const [aantal, ruimte] = [passend[id], vraagt && passend[vraagt.feit]]
    if (!vraagt || typeof aantal !== 'number' || typeof ruimte !== 'number') continue
    passend[id] = Math.min(aantal, Math.floor(ruimte / vraagt.perEenheid))
  }
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
