import { z } from 'zod'
import { beoordelingSchema } from '../beoordeling.ts'
import { feitWaardeSchema } from '../feit.ts'
import { richtingSchema } from '../richting.ts'
import { lijst, type Vast } from '../vast.ts'
import { bandbreedteSchema, conclusieSchema } from '../visie.ts'
import { bewijsSchema } from './bewijs.ts'

const tekst = z.string()
const { peildatum, visieGeeftRichting } = beoordelingSchema.shape

/** On what variants can be laid side by side; the stand of the whole first. */
export const PUNTSOORTEN = ['stand', 'bandbreedte', 'regel', 'houding', 'spanning'] as const

const variantSchema = z.object({
  naam: tekst,
  soort: z.enum(['initiatief', 'ontwikkeling']),
  regelboek: bewijsSchema.shape.regelboek,
  peildatum,
  conclusie: conclusieSchema,
  woorden: tekst,
  bandbreedte: bandbreedteSchema,
  visieGeeftRichting,
  richting: richtingSchema.optional(),
  voorbehouden: z.int(),
})

/** One variant that is nowhere worse than another, and somewhere better. */
const voorrangSchema = z.object({ beter: tekst, minder: tekst, tekst })
export type Voorrang = Vast<z.infer<typeof voorrangSchema>>

/** Two variants of which neither is better, and why. */
const geenVoorrangSchema = z.object({
  varianten: z.tuple([tekst, tekst]),
  reden: z.enum(['gelijk', 'elk_iets_beter', 'niet_vergelijkbaar', 'niet_bekend']),
  tekst,
  feiten: z
    .array(tekst)
    .optional()
    .describe('Bij niet_bekend: de ontbrekende feiten die de volgorde bepalen.'),
})
export type GeenVoorrang = Vast<z.infer<typeof geenVoorrangSchema>>

const stand = {
  /** In codes: the oordeel, or the stance of the area. */
  oordeel: tekst,
  gebieden: lijst(tekst),
  kort: tekst.describe('Voor de initiatiefnemer.'),
}

/** All that is laid side by side, with each side as `stand` tells. */
const describeMet = <S extends z.ZodType>(eenStand: S) =>
  z.object({
    varianten: z.array(variantSchema),
    orde: lijst(voorrangSchema).describe(
      'Alleen waar de een nergens minder is dan de ander. Er is geen score.',
    ),
    geenOrde: lijst(geenVoorrangSchema),
    verschillen: lijst(
      z.object({
        soort: z.enum(PUNTSOORTEN),
        id: tekst,
        titel: tekst,
        perVariant: z
          .array(eenStand.nullable())
          .describe('In de volgorde van de varianten; leeg (null) waar het niet speelt.'),
        gunstigst: z
          .array(tekst)
          .optional()
          .describe(
            'De varianten die hierop zeker beter zijn dan een andere en dan geen enkele minder, wat er ook nog onbekend is; ontbreekt als er geen is.',
          ),
        tekst: tekst.describe('Het verschil in woorden.'),
      }),
    ),
    gelijk: z.int().describe('Zoveel punten komen bij alle varianten gelijk uit.'),
    feiten: lijst(
      z.object({
        feit: tekst,
        label: tekst,
        waarden: z.array(z.union([feitWaardeSchema, z.null()])),
        tekst,
      }),
    ).describe('Opgegeven feiten die verschillen; null waar een variant het niet noemt.'),
    opmerkingen: lijst(tekst),
  })

export const volledigeVergelijkingSchema = describeMet(z.object({ ...stand, motivering: tekst }))
export type VergelijkingAntwoord = Vast<z.infer<typeof volledigeVergelijkingSchema>>
/** What differs and which is better, without what each variant comes to by itself. */
export type Vergelijking = Omit<VergelijkingAntwoord, 'varianten'>
export type Verschilpunt = Vergelijking['verschillen'][number]
export type Rangorde = Pick<Vergelijking, 'orde' | 'geenOrde'>

/** In short or explained, as it is described. */
export const vergelijkingSchema = describeMet(
  z.object({
    ...stand,
    motivering: tekst
      .optional()
      .describe('Alleen met volledig=true: hetzelfde voor de behandelaar.'),
  }),
).meta({ id: 'Vergelijking' })
