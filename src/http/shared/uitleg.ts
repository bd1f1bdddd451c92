import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { AppError } from '../../domain/errors.ts'
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

/** Whether the explained form is asked for. */
export const readUitleg = (c: Context): boolean => {
  const { volledig = 'false' } = readZoekvraag(c, ['volledig'])
  if (['true', 'false'].includes(volledig)) return volledig === 'true'
  const fout = invalidQuery('volledig', 'Schrijf true of false.')
  throw new AppError('ongeldige_invoer', { aantal: 1 }, [fout])
}
