import { z } from 'zod'
import { HERKOMSTEN, WERKINGEN } from './bron.ts'
import { OORDELEN } from './regel.ts'

/** A of an official text, B of a second source, C of our own expertise: what practice does, read nowhere. */
const GRADEN = ['A', 'B', 'C'] as const

/** How a value in a condition bounds what is built. */
export const GRENZEN = ['hoogstens', 'minstens', 'precies'] as const
export type Grens = (typeof GRENZEN)[number]

const tekst = z.string().min(1)

const grondSchema = z.strictObject({
  titel: tekst,
  /** Article, paragraph. */
  plaats: tekst.optional(),
  /** In our own words. */
  uitleg: tekst.optional(),
})

const definitieSchema = z.strictObject({
  /** Key in `onderwerpen`. */
  onderwerp: tekst,
  /** As it may stand in a decision; `{feit}` is filled from the plan. */
  tekst,
  /** Every fact that the text names -> how its value bounds the plan. */
  grenzen: z.record(z.string(), z.enum(GRENZEN)).optional(),
  /** Rules of which it secures what was promised or still has to be shown. */
  bij: z.array(tekst).min(1),
  /** Only at these outcomes of such a rule; absent: at every outcome of a rule that applies or may apply. */
  wanneer: z
    .array(z.enum(OORDELEN).exclude(['niet_van_toepassing']))
    .min(1)
    .optional(),
  /** Fact -> the value at which there is nothing to secure; a fact that is not known leaves the condition. */
  vervaltBij: z.record(z.string(), z.union([z.number(), z.boolean()])).optional(),
  /** Only where one of these facts is known and is something: what nobody asked or said is not prescribed. */
  alleenBij: z.array(tekst).min(1).optional(),
  /** Of the source that such a condition is needed or usual; the words are always ours. */
  graad: z.enum(GRADEN),
  herkomst: z.enum(HERKOMSTEN),
  werking: z.enum(WERKINGEN),
  bron: z.array(grondSchema).min(1),
})

/** `rules/voorschriften.yaml`: conditions that may go with a permit. They move no assessment. */
export const voorschriftenBestandSchema = z.strictObject({
  /** Subject -> its label, in the order in which they are shown. */
  onderwerpen: z.record(z.string(), tekst),
  voorschriften: z.record(z.string(), definitieSchema),
})
export type Voorschriften = z.infer<typeof voorschriftenBestandSchema>

/** A condition that goes with this plan if it is permitted. */
export const voorschriftSchema = z
  .object({
    id: z.string(),
    onderwerp: z.string().describe('Zoals mensen het lezen.'),
    tekst: z
      .string()
      .describe('Voor in een besluit. Wat van het plan nog niet bekend is, staat er als […] in.'),
    regels: z.array(z.string()).describe('De regels van dit plan waar het bij hoort.'),
    graad: z.enum(GRADEN).describe('Van de bron. De woorden zijn altijd van Visietoets.'),
    herkomst: z.enum(HERKOMSTEN),
    werking: z.enum(WERKINGEN),
    bron: z.array(grondSchema),
  })
  .meta({ id: 'Voorschrift', description: 'Een standaardvoorschrift dat bij dit plan past.' })
export type Voorschrift = z.infer<typeof voorschriftSchema>
