import { z } from 'zod'
import { datumSchema, HERKOMSTEN, WERKINGEN } from './bron.ts'

/** On what a figure rests: `uitleg` is ours, in our own words; nothing here is a literal quote. */
const grondSchema = z.strictObject({
  herkomst: z.enum(HERKOMSTEN),
  /** `te_bevestigen`: we could not read the source itself. */
  werking: z.enum(WERKINGEN),
  bron: z
    .array(
      z.strictObject({
        titel: z.string().min(1),
        plaats: z.string().optional(),
        uitleg: z.string().optional(),
      }),
    )
    .min(1),
})
export type Grond = z.infer<typeof grondSchema>

const duurSchema = z.strictObject({
  aantal: z.number().int().positive().max(104),
  eenheid: z.enum(['weken', 'maanden']),
})
export type Duur = z.infer<typeof duurSchema>

const termijnSchema = z.strictObject({ duur: duurSchema, grond: grondSchema })

const aanvraagprocedureSchema = z.strictObject({
  label: z.string().min(1),
  /** The step of an assessment by which this procedure follows; absent: no step tells. */
  stap: z.string().min(1).optional(),
  /** When this procedure applies, in a sentence. */
  wanneer: z.string().min(1),
  termijn: termijnSchema,
  /** Once, at most this long. */
  verlenging: termijnSchema.optional(),
})
export type Aanvraagprocedure = z.infer<typeof aanvraagprocedureSchema>

const gevallenSchema = z.strictObject({
  titel: z.string().min(1),
  /** False: the list of the municipality is not known to us, so nothing follows from it being empty. */
  bekend: z.boolean(),
  uitleg: z.string().min(1),
  gevallen: z.array(z.string().min(1)),
  grond: grondSchema,
})

/** `rules/procedure.yaml`: how long things take and who must be involved. No part of any assessment. */
export const procedureSchema = z.strictObject({
  /** The municipality's own term for an idea; the law sets none. */
  intake: termijnSchema,
  /** By the key that an event names. */
  aanvraag: z.record(z.string(), aanvraagprocedureSchema),
  /** That a term does not end in a weekend or on a holiday, and that it stops while something is asked. */
  weekeinde: grondSchema,
  opschorting: grondSchema,
  /** Days that were designated as a holiday for terms, beside those of the law. */
  aangewezenDagen: z.array(datumSchema).default([]),
  participatie: gevallenSchema,
  raadsadvies: gevallenSchema,
})
export type Procedure = z.infer<typeof procedureSchema>
