import { z } from '@hono/zod-openapi'
import { CONCLUSIES, NOG_NIET_TE_ZEGGEN } from '../../domain/model/visie.ts'

const tekst = z.string()
const punt = z.object({
  kop: tekst.optional(),
  tekst,
  labels: z.array(tekst),
  invullen: tekst
    .optional()
    .describe('Van een vraag: hoe u haar in een verzoek beantwoordt, en wat erop rust.'),
})
const tabel = z.object({
  titel: tekst,
  koppen: z.array(tekst),
  breedtes: z.array(z.number()),
  rijen: z.array(z.array(tekst)),
})
const kaart = z.object({
  svg: tekst,
  gebieden: z.array(z.object({ nummer: z.number().int(), naam: tekst })),
  tekst: tekst.describe('Wat erop staat, in woorden.'),
})
const blok = z
  .discriminatedUnion('soort', [
    z.object({ soort: z.literal('alinea'), tekst }),
    z.object({ soort: z.literal('let_op'), tekst }),
    z.object({ soort: z.literal('punten'), titel: tekst.optional(), punten: z.array(punt) }),
    z.object({ soort: z.literal('citaat'), tekst, plaats: tekst }),
    z.object({ soort: z.literal('tabel'), tabel }),
    z.object({ soort: z.literal('kaart'), kaart }),
    z.object({ soort: z.literal('eigen_tekst'), vraag: tekst }),
  ])
  .openapi('Rapportblok')
const paragraaf = z.object({ titel: tekst, blokken: z.array(blok) })

/** The report itself, as every form of it is made from. */
export const rapportSchema = z
  .object({
    register: z.enum(['kort', 'motivering']),
    titel: tekst,
    soort: tekst,
    tijdstip: z.iso.datetime(),
    advies: z.object({
      stand: tekst
        .optional()
        .describe('Welke kant en hoe hard; ontbreekt bij een advies van voor de richting.'),
      conclusie: z.enum([...CONCLUSIES, NOG_NIET_TE_ZEGGEN]),
      woorden: tekst,
      bandbreedte: tekst,
      samenvatting: tekst,
      zinnen: z.array(tekst).describe('De samenvatting per zin, zonder dat dit geen besluit is.'),
    }),
    geenBesluit: tekst,
    aandelen: z
      .array(z.object({ aantal: z.number().int(), van: z.number().int(), tekst }))
      .describe('Hoeveel eigen uitwerking of nog te bevestigen is.'),
    gegevens: z.array(z.tuple([tekst, tekst])),
    hoofdstukken: z.array(
      paragraaf.extend({
        nummer: tekst,
        paragrafen: z.array(paragraaf),
        naslag: z.literal(true).optional().describe('Om in op te zoeken, niet om door te lezen.'),
      }),
    ),
    bewijs: z.object({ sha256: tekst, adres: z.url().optional(), uitleg: tekst, json: tekst }),
  })
  .openapi('Rapport')
