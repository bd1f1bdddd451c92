import { z } from 'zod'
import { DOORWERKINGEN, HERKOMSTEN, WERKINGEN } from './bron.ts'
import { type FeitWaarde, ONTBREEKT_REDENEN } from './feit.ts'
import { AARDEN, OORDELEN } from './regel.ts'
import type { Vast } from './vast.ts'
import { bandbreedteSchema } from './visie.ts'

const SPOORRESULTATEN = ['waar', 'onwaar', 'onbekend'] as const
export type SpoorResultaat = (typeof SPOORRESULTATEN)[number]

/** One node of the trace, in the shape of the condition it explains. */
export type Spoor =
  | { readonly all: readonly Spoor[]; readonly resultaat: SpoorResultaat }
  | { readonly any: readonly Spoor[]; readonly resultaat: SpoorResultaat }
  | { readonly not: Spoor; readonly resultaat: SpoorResultaat }
  | { readonly condition: string; readonly resultaat: SpoorResultaat }
  | {
      readonly fact: string
      readonly operator: string
      readonly value: unknown
      /** Value the fact had; absent when missing. */
      readonly gevonden?: FeitWaarde
      /** Value of the fact compared with, when `value` is `{fact}`. */
      readonly norm?: FeitWaarde
      readonly resultaat: SpoorResultaat
    }

/** In outline: what stands beside `resultaat` has the shape of the condition. */
export const spoorSchema = z.looseObject({ resultaat: z.enum(SPOORRESULTATEN) }).meta({
  id: 'Spoor',
  description:
    'Een knoop van het spoor, in de vorm van de voorwaarde (all, any, not of fact) met het resultaat.',
}) as unknown as z.ZodType<Spoor>

const ids = z.array(z.string())
const tekst = z.string()

/** Two registers: `kort` for the initiator (B1), `motivering` for the officer. */
export const toelichtingSchema = z
  .object({
    kort: z.string().describe('Voor de initiatiefnemer.'),
    motivering: z.string().describe('Voor de behandelaar.'),
  })
  .meta({ id: 'Toelichting' })
export type Toelichting = Vast<z.infer<typeof toelichtingSchema>>

/** The ids a sentence rests on: change none of these and the sentence stays the same. */
export const rustOpSchema = z
  .object({
    regels: ids.default([]),
    feiten: ids.default([]),
    gebieden: ids.default([]),
    bronnen: ids.default([]),
  })
  .meta({ id: 'RustOp', description: 'Waar een zin op rust.' })
export type RustOp = Vast<z.infer<typeof rustOpSchema>>

export const zinSchema = z.object({
  register: z.enum(['kort', 'motivering']),
  tekst,
  rustOp: rustOpSchema,
})
export type Zin = Vast<z.infer<typeof zinSchema>>

export const ontbreektSchema = z
  .array(z.object({ feit: z.string(), reden: z.enum(ONTBREEKT_REDENEN) }))
  .meta({ id: 'Ontbreekt' })
export type Ontbreekt = Vast<z.infer<typeof ontbreektSchema>>[number]

/** How far a numeric fact is from its norm: positive is room left, negative is what is short. */
const margeSchema = z.object({
  feit: z.string(),
  waarde: z.number(),
  norm: z.number(),
  verschil: z.number(),
  eenheid: z.string().optional(),
})
export type Marge = Vast<z.infer<typeof margeSchema>>

/** Of a rule that applies or may apply: what it says about one initiative (per area where it differs). */
const korteUitkomst = {
  regel: z.string(),
  gebied: z.string().optional(),
  oordeel: z.enum(OORDELEN).exclude(['niet_van_toepassing']),
  niveau: bandbreedteSchema.describe('Het laagste en het hoogste dat deze uitkomst nog kan geven.'),
  marge: margeSchema.optional(),
  ontbreekt: ontbreektSchema.default([]),
  kort: z.string().describe('Voor de initiatiefnemer.'),
}

/** The same explained: why, on what it rests, and what the rulebook says of the rule. */
const uitgelegdeUitkomst = {
  motivering: z.string().describe('Voor de behandelaar.'),
  rustOp: rustOpSchema,
  spoor: z.object({ geldtVoor: spoorSchema.optional(), voldoetAls: spoorSchema.optional() }),
  titel: z.string(),
  vraag: z.string().optional().describe('De regel als vraag, voor zolang de uitkomst open is.'),
  principe: z.string(),
  aard: z.enum(AARDEN),
  doorwerking: z.enum(DOORWERKINGEN),
  herkomst: z.enum(HERKOMSTEN),
  werking: z.enum(WERKINGEN),
  strengerDanBron: z
    .string()
    .optional()
    .describe('Waarin de regel meer vraagt dan zijn bron, en waarom.'),
  /** Unmet eis: what the initiator could change, in words. */
  herstel: z.array(z.object({ feit: z.string(), tekst: z.string() })).optional(),
}

export const korteUitkomstSchema = z.object(korteUitkomst)
export type KorteUitkomst = Vast<z.infer<typeof korteUitkomstSchema>>

export const uitkomstMetToelichtingSchema = z.object({ ...korteUitkomst, ...uitgelegdeUitkomst })
export type UitkomstMetToelichting = Vast<z.infer<typeof uitkomstMetToelichtingSchema>>

/** Either, as it is described. */
export const uitkomstSchema = z
  .object({ ...korteUitkomst, ...z.object(uitgelegdeUitkomst).partial().shape })
  .meta({
    id: 'Uitkomst',
    description:
      'Wat een regel zegt die geldt of kan gelden. Alleen met volledig=true: motivering, rustOp, spoor en wat het regelboek van de regel zegt.',
  })

/** A rule, and the area in which it is judged where that is so. */
export interface Regelplek {
  readonly regel: string
  readonly gebied?: string | undefined
}

/** What came of that rule there. */
export const findUitkomst = <U extends Regelplek>(
  uitkomsten: readonly U[],
  { regel, gebied }: Regelplek,
): U | undefined => uitkomsten.find((deel) => deel.regel === regel && deel.gebied === gebied)

/** Whether a requirement, or a judgement of a person, is not met: a kans and a signaal that are not met ask nothing. */
export const isNietGehaald = ({
  oordeel,
  aard,
}: Pick<KorteUitkomst, 'oordeel'> & Pick<UitkomstMetToelichting, 'aard'>): boolean =>
  oordeel === 'voldoet_niet' && (aard === 'eis' || aard === 'open_norm')

/** The same of what only draws attention: it counts for nothing. */
export const isNietGehaaldSignaal = ({
  oordeel,
  aard,
}: Pick<KorteUitkomst, 'oordeel'> & Pick<UitkomstMetToelichting, 'aard'>): boolean =>
  oordeel === 'voldoet_niet' && aard === 'signaal'

/** Why a rule says nothing here. */
export const NVT_REDENEN = {
  niet_in_dit_gebied: 'De regel geldt niet op deze plek.',
  niet_voor_deze_activiteiten: 'De regel gaat over andere activiteiten.',
  niet_voor_dit_plan: "De regel gaat niet over zo'n plan.",
} as const
export type NvtReden = keyof typeof NVT_REDENEN

/** A rule that does not apply. */
export interface NietVanToepassing {
  readonly regel: string
  readonly reden: NvtReden
  readonly gebied?: string
  /** Why not, as far as the condition of the rule says; only where it is explained. */
  readonly spoor?: Spoor
}

const groepSchema = z
  .object({
    reden: z.enum(Object.keys(NVT_REDENEN) as [NvtReden, ...NvtReden[]]).describe(
      Object.entries(NVT_REDENEN)
        .map(([code, zin]) => `${code}: ${zin}`)
        .join(' '),
    ),
    gebied: z.string().optional(),
    regels: ids,
    sporen: z
      .record(z.string(), spoorSchema)
      .optional()
      .describe('Alleen met volledig=true: per regel waarom zij niet geldt.'),
  })
  .meta({ id: 'NietVanToepassing', description: 'Regels die om dezelfde reden niet gelden.' })
export type NvtGroep = Vast<z.infer<typeof groepSchema>>

/** From what is answered, by reason, to one for each rule; the order stays. */
const ungroup = (groepen: readonly NvtGroep[]): readonly NietVanToepassing[] =>
  groepen.flatMap(({ regels, sporen = {}, ...rest }) =>
    regels.map((regel) => ({ ...rest, regel, ...(sporen[regel] && { spoor: sporen[regel] }) })),
  )

const listNvt = <S extends z.ZodType>(groep: S) =>
  z
    .array(groep)
    .default([])
    .transform((groepen) => ungroup(groepen as readonly NvtGroep[]))

export const nietVanToepassingSchema = listNvt(groepSchema)
/** The same, of which an explanation is left out. */
export const korteNietVanToepassingSchema = listNvt(groepSchema.omit({ sporen: true }))
