import { z } from 'zod'
import type { Vast } from '../vast.ts'
import { bandbreedteSchema, conclusieSchema, niveauSchema, visieSchema } from '../visie.ts'

const aantal = z.int()
const tekst = z.string()
const ids = z.array(tekst)
const { id, titel, versie, status } = visieSchema.shape

const boekSchema = z.object({ id, titel, versie, status, sha256: tekst, gebiedenSha256: tekst })
export type Boekkop = Vast<z.infer<typeof boekSchema>>

/** What became of a rule or spanning. */
const VERANDERINGEN = ['toegevoegd', 'vervallen', 'gewijzigd'] as const
export type Verandering = (typeof VERANDERINGEN)[number]
const veranderingen = z.array(z.object({ id: tekst, wat: z.enum(VERANDERINGEN) }))

/** What of the rulebook made a contribution come, go or move; `ids` are rules or areas. */
export type Door =
  | { readonly soort: Verandering }
  | { readonly soort: 'grens' | 'gebied' | 'regels'; readonly ids: readonly string[] }
  | { readonly soort: 'weegtabel' | 'overig' }

const oorzaakSchema = z
  .object({
    soort: z.enum(['regel', 'houding', 'spanning']),
    /** Rule, activity group or spanning. */
    id: tekst,
    gebied: tekst.optional(),
    /** `maakt_onbeslist`: a missing fact keeps it open now; `maakt_beslist`: it did, and does no longer. */
    richting: z.enum(['verlaagt', 'verhoogt', 'maakt_onbeslist', 'maakt_beslist']),
    van: niveauSchema.optional().describe('Ontbreekt als dit er eerst niet was, of onbeslist was.'),
    naar: niveauSchema.optional().describe('Ontbreekt als dit er niet meer is, of onbeslist is.'),
    ontbreekt: ids
      .optional()
      .describe('De ontbrekende feiten die het onbeslist maken, of maakten.'),
    door: z.object({
      soort: z.enum([...VERANDERINGEN, 'grens', 'gebied', 'regels', 'weegtabel', 'overig']),
      ids: ids.optional(),
    }),
    tekst,
  })
  .meta({ id: 'Oorzaak' })
export interface Oorzaak extends Vast<Omit<z.infer<typeof oorzaakSchema>, 'door' | 'tekst'>> {
  readonly door: Door
}

const standSchema = z.object({ conclusie: conclusieSchema, bandbreedte: bandbreedteSchema })
export type Kantelstand = Vast<z.infer<typeof standSchema>>

const kantelingSchema = z.object({
  kenmerk: tekst,
  naam: tekst,
  activiteiten: ids,
  gebieden: ids.describe('Gebieden die meetellen, op een van beide regelboeken.'),
  oud: standSchema,
  nieuw: standSchema,
  /** `anders`: one end went up and another down. */
  richting: z
    .enum(['lager', 'hoger', 'anders', 'onbeslist'])
    .describe(
      'onbeslist: door een ontbrekend gegeven is het advies, toen of nu, nog niet te zeggen.',
    ),
  oorzaken: z.array(oorzaakSchema),
})
/** One case whose advice tips. */
export type Gekanteld = Vast<z.infer<typeof kantelingSchema>>
/** How one advice tips between two rulebooks, not yet in words. */
export interface Kanteling extends Pick<Gekanteld, 'oud' | 'nieuw' | 'richting'> {
  readonly oorzaken: readonly Oorzaak[]
}

/** How many cases there were of something, and how many of them tipped, and which way. */
const tellingSchema = z.object({
  gevallen: aantal,
  gekanteld: aantal,
  lager: aantal,
  hoger: aantal,
  anders: aantal,
  onbeslist: aantal,
})
export type Telling = z.infer<typeof tellingSchema>
const totaalregelSchema = tellingSchema.extend({ id: tekst, label: tekst })
export type Totaalregel = Vast<z.infer<typeof totaalregelSchema>>

const totalenSchema = tellingSchema
  .extend({
    alleenBandbreedte: aantal,
    andersDanVastgelegd: aantal.describe(
      'Gevallen waarvoor het geldende regelboek nu iets anders zegt dan is vastgelegd.',
    ),
    overgangen: z.array(z.object({ van: conclusieSchema, naar: conclusieSchema, aantal })),
    perOorzaak: z.array(z.object({ soort: tekst, ids, label: tekst, gekanteld: aantal })),
    perPrincipe: z
      .array(totaalregelSchema.omit({ gevallen: true }))
      .describe('Van elk principe met regels die een geval lieten kantelen.'),
    perGebied: z.array(totaalregelSchema),
    perActiviteit: z.array(totaalregelSchema),
  })
  .meta({ id: 'BeleidstoetsTotalen' })
export type Totalen = Vast<z.infer<typeof totalenSchema>>

/** What becomes of cases under another rulebook. */
export const herspelingSchema = z
  .object({
    vergelekenMet: boekSchema,
    concept: boekSchema,
    /** As far as it can move an advice. */
    verschil: z.object({
      regels: veranderingen,
      spanningen: veranderingen,
      grenzen: ids.describe('Gebieden die anders liggen.'),
      profielen: ids.describe('Gebieden met andere waarden, houding of voorrang.'),
      weegtabel: z.boolean(),
    }),
    totalen: totalenSchema,
    kantelingen: z.array(kantelingSchema),
    nietHerspeeld: z.array(
      z.object({
        kenmerk: tekst,
        fouten: z.array(z.object({ pointer: tekst, code: tekst, melding: tekst })),
      }),
    ),
  })
  .meta({ id: 'Beleidstoets' })
export type Herspeling = Vast<z.infer<typeof herspelingSchema>>
