import { z } from 'zod'
import { bronSchema, DOORWERKINGEN, datumSchema, zekerheid } from './bron.ts'
import { waardeSchema } from './feit.ts'
import { voorwaardeSchema } from './voorwaarde.ts'

/** `eis` must hold; `kans` counts in favour; `signaal` asks for something; `open_norm` only a person answers. */
export const AARDEN = ['eis', 'kans', 'signaal', 'open_norm'] as const
export type Aard = (typeof AARDEN)[number]

/** Where a planner names it among the others: size first, then hindrance and what is lost, a tree and how it is heated last. */
export const NOEM = ['voorop', 'eerst', 'gewoon', 'laatst'] as const

/**
 * Area selector: the rule applies in an area that matches every given key.
 * `metWaarde` lists area facts the profile must state (directly or inherited).
 */
export const geldtInSchema = z.strictObject({
  soorten: z.array(z.string()).min(1).optional(),
  gebieden: z.array(z.string()).min(1).optional(),
  metWaarde: z.array(z.string()).min(1).optional(),
})
export type GeldtIn = z.infer<typeof geldtInSchema>

export const regelVersieSchema = z.strictObject({
  geldigVan: datumSchema,
  /** First day on which this version no longer holds. */
  geldigTot: datumSchema.optional(),
  /** From when this version was known; default: that of the rulebook. */
  beschikbaarVan: datumSchema.optional(),
  geldtIn: geldtInSchema.optional(),
  geldtVoor: voorwaardeSchema.optional(),
  /** Absent only for an open norm with its own `beoordeling`, where the loader makes the fact. */
  voldoetAls: voorwaardeSchema.optional(),
  /** Scale or place at which an open reservation is decisive. */
  beslissendAls: voorwaardeSchema.optional(),
})
export type RegelVersie = z.infer<typeof regelVersieSchema>

const tekst = z.strictObject({ kort: z.string().min(1), motivering: z.string().min(1) })

export const regelSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,3}-\d{2,3}$/),
  titel: z.string(),
  /** The rule as a question, ending in "?". Absent only in what was stored before rules had it. */
  vraag: z.string().optional(),
  /** What must hold, as a clause that begins with "dat"; absent as for `vraag`. */
  voorbehoud: z.string().optional(),
  /** Key in begrippen.yaml `principes`. */
  principe: z.string(),
  themas: z.array(z.string()).min(1),
  milieubeginsel: z.string().optional(),
  aard: z.enum(AARDEN),
  /** `false` for a norm on how to build (parking, water): it does not say whether the activity fits. */
  geeftRichting: z.literal(false).optional(),
  doorwerking: z.enum(DOORWERKINGEN),
  ...zekerheid,
  /** Of reasons that weigh the same: where people read it among the others; absent: `gewoon`. */
  noem: z.enum(NOEM).optional(),
  /** Why and how the rule asks more than its source says, as a sentence that people read. */
  strengerDanBron: z.string().min(1).optional(),
  bron: z.array(bronSchema).min(1),
  /** Open norms: the question a person must answer. The loader makes a behandelaar fact `oordeel<ID>` of it. */
  beoordeling: z.strictObject({ vraag: z.string(), hulp: z.string().optional() }).optional(),
  versies: z.array(regelVersieSchema).min(1),
  toelichting: z.strictObject({
    voldoet: tekst.optional(),
    voldoet_niet: tekst.optional(),
    onbekend: tekst.optional(),
    vraagt_beoordeling: tekst.optional(),
  }),
  /** What an initiator could change, in words, per changeable fact. */
  mits: z.array(z.strictObject({ feit: z.string(), tekst: z.string() })).optional(),
  /** Key in begrippen.yaml `adviseurs`. */
  adviseur: z.string().optional(),
  /** Key in begrippen.yaml `stukken`. */
  stuk: z.string().optional(),
  /** Key in begrippen.yaml `procedurestappen`, for a signaal that asks for a step. */
  procedure: z.string().optional(),
})

export type RegelDefinitie = z.infer<typeof regelSchema>

export const OORDELEN = [
  'voldoet',
  'voldoet_niet',
  'onbekend',
  'vraagt_beoordeling',
  'niet_van_toepassing',
] as const
export type Oordeel = (typeof OORDELEN)[number]

/** One case of a rule: facts in, outcome out. `gebied` gives the area facts; `soort` a located area kind. */
export const gevalSchema = z.strictObject({
  naam: z.string(),
  /** Area id in which the case lies; absent: an area that states nothing. */
  gebied: z.string().optional(),
  /** Reference date; default the start of the newest version. */
  geldigOp: datumSchema.optional(),
  feiten: z.record(z.string(), waardeSchema),
  verwacht: z.enum(OORDELEN),
})
export const gevallenBestandSchema = z.strictObject({
  regel: z.string(),
  /** Facts with which each case of the file begins. */
  uitgangspunt: z.record(z.string(), waardeSchema).optional(),
  /** Each with the facts in which it differs from the uitgangspunt; null: not given. */
  gevallen: z
    .array(gevalSchema.extend({ feiten: z.record(z.string(), waardeSchema.nullable()) }))
    .min(1),
})
/** A file of cases as it is written. */
export type GeschrevenGevallen = z.infer<typeof gevallenBestandSchema>
export type Geval = z.infer<typeof gevalSchema>
