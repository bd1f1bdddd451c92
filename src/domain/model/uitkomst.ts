import { z } from 'zod'
import { DOORWERKINGEN, HERKOMSTEN, WERKINGEN } from './bron.ts'
import { type FeitWaarde, ONTBREEKT_REDENEN } from './feit.ts'
import { AARDEN, OORDELEN } from './regel.ts'
import type { Vast } from './vast.ts'
import { bandbreedteSchema } from './visie.ts'

const SPOORRESULTATEN = ['waar', 'onwaar', 'onbekend'] as const
export type SpoorResultaat = (typeof SPOORRESULTATEN)[number]

/** One node of the trace, in the shape of the condition it explains. */
export type Spoor =
  | { readonly all: readonly Spoor[]; readonly resultaat: SpoorResultaat }
  | { readonly any: readonly Spoor[]; readonly resultaat: SpoorResultaat }
  | { readonly not: Spoor; readonly resultaat: SpoorResultaat }
  | { readonly condition: string; readonly resultaat: SpoorResultaat }
  | {
      readonly fact: string
      readonly operator: string
      readonly value: unknown
      /** Value the fact had; absent when missing. */
      readonly gevonden?: FeitWaarde
      /** Value of the fact compared with, when `value` is `{fact}`. */
      readonly norm?: FeitWaarde
      readonly resultaat: SpoorResultaat
    }

/** In outline: what stands beside `resultaat` has the shape of the condition. */
export const spoorSchema = z.looseObject({ resultaat: z.enum(SPOORRESULTATEN) }).meta({
  id: 'Spoor',
  description:
    'Een knoop van het spoor, in de vorm van de voorwaarde (all, any, not of fact) met het resultaat.',
}) as unknown as z.ZodType<Spoor>

const ids = z.array(z.string())

/** Two registers: `kort` for the initiator (B1), `motivering` for the officer. */
export const toelichtingSchema = z
  .object({
    kort: z.string().describe('Voor de initiatiefnemer.'),
    motivering: z.string().describe('Voor de behandelaar.'),
  })
  .meta({ id: 'Toelichting' })
export type Toelichting = Vast<z.infer<typeof toelichtingSchema>>

/** The ids a sentence rests on: change none of these and the sentence stays the same. */
export const rustOpSchema = z
  .object({ regels: ids, feiten: ids, gebieden: ids, bronnen: ids })
  .meta({ id: 'RustOp', description: 'Waar een zin op rust.' })
export type RustOp = Vast<z.infer<typeof rustOpSchema>>

export const ontbreektSchema = z
  .array(z.object({ feit: z.string(), reden: z.enum(ONTBREEKT_REDENEN) }))
  .meta({ id: 'Ontbreekt' })
export type Ontbreekt = Vast<z.infer<typeof ontbreektSchema>>[number]

/** How far a numeric fact is from its norm: positive is room left, negative is what is short. */
const margeSchema = z.object({
  feit: z.string(),
  waarde: z.number(),
  norm: z.number(),
  verschil: z.number(),
  eenheid: z.string().optional(),
})
export type Marge = Vast<z.infer<typeof margeSchema>>

/** What one rule says about one initiative (per area where it differs), explained. */
export const uitkomstSchema = z
  .object({
    regel: z.string(),
    titel: z.string(),
    principe: z.string(),
    gebied: z.string().optional(),
    oordeel: z.enum(OORDELEN),
    aard: z.enum(AARDEN),
    doorwerking: z.enum(DOORWERKINGEN),
    herkomst: z.enum(HERKOMSTEN),
    werking: z.enum(WERKINGEN),
    ontbreekt: ontbreektSchema,
    marge: margeSchema.optional(),
    spoor: z.object({ geldtVoor: spoorSchema.optional(), voldoetAls: spoorSchema.optional() }),
    /** Lowest and highest level this outcome can still give. */
    niveau: bandbreedteSchema,
    toelichting: toelichtingSchema.extend({ rustOp: rustOpSchema }),
    /** Unmet eis: what the initiator could change, in words. */
    herstel: z.array(z.object({ feit: z.string(), tekst: z.string() })).optional(),
  })
  .meta({ id: 'Uitkomst' })
export type UitkomstMetToelichting = Vast<z.infer<typeof uitkomstSchema>>
