import { z } from '@hono/zod-openapi'
import { bewijsSchema } from '../../domain/model/antwoord/bewijs.ts'
import { beoordelingSchema as antwoordSchema } from '../../domain/model/beoordeling.ts'

/** What the self-check answers; a stored beoordeling has an id besides. */
export const zelftoetsSchema = z
  .object({ ...antwoordSchema.shape, bewijs: bewijsSchema })
  .openapi('Zelftoets')

export const beoordelingSchema = zelftoetsSchema
  .extend({
    id: z.uuid(),
    aangemaaktOp: z.iso.datetime().describe('Tijdstip van opslag, in UTC.'),
  })
  .openapi('Beoordeling')
