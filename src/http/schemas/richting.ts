import { z } from '@hono/zod-openapi'
import { standwoord } from '../../domain/model/richting.ts'

/** Advices counted by stand. */
export const perStandSchema = z.array(
  z.object({
    stand: standwoord.optional().describe('Ontbreekt bij wat van voor de richting is.'),
    woorden: z.string(),
    aantal: z.number().int(),
  }),
)
