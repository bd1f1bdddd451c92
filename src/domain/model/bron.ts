import { z } from 'zod'

export const DOORWERKINGEN = [
  'weigeringsgrond',
  'in_acht_nemen',
  'rekening_houden_met',
  'betrekken_bij',
  'beleidsregel',
  'visie_uitgangspunt',
  'programma_ambitie',
  'inspiratie',
] as const

export const HERKOMSTEN = [
  'hogere_regelgeving',
  'visie',
  'sectoraal_beleid',
  'eigen_uitwerking',
] as const

export const WERKINGEN = ['bevestigd', 'te_bevestigen'] as const

export type Doorwerking = (typeof DOORWERKINGEN)[number]
export type Herkomst = (typeof HERKOMSTEN)[number]
export type Werking = (typeof WERKINGEN)[number]

/**
 * Where a statement comes from. `citaat` is literal text of a source the rulebook holds, or absent;
 * `passage` is the id of a passage in passages.csv; `uitleg` says how we read it.
 */
export const bronSchema = z.strictObject({
  /** Key in visie.yaml `documenten`. */
  document: z.string(),
  plaats: z.string().optional(),
  passage: z.string().optional(),
  citaat: z.string().optional(),
  url: z.string().optional(),
  uitleg: z.string().optional(),
})

export type Bron = z.infer<typeof bronSchema>

/** Dates are ISO 8601 calendar dates that exist (YYYY-MM-DD; 30 February is refused, and so is the year 0000). */
export const datumSchema = z.iso
  .date()
  .refine((datum) => datum >= '0001-01-01', 'het jaar 0000 bestaat niet')

/**
 * A person of the municipality confirmed this: a mark beside `werking`, never a change of origin. What is
 * confirmed counts as `bevestigd`; an elaboration of ours still gives no direction.
 */
export const bevestigingSchema = z.strictObject({
  door: z.string().min(1),
  op: datumSchema,
  /** The decision or document it rests on. */
  grond: z.string().optional(),
})
export type Bevestiging = z.infer<typeof bevestigingSchema>

/** How firm a statement is: what it comes from, whether that was read, and who confirmed it. */
export const zekerheid = {
  herkomst: z.enum(HERKOMSTEN),
  werking: z.enum(WERKINGEN),
  bevestiging: bevestigingSchema.optional(),
}
