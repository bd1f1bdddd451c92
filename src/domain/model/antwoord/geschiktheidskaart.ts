import { z } from 'zod'
import { beslissendSchema } from '../beoordeling.ts'
import { feitWaardeSchema } from '../feit.ts'
import { peildatumSchema } from '../initiatief.ts'
import { ZEKERHEDEN } from '../ligging.ts'
import { celrichtingSchema } from '../richting.ts'
import type { Vast } from '../vast.ts'
import { bandbreedteSchema, conclusieSchema } from '../visie.ts'
import { bewijsSchema } from './bewijs.ts'

/** Everything about a map but its cells. Holds no name and no text of whoever asks: facts only. */
const kopSchema = z.object({
  soort: z.enum(['gebieden', 'raster', 'percelen']),
  motor: bewijsSchema.shape.motor,
  regelboek: bewijsSchema.shape.regelboek,
  gebieden: bewijsSchema.shape.gebieden,
  peildatum: peildatumSchema,
  crs: z.string(),
  disclaimer: z.string(),
  feiten: z.record(z.string(), feitWaardeSchema),
})
export type KaartKop = Vast<z.infer<typeof kopSchema>>

const cel = z
  .object({
    type: z.literal('Feature'),
    id: z.union([z.string(), z.number()]),
    geometry: z.object({
      type: z.enum(['Polygon', 'MultiPolygon']),
      coordinates: z.array(z.any()),
    }),
    properties: z.object({
      advies: z.object({
        conclusie: conclusieSchema,
        woorden: z.string(),
        bandbreedte: bandbreedteSchema,
        beslissend: beslissendSchema,
      }),
      visieGeeftRichting: z.boolean(),
      richting: celrichtingSchema
        .optional()
        .describe('Ontbreekt in een bewaarde kaart van voor de richting.'),
      oppervlakteM2: z.number(),
      gebieden: z.array(
        z.object({
          gebied: z.string(),
          aandeel: z.number().describe('Aandeel van de cel, van 0 tot en met 1.'),
          raakt: z.boolean().describe('Of het gebied meetelt.'),
          zekerheid: z.enum(ZEKERHEDEN),
        }),
      ),
    }),
  })
  .meta({ id: 'Kaartcel' })

export const kaartSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    kaart: kopSchema,
    features: z.array(cel),
  })
  .meta({ id: 'Geschiktheidskaart' })
