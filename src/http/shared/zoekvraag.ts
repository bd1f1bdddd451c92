import type { Context } from 'hono'
import { type InvoerFout, refuseFouten } from '../../domain/errors.ts'
import { suggest } from '../../domain/naaste.ts'

/** The query of a request. Throws AppError('ongeldige_invoer') for a parameter that does not exist or occurs twice. */
export const readZoekvraag = (
  c: Context,
  bekend: readonly string[],
): Readonly<Record<string, string>> => {
  const gevraagd = c.req.queries()
  const fouten = Object.entries(gevraagd).flatMap(([naam, waarden]) => {
    if (!bekend.includes(naam)) {
      return [invalidQuery(naam, `Parameter "${naam}" kennen wij niet.${suggest(naam, bekend)}`)]
    }
    return waarden.length > 1 ? [invalidQuery(naam, `Parameter "${naam}" mag één keer.`)] : []
  })
  refuseFouten(fouten)
  return Object.fromEntries(
    Object.entries(gevraagd).map(([naam, [waarde]]) => [naam, waarde ?? '']),
  )
}

/** A fault in the query; the pointer names the parameter after a question mark. */
export const invalidQuery = (naam: string, melding: string): InvoerFout => ({
  pointer: `?${naam}`,
  code: 'ongeldige_parameter',
  melding,
})
