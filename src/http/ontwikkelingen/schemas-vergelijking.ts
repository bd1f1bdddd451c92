import { z } from '@hono/zod-openapi'
import { bewijsSchema } from '../../domain/model/bewijs.ts'
import { CONCLUSIES, NOG_NIET_TE_ZEGGEN } from '../../domain/model/visie.ts'
import { PUNTSOORTEN } from '../../domain/ontwikkeling/punten.ts'
import { zelftoetsSchema } from '../schemas/beoordeling.ts'
import { verzoekSchema } from '../schemas/catalogus.ts'
import { ontwikkelingVerzoekSchema } from './schemas-ontwikkeling.ts'

export const vergelijkingVerzoekSchema = z
  .object({
    varianten: z
      .array(
        z.object({
          naam: z.string().min(1).max(200).describe('Uniek in dit verzoek.'),
          initiatief: verzoekSchema.optional(),
          ontwikkeling: ontwikkelingVerzoekSchema.optional(),
        }),
      )
      .min(2)
      .max(10)
      .describe(
        'Elk een initiatief of een ontwikkeling. Hetzelfde plan op een ander regelboek: geef daarin "regelboek".',
      ),
  })
  .openapi('Vergelijkverzoek')

const stand = z.object({
  oordeel: z.string(),
  gebieden: z.array(z.string()),
  kort: z.string(),
  motivering: z.string(),
})

export const vergelijkingSchemaUit = z
  .object({
    varianten: z.array(
      z.object({
        naam: z.string(),
        soort: z.enum(['initiatief', 'ontwikkeling']),
        regelboek: bewijsSchema.shape.regelboek,
        peildatum: zelftoetsSchema.shape.peildatum,
        conclusie: z.enum([...CONCLUSIES, NOG_NIET_TE_ZEGGEN]),
        woorden: z.string(),
        bandbreedte: zelftoetsSchema.shape.advies.shape.bandbreedte,
        visieGeeftRichting: z.boolean(),
        voorbehouden: z.int(),
      }),
    ),
    orde: z
      .array(z.object({ beter: z.string(), minder: z.string(), tekst: z.string() }))
      .describe('Alleen waar de een nergens minder is dan de ander. Er is geen score.'),
    geenOrde: z.array(
      z.object({
        varianten: z.array(z.string()).length(2),
        reden: z.enum(['gelijk', 'elk_iets_beter', 'niet_vergelijkbaar', 'niet_bekend']),
        tekst: z.string(),
        feiten: z
          .array(z.string())
          .optional()
          .describe('Bij niet_bekend: de ontbrekende feiten die de volgorde bepalen.'),
      }),
    ),
    verschillen: z.array(
      z.object({
        soort: z.enum(PUNTSOORTEN),
        id: z.string(),
        titel: z.string(),
        perVariant: z.array(stand.nullable()).describe('Leeg (null) waar het niet speelt.'),
        tekst: z.string(),
      }),
    ),
    gelijk: z.int().describe('Zoveel punten komen bij alle varianten gelijk uit.'),
    feiten: z.array(
      z.object({
        feit: z.string(),
        label: z.string(),
        waarden: z.array(z.unknown()),
        tekst: z.string(),
      }),
    ),
    opmerkingen: z.array(z.string()),
  })
  .openapi('Vergelijking')
