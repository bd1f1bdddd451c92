import { z } from 'zod'
import { datumSchema } from './bron.ts'
import { waardeSchema } from './feit.ts'
import type { Vast } from './vast.ts'

/** More parts than this are refused. */
export const MAX_DELEN = 500

const plekschema = {
  locatie: z.looseObject({ type: z.string() }),
  /** Buffer in m around a point or line; default 25 m. Of less than a millimetre no surface is left. */
  bufferM: z.number().min(0.001).max(1_000).optional(),
}
const feiten = z.record(z.string(), waardeSchema).default({})

/** A part of an area development, with its own place and facts. */
export const plandeelSchema = z.strictObject({
  id: z.string().trim().min(1).max(60),
  ...plekschema,
  feiten,
})

/** What someone wants to do, as it comes in. `locatie` is any GeoJSON; the geo adapter reads it to RD. */
export const initiatiefSchema = z.strictObject({
  naam: z.string().trim().min(1).max(200),
  omschrijving: z.string().max(10_000).optional(),
  ...plekschema,
  feiten,
  /** Of the whole of an area development: an area, or a rule about the place, counts only what comes there. */
  delen: z.array(plandeelSchema).min(2).max(MAX_DELEN).optional(),
  /** Areas whose border an officer has confirmed for this case. */
  bevestigdeGebieden: z.array(z.string()).optional(),
  /** Area id -> whether the plan lies in it, as an officer established for this case against the map. */
  betwisteGebieden: z.record(z.string(), z.boolean()).optional(),
  /** Id of the plan type that somebody started from: it names the plan and decides nothing. */
  plantype: z.string().optional(),
  geldigOp: datumSchema.optional(),
  beschikbaarOp: datumSchema.optional(),
  /** Id of one rulebook, to try a draft; absent: the adopted one of the peildatum. */
  regelboek: z.string().optional(),
})
export type InitiatiefInvoer = z.infer<typeof initiatiefSchema>

export const peildatumSchema = z
  .object({
    geldigOp: datumSchema.describe('Welke regels en gebieden golden.'),
    beschikbaarOp: datumSchema.describe('Welke regels en gebieden bekend waren.'),
  })
  .meta({ id: 'Peildatum' })
export type Peildatum = Vast<z.infer<typeof peildatumSchema>>
