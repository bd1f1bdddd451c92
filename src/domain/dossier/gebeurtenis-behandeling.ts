import { z } from 'zod'
import { datumSchema } from '../model/bron.ts'
import { identiteitSchema } from './persoon.ts'

const tekst = z.string().trim().min(1).max(20_000)
const naam = z.string().trim().min(1).max(200)
/** Number of the event in this case that this one answers. */
const bij = z.number().int().positive()
/** Of who did it, where it matters that it is somebody else; absent of what was recorded before it was kept. */
const identiteit = identiteitSchema.optional()

/** What officers do around a case. None of it changes a fact, so none of it changes the advice. */
export const BEHANDELING_GEBEURTENISSEN = [
  /** Somebody handles the case from now on; without a name nobody does. */
  z.strictObject({ soort: z.literal('toegewezen'), naam: naam.optional(), identiteit }),
  /** An application came in: from here the terms of the law run. */
  z.strictObject({
    soort: z.literal('aanvraag_ontvangen'),
    datum: datumSchema,
    /** Key in rules/procedure.yaml `aanvraag`. */
    procedure: z.string().min(1).max(100),
  }),
  /** The term of the application was extended, once. */
  z.strictObject({ soort: z.literal('termijn_verlengd'), reden: tekst }),
  /** The applicant was asked to complete the application: the term stands still. */
  z.strictObject({
    soort: z.literal('termijn_opgeschort'),
    gevraagdOp: datumSchema,
    uiterlijk: datumSchema,
    reden: tekst,
  }),
  /** What was asked for came in. */
  z.strictObject({ soort: z.literal('aanvraag_aangevuld'), bij, datum: datumSchema }),
  /** Where the plan departs from the omgevingsplan: of which rule, what that allows, and what is asked. */
  z.strictObject({
    soort: z.literal('afwijking_beschreven'),
    artikel: tekst,
    toegestaan: tekst,
    gevraagd: tekst,
    verschil: tekst.optional(),
    identiteit,
  }),
  /** Whether an effect of the plan plays at all; the last word counts. */
  z.strictObject({
    soort: z.literal('effect_bepaald'),
    /** Key in begrippen.yaml `themas`. */
    thema: z.string().min(1).max(100),
    geldt: z.boolean(),
    reden: tekst,
    identiteit,
  }),
  /** A specialist was asked something, by a link. */
  z.strictObject({
    soort: z.literal('bijdrage_gevraagd'),
    naam,
    functie: naam,
    vraag: tekst,
    /** Key in begrippen.yaml `adviseurs`, when the specialist is one of those. */
    adviseur: z.string().max(100).optional(),
    /** Id of the rule that it is about; absent: nobody said of which. */
    over: z.string().min(1).max(100).optional(),
    /** By which day it is wanted; absent: none was named. */
    uiterlijk: datumSchema.optional(),
    /** ISO 8601 instant, UTC. */
    verlooptOp: z.iso.datetime(),
  }),
  /** The specialist was asked once more, by a new link; with `uiterlijk` for another day. */
  z.strictObject({
    soort: z.literal('bijdrage_herinnerd'),
    bij,
    uiterlijk: datumSchema.optional(),
    verlooptOp: z.iso.datetime(),
  }),
  /** The specialist answered. */
  z.strictObject({ soort: z.literal('bijdrage_gegeven'), bij, tekst }),
  /** A colleague was asked to read along. */
  z.strictObject({
    soort: z.literal('tweede_lezer_gevraagd'),
    naam,
    vraag: tekst.optional(),
    identiteit,
  }),
  /** Somebody else than who asked has read along. */
  z.strictObject({
    soort: z.literal('tweede_lezing'),
    bij,
    akkoord: z.boolean(),
    opmerkingen: tekst.optional(),
    identiteit,
  }),
  /** One thing that the reader returned, with the question that he read for. */
  z.strictObject({ soort: z.literal('punt_teruggelegd'), bij, tekst, identiteit }),
  /** It was seen to. */
  z.strictObject({
    soort: z.literal('punt_afgehandeld'),
    bij,
    tekst: tekst.optional(),
    identiteit,
  }),
  /** Its names and texts are kept until this day, whatever the term says: for an objection or an appeal. */
  z.strictObject({ soort: z.literal('bewaren_tot'), tot: datumSchema, reden: tekst }),
  /** The answer to who sent the case in, who reads it under his own link. */
  z.strictObject({ soort: z.literal('antwoord_gegeven'), tekst, identiteit }),
  /** The letter in reply as it was saved; an earlier one stays. */
  z.strictObject({
    soort: z.literal('brief_opgesteld'),
    tekst,
    /** What stands above it: to whom, about what, of which day and under which reference. Absent: nothing. */
    aan: z.string().trim().min(1).max(1_000).optional(),
    onderwerp: z.string().trim().min(1).max(500).optional(),
    datum: datumSchema.optional(),
    kenmerk: z.string().trim().min(1).max(200).optional(),
    /** Sentences in it that rest on unconfirmed ground and were ticked. */
    aangevinkt: z
      .array(z.strictObject({ sleutel: z.string().min(1).max(5_000), tekst }))
      .max(500)
      .optional(),
    identiteit,
  }),
] as const
