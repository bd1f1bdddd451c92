import { z } from '@hono/zod-openapi'
import { verzoekSchema } from '../schemas/catalogus.ts'
import { ontwikkelingVerzoekSchema } from './schemas-ontwikkeling.ts'

export const vergelijkingVerzoekSchema = z
  .object({
    varianten: z
      .array(
        z.object({
          naam: z.string().min(1).max(200).describe('Uniek in dit verzoek.'),
          initiatief: verzoekSchema.optional(),
          ontwikkeling: ontwikkelingVerzoekSchema.optional(),
        }),
      )
      .min(2)
      .max(10)
      .describe(
        'Elk een initiatief of een ontwikkeling. Hetzelfde plan op een ander regelboek: geef daarin "regelboek".',
      ),
  })
  .openapi('Vergelijkverzoek')
