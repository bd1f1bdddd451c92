import { z } from 'zod'
import { peildatumSchema } from '../initiatief.ts'
import type { Vast } from '../vast.ts'
import { HARDHEDEN, STANDEN, visieSchema } from '../visie.ts'

const namesOf = <T extends object>(waarden: T) => Object.keys(waarden) as (keyof T & string)[]

/** What the four words of the coverage map mean. From firm to nothing; the order is the meaning. */
export const RICHTING_UITLEG = {
  beslist:
    'Een bevestigde en toetsbare eis van de visie of het beleid kan hier gelden, of het gebiedsprofiel kiest en die keuze is bevestigd.',
  indicatief:
    'Er is niet meer dan een aanwijzing: een kans, eigen uitwerking, of iets dat de gemeente nog moet bevestigen.',
  open: 'Er is alleen een vraag die een mens moet beantwoorden.',
  zwijgt:
    'Niets van de visie kan hier richting geven. Wetgeving, eisen aan hoe u bouwt en signalen tellen niet mee.',
} as const
export type Richting = keyof typeof RICHTING_UITLEG
export const RICHTINGEN: readonly Richting[] = namesOf(RICHTING_UITLEG)

/** Why a rule or a houding gives as much direction as it does. */
export const GROND_REDENEN = {
  bevestigde_houding: 'het gebiedsprofiel kiest, en dat is bevestigd',
  bevestigde_eis: 'een bevestigde, toetsbare eis van de visie of het beleid',
  eigen_uitwerking: 'eigen uitwerking: niet door de gemeente vastgesteld',
  te_bevestigen: 'de gemeente moet dit nog bevestigen',
  waarde_te_bevestigen: 'de gebiedswaarde in de eis is nog niet bevestigd',
  deels_oordeel: 'een deel van de eis vraagt een oordeel van een mens',
  geen_gevolg: 'niet voldoen heeft geen gevolg voor het advies',
  kans: 'telt in het voordeel als het er is, en nooit tegen',
  open_norm: 'een vraag die alleen een mens kan beantwoorden',
  niet_toetsbaar: 'alleen een mens kan zeggen of hieraan is voldaan',
} as const
export type GrondReden = keyof typeof GROND_REDENEN

const aantal = z.int().nonnegative()
const tekst = z.string()
const ids = z.array(tekst)
const { id, titel, versie, status } = visieSchema.shape

/** By which a reader knows a rulebook. */
export const boekSchema = z.looseObject({ id, titel, versie, status })

const richting = z.enum(RICHTINGEN).meta({
  id: 'MateVanRichting',
  description: RICHTINGEN.map((naam) => `${naam}: ${RICHTING_UITLEG[naam]}`).join(' '),
})
const reden = z.enum(namesOf(GROND_REDENEN)).meta({
  id: 'RichtingReden',
  description: Object.entries(GROND_REDENEN)
    .map(([naam, uitleg]) => `${naam}: ${uitleg}.`)
    .join(' '),
})

/** How many cells of each kind. */
const tellingSchema = z
  .object({
    cellen: aantal,
    beslist: aantal,
    indicatief: aantal,
    open: aantal,
    zwijgt: aantal,
    aandeelGeenRichting: z
      .number()
      .min(0)
      .max(1)
      .describe('Deel van de cellen dat open is of zwijgt.'),
  })
  .meta({ id: 'RichtingTelling' })
export type Telling = Vast<z.infer<typeof tellingSchema>>

const tellingPerSchema = tellingSchema
  .extend({ id: tekst, label: tekst })
  .meta({ id: 'RichtingTellingPer' })
export type TellingPer = Vast<z.infer<typeof tellingPerSchema>>

/** What the indications consist of. */
const aanwijzingen = {
  alleenKans: aantal.describe('Cellen met als aanwijzing alleen kansen.'),
  alleenEigenUitwerking: aantal.describe('Cellen met als aanwijzing alleen eigen uitwerking.'),
}
export type Aanwijzingen = Vast<z.infer<z.ZodObject<typeof aanwijzingen>>>

const kantSchema = z
  .object({ stand: z.enum(STANDEN), hardheid: z.enum(HARDHEDEN) })
  .describe(
    'Welke kant houding en eisen op wijzen als alleen activiteit en gebied bekend zijn, en hoe hard dat is. Een eis die nog van het plan afhangt, is een voorwaarde. Ontbreekt waar niets voor of tegen spreekt.',
  )
export type Kant = Vast<z.infer<typeof kantSchema>>

/** What the vision says of one activity in one area, under one principle. */
const celSchema = z
  .object({
    principe: tekst,
    gebied: tekst,
    activiteit: tekst,
    richting,
    kant: kantSchema.optional(),
    gronden: z
      .partialRecord(richting, ids)
      .describe('Ids van regels en houdingen (gebied/activiteitengroep), naar wat zij hier geven.'),
    context: ids.describe('Regels die hier kunnen gelden en geen richting geven.'),
    passages: ids.describe('Passages waarop de richting van deze cel rust.'),
  })
  .meta({ id: 'RichtingCel' })
export type Cel = Vast<z.infer<typeof celSchema>>

/** The same over all principles together, with the stances that no principle carries. */
const plaatsSchema = z
  .object({
    gebied: tekst,
    activiteit: tekst,
    richting: richting.describe('Het meeste dat een van de principes of de houding hier geeft.'),
    kant: kantSchema.optional(),
    /** No stance, and no eis of the vision or its policy that can apply. */
    adviesZonderRichting: z
      .boolean()
      .describe('Elk advies zegt hier dat de visie geen richting geeft.'),
    spanningen: ids.describe('Spanningen die hier kunnen optreden en waartussen niet is gekozen.'),
  })
  .meta({ id: 'RichtingPlaats' })
export type RichtingPlaats = Vast<z.infer<typeof plaatsSchema>>

const passageSchema = z.object({
  id: tekst,
  soort: tekst,
  onderwerp: tekst,
  citaat: tekst.describe('Letterlijk.'),
  richting: richting
    .exclude(['zwijgt'])
    .describe('Het meeste dat deze passage ergens geeft; anders open.'),
})
export type PassageRichting = Vast<z.infer<typeof passageSchema>>

/** The coverage map of a rulebook, or the part of it that was asked for. */
export const dekkingSchema = z
  .object({
    regelboek: boekSchema,
    peildatum: peildatumSchema,
    selectie: z.object({
      principe: tekst.optional(),
      gebied: tekst.optional(),
      activiteit: tekst.optional(),
    }),
    kop: tekst,
    kopAdvies: tekst,
    uitleg: z.record(richting, tekst),
    telling: tellingSchema.extend(aanwijzingen),
    advies: z.object({ plaatsen: aantal, zonderRichting: aantal }),
    perPrincipe: z.array(tellingPerSchema),
    perGebied: z.array(tellingPerSchema),
    perActiviteit: z.array(tellingPerSchema),
    perPassage: z.array(passageSchema),
    gronden: z.record(tekst, z.object({ soort: tekst, titel: tekst, redenen: z.array(reden) })),
    cellen: z.array(celSchema),
    plaatsen: z.array(plaatsSchema),
  })
  .meta({ id: 'RichtingKaart' })
export type Dekking = Vast<z.infer<typeof dekkingSchema>>
