import { z } from 'zod'
import type { Vast } from './vast.ts'
import { HARDHEDEN, STAND_ONBEKEND, STANDEN } from './visie.ts'

export const standwoord = z.enum([...STANDEN, STAND_ONBEKEND])
const hardheid = z.enum(HARDHEDEN)

/** What weighs; absent in an answer: a rule. */
export const weegtSchema = z.enum(['regel', 'houding', 'spanning']).default('regel')

const grondSchema = z.object({
  soort: weegtSchema.describe('Ontbreekt bij een regel.'),
  id: z.string().describe('Van een regel of spanning; van een houding de activiteitengroep.'),
  gebied: z.string().optional(),
  groep: z.string().optional().describe('Activiteitengroep waarover de houding gaat.'),
  rol: z
    .enum(['stand', 'nee_tenzij', 'doorbreekt_stilte', 'tegenkracht'])
    .default('stand')
    .describe(
      'Of dit een eis strijdig maakt, de stilte doorbreekt of tegenwicht geeft. Ontbreekt als het de stand geeft.',
    ),
  hardheid: hardheid.optional().describe('Ontbreekt waar de visie zwijgt.'),
  tekst: z.string().describe('In gewone taal.'),
})
export type GrondUitkomst = Vast<z.infer<typeof grondSchema>>

/** Which way vision, policy and law point, and how firm that ground is. */
export const richtingSchema = z
  .object({
    stand: standwoord,
    woorden: z.string(),
    samenvatting: z.string().describe('Welke kant en hoe hard, in gewone taal.'),
    motivering: z
      .string()
      .optional()
      .describe('Alleen met volledig=true: hetzelfde voor de behandelaar.'),
    bandbreedte: z.object({ laagst: z.enum(STANDEN), hoogst: z.enum(STANDEN) }),
    hoogstens: z
      .enum(STANDEN)
      .optional()
      .describe('Hoe gunstig het nog kan worden, zolang de stand onbekend is.'),
    hardheid: hardheid.optional().describe('Ontbreekt bij zwijgt en onbekend.'),
    alleenVast: standwoord.describe('De stand als alles wat niet vast staat wordt weggelaten.'),
    door: z
      .array(grondSchema)
      .default([])
      .describe('Waar de stand op rust: hardste grond eerst, de gewone voorbehouden als laatste.'),
    tegenkracht: z
      .array(grondSchema)
      .default([])
      .describe('Wat ervoor pleit, bij een stand tot en met aanpassen.'),
    zeker: z
      .array(grondSchema)
      .optional()
      .describe('Zolang de stand onbekend is: wat haar nu al lager houdt, wat er ook nog blijkt.'),
  })
  .meta({ id: 'Richting' })
export type RichtingUitkomst = Vast<z.infer<typeof richtingSchema>>

/** The same with the sentence for the officer. */
export const uitgelegdeRichtingSchema = richtingSchema.extend({ motivering: z.string() })
export type UitgelegdeRichting = Vast<z.infer<typeof uitgelegdeRichtingSchema>>

/** A direction in codes: enough to find, order and count by. */
export const korteRichtingSchema = richtingSchema.pick({
  stand: true,
  hardheid: true,
  hoogstens: true,
})
export type KorteRichting = Vast<z.infer<typeof korteRichtingSchema>>

const celgrondSchema = grondSchema.pick({ soort: true, id: true, gebied: true, groep: true })

/** The same at one of many places, in codes: what a map can colour, hatch and name. */
export const celrichtingSchema = richtingSchema
  .pick({ stand: true, woorden: true, bandbreedte: true, hoogstens: true, hardheid: true })
  .extend({
    door: z
      .array(celgrondSchema)
      .describe(
        'Ten hoogste drie verschillende gronden die de stand geven, hardste eerst; leeg zolang hij open is.',
      ),
  })
  .meta({ id: 'Celrichting' })
export type Celrichting = Vast<z.infer<typeof celrichtingSchema>>

const elderSchema = z.object({
  gebied: z.string(),
  naam: z.string(),
  afstandM: z.number().describe('Van het plan tot de grens van het gebied, in hele meters.'),
  afstand: z.string().describe('Hetzelfde zoals mensen het zeggen.'),
  stand: z.enum(STANDEN),
  woorden: z.string(),
  hardheid: z.enum(HARDHEDEN).optional().describe('Ontbreekt bij zwijgt.'),
})

/** The nearest areas where the same idea has a higher stand, where the place is the obstacle. */
export const eldersSchema = z
  .object({
    uitleg: z.string().describe('Wat hiervoor wel en niet is bekeken.'),
    gebieden: z
      .array(elderSchema)
      .describe('Ten hoogste drie, het dichtste eerst; leeg als geen ander gebied hoger uitkomt.'),
  })
  .meta({ id: 'Elders' })
export type Elders = Vast<z.infer<typeof eldersSchema>>

/** Advices counted by stand. */
export const perStandSchema = z.array(
  z.object({
    stand: standwoord.optional().describe('Ontbreekt bij wat van voor de richting is.'),
    woorden: z.string(),
    aantal: z.int(),
  }),
)
/** How many advices have one stand. */
export type Standaantal = Vast<z.infer<typeof perStandSchema>>[number]
