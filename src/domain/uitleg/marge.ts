import type { Marge } from '../model/uitkomst.ts'
import type { Knoop, Waarden } from '../regeltaal/compile.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'

/** Numeric comparisons that all have to hold: those not under `any` or `not`. */
const collectNodig = (knoop: Knoop): Extract<Knoop, { soort: 'vergelijking' }>[] => {
  if (knoop.soort === 'vergelijking') return [knoop]
  if (knoop.soort === 'all') return knoop.kinderen.flatMap(collectNodig)
  if (knoop.soort === 'any' && knoop.kinderen.length === 1) {
    return knoop.kinderen.flatMap(collectNodig)
  }
  return []
}

const KLEINER = ['lessThan', 'lessThanInclusive']
const GROTER = ['greaterThan', 'greaterThanInclusive']

/**
 * How far the tightest numeric requirement of a rule is from its norm, in the fact's unit: positive is
 * room left, negative is what is short. Undefined when no numeric requirement is known.
 */
export const measureMarge = (
  werk: GecompileerdRegelboek,
  knoop: Knoop,
  waarden: Waarden,
): Marge | undefined => {
  const marges = collectNodig(knoop).flatMap(({ bron, slot, normSlot }): Marge[] => {
    const waarde = waarden[slot]
    const norm = normSlot === undefined ? bron.value : waarden[normSlot]
    if (typeof waarde !== 'number' || typeof norm !== 'number') return []
    const eenheid = werk.feiten[slot]?.eenheid
    const kleiner = KLEINER.includes(bron.operator)
    if (!kleiner && !GROTER.includes(bron.operator)) return []
    const verschil = Math.round((kleiner ? norm - waarde : waarde - norm) * 1000) / 1000
    return [{ feit: bron.fact, waarde, norm, verschil, ...(eenheid && { eenheid }) }]
  })
  const relatief = ({ verschil, norm }: Marge) => verschil / Math.max(1e-9, Math.abs(norm))
  return marges.sort((a, b) => relatief(a) - relatief(b))[0]
}
