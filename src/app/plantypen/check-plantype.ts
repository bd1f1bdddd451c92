import { refuseFouten, shorten } from '../../domain/errors.ts'
import { asRecord } from '../../domain/json.ts'
import { suggest } from '../../domain/naaste.ts'
import type { Omgeving } from '../omgeving.ts'

/**
 * Throws AppError('ongeldige_invoer') when a new request names a plan type that does not exist: what was meant is better
 * than nothing said. What was accepted once is not checked again: a plan type may go, and what was stored stays.
 */
export const checkPlantype = ({ boeken }: Pick<Omgeving, 'boeken'>, inhoud: unknown): void => {
  const { plantype } = asRecord(inhoud)
  if (typeof plantype !== 'string') return
  const bekend = boeken.newest?.regelboek.plantypen?.typen.map(({ id }) => id) ?? []
  if (bekend.includes(plantype)) return
  const melding = `Plantype "${shorten(plantype)}" kennen wij niet.${suggest(plantype, bekend)} Zoek er een met GET /plantypen?zoek=, of laat "plantype" weg.`
  refuseFouten([{ pointer: '/plantype', code: 'onbekend_plantype', melding }])
}
