import type { InvoerFout } from '../../domain/errors.ts'
import { shorten } from '../../domain/errors.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { suggest } from '../../domain/naaste.ts'

/** A plan type that does not exist names nothing: what was meant is better than nothing said. */
export const checkPlantype = (
  waarde: unknown,
  { plantypen }: Pick<Regelboek, 'plantypen'>,
): readonly InvoerFout[] => {
  if (typeof waarde !== 'string') return []
  const bekend = plantypen?.typen.map(({ id }) => id) ?? []
  if (bekend.includes(waarde)) return []
  const melding = `Plantype "${shorten(waarde)}" kennen wij niet.${suggest(waarde, bekend)} Zoek er een met GET /plantypen?zoek=, of laat "plantype" weg.`
  return [{ pointer: '/plantype', code: 'onbekend_plantype', melding }]
}
