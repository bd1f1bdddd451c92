import { z } from 'zod'
import {
  adviesSchema,
  beoordelingSchema,
  korteBeoordelingSchema,
  volledigeBeoordelingSchema,
} from '../beoordeling.ts'
import { AGGREGATIES, feitWaardeSchema } from '../feit.ts'
import type { InitiatiefInvoer } from '../initiatief.ts'
import { richtingSchema } from '../richting.ts'
import { lijst, type Vast } from '../vast.ts'
import { budgetSchema, ZICHTEN } from './budget.ts'

const tekst = z.string()
const ids = lijst(tekst)
const { peildatum, visieGeeftRichting, reparaties } = beoordelingSchema.shape

const deelSchema = z
  .object({
    id: tekst,
    naam: tekst,
    fase: z.int().optional(),
    m2: z.number(),
    gebieden: ids.describe('Gebieden die meetellen.'),
    advies: adviesSchema.pick({
      conclusie: true,
      woorden: true,
      bandbreedte: true,
      beslissend: true,
      voorbehouden: true,
    }),
    visieGeeftRichting,
    richting: richtingSchema,
    vragen: ids.describe('Feiten die het advies van dit deel nog kunnen veranderen.'),
    reparaties,
  })
  .meta({ id: 'DeelBeoordeling' })
export type DeelAntwoord = Vast<z.infer<typeof deelSchema>>

/** The surfaces of parts and whole, in m² rounded to 0.01. */
const oppervlak = { m2Delen: z.number(), m2Dubbel: z.number(), m2: z.number() }

/** Something about the whole that a reader must know beside the advice. */
const aandachtspuntSchema = z.object({
  code: tekst,
  feit: tekst.optional(),
  delen: z.array(tekst).optional(),
  beoordelingen: z
    .array(tekst)
    .optional()
    .describe('Ids van bewaarde beoordelingen; alleen voor een behandelaar.'),
  tekst,
})
export type Aandachtspunt = Vast<z.infer<typeof aandachtspuntSchema>>

const feitenSchema = z.object({
  /** Where each value came from. */
  herkomst: lijst(
    z.object({
      feit: tekst,
      waarde: feitWaardeSchema,
      van: z.enum(['geheel', 'delen']),
      aggregatie: z.enum(AGGREGATIES).optional(),
    }),
  ),
  ontbreekt: lijst(z.object({ feit: tekst, delen: z.array(tekst) })).describe(
    'Feiten die het ene deel noemt en het andere niet; zij ontbreken voor het geheel.',
  ),
  verschilt: ids.describe('Feiten waarin de delen verschillen en die niet optellen.'),
})
export type GeheelHerkomst = Vast<z.infer<typeof feitenSchema>>

const tellingSchema = z.object({
  zicht: z.enum(ZICHTEN),
  tekst,
  meegeteld: z.int().describe('Zoveel andere plannen tellen in ten minste één budget.'),
  vervangen: lijst(z.object({ door: tekst, beoordelingen: z.array(tekst) })).describe(
    'Van een plan dat vaker is beoordeeld telt er één; alleen voor een behandelaar.',
  ),
})

const oppervlakteSchema = z
  .object({
    ...oppervlak,
    gebieden: lijst(z.object({ gebied: tekst, ...oppervlak })),
    overlappen: lijst(z.object({ delen: z.tuple([tekst, tekst]), m2: z.number() })),
    nietAlle: z
      .boolean()
      .describe('Er kunnen meer paren overlappen dan genoemd; de sommen kloppen toch.'),
  })
  .describe('In m²; m2Delen min m2Dubbel is m2.')

/** A development, with the whole and the parts that were asked for as `beoordeling` tells. */
const describeMet = <S extends z.ZodType>(beoordeling: S) =>
  z.object({
    naam: tekst,
    peildatum,
    geheel: beoordeling.describe('Het geheel als één plan, met de budgetten tussen de uitkomsten.'),
    delen: z.array(deelSchema),
    volledigeDelen: z.record(tekst, beoordeling).default({}),
    budgetten: lijst(budgetSchema),
    telling: tellingSchema,
    oppervlakte: oppervlakteSchema,
    feiten: feitenSchema,
    aandachtspunten: lijst(aandachtspuntSchema),
    verzoekGeheel: z
      .looseObject({})
      .describe(
        'Het geheel als één initiatief, in het stelsel van het verzoek, om te bewaren met POST /beoordelingen.',
      ),
  })

/** `verzoekGeheel` was made here, so it has the shape of an initiative. */
type Gemaakt<T> = Omit<T, 'verzoekGeheel'> & { readonly verzoekGeheel: InitiatiefInvoer }

/** What is answered and proven. */
export const korteOntwikkelingSchema = describeMet(korteBeoordelingSchema)
export type KorteOntwikkeling = Gemaakt<Vast<z.infer<typeof korteOntwikkelingSchema>>>

/** An area development assessed and explained: each part, the whole, and the budgets of its areas. */
export const volledigeOntwikkelingSchema = describeMet(volledigeBeoordelingSchema)
export type Ontwikkelingsbeoordeling = Gemaakt<Vast<z.infer<typeof volledigeOntwikkelingSchema>>>

/** Either, as it is described. */
export const ontwikkelingsbeoordelingSchema = describeMet(
  beoordelingSchema.meta({ id: 'BeoordelingZonderBewijs' }),
)
