import { z } from '@hono/zod-openapi'
import { VERHOUDINGEN } from '../../app/praktijk/besluiten.ts'
import { NIET_BESLIST } from '../../app/praktijk/regel.ts'
import { RICHTING_UITLEG } from '../../app/visie/give-richting.ts'
import { STANDEN } from '../../domain/model/besluit.ts'
import { datumSchema } from '../../domain/model/bron.ts'
import { perStandSchema, standwoord } from '../../domain/model/richting.ts'
import {
  CONCLUSIES,
  HARDHEDEN,
  NOG_NIET_TE_ZEGGEN,
  STANDEN as STANDRICHTINGEN,
} from '../../domain/model/visie.ts'
import { GROND_REDENEN, RICHTINGEN } from '../../domain/richting/grond.ts'

const aantal = z.number().int().nonnegative()
const aandeel = z.number().min(0).max(1)
const ids = z.array(z.string())
const namesOf = <T extends object>(waarden: T) => Object.keys(waarden) as (keyof T & string)[]

const richting = z.enum(RICHTINGEN).openapi('Richting', {
  description: RICHTINGEN.map((naam) => `${naam}: ${RICHTING_UITLEG[naam]}`).join(' '),
})
const reden = z.enum(namesOf(GROND_REDENEN)).openapi('RichtingReden', {
  description: Object.entries(GROND_REDENEN)
    .map(([naam, uitleg]) => `${naam}: ${uitleg}.`)
    .join(' '),
})

const telling = z
  .object({
    cellen: aantal,
    beslist: aantal,
    indicatief: aantal,
    open: aantal,
    zwijgt: aantal,
    aandeelGeenRichting: aandeel.describe('Deel van de cellen dat open is of zwijgt.'),
  })
  .openapi('RichtingTelling')
const tellingPer = telling
  .extend({ id: z.string(), label: z.string() })
  .openapi('RichtingTellingPer')

const regelboek = z.looseObject({
  id: z.string(),
  titel: z.string(),
  versie: z.string(),
  status: z.enum(['ontwerp', 'vastgesteld', 'ingetrokken']),
})

const kant = z
  .object({ stand: z.enum(STANDRICHTINGEN), hardheid: z.enum(HARDHEDEN) })
  .optional()
  .describe(
    'Welke kant houding en eisen op wijzen als alleen activiteit en gebied bekend zijn, en hoe hard dat is. Een eis die nog van het plan afhangt, is een voorwaarde. Ontbreekt waar niets voor of tegen spreekt.',
  )

const cel = z
  .object({
    principe: z.string(),
    gebied: z.string(),
    activiteit: z.string(),
    richting,
    kant,
    gronden: z
      .partialRecord(z.enum(RICHTINGEN), ids)
      .describe('Ids van regels en houdingen (gebied/activiteitengroep), naar wat zij hier geven.'),
    context: ids.describe('Regels die hier kunnen gelden en geen richting geven.'),
    passages: ids.describe('Passages waarop de richting van deze cel rust.'),
  })
  .openapi('RichtingCel')

const plaats = z
  .object({
    gebied: z.string(),
    activiteit: z.string(),
    richting: richting.describe('Het meeste dat een van de principes of de houding hier geeft.'),
    kant,
    adviesZonderRichting: z
      .boolean()
      .describe('Elk advies zegt hier dat de visie geen richting geeft.'),
    spanningen: ids.describe('Spanningen die hier kunnen optreden en waartussen niet is gekozen.'),
  })
  .openapi('RichtingPlaats')

export const richtingSchema = z
  .object({
    regelboek,
    peildatum: z.object({ geldigOp: datumSchema, beschikbaarOp: datumSchema }),
    selectie: z.object({
      principe: z.string().optional(),
      gebied: z.string().optional(),
      activiteit: z.string().optional(),
    }),
    kop: z.string(),
    kopAdvies: z.string(),
    uitleg: z.record(z.enum(RICHTINGEN), z.string()),
    telling: telling.extend({
      alleenKans: aantal.describe('Cellen met als aanwijzing alleen kansen.'),
      alleenEigenUitwerking: aantal.describe('Cellen met als aanwijzing alleen eigen uitwerking.'),
    }),
    advies: z.object({ plaatsen: aantal, zonderRichting: aantal }),
    perPrincipe: z.array(tellingPer),
    perGebied: z.array(tellingPer),
    perActiviteit: z.array(tellingPer),
    perPassage: z.array(
      z.object({
        id: z.string(),
        soort: z.string(),
        onderwerp: z.string(),
        citaat: z.string().describe('Letterlijk.'),
        richting: richting.describe('Het meeste dat deze passage ergens geeft; anders open.'),
      }),
    ),
    gronden: z.record(
      z.string(),
      z.object({ soort: z.string(), titel: z.string(), redenen: z.array(reden) }),
    ),
    cellen: z.array(cel),
    plaatsen: z.array(plaats),
  })
  .openapi('RichtingKaart')

const per = z.array(
  z.object({ id: z.string(), label: z.string(), beoordelingen: aantal, nietBeslist: aantal }),
)
const perAantal = z.array(z.object({ id: z.string(), label: z.string(), aantal }))

export const praktijkSchema = z
  .object({
    regelboek,
    kop: z.string(),
    beoordelingen: aantal,
    nietBeslist: aantal.describe(
      'Beoordelingen waarin de visie op een of meer punten niet besliste.',
    ),
    aandeelNietBeslist: aandeel,
    redenen: z.array(
      z.object({ reden: z.enum(namesOf(NIET_BESLIST)), uitleg: z.string(), aantal }),
    ),
    perStand: perStandSchema.describe('Welke kant de adviezen op wijzen.'),
    perGebied: per,
    perActiviteit: per,
    perSpanning: perAantal,
    perPassage: perAantal,
    openNormen: z.array(
      z.object({
        regel: z.string(),
        titel: z.string(),
        passages: ids,
        gesteld: aantal,
        beantwoord: aantal,
        antwoorden: z.array(
          z.object({ feit: z.string(), vraag: z.string(), waarde: z.string(), aantal }),
        ),
      }),
    ),
    besluiten: z.object({
      vastgelegd: aantal,
      standen: z.record(z.enum(STANDEN), aantal),
      eigenConclusies: aantal,
      tegenoverAdvies: z.record(z.enum(VERHOUDINGEN), aantal),
      paren: z.array(
        z.object({
          advies: z.enum([...CONCLUSIES, NOG_NIET_TE_ZEGGEN]),
          stand: standwoord
            .optional()
            .describe('Van het advies; ontbreekt als dat van voor de richting is.'),
          conclusie: z.enum(CONCLUSIES),
          aantal,
        }),
      ),
    }),
  })
  .openapi('Praktijk')
