import { z } from 'zod'
import { feitWaardeSchema } from '../feit.ts'
import { korteRichtingSchema, perStandSchema } from '../richting.ts'
import type { Vast } from '../vast.ts'
import { bandbreedteSchema, conclusieSchema } from '../visie.ts'
import { vastgelegdBesluitSchema } from './besluit.ts'

const tekst = z.string()
const ids = z.array(tekst)

/** In what two initiatives are alike, each a plain statement; their order is the order of importance. */
const gelijkenisSchema = z
  .object({
    /** Exactly the same activities. */
    zelfdeActiviteiten: z.boolean(),
    gedeeldeActiviteiten: ids,
    zelfdeGebied: tekst.optional().describe('Het meest specifieke gebied, als dat gelijk is.'),
    /** The kind of the most specific profile, when both have the same. */
    zelfdeSoort: tekst.optional(),
    factor: z
      .number()
      .min(1)
      .optional()
      .describe('De grootste oppervlakte gedeeld door de kleinste.'),
    /** Activities left out, here and in what is near. */
    gelijkeFeiten: ids,
    nabijeFeiten: ids.describe('Getallen die ten hoogste een tiende schelen.'),
  })
  .meta({
    id: 'Gelijkenis',
    description:
      'Waarin twee gevallen op elkaar lijken. De volgorde van de lijst volgt deze kenmerken één voor één; er is geen score.',
  })
export type Gelijkenis = Vast<z.infer<typeof gelijkenisSchema>>

/** Something in which two initiatives differ. `hier` is the one asked about; absent is not stated. */
const verschilSchema = z.object({
  soort: z.enum(['activiteit', 'gebied', 'oppervlakte', 'feit', 'richting', 'advies']),
  feit: tekst.optional(),
  hier: feitWaardeSchema.optional(),
  daar: feitWaardeSchema.optional(),
  tekst,
})
export type Verschil = Vast<z.infer<typeof verschilSchema>>

const gevalSchema = z
  .object({
    id: z.uuid(),
    naam: tekst,
    aangemaaktOp: z.iso.datetime(),
    advies: z.object({
      conclusie: conclusieSchema,
      woorden: tekst,
      bandbreedte: bandbreedteSchema,
    }),
    richting: korteRichtingSchema
      .partial({ stand: true })
      .extend({ woorden: tekst })
      .describe('Welke kant het advies op wijst en hoe vast; zonder stand: van voor de richting.'),
    besluit: vastgelegdBesluitSchema
      .omit({ id: true, beoordeling: true })
      .extend({ motivering: tekst.optional() })
      .optional()
      .describe('Wat de behandelaar als laatste vastlegde.'),
    gelijkenis: gelijkenisSchema,
    waarom: z.array(tekst).describe('Waarom dit geval lijkt, het belangrijkste eerst.'),
    verschillen: z.array(verschilSchema),
  })
  .meta({ id: 'GelijkGeval' })

/** The earlier beoordelingen most like one, most alike first. */
export const gelijkeGevallenSchema = z
  .object({
    beoordeling: z.uuid(),
    bekeken: z.int().describe('Zoveel eerdere gevallen delen een activiteit.'),
    perStand: perStandSchema.describe('Welke kant het advies op die gevallen op wijst.'),
    gevallen: z.array(gevalSchema),
  })
  .meta({ id: 'GelijkeGevallen' })
export type GelijkGeval = Vast<z.infer<typeof gevalSchema>>
export type GelijkeGevallen = Vast<z.infer<typeof gelijkeGevallenSchema>>
