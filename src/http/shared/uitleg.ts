import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { refuseFouten } from '../../domain/errors.ts'
import { invalidQuery, readZoekvraag } from './zoekvraag.ts'

/** Of a route that answers in short, and explained when asked. */
export const uitlegQuery = z.object({
  volledig: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'Met true ook de uitleg: van elke regel het spoor, de motivering, waar zij op rust en wat het regelboek ervan zegt.',
    ),
})

/** Of a route that stores free text. */
export const bevestigdQuery = z.object({
  bevestigd: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'Zonder wordt een tekst geweigerd (code persoonsgegevens) waarin een BSN, telefoonnummer, e-mailadres, rekeningnummer of kenteken lijkt te staan. Met true wordt zij bewaard zoals zij is.',
    ),
})

/** Which of these parts, each true or false, are asked for; nothing else may be. */
export const readErbij = <N extends string>(
  c: Context,
  namen: readonly N[],
): Record<N, boolean> => {
  const vraag = readZoekvraag(c, namen)
  const fouten = namen
    .filter((naam) => !['true', 'false'].includes(vraag[naam] ?? 'false'))
    .map((naam) => invalidQuery(naam, 'Schrijf true of false.'))
  refuseFouten(fouten)
  const paren = namen.map((naam) => [naam, vraag[naam] === 'true'] as const)
  return Object.fromEntries(paren) as Record<N, boolean>
}

/** Whether the explained form is asked for. */
export const readUitleg = (c: Context): boolean => readErbij(c, ['volledig']).volledig
