import { z } from 'zod'
import { waardeSchema } from '../model/feit.ts'
import { AFRONDING_GEBEURTENISSEN } from './gebeurtenis-afronding.ts'
import { BEGIN_GEBEURTENISSEN } from './gebeurtenis-begin.ts'
import { BEHANDELING_GEBEURTENISSEN } from './gebeurtenis-behandeling.ts'
import { identiteitSchema } from './persoon.ts'

/** Why somebody changed something: no change to a case goes without. */
const redenSchema = z.string().trim().min(1).max(20_000)
const antwoord = { feit: z.string(), waarde: waardeSchema }
const nummerSchema = z.number().int().positive()

/**
 * Everything that can happen in a case. A case is only ever added to: what it is now follows from all
 * that happened, oldest first (see zaak.ts), so nothing is lost and everything has who, when and why.
 */
export const gebeurtenisSchema = z.discriminatedUnion('soort', [
  /** The case began as a self-check: sha256 (hex) of the key of its link. */
  z.strictObject({ soort: z.literal('uit_zelftoets'), zelftoets: z.string() }),
  /** Its initiator sent the case in: under which number, and who that is as one text (see inzending.ts). */
  z.strictObject({ soort: z.literal('ingezonden'), nummer: z.string(), afzender: z.string() }),
  /** A fact of the initiative is something else than was stated. */
  z.strictObject({ soort: z.literal('feit_gecorrigeerd'), ...antwoord, reden: redenSchema }),
  /** The initiator answered a question that was asked of him. */
  z.strictObject({ soort: z.literal('feit_aangevuld'), ...antwoord }),
  /** The initiator was asked for facts, by a link. */
  z.strictObject({
    soort: z.literal('aanvulling_gevraagd'),
    feiten: z.array(z.string()).max(100),
    /** What an officer asks in his own words; without it something of `feiten` is asked. */
    eigenVraag: redenSchema.optional(),
    bericht: redenSchema.optional(),
    /** ISO 8601 instant, UTC. */
    verlooptOp: z.iso.datetime(),
  }),
  /** The initiator answered what was asked under this number. */
  z.strictObject({
    soort: z.literal('aanvulling_ontvangen'),
    bij: nummerSchema,
    /** To the question in an officer's own words. */
    tekst: redenSchema.optional(),
  }),
  /** The sender of the case added something by himself: what he wrote, or the names of his drawings. */
  z.strictObject({
    soort: z.literal('toegevoegd'),
    tekst: redenSchema.optional(),
    tekeningen: z.array(z.string().max(500)).max(100).optional(),
  }),
  /** A person answered a question that only a person can answer. */
  z.strictObject({ soort: z.literal('norm_beantwoord'), ...antwoord, reden: redenSchema }),
  /** That question does not play here, says a person: it is answered neither way, and still counts as unknown. */
  z.strictObject({
    soort: z.literal('norm_geldt_niet'),
    feit: z.string(),
    reden: redenSchema,
    identiteit: identiteitSchema.optional(),
  }),
  /** The map is wrong for this case: the plan lies in the area (`telt`), or it does not. */
  z.strictObject({
    soort: z.literal('ligging_betwist'),
    gebied: z.string(),
    telt: z.boolean(),
    reden: redenSchema,
  }),
  /** The border of the area was looked at for this case and is right. */
  z.strictObject({ soort: z.literal('gebied_bevestigd'), gebied: z.string() }),
  /** An earlier event (its number) no longer counts. */
  z.strictObject({
    soort: z.literal('teruggenomen'),
    volgnummer: nummerSchema,
    reden: redenSchema,
  }),
  /** The case was assessed again on all that happened; the last one is the current one. */
  z.strictObject({ soort: z.literal('herbeoordeeld'), beoordeling: z.string() }),
  /** A besluit was recorded: where the case stands, and the own conclusie. */
  z.strictObject({
    soort: z.literal('besluit_vastgelegd'),
    besluit: z.string(),
    identiteit: identiteitSchema.optional(),
  }),
  ...BEHANDELING_GEBEURTENISSEN,
  ...AFRONDING_GEBEURTENISSEN,
  ...BEGIN_GEBEURTENISSEN,
])
export type Gebeurtenis = z.infer<typeof gebeurtenisSchema>
export type GebeurtenisSoort = Gebeurtenis['soort']

/** Something that was asked in a case. */
export interface Gevraagd {
  /** Number of the event with which it was asked. */
  readonly volgnummer: number
  readonly gevraagdDoor: string
  /** ISO 8601 instant, UTC. */
  readonly gevraagdOp: string
}

/** An event as it was recorded. */
export interface VastgelegdeGebeurtenis {
  /** 1, 2, 3, … within the case: two people cannot record the same one. */
  readonly volgnummer: number
  /** ISO 8601 instant, UTC. */
  readonly vastgelegdOp: string
  /** Name of who did it, as given when signing in. */
  readonly door: string
  readonly gebeurtenis: Gebeurtenis
}
