import { z } from 'zod'
import { DOORWERKINGEN, datumSchema, HERKOMSTEN } from './bron.ts'
import { gebiedswaardeSchema, houdingSchema } from './gebied.ts'

/** From worst to best; the order is the meaning. */
export const CONCLUSIES = ['nee_in_deze_vorm', 'afweging_nodig', 'ja_mits', 'ja'] as const
export const NOG_NIET_TE_ZEGGEN = 'nog_niet_te_zeggen'
export type Niveau = (typeof CONCLUSIES)[number]
export type Conclusie = Niveau | typeof NOG_NIET_TE_ZEGGEN

const niveau = z.enum(CONCLUSIES)
export const niveauSchema = niveau.meta({
  id: 'Niveau',
  description: 'Van slecht naar goed; de volgorde is de betekenis.',
})
export const conclusieSchema = z.enum([...CONCLUSIES, NOG_NIET_TE_ZEGGEN]).meta({ id: 'Conclusie' })
export const bandbreedteSchema = z.object({ laagst: niveauSchema, hoogst: niveauSchema }).meta({
  id: 'Bandbreedte',
  description: 'Alles wat onbekend is op zijn slechtst en op zijn best.',
})

/** Which way vision, policy and law point, lowest first; the order is the meaning. */
export const STANDEN = [
  'strijdig',
  'nee_tenzij',
  'past_niet',
  'botst',
  'open',
  'zwijgt',
  'aanpassen',
  'past_mits',
  'past',
] as const
export type Stand = (typeof STANDEN)[number]

/** While a fact that can be asked now, or a missing layer, can still move the stand. */
export const STAND_ONBEKEND = 'onbekend'

/** How firm the ground is on which something stands, softest first. */
export const HARDHEDEN = ['eigen_uitwerking', 'te_bevestigen', 'vast'] as const
export type Hardheid = (typeof HARDHEDEN)[number]

const standtekst = z.strictObject({
  /** The stand in a few words, as people read it. */
  woorden: z.string().min(1),
  kort: z.string().min(1),
  motivering: z.string().min(1),
})
const metNiveau = standtekst.extend({
  /** The level of the conclusie that it means. */
  niveau: z.enum(CONCLUSIES),
})

/** What people read of each stand and of its firmness, and the level of the conclusie that a stand means. */
const standenSchema = z.strictObject({
  strijdig: metNiveau,
  nee_tenzij: metNiveau,
  past_niet: metNiveau,
  botst: metNiveau,
  open: metNiveau,
  zwijgt: metNiveau,
  aanpassen: metNiveau,
  past_mits: metNiveau,
  past: metNiveau,
  onbekend: standtekst,
} satisfies Record<Stand | typeof STAND_ONBEKEND, unknown>)
const hardhedenSchema = z.strictObject({
  eigen_uitwerking: standtekst,
  te_bevestigen: standtekst,
  vast: standtekst,
} satisfies Record<Hardheid, unknown>)
export type Standen = z.infer<typeof standenSchema>
export type Hardheden = z.infer<typeof hardhedenSchema>

/** The weighing table. Checked for monotonicity at load. */
const niveausSchema = z.strictObject({
  /** Level of an eis that is not met, per doorwerking: when changeable facts alone can meet it, and otherwise. */
  nietVoldaan: z.record(
    z.enum(DOORWERKINGEN),
    z.strictObject({ wijzigbaar: niveau, anders: niveau }),
  ),
  /** A confirmed rule unmet where a confirmed houding is nee_tenzij, without and with zwaarwegendBelang. */
  neeTenzij: z.strictObject({ zonderBelang: niveau, metBelang: niveau }),
  houding: z.strictObject({ ja: niveau, ja_mits: niveau, nee_tenzij: niveau, zwijgt: niveau }),
  spanning: niveau,
  voorbehoud: niveau,
  beslissendVoorbehoud: niveau,
  /** Nothing of our own making or unconfirmed takes the advice below this. */
  ondergrensOnbevestigd: niveau,
})

export const visieSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  bevoegdGezag: z.string(),
  /** It holds what this one does not change or withdraw. */
  gebaseerdOp: z.string().optional().describe('Id van het regelboek waarop dit voortbouwt.'),
  versie: z.string(),
  status: z.enum(['ontwerp', 'vastgesteld', 'ingetrokken']),
  geldigVan: datumSchema,
  geldigTot: datumSchema.optional(),
  beschikbaarVan: datumSchema,
  /** The dates of adoption the sources give, and which one is used, and why. */
  vaststelling: z.strictObject({
    gebruikt: datumSchema,
    reden: z.string(),
    genoemd: z.array(
      z.strictObject({ datum: datumSchema, plaats: z.string(), citaat: z.string() }),
    ),
  }),
  eerdereVersies: z
    .array(z.strictObject({ titel: z.string(), vastgesteld: z.string(), toelichting: z.string() }))
    .default([]),
  /** Sources that rules cite. `tekst` is a file in this folder that holds the literal text, when we have it. */
  documenten: z.record(
    z.string(),
    z.strictObject({
      titel: z.string(),
      uitgever: z.string(),
      datum: z.string().optional(),
      url: z.string().optional(),
      graad: z.enum(['A', 'B', 'C']),
      tekst: z.string().optional(),
      toelichting: z.string().optional(),
    }),
  ),
  /** An overlap is significant from both of these; a quarter of the initiative is always enough m². */
  drempels: z.strictObject({
    overlapAandeel: z.number().min(0).max(1),
    overlapM2: z.number().min(0),
  }),
  /** Area kinds. Smallest rang is most specific. `profiel`: carries houding and values; otherwise an overlay. */
  soorten: z.record(
    z.string(),
    z.strictObject({
      label: z.string(),
      rang: z.number(),
      profiel: z.boolean(),
      laag: z.string(),
      /** Values of facts with herkomst `gebied`, of every area of this kind that does not state its own. */
      waarden: z.record(z.string(), gebiedswaardeSchema).optional(),
      /** Stance per activity group of every area of this kind that does not state its own. */
      houding: z.record(z.string(), houdingSchema).optional(),
    }),
  ),
  lagen: z.record(
    z.string(),
    z.strictObject({
      titel: z.string(),
      /** Date of the last update of the layer. */
      bijgewerkt: datumSchema,
      /** Where the layer says something: the whole municipality, or nowhere yet. */
      dekking: z.enum(['gemeente', 'geen']),
      bron: z.string(),
    }),
  ),
  /** GeoJSON file with the outer border within which a location must lie. */
  werkingsgebied: z.string(),
  voorrang: z.record(z.enum(HERKOMSTEN), z.enum(['strengste', 'meest_specifiek'])),
  niveaus: niveausSchema,
  /** Absent: the words that Visietoets itself has for them. */
  standen: standenSchema.optional(),
  hardheden: hardhedenSchema.optional(),
  /** Words shown for each conclusie. */
  woorden: z.record(z.enum([...CONCLUSIES, NOG_NIET_TE_ZEGGEN]), z.string()),
  disclaimer: z.string(),
})
export type Niveaus = Visie['niveaus']
export type Visie = z.infer<typeof visieSchema>
