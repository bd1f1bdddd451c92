import { z } from 'zod'
import type { Vast } from './vast.ts'
import { HARDHEDEN, STANDEN } from './visie.ts'

const elderSchema = z.object({
  gebied: z.string(),
  naam: z.string(),
  afstandM: z.number().describe('Van het plan tot de grens van het gebied, in hele meters.'),
  afstand: z.string().describe('Hetzelfde zoals mensen het zeggen.'),
  stand: z.enum(STANDEN),
  woorden: z.string(),
  hardheid: z.enum(HARDHEDEN).optional().describe('Ontbreekt bij zwijgt.'),
})

/** The nearest areas where the same idea has a higher stand, where the place is the obstacle. */
export const eldersSchema = z
  .object({
    uitleg: z.string().describe('Wat hiervoor wel en niet is bekeken.'),
    gebieden: z
      .array(elderSchema)
      .describe('Ten hoogste drie, het dichtste eerst; leeg als geen ander gebied hoger uitkomt.'),
  })
  .meta({ id: 'Elders' })
export type Elders = Vast<z.infer<typeof eldersSchema>>
