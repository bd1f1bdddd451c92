import { z } from 'zod'
import { datumSchema } from '../model/bron.ts'

/** How a case begins that nobody sent in, and what follows on one. */
export const BEGIN_GEBEURTENISSEN = [
  /** Somebody of the municipality entered it: it came by mail, by post, at the desk or by the Omgevingsloket. */
  z.strictObject({
    soort: z.literal('ingevoerd'),
    /** Day on which it came in. */
    datum: datumSchema,
    /** By which it is known elsewhere. */
    nummer: z.string().trim().min(1).max(100).optional(),
    /** Who it came from, as one text (see inzending.ts). */
    afzender: z.string().max(2_000).optional(),
    /** The case of the idea that this application follows. */
    idee: z.uuid().optional(),
    /** Of its place only the street is known: what it is called, and the circle (m) round its middle that was taken. */
    straat: z
      .strictObject({ naam: z.string().trim().min(1).max(200), straalM: z.number().positive() })
      .optional(),
  }),
  /** It was made of the whole of an area development, in this version. */
  z.strictObject({
    soort: z.literal('uit_ontwikkeling'),
    plan: z.uuid(),
    versie: z.number().int().positive(),
  }),
  /** An application followed on this idea: that case. */
  z.strictObject({ soort: z.literal('vervolgd'), zaak: z.uuid() }),
] as const
