import { z } from '@hono/zod-openapi'
import { STANDEN } from '../../domain/model/besluit.ts'
import { korteRichtingSchema } from '../../domain/model/richting.ts'
import { CONCLUSIES, NOG_NIET_TE_ZEGGEN } from '../../domain/model/visie.ts'

import { perStandSchema } from '../schemas/richting.ts'

const niveau = z.enum(CONCLUSIES)
const waarde = z.union([z.number(), z.boolean(), z.string(), z.array(z.string())])

const gelijkenis = z
  .object({
    zelfdeActiviteiten: z.boolean(),
    gedeeldeActiviteiten: z.array(z.string()),
    zelfdeGebied: z.string().optional().describe('Het meest specifieke gebied, als dat gelijk is.'),
    zelfdeSoort: z.string().optional(),
    factor: z
      .number()
      .min(1)
      .optional()
      .describe('De grootste oppervlakte gedeeld door de kleinste.'),
    gelijkeFeiten: z.array(z.string()),
    nabijeFeiten: z.array(z.string()).describe('Getallen die ten hoogste een tiende schelen.'),
  })
  .openapi('Gelijkenis', {
    description:
      'Waarin twee gevallen op elkaar lijken. De volgorde van de lijst volgt deze kenmerken één voor één; er is geen score.',
  })

const geval = z
  .object({
    id: z.uuid(),
    naam: z.string(),
    aangemaaktOp: z.iso.datetime(),
    advies: z.object({
      conclusie: z.enum([...CONCLUSIES, NOG_NIET_TE_ZEGGEN]),
      woorden: z.string(),
      bandbreedte: z.object({ laagst: niveau, hoogst: niveau }),
    }),
    richting: korteRichtingSchema
      .partial({ stand: true })
      .extend({ woorden: z.string() })
      .describe('Welke kant het advies op wijst en hoe vast; zonder stand: van voor de richting.'),
    besluit: z
      .object({
        stand: z.enum(STANDEN),
        vastgelegdOp: z.iso.datetime(),
        conclusie: niveau.optional(),
        motivering: z.string().optional(),
        gepubliceerdOp: z.iso.date().optional(),
      })
      .optional()
      .describe('Wat de behandelaar als laatste vastlegde.'),
    gelijkenis,
    waarom: z.array(z.string()).describe('Waarom dit geval lijkt, het belangrijkste eerst.'),
    verschillen: z.array(
      z.object({
        soort: z.enum(['activiteit', 'gebied', 'oppervlakte', 'feit', 'richting', 'advies']),
        feit: z.string().optional(),
        hier: waarde.optional(),
        daar: waarde.optional(),
        tekst: z.string(),
      }),
    ),
  })
  .openapi('GelijkGeval')

export const gelijkeGevallenSchema = z
  .object({
    beoordeling: z.uuid(),
    bekeken: z.number().int().describe('Zoveel eerdere gevallen delen een activiteit.'),
    perStand: perStandSchema.describe('Welke kant het advies op die gevallen op wijst.'),
    gevallen: z.array(geval),
  })
  .openapi('GelijkeGevallen')
