import { z } from 'zod'
import type { Vast } from './vast.ts'
import { voorwaardeSchema } from './voorwaarde.ts'

/** One typed value in the catalogue: glossary, type system and form definition in one. */
export const FEIT_TYPEN = ['getal', 'janee', 'keuze', 'meerkeuze', 'datum'] as const
export const FEIT_HERKOMSTEN = [
  'initiatief',
  'gebied',
  'ligging',
  'afgeleid',
  'behandelaar',
] as const
export type FeitHerkomst = (typeof FEIT_HERKOMSTEN)[number]
export const AGGREGATIES = ['som', 'max', 'min', 'gewogen_gemiddelde', 'een_van'] as const

/**
 * The ids that the language itself knows, whatever the city: what someone wants to do (meerkeuze), how large the
 * place is (number, in ha; a catalogue may do without), and whether a person recorded a weighty interest (janee).
 * Every other fact is known by what the catalogue says of it.
 */
export const ACTIVITEITEN = 'activiteiten'
export const OPPERVLAKTE = 'oppervlakteHa'
export const ZWAARWEGEND_BELANG = 'zwaarwegendBelang'

/** Every fact accepts this answer instead of a value; the question then moves to the behandelaar. */
export const ONBEKEND_BIJ_INITIATIEFNEMER = 'onbekend_bij_initiatiefnemer'

/** What a fact can be: a number, yes or no, a choice, or several. */
export const waardeSchema = z.union([z.number(), z.boolean(), z.string(), z.array(z.string())])
export const feitWaardeSchema = waardeSchema.meta({ id: 'FeitWaarde' })
export type FeitWaarde = Vast<z.infer<typeof feitWaardeSchema>>

/** The same for the same value: of more answers the order says nothing. */
export const keyOfWaarde = (waarde: FeitWaarde | undefined): string =>
  JSON.stringify(Array.isArray(waarde) ? waarde.toSorted() : [waarde])

/** Whether two answers say the same; nothing is another answer than any. */
export const isSameWaarde = (een: FeitWaarde | undefined, ander: FeitWaarde | undefined): boolean =>
  een === ander || keyOfWaarde(een) === keyOfWaarde(ander)

/** How a fact of herkomst `ligging` is read from the located areas. Distances and lengths in m. */
export const liggingMetingSchema = z.union([
  /** Shortest distance in m to any area of this soort (or to this one area). */
  z.strictObject({
    meting: z.literal('afstand'),
    soort: z.string(),
    gebied: z.string().optional(),
  }),
  /** True when the initiative overlaps an area of one of these soorten significantly. */
  z.strictObject({ meting: z.literal('raakt'), soorten: z.array(z.string()).min(1) }),
  /** True when an area of this soort (or this one area) lies within `afstandM` metres. */
  z.strictObject({
    meting: z.literal('binnen'),
    soort: z.string(),
    gebied: z.string().optional(),
    afstandM: z.number().positive(),
  }),
  /** True when a significant part of the initiative lies outside all areas of these soorten. */
  z.strictObject({ meting: z.literal('deelBuiten'), soorten: z.array(z.string()).min(1) }),
  /** The part of the initiative that lies inside areas of these soorten, in % (0-100). */
  z.strictObject({ meting: z.literal('aandeelBinnen'), soorten: z.array(z.string()).min(1) }),
  /** True when more than half lies inside: of a place wider than the plan the plan lies most likely there too. */
  z.strictObject({ meting: z.literal('vooralBinnen'), soorten: z.array(z.string()).min(1) }),
  /** The m² inside; missing for a point or line with a buffer. */
  z.strictObject({ meting: z.literal('m2Binnen'), soorten: z.array(z.string()).min(1) }),
  /** Surface of the drawn location in ha; missing for a point or line with a buffer. */
  z.strictObject({ meting: z.literal('oppervlakteHa') }),
  /** True when the location was given as a surface, false for a point or line with a buffer. */
  z.strictObject({ meting: z.literal('isVlak') }),
])

const richtingSchema = z.enum(['omhoog', 'omlaag', 'beide'])

export const veranderbaarSchema = z.strictObject({
  richting: richtingSchema,
  /** Smallest step of change, in the fact's unit. */
  stap: z.number().positive().optional(),
  /** Largest change within which it is still the same plan: absolute (unit) and/or a share of the value (0-1). */
  maxAbsoluut: z.number().positive().optional(),
  /** A change that is always the same plan, also where the largest change is less (unit). */
  minAbsoluut: z.number().positive().optional(),
  maxAandeel: z.number().positive().optional(),
})

/** What a number cannot be without, whatever the plan is: 36 storeys in 2.5 m is a slip of the pen. */
export const vraagtSchema = z
  .strictObject({
    feit: z.string(),
    perEenheid: z
      .number()
      .positive()
      .optional()
      .describe('Zoveel van het andere getal voor elke eenheid: een bouwlaag 1,5 m hoogte.'),
    minstens: z
      .number()
      .positive()
      .optional()
      .describe(
        'Zoveel van het andere getal zodra dit meer is dan 0, of ja: woningen een bouwlaag.',
      ),
    bij: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Alleen als het plan een van deze activiteiten heeft.'),
    zin: z.string().optional().describe('Waarom het niet kan, in de woorden die mensen lezen.'),
  })
  .refine(({ perEenheid, minstens }) => (perEenheid === undefined) !== (minstens === undefined), {
    error: 'kies perEenheid of minstens',
  })

export type Vraagt = z.infer<typeof vraagtSchema>

export const feitSchema = z.strictObject({
  type: z.enum(FEIT_TYPEN),
  eenheid: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  geheel: z.boolean().optional(),
  waarden: z.array(z.string()).min(1).optional(),
  keuzen: z
    .record(z.string(), z.string().min(1))
    .optional()
    .describe('Hoe een waarde heet voor wie haar leest, waar haar naam te weinig zegt.'),
  aangeboden: z
    .array(z.string())
    .min(1)
    .optional()
    .describe(
      'Welke waarden een formulier laat kiezen; zonder: allemaal. Elke waarde blijft geldig.',
    ),
  herkomst: z.enum(FEIT_HERKOMSTEN),
  aantonen: z.enum(['nu', 'bij_aanvraag']).optional(),
  label: z.string(),
  vraag: z.string().optional(),
  hulp: z.string().optional(),
  wie: z.enum(['initiatiefnemer', 'behandelaar', 'adviseur']).optional(),
  /** Key of a document in begrippen.yaml that proves the fact. */
  stuk: z.string().optional(),
  veranderbaar: veranderbaarSchema.optional(),
  alternatief: richtingSchema
    .optional()
    .describe(
      'Wat iemand ook anders kan kiezen, al is het dan een ander plan: geen advies rekent erop, wie het wil kan het proberen.',
    ),
  aggregatie: z.enum(AGGREGATIES).optional(),
  bestaand: z
    .union([z.literal(true), z.literal('deels')])
    .optional()
    .describe(
      'Een getal dat niet vervalt als het plan niet doorgaat. true: over wat er voor het plan is, of ervoor weggaat. deels: het plan telt het, met wat er al is erbij (verharding straks), of het verdwijnt door het plan (te kappen bomen).',
    ),
  rondom: z
    .literal(true)
    .optional()
    .describe('Een getal van wat om het plan heen staat, en niet van het plan.'),
  vraagt: z
    .union([vraagtSchema, z.array(vraagtSchema).min(1)])
    .optional()
    .describe('Wat dit getal, of een ja, van een ander getal minstens vraagt.'),
  /** "Hoeveel daarvan …". */
  deelVan: z
    .string()
    .optional()
    .describe('Id van het feit waarvan dit een deel is: het is daar nooit meer dan.'),
  /** They exclude each other. */
  verdeling: z
    .string()
    .optional()
    .describe('Delen van één geheel met dezelfde verdeling zijn ook samen nooit meer.'),
  /** When this is onwaar the fact is not asked. */
  relevantAls: voorwaardeSchema.optional(),
  /** Derived facts only: an arithmetic subset of FEEL. */
  formule: z.string().optional(),
  ligging: liggingMetingSchema.optional(),
  /** Source of the definition or of a figure in the formula. */
  bron: z.string().optional(),
  /** Why the fact is kept although nothing rests on it: it informs a person and moves no outcome. */
  terInformatie: z.string().min(1).optional(),
})

export type Feit = z.infer<typeof feitSchema> & { readonly id: string }

/** What a number asks of other numbers: none, one or several. */
export const vraagtVan = ({ vraagt = [] }: Pick<Feit, 'vraagt'>): readonly Vraagt[] =>
  Array.isArray(vraagt) ? vraagt : [vraagt]

/** What asks: a number, or a yes as one; undefined asks nothing. */
export const amountOf = (waarde: unknown): number | undefined =>
  typeof waarde === 'number' ? waarde : waarde === true ? 1 : undefined

/** How much of the other number is asked at this amount. */
export const askedBy = ({ perEenheid, minstens = 0 }: Vraagt, aantal: number): number =>
  perEenheid === undefined ? (aantal > 0 ? minstens : 0) : aantal * perEenheid

/** Whether what a number asks is asked of a plan with these activities. */
export const asksOf = ({ bij }: Vraagt, activiteiten: unknown): boolean =>
  bij === undefined || (Array.isArray(activiteiten) && bij.some((id) => activiteiten.includes(id)))
export const feitenBestandSchema = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), feitSchema)

/** Why a fact has no value. */
export const ONTBREEKT_REDENEN = [
  'niet_opgegeven',
  'onbekend_bij_initiatiefnemer',
  'nog_niet_beoordeeld',
  'geen_dekking',
  'laag_ontbreekt',
  'locatie_ontbreekt',
  'locatie_is_geen_vlak',
  'gebied_zegt_niets',
  'afgeleid_uit_ontbrekend',
] as const

export type OntbreektReden = (typeof ONTBREEKT_REDENEN)[number]

/** A fact that has a value, with its origin; an area fact with its area. */
const bekendFeitSchema = z.object({
  feit: z.string(),
  waarde: feitWaardeSchema,
  herkomst: z.string(),
  gebied: z.string().optional(),
})
export type BekendFeit = Vast<z.infer<typeof bekendFeitSchema>>

const groepSchema = z
  .object({
    herkomst: z.string(),
    gebied: z.string().optional().describe('Van een gebied: welk.'),
    bekend: z.record(z.string(), feitWaardeSchema).describe('De waarde per feit.'),
  })
  .meta({ id: 'BekendeFeiten', description: 'Wat bekend is uit dezelfde bron.' })
type Feitgroep = Vast<z.infer<typeof groepSchema>>

/** By origin and area, each in the order of its first fact. */
export const groupFeiten = (feiten: readonly BekendFeit[]): readonly Feitgroep[] => {
  const groepen = new Map<
    string,
    { readonly kop: Omit<Feitgroep, 'bekend'>; readonly leden: BekendFeit[] }
  >()
  for (const feit of feiten) {
    const { herkomst, gebied } = feit
    const sleutel = `${herkomst} ${gebied ?? ''}`
    const kop = gebied === undefined ? { herkomst } : { herkomst, gebied }
    const groep = groepen.get(sleutel) ?? { kop, leden: [] }
    groep.leden.push(feit)
    groepen.set(sleutel, groep)
  }
  return [...groepen.values()].map(({ kop, leden }) => ({
    ...kop,
    bekend: Object.fromEntries(leden.map(({ feit, waarde }) => [feit, waarde])),
  }))
}

const ungroup = ({ bekend, ...kop }: Feitgroep): readonly BekendFeit[] =>
  Object.entries(bekend).map(([feit, waarde]) => ({ ...kop, feit, waarde }))

/** The facts of an answer, one for each; up to the fifth form of a receipt they stood one by one. */
export const bekendSchema = z
  .array(z.union([groepSchema, bekendFeitSchema]))
  .default([])
  .transform((delen): readonly BekendFeit[] =>
    delen.flatMap((deel) => ('bekend' in deel ? ungroup(deel as Feitgroep) : [deel as BekendFeit])),
  )
  .describe(
    'Wat bekend is. Zonder volledig=true van ligging, gebied en afleiding alleen wat een regel leest die geldt of kan gelden. Tot en met vorm 5 van het bewijs stond elk feit apart.',
  )
