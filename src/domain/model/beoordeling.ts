import { z } from 'zod'
import { HERKOMSTEN, WERKINGEN } from './bron.ts'
import { bekendSchema, feitWaardeSchema } from './feit.ts'
import { peildatumSchema } from './initiatief.ts'
import { ZEKERHEDEN } from './ligging.ts'
import { KERNVRAAG_VOOR } from './plantype.ts'
import {
  eldersSchema,
  richtingSchema,
  standwoord,
  uitgelegdeRichtingSchema,
  weegtSchema,
} from './richting.ts'
import {
  korteNietVanToepassingSchema,
  korteUitkomstSchema,
  nietVanToepassingSchema,
  ontbreektSchema,
  toelichtingSchema,
  uitkomstMetToelichtingSchema,
  uitkomstSchema,
  type Zin,
  zinSchema,
} from './uitkomst.ts'
import { lijst, type Vast } from './vast.ts'
import { vergunningvrijSchema } from './vergunningvrij.ts'
import { bandbreedteSchema, CONCLUSIES, conclusieSchema, STANDEN } from './visie.ts'

const id = z.string()
const ids = z.array(id)
const tekst = z.string()
const gebied = id.optional()

const voorbehoudSchema = z.object({
  regel: id,
  gebied,
  stuk: id.optional(),
  tekst,
  beslissend: z
    .boolean()
    .default(false)
    .describe('Staat in de eerste zin en begrenst de conclusie. Ontbreekt als dat niet zo is.'),
  gewoon: z
    .enum(['onderzoek', 'oordeel'])
    .optional()
    .describe(
      'Bijna elk plan van dit soort heeft dit voorbehoud: een onderzoek dat de wet vraagt, of een oordeel van de gemeente. Ontbreekt als het bijzonder is voor dit plan.',
    ),
  onderzoek: tekst.optional().describe('Van een gewoon onderzoek: waar het over gaat.'),
})
export type Voorbehoud = Vast<z.infer<typeof voorbehoudSchema>>

/** The outcomes, houdingen and spanningen that give the lowest level. */
export const beslissendSchema = lijst(z.object({ soort: weegtSchema, id, gebied }))

const kortAdvies = {
  conclusie: conclusieSchema,
  /** The conclusie in the configured words. */
  woorden: tekst,
  bandbreedte: bandbreedteSchema,
  voorbehouden: lijst(voorbehoudSchema).describe(
    'Eerst wat beslissend is, dan wat bijzonder is voor dit plan, dan het gewone.',
  ),
  samenvatting: tekst
    .optional()
    .describe(
      'Alleen met volledig=true: het advies in zinnen achter elkaar, voor de initiatiefnemer.',
    ),
  beslissend: beslissendSchema,
  /** Policy eisen that are met and kansen that count in favour. */
  gedragenDoor: lijst(id).describe('Regels die het advies dragen.'),
  disclaimer: tekst,
}
export type KortAdvies = Vast<z.infer<z.ZodObject<typeof kortAdvies>>>

export const adviesSchema = z
  .object({
    ...kortAdvies,
    zinnen: z
      .array(zinSchema)
      .optional()
      .describe('Alleen met volledig=true: elke zin, met waar zij op rust.'),
  })
  .meta({ id: 'Advies' })
export interface Advies extends KortAdvies {
  readonly samenvatting: string
  readonly zinnen: readonly Zin[]
}

const houdingSchema = z
  .object({
    gebied: id,
    activiteitengroep: id,
    stand: z.string(),
    tekst,
    vanSoort: id
      .optional()
      .describe('De soort gebied waarvan dit is gezegd, als het gebied er zelf niets over zegt.'),
    herkomst: z.enum(HERKOMSTEN),
    werking: z.enum(WERKINGEN),
    niveau: bandbreedteSchema,
  })
  .meta({ id: 'Houding' })
export type HoudingUitkomst = Vast<z.infer<typeof houdingSchema>>

const spanningSchema = z
  .object({
    id,
    titel: tekst,
    tussen: z.tuple([id, id]),
    oordeel: z.enum(['treedt_op', 'treedt_niet_op', 'onbekend']),
    /** The side the area gives priority to, when it does. */
    voorrang: id.optional(),
    gebied,
    ontbreekt: ontbreektSchema.default([]),
    toelichting: toelichtingSchema,
  })
  .meta({ id: 'Spanning' })
export type SpanningUitkomst = Vast<z.infer<typeof spanningSchema>>

/** What an answer can turn: a rule, the stance of an area, or a spanning. */
const redenSchema = z.object({
  soort: weegtSchema.unwrap(),
  /** As it stands in `waarom`. */
  id,
  titel: tekst,
  vraag: tekst.optional().describe('De regel als vraag, zoals mensen hem lezen.'),
  principe: tekst.optional().describe('Label van het principe van de regel.'),
  laagst: z.enum(CONCLUSIES).describe('Hoe laag het advies hierdoor nog kan worden.'),
  tekst,
})
export type VraagReden = Vast<z.infer<typeof redenSchema>>

/** On what an asked fact rests: the source of what it can turn. */
const grondslagSchema = z.object({
  document: id,
  titel: tekst,
  plaats: z.string().optional(),
  url: z.string().optional(),
})
export type Grondslag = Vast<z.infer<typeof grondslagSchema>>

const vraagSchema = z
  .object({
    feit: id,
    vraag: tekst,
    hulp: tekst.optional().describe('Uitleg bij de vraag, in gewone taal.'),
    type: z.string(),
    eenheid: z.string().optional(),
    min: z.number().optional().describe('Kleinste waarde van een getal.'),
    max: z.number().optional().describe('Grootste waarde van een getal.'),
    geheel: z.boolean().optional().describe('Of het een heel getal moet zijn.'),
    waarden: z.array(z.string()).optional(),
    keuzes: z
      .array(z.object({ waarde: z.union([z.string(), z.boolean()]), label: tekst }))
      .optional()
      .describe('De mogelijke antwoorden in woorden; onbekend_bij_initiatiefnemer kan altijd.'),
    wie: z.enum(['initiatiefnemer', 'behandelaar', 'adviseur']),
    waarom: lijst(id).describe(
      'Ids van de regels, spanningen en houdingen die dit feit kan doen omslaan.',
    ),
    redenen: lijst(redenSchema).describe(
      'Waarom de vraag ertoe doet, in woorden: een reden per id in waarom.',
    ),
    grondslag: lijst(grondslagSchema).describe('De bronnen waarop die redenen rusten.'),
  })
  .meta({ id: 'Vraag' })
export type Vraag = Vast<z.infer<typeof vraagSchema>>

const { feit, vraag, hulp, type, eenheid, min, max, geheel, waarden, keuzes } = vraagSchema.shape

/** What a planner asks first about this kind of plan; it may be skipped. */
export const kernvraagSchema = z
  .object({
    ...{ feit, vraag, hulp, type, eenheid, min, max, geheel, waarden, keuzes },
    begin: feitWaardeSchema
      .optional()
      .describe('Staat klaar in het veld; telt pas als iemand het instuurt.'),
    voor: z
      .enum(KERNVRAAG_VOOR)
      .optional()
      .describe('Wie het antwoord leest als geen regel dat doet.'),
    reden: tekst.optional().describe('Waarvoor die het leest.'),
  })
  .meta({ id: 'Kernvraag' })

const openKernvraagSchema = kernvraagSchema
  .extend({
    regels: ids.describe('Regels die nu open zijn en die dit feit lezen.'),
    waarvoor: tekst.describe('Wat het antwoord zou zeggen, in woorden.'),
  })
  .meta({ id: 'OpenKernvraag' })
export type OpenKernvraag = Vast<z.infer<typeof openKernvraagSchema>>

const mitsSchema = z.object({
  wijzigingen: z.array(
    z.object({
      feit: id,
      van: feitWaardeSchema,
      naar: feitWaardeSchema,
      /** The change in words, with the difference in the fact's unit. */
      tekst,
    }),
  ),
  /** The conclusie after these changes, and its band. */
  advies: conclusieSchema,
  bandbreedte: bandbreedteSchema,
  stand: standwoord
    .optional()
    .describe('De stand na deze wijzigingen; ontbreekt in wat eerder is bewaard.'),
  tekst,
})
export type MitsUitkomst = Vast<z.infer<typeof mitsSchema>>

const nodigSchema = z
  .object({
    regel: id.describe('De eis waaraan niet wordt voldaan.'),
    gebied,
    feit: id,
    van: feitWaardeSchema,
    naar: feitWaardeSchema.describe(
      'De dichtstbijzijnde waarde waarmee aan de eis wordt voldaan, al het andere gelijk.',
    ),
    eenheid: z.string().optional(),
    grens: z
      .enum(['hoogstens', 'minstens'])
      .optional()
      .describe('Elke waarde daar voorbij voldoet ook; ontbreekt als dat niet zo is.'),
    zelfdePlan: z
      .boolean()
      .describe('false: de verandering is zo groot dat het een ander plan is, en dus geen mits.'),
    vervalt: z
      .literal(true)
      .optional()
      .describe(
        'Met deze waarde geldt de eis niet meer, in plaats van dat het plan eraan voldoet.',
      ),
    volgt: z
      .array(z.object({ feit: id, van: feitWaardeSchema, naar: feitWaardeSchema }))
      .default([])
      .describe('Delen die met het geheel meegaan.'),
    kort: tekst.describe('Voor de initiatiefnemer.'),
    motivering: tekst.describe('Voor de behandelaar.'),
  })
  .meta({ id: 'Nodig' })
export type NodigUitkomst = Vast<z.infer<typeof nodigSchema>>

const principeSchema = z
  .object({
    principe: id,
    label: tekst,
    draagtBij: lijst(id),
    strijdig: lijst(id),
    open: lijst(id),
    ontbreekt: lijst(id),
  })
  .meta({ id: 'PrincipeBeeld' })
export type PrincipeBeeld = Vast<z.infer<typeof principeSchema>>

const liggingSchema = z
  .object({
    gebied: id,
    naam: z.string(),
    soort: z.string(),
    m2: z.number().describe('Overlap in m².'),
    aandeel: z.number().describe('Aandeel van het initiatief, van 0 tot en met 1.'),
    afstandM: z.number().describe('Kortste afstand in m; 0 bij raken of overlap.'),
    raakt: z.boolean().describe('Of het gebied meetelt: een overlap van betekenis.'),
    zekerheid: z.enum(ZEKERHEDEN),
  })
  .meta({ id: 'Ligging' })

/** What the open and unmet outcomes ask for: the rules that do, and whether one of them certainly applies. */
const vervolg = {
  label: tekst,
  regels: ids,
  naTeGaan: z
    .boolean()
    .default(false)
    .describe('Nog niet zeker of dit voor het plan geldt. Ontbreekt als dat zeker is.'),
}

/** What does not depend on how much is explained. */
const kern = {
  naam: z.string(),
  peildatum: peildatumSchema,
  principes: lijst(principeSchema),
  houdingen: lijst(houdingSchema),
  spanningen: lijst(spanningSchema),
  ligging: lijst(liggingSchema),
  feiten: bekendSchema,
  vragen: lijst(vraagSchema),
  /** Smallest verified sets of changes that raise the advice; at most five, smallest first. */
  mits: lijst(mitsSchema),
  mitsVolledig: z
    .boolean()
    .describe(
      'true: elk stel van hoogstens drie bekende, veranderbare feiten dat het advies verhoogt en waarmee het hetzelfde plan blijft, staat in mits. false: er kan een stel ontbreken, of een waarde kan verder gaan dan nodig. Wat een ander plan zou zijn is nooit een mits; dat staat in nodig.',
    ),
  nodig: lijst(nodigSchema).describe(
    'Wat dit plan nodig heeft: per eis waaraan niet wordt voldaan, voor elk veranderbaar feit dat haar alleen kan halen, de waarde die nodig is.',
  ),
  nodigVolledig: z
    .literal(false)
    .optional()
    .describe(
      'Alleen als niet alles is geprobeerd: er kan dan een waarde ontbreken of te ver gaan.',
    ),
  randgevoelig: lijst(
    z.object({
      gebied: id,
      naam: z.string(),
      tolerantieM: z.number(),
      anders: conclusieSchema.describe('De conclusie als de grens anders ligt.'),
      stand: standwoord
        .optional()
        .describe('De stand als de grens anders ligt; ontbreekt in wat eerder is bewaard.'),
      hoogstens: z
        .enum(STANDEN)
        .optional()
        .describe('Hoe gunstig het dan nog kan worden, als die stand onbekend is.'),
      tekst,
    }),
  ).describe(
    'Elke grens die, binnen haar tolerantie verschoven, een andere conclusie of stand geeft.',
  ),
  visieGeeftRichting: z.boolean(),
  /** Absent in what was stored before it was computed. */
  richting: richtingSchema.optional(),
  elders: eldersSchema
    .optional()
    .describe(
      'Alleen met elders=true, en als de plek het bezwaar is: waar hetzelfde idee een hogere stand heeft. Telt niet mee in het bewijs.',
    ),
  vergunningvrij: vergunningvrijSchema
    .optional()
    .describe(
      'Of voor het bouwen volgens het Rijk geen omgevingsplanvergunning nodig is. Staat naast het advies en zegt niets over de visie. Ontbreekt als het plan niets doet waar dat artikel over gaat.',
    ),
  plantype: z
    .object({ id, label: tekst })
    .optional()
    .describe('Het plantype waarmee iemand begon. Telt niet mee in het bewijs.'),
  kernvragen: z
    .array(openKernvraagSchema)
    .optional()
    .describe(
      'Alleen met een plantype: wat een planoloog nog zou vragen. Het verandert conclusie noch stand en houdt niets tegen. Telt niet mee in het bewijs.',
    ),
  procedure: lijst(z.object({ stap: id, ...vervolg })),
  stukken: lijst(z.object({ stuk: id, ...vervolg })),
  adviseurs: lijst(z.object({ adviseur: id, ...vervolg })),
  reparaties: lijst(z.object({ code: z.string(), verschilM2: z.number() })),
  /** What a reader must know beside the advice; absent when there is nothing. */
  aandachtspunten: z
    .array(z.object({ soort: z.enum(['budget_niet_getoetst']), gebied: id, feit: id, tekst }))
    .optional()
    .describe(
      'Wat u naast het advies moet weten. Een budget telt andere plannen mee; dat toetst alleen POST /ontwikkelingen.',
    ),
  nietVanToepassing: nietVanToepassingSchema,
}

/** What is answered, stored and proven: every outcome, each in a sentence. */
export const korteBeoordelingSchema = z.object({
  ...kern,
  advies: z.object(kortAdvies),
  uitkomsten: lijst(korteUitkomstSchema),
  nietVanToepassing: korteNietVanToepassingSchema,
})
export type KorteBeoordeling = Vast<z.infer<typeof korteBeoordelingSchema>>

/** An explained, advisory assessment of one initiative at one peildatum. Not a decision. */
export const volledigeBeoordelingSchema = z.object({
  ...kern,
  advies: z.object({ ...kortAdvies, samenvatting: tekst, zinnen: lijst(zinSchema) }),
  richting: uitgelegdeRichtingSchema.optional(),
  uitkomsten: lijst(uitkomstMetToelichtingSchema),
  /** The direction in sentences, in both registers. */
  richtingZinnen: lijst(zinSchema),
})
export type Beoordeling = Vast<z.infer<typeof volledigeBeoordelingSchema>>

/** Either, as it is described. A list that is empty is absent. */
export const beoordelingSchema = z.object({
  ...kern,
  advies: adviesSchema,
  uitkomsten: lijst(uitkomstSchema),
  richtingZinnen: z
    .array(zinSchema)
    .optional()
    .describe('Alleen met volledig=true: de richting in zinnen, met waar elke zin op rust.'),
})
