import { z } from '@hono/zod-openapi'
import { CONCLUSIES, NOG_NIET_TE_ZEGGEN } from '../../domain/model/visie.ts'

const conclusie = z.enum([...CONCLUSIES, NOG_NIET_TE_ZEGGEN])
const niveau = z.enum(CONCLUSIES)
const aantal = z.number().int()

const boek = z.object({
  id: z.string(),
  titel: z.string(),
  versie: z.string(),
  status: z.enum(['ontwerp', 'vastgesteld', 'ingetrokken']),
  sha256: z.string(),
  gebiedenSha256: z.string(),
})
const verandering = z.object({
  id: z.string(),
  wat: z.enum(['toegevoegd', 'vervallen', 'gewijzigd']),
})
const stand = z.object({
  conclusie,
  bandbreedte: z.object({ laagst: niveau, hoogst: niveau }),
})
const richting = z
  .enum(['lager', 'hoger', 'anders', 'onbeslist'])
  .describe('onbeslist: door een ontbrekend gegeven is het advies, toen of nu, nog niet te zeggen.')

const oorzaak = z
  .object({
    soort: z.enum(['regel', 'houding', 'spanning']),
    id: z.string(),
    gebied: z.string().optional(),
    richting: z.enum(['verlaagt', 'verhoogt', 'maakt_onbeslist', 'maakt_beslist']),
    van: niveau.optional().describe('Ontbreekt als dit er eerst niet was, of onbeslist was.'),
    naar: niveau.optional().describe('Ontbreekt als dit er niet meer is, of onbeslist is.'),
    ontbreekt: z
      .array(z.string())
      .optional()
      .describe('De ontbrekende feiten die het onbeslist maken, of maakten.'),
    door: z.object({
      soort: z.enum([
        'toegevoegd',
        'vervallen',
        'gewijzigd',
        'grens',
        'gebied',
        'regels',
        'weegtabel',
        'overig',
      ]),
      ids: z.array(z.string()).optional(),
    }),
    tekst: z.string(),
  })
  .openapi('Oorzaak')

const telling = {
  gekanteld: aantal,
  lager: aantal,
  hoger: aantal,
  anders: aantal,
  onbeslist: aantal,
}
const totaalregel = z.object({ id: z.string(), label: z.string(), gevallen: aantal, ...telling })

const totalen = z
  .object({
    gevallen: aantal,
    ...telling,
    alleenBandbreedte: aantal,
    andersDanVastgelegd: aantal.describe(
      'Gevallen waarvoor het geldende regelboek nu iets anders zegt dan is vastgelegd.',
    ),
    overgangen: z.array(z.object({ van: conclusie, naar: conclusie, aantal })),
    perOorzaak: z.array(
      z.object({
        soort: z.string(),
        ids: z.array(z.string()),
        label: z.string(),
        gekanteld: aantal,
      }),
    ),
    perPrincipe: z.array(totaalregel.omit({ gevallen: true })),
    perGebied: z.array(totaalregel),
    perActiviteit: z.array(totaalregel),
  })
  .openapi('BeleidstoetsTotalen')

export const herspelingSchema = z
  .object({
    vergelekenMet: boek,
    concept: boek,
    verschil: z.object({
      regels: z.array(verandering),
      spanningen: z.array(verandering),
      grenzen: z.array(z.string()).describe('Gebieden die anders liggen.'),
      profielen: z.array(z.string()).describe('Gebieden met andere waarden, houding of voorrang.'),
      weegtabel: z.boolean(),
    }),
    totalen,
    kantelingen: z.array(
      z.object({
        kenmerk: z.string(),
        naam: z.string(),
        activiteiten: z.array(z.string()),
        gebieden: z.array(z.string()),
        oud: stand,
        nieuw: stand,
        richting,
        oorzaken: z.array(oorzaak),
      }),
    ),
    nietHerspeeld: z.array(
      z.object({
        kenmerk: z.string(),
        fouten: z.array(z.object({ pointer: z.string(), code: z.string(), melding: z.string() })),
      }),
    ),
  })
  .openapi('Beleidstoets')
