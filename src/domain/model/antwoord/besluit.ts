import { z } from 'zod'
import { datumSchema } from '../bron.ts'
import type { Vast } from '../vast.ts'
import { CONCLUSIES } from '../visie.ts'

export const STANDEN = ['in_behandeling', 'vergund', 'geweigerd', 'ingetrokken'] as const
export type Stand = (typeof STANDEN)[number]

/** What the bevoegd gezag says of an initiative beside the advice: where it stands, and its own conclusie. */
export const besluitSchema = z
  .strictObject({
    stand: z.enum(STANDEN).describe('Hoe het met het initiatief staat.'),
    conclusie: z
      .enum(CONCLUSIES)
      .optional()
      .describe('De eigen conclusie van de behandelaar; het advies blijft wat het was.'),
    motivering: z
      .string()
      .trim()
      .min(1)
      .max(20_000)
      .optional()
      .describe('Verplicht bij een conclusie.'),
    gepubliceerdOp: datumSchema
      .optional()
      .describe('Dag van bekendmaking; zonder deze dag is het besluit niet openbaar.'),
  })
  .check(({ value, issues }) => {
    if (value.conclusie !== undefined && value.motivering === undefined) {
      issues.push({
        code: 'custom',
        path: ['motivering'],
        input: value,
        message: 'een eigen conclusie heeft een motivering, ook als zij gelijk is aan het advies',
      })
    }
    if (value.gepubliceerdOp !== undefined && value.stand === 'in_behandeling') {
      issues.push({
        code: 'custom',
        path: ['gepubliceerdOp'],
        input: value,
        message: 'een aanvraag in behandeling is nog niet bekendgemaakt',
      })
    }
  })
  .meta({ id: 'BesluitVerzoek' })
export type Besluit = Vast<z.infer<typeof besluitSchema>>

/** What was recorded of the decision on one beoordeling. The last one counts. */
export const vastgelegdBesluitSchema = z
  .object({
    id: z.uuid(),
    beoordeling: z.uuid(),
    vastgelegdOp: z.iso.datetime(),
    ...besluitSchema.shape,
  })
  .meta({ id: 'Besluit' })
export type VastgelegdBesluit = Vast<z.infer<typeof vastgelegdBesluitSchema>>
