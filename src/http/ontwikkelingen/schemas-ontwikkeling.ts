import { z } from '@hono/zod-openapi'
import { BUDGETUITKOMSTEN } from '../../domain/budget/oordeel.ts'
import { ZICHTEN } from '../../domain/budget/uitkomst.ts'
import { STANDEN } from '../../domain/model/besluit.ts'
import { bewijsSchema, sha256Schema } from '../../domain/model/bewijs.ts'
import { HERKOMSTEN, WERKINGEN } from '../../domain/model/bron.ts'
import { AGGREGATIES } from '../../domain/model/feit.ts'
import { deelSchema, ontwikkelingSchema } from '../../domain/model/ontwikkeling.ts'
import { zelftoetsSchema } from '../schemas/beoordeling.ts'
import { verzoekSchema } from '../schemas/catalogus.ts'

const { shape } = ontwikkelingSchema
const { locatie, feiten, bufferM } = verzoekSchema.shape

/** The request body, for the description; reading it is the use case's, which reports all faults at once. */
export const ontwikkelingVerzoekSchema = z
  .object({
    naam: shape.naam.describe('Hoe de ontwikkeling heet.'),
    omschrijving: shape.omschrijving.describe('Vrije tekst; regels lezen die niet.'),
    feiten: feiten.describe(
      'Feiten van het geheel; zij gaan voor op wat de delen samen geven. Verschilt dat, dan staat het bij de aandachtspunten.',
    ),
    delen: z
      .array(
        z
          .object({
            id: deelSchema.shape.id.describe('Eigen naam van het deel, uniek in dit verzoek.'),
            naam: deelSchema.shape.naam,
            locatie,
            bufferM,
            feiten,
            fase: deelSchema.shape.fase.describe(
              'Volgorde van bouwen, vanaf 1. Elk deel heeft een fase, of geen enkel deel.',
            ),
          })
          .openapi('Deel'),
      )
      .min(1)
      .max(500),
    bevestigdeGebieden: shape.bevestigdeGebieden,
    geldigOp: shape.geldigOp,
    beschikbaarOp: shape.beschikbaarOp,
    regelboek: shape.regelboek.describe('Id van één regelboek; ook een concept mag.'),
    volledigeDelen: shape.volledigeDelen.describe(
      'Ids van delen waarvan u ook de volledige beoordeling wilt.',
    ),
    telNietMee: shape.telNietMee.describe(
      'Ids van bewaarde beoordelingen van ditzelfde plan: budgetten tellen die niet als ander plan.',
    ),
  })
  .openapi('Ontwikkeling')

const { advies, ligging: _, bewijs: __, reparaties, ...rest } = zelftoetsSchema.shape
const volledig = zelftoetsSchema.omit({ bewijs: true }).openapi('BeoordelingZonderBewijs')
const waarde = z.number().optional()

const deel = z
  .object({
    id: z.string(),
    naam: z.string(),
    fase: z.int().optional(),
    m2: z.number(),
    gebieden: z.array(z.string()).describe('Gebieden die meetellen.'),
    advies: advies.pick({
      conclusie: true,
      woorden: true,
      bandbreedte: true,
      beslissend: true,
      voorbehouden: true,
    }),
    visieGeeftRichting: rest.visieGeeftRichting,
    vragen: z
      .array(z.string())
      .describe('Feiten die het advies van dit deel nog kunnen veranderen.'),
    reparaties,
  })
  .openapi('DeelBeoordeling')

const grenzen = {
  tenMinste: waarde.describe('Zonder totaal: wat het ten minste is, wat er ook ontbreekt.'),
  tenHoogste: waarde.describe('Zonder totaal: wat het ten hoogste is, wat er ook ontbreekt.'),
}

const budget = z
  .object({
    gebied: z.string(),
    naam: z.string(),
    feit: z.string(),
    label: z.string(),
    eenheid: z.string().optional(),
    max: waarde,
    min: waarde,
    uitkomst: z.enum(BUDGETUITKOMSTEN),
    totaal: waarde.describe('Alles wat meetelt, aan het eind.'),
    ruimte: waarde.describe('Wat er onder het maximum overblijft; onder nul is te veel.'),
    verschil: waarde.describe('Hoeveel de grens op zijn ergst wordt gepasseerd.'),
    minstens: z
      .literal(true)
      .optional()
      .describe('Er ontbreken gegevens; het verschil is ten minste zo groot, wat zij ook zijn.'),
    fase: z.int().optional().describe('Eerste fase waarin de grens wordt gepasseerd.'),
    piek: z
      .object({ fase: z.int(), totaal: z.number() })
      .optional()
      .describe('De fase waarin de grens het verst wordt gepasseerd, als dat niet het eind is.'),
    tijdelijk: z.literal(true).optional(),
    alZonderDitPlan: z.literal(true).optional(),
    ...grenzen,
    fasen: z.array(z.object({ fase: z.int(), totaal: waarde, ...grenzen })),
    gebruik: z.object({
      delen: z.array(
        z.object({ id: z.string(), naam: z.string(), fase: z.int().optional(), waarde }),
      ),
      anderen: z.array(
        z.object({
          beoordeling: z.string().optional(),
          naam: z.string(),
          stand: z.enum(STANDEN),
          gepubliceerdOp: z.string().optional(),
          waarde,
        }),
      ),
    }),
    ontbreekt: z.array(z.object({ bij: z.string(), feit: z.string() })),
    regel: z.string().optional().describe('De uitkomst van het geheel waarin dit budget weegt.'),
    herkomst: z.enum(HERKOMSTEN),
    werking: z.enum(WERKINGEN),
    bron: z.array(z.looseObject({ document: z.string() })),
    grond: z.string(),
    toelichting: z.string(),
  })
  .openapi('Budget')

const oppervlak = { m2Delen: z.number(), m2Dubbel: z.number(), m2: z.number() }

export const ontwikkelingSchemaUit = z
  .object({
    naam: z.string(),
    peildatum: rest.peildatum,
    geheel: volledig.describe('Het geheel als één plan, met de budgetten tussen de uitkomsten.'),
    delen: z.array(deel),
    volledigeDelen: z.record(z.string(), volledig),
    budgetten: z.array(budget),
    telling: z.object({
      zicht: z.enum(ZICHTEN),
      tekst: z.string(),
      meegeteld: z.int(),
      vervangen: z.array(z.object({ beoordeling: z.string(), door: z.string() })),
    }),
    oppervlakte: z
      .object({
        ...oppervlak,
        gebieden: z.array(z.object({ gebied: z.string(), ...oppervlak })),
        overlappen: z.array(z.object({ delen: z.array(z.string()).length(2), m2: z.number() })),
        nietAlle: z.boolean(),
      })
      .describe('In m²; m2Delen min m2Dubbel is m2.'),
    feiten: z.object({
      herkomst: z.array(
        z.object({
          feit: z.string(),
          waarde: z.unknown(),
          van: z.enum(['geheel', 'delen']),
          aggregatie: z.enum(AGGREGATIES).optional(),
        }),
      ),
      ontbreekt: z.array(z.object({ feit: z.string(), delen: z.array(z.string()) })),
      verschilt: z.array(z.string()),
    }),
    aandachtspunten: z.array(
      z.object({
        code: z.string(),
        feit: z.string().optional(),
        delen: z.array(z.string()).optional(),
        beoordelingen: z
          .array(z.string())
          .optional()
          .describe('Ids van bewaarde beoordelingen; alleen voor een behandelaar.'),
        tekst: z.string(),
      }),
    ),
    verzoekGeheel: z
      .looseObject({})
      .describe(
        'Het geheel als één initiatief, in het stelsel van het verzoek, om te bewaren met POST /beoordelingen.',
      ),
    bewijs: bewijsSchema.omit({ delen: true, vorm: true }).extend({
      sha256: sha256Schema.describe('Over de canonieke JSON (RFC 8785) zonder bewijs.'),
    }),
  })
  .openapi('Ontwikkelingsbeoordeling')
