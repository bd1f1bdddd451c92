import { z } from 'zod'
import { IDEEANTWOORDEN } from '../ideeantwoord.ts'
import { datumSchema } from '../model/bron.ts'
import { identiteitSchema } from './persoon.ts'

const tekst = z.string().trim().min(1).max(20_000)
const nummerSchema = z.number().int().positive()

/** How a case that is no application ends, and begins again. */
export const AFRONDING_GEBEURTENISSEN = [
  /** The idea got its answer: nothing more is done with it until somebody reopens it. */
  z
    .strictObject({
      soort: z.literal('afgerond'),
      antwoord: z.enum(IDEEANTWOORDEN),
      /** Day on which the answer was given. */
      datum: datumSchema,
      /** Where else one has to be: an organisation or a desk. */
      waarheen: z.string().trim().min(1).max(300).optional(),
      /** Number of the event with the letter that was sent. */
      brief: nummerSchema.optional(),
      /** What its sender reads of it. */
      tekst: tekst.optional(),
      identiteit: identiteitSchema.optional(),
    })
    .refine(({ antwoord, waarheen }) => antwoord !== 'doorverwezen' || waarheen !== undefined, {
      path: ['waarheen'],
      message: 'vul in naar wie of waarheen u doorverwijst',
    }),
  /** There is something to do again, after the end under this number. */
  z.strictObject({
    soort: z.literal('heropend'),
    bij: nummerSchema,
    reden: tekst,
    identiteit: identiteitSchema.optional(),
  }),
] as const
