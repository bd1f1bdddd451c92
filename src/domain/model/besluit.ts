import { z } from 'zod'
import { datumSchema } from './bron.ts'
import { CONCLUSIES } from './visie.ts'

export const STANDEN = ['in_behandeling', 'vergund', 'geweigerd', 'ingetrokken'] as const
export type Stand = (typeof STANDEN)[number]

/** What the bevoegd gezag says of an initiative beside the advice: where it stands, and its own conclusie. */
export const besluitSchema = z
  .strictObject({
    stand: z.enum(STANDEN),
    /** The behandelaar's own conclusie; the advice stays what it was. */
    conclusie: z.enum(CONCLUSIES).optional(),
    motivering: z.string().trim().min(1).max(20_000).optional(),
    /** Day on which the decision was made public; absent: not public. */
    gepubliceerdOp: datumSchema.optional(),
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
export type Besluit = z.infer<typeof besluitSchema>
