import { z } from 'zod'
import { korteRichtingSchema } from '../richting.ts'
import type { Vast } from '../vast.ts'
import {
  bandbreedteSchema,
  conclusieSchema,
  type Niveau,
  niveauSchema,
  STANDEN,
  visieSchema,
} from '../visie.ts'

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

const RICHTINGEN = [
  'verlaagt',
  'verhoogt',
  'maakt_onbeslist',
  'maakt_beslist',
  'verhardt',
  'verzacht',
] as const

const standSchema = z.enum(STANDEN)

const createOorzaakSchema = <T extends typeof niveauSchema | typeof standSchema>(trap: T) =>
  z.object({
    soort: z.enum(['regel', 'houding', 'spanning']),
    /** Rule, activity group or spanning. */
    id: tekst,
    gebied: tekst.optional(),
    /** `maakt_onbeslist`: a missing fact keeps it open now; `maakt_beslist`: it did, and does no longer. */
    richting: z
      .enum(RICHTINGEN)
      .describe('verhardt en verzacht: de stand blijft, op hardere of op zachtere grond.'),
    van: trap.optional().describe('Ontbreekt als dit er eerst niet was, of onbeslist was.'),
    naar: trap.optional().describe('Ontbreekt als dit er niet meer is, of onbeslist is.'),
    ontbreekt: ids
      .optional()
      .describe('De ontbrekende feiten die het onbeslist maken, of maakten.'),
    door: z.object({
      soort: z.enum([...VERANDERINGEN, 'grens', 'gebied', 'regels', 'weegtabel', 'overig']),
      ids: ids.optional(),
    }),
    tekst,
  })
const oorzaakSchema = createOorzaakSchema(niveauSchema).meta({ id: 'Oorzaak' })
/** What moved the advice, not yet in words; what it allowed by itself is a level or a stand. */
export interface Oorzaak<Trap = Niveau>
  extends Vast<Omit<z.infer<typeof oorzaakSchema>, 'door' | 'tekst' | 'van' | 'naar'>> {
  readonly van?: Trap
  readonly naar?: Trap
  readonly door: Door
}

const standkantelingSchema = z
  .object({
    /** Open on both sides: by how high it can become. */
    richting: z
      .enum(['lager', 'hoger', 'onbeslist', 'harder', 'zachter'])
      .describe(
        'harder en zachter: de stand blijft, op hardere of op zachtere grond. onbeslist: aan één kant houdt een ontbrekend gegeven de stand open.',
      ),
    oorzaken: z.array(createOorzaakSchema(standSchema).meta({ id: 'Standoorzaak' })),
  })
  .meta({ id: 'Standkanteling' })
/** How the stand of one initiative tips, or how firm it is, not yet in words. */
export interface Standkanteling
  extends Pick<Vast<z.infer<typeof standkantelingSchema>>, 'richting'> {
  readonly oorzaken: readonly Oorzaak<z.infer<typeof standSchema>>[]
}

const uitkomstSchema = z.object({
  conclusie: conclusieSchema,
  bandbreedte: bandbreedteSchema,
  richting: korteRichtingSchema,
})
/** What was said of one initiative on one rulebook. */
export type Kantelstand = Vast<z.infer<typeof uitkomstSchema>>

const vastgelegdSchema = z.object({
  conclusie: conclusieSchema,
  richting: korteRichtingSchema.optional(),
})
/** What was said when a beoordeling was stored; there may have been no direction yet. */
export type Vastgelegd = Vast<z.infer<typeof vastgelegdSchema>>

const kantelingSchema = z.object({
  kenmerk: tekst,
  naam: tekst,
  activiteiten: ids,
  gebieden: ids.describe('Gebieden die meetellen, op een van beide regelboeken.'),
  oud: uitkomstSchema,
  nieuw: uitkomstSchema,
  /** `anders`: one end went up and another down. */
  richting: z
    .enum(['lager', 'hoger', 'anders', 'onbeslist', 'gelijk'])
    .describe(
      'Van conclusie en bandbreedte. onbeslist: door een ontbrekend gegeven is het advies, toen of nu, nog niet te zeggen. gelijk: alleen de stand kantelt, of hoe hard hij is.',
    ),
  oorzaken: z.array(oorzaakSchema),
  stand: standkantelingSchema
    .optional()
    .describe('Hoe de stand kantelt, of hoe hard hij is; ontbreekt als beide blijven.'),
  vastgelegd: vastgelegdSchema
    .optional()
    .describe('Van een bewaarde beoordeling. Zonder richting: van voor de richting.'),
})
/** One case whose advice or stand tips. */
export type Gekanteld = Vast<z.infer<typeof kantelingSchema>>
/** How one advice tips between two rulebooks, not yet in words. */
export interface Kanteling extends Pick<Gekanteld, 'oud' | 'nieuw' | 'richting'> {
  readonly oorzaken: readonly Oorzaak[]
  readonly stand?: Standkanteling
}

/** How many cases there were of something, and how many of them tipped, and which way. */
const tellingSchema = z.object({
  gevallen: aantal,
  gekanteld: aantal,
  lager: aantal,
  hoger: aantal,
  anders: aantal,
  onbeslist: aantal,
  andereStand: aantal.describe('Gevallen waarvan de stand kantelt, of hoe hard hij is.'),
})
export type Telling = z.infer<typeof tellingSchema>
const totaalregelSchema = tellingSchema.extend({ id: tekst, label: tekst })
export type Totaalregel = Vast<z.infer<typeof totaalregelSchema>>

const perOorzaak = z.array(z.object({ soort: tekst, ids, label: tekst, gekanteld: aantal }))
export type Oorzaaktelling = Vast<z.infer<typeof perOorzaak>>[number]

const standtotalenSchema = z
  .object({
    gekanteld: aantal,
    lager: aantal,
    hoger: aantal,
    onbeslist: aantal,
    harder: aantal,
    zachter: aantal,
    overgangen: z.array(z.object({ van: korteRichtingSchema, naar: korteRichtingSchema, aantal })),
    perOorzaak,
    andersDanVastgelegd: aantal.describe(
      'Bewaarde gevallen waarvoor het geldende regelboek nu een andere stand of hardheid geeft dan is vastgelegd.',
    ),
    vanVoorRichting: aantal.describe('Bewaarde gevallen van voor de richting.'),
  })
  .meta({ id: 'BeleidstoetsStanden' })
export type Standtotalen = Vast<z.infer<typeof standtotalenSchema>>

const totalenSchema = tellingSchema
  .extend({
    alleenBandbreedte: aantal,
    andersDanVastgelegd: aantal.describe(
      'Gevallen waarvoor het geldende regelboek nu iets anders zegt dan is vastgelegd.',
    ),
    overgangen: z.array(z.object({ van: conclusieSchema, naar: conclusieSchema, aantal })),
    perOorzaak,
    standen: standtotalenSchema,
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
