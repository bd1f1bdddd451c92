import { z } from 'zod'
import { initiatiefSchema, MAX_DELEN, plandeelSchema } from '../initiatief.ts'

/** Of so many parts the whole beoordeling can be asked at once: each is some 150 kB. */
export const MAX_VOLLEDIG = 10

/** Of so many beoordelingen a plan can say that they are about the same plan. */
export const MAX_ZELFDE = 100

const { shape } = initiatiefSchema

/** A part of an area development, with its own place, facts and phase. */
export const deelSchema = z.strictObject({
  ...plandeelSchema.shape,
  naam: shape.naam.optional(),
  /** Order in which it is built, from 1. Either every part has a phase or none has. */
  fase: z.int().min(1).max(100).optional(),
})
export type DeelInvoer = z.infer<typeof deelSchema>

/** An area development as it comes in: facts of the whole, and parts that are assessed each and together. */
export const ontwikkelingSchema = z.strictObject({
  naam: shape.naam,
  omschrijving: shape.omschrijving,
  /** Of the whole; they overrule what the parts add up to. */
  feiten: shape.feiten,
  delen: z.array(deelSchema).min(1).max(MAX_DELEN),
  bevestigdeGebieden: shape.bevestigdeGebieden,
  geldigOp: shape.geldigOp,
  beschikbaarOp: shape.beschikbaarOp,
  regelboek: shape.regelboek,
  /** Ids of parts of which the whole beoordeling is given too. */
  volledigeDelen: z.array(z.string()).max(MAX_VOLLEDIG).optional(),
  /** Ids of stored beoordelingen that are about this same plan: budgets do not count them as others. */
  telNietMee: z.array(z.uuid()).max(MAX_ZELFDE).optional(),
})
export type OntwikkelingInvoer = z.infer<typeof ontwikkelingSchema>
