import { z } from '@hono/zod-openapi'
import { datumSchema } from '../../domain/model/bron.ts'
import { feitSchema as catalogusfeitSchema } from '../../domain/model/feit.ts'
import { initiatiefSchema } from '../../domain/model/initiatief.ts'
import { AARDEN } from '../../domain/model/regel.ts'
import { visieSchema } from '../../domain/model/visie.ts'

const positie = z.array(z.number()).min(2)

/** RFC 7946 geometry, in outline: the reading of it is stricter and says what is wrong. */
const geometrieSchema = z
  .object({
    type: z.enum(['Polygon', 'MultiPolygon']),
    coordinates: z.union([z.array(z.array(positie)), z.array(z.array(z.array(positie)))]),
  })
  .openapi('Geometrie')

const locatieSchema = z.looseObject({ type: z.string() }).openapi('Locatie', {
  description:
    'GeoJSON: een geometrie, Feature of FeatureCollection met een vlak, punt of lijn. Rond een punt of lijn komt een buffer (bufferM, standaard 25 m).',
  example: {
    type: 'Point',
    coordinates: [6.5621, 52.9925],
  },
})

const { shape } = initiatiefSchema

/** The request body, for the description; reading it is the use case's, which reports all faults at once. */
export const verzoekSchema = z
  .object({
    naam: shape.naam.describe('Hoe het initiatief heet.'),
    omschrijving: shape.omschrijving.describe('Vrije tekst; regels lezen die niet.'),
    locatie: locatieSchema,
    bufferM: shape.bufferM.describe('Buffer in m rond een punt of lijn; standaard 25.'),
    feiten: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'Feiten uit GET /feiten, elk een getal, true/false, tekst of lijst. Een feit dat u niet weet laat u weg, of u stuurt "onbekend_bij_initiatiefnemer".',
      ),
    delen: shape.delen.describe(
      'Van een gebiedsontwikkeling als geheel: de delen. Een gebied, of een regel over de plek, telt dan alleen wat daar komt. De feiten zijn die van het geheel; niet in een zelftoets.',
    ),
    bevestigdeGebieden: shape.bevestigdeGebieden.describe(
      'Ids van gebieden waarvan een behandelaar de grens voor dit geval heeft bevestigd; niet in een zelftoets.',
    ),
    betwisteGebieden: shape.betwisteGebieden.describe(
      'Per id van een gebied of het plan erin ligt (true) of niet (false), zoals een behandelaar voor dit geval anders dan de kaart vaststelde; niet in een zelftoets.',
    ),
    plantype: shape.plantype.describe(
      'Id van het plantype waarmee u begon (GET /plantypen). Het vult niets in en beslist niets: het antwoord noemt het, met de kernvragen die nog open zijn.',
    ),
    geldigOp: shape.geldigOp.describe('Welke regels golden; standaard vandaag.'),
    beschikbaarOp: shape.beschikbaarOp.describe('Welke regels bekend waren; standaard vandaag.'),
    regelboek: shape.regelboek.describe(
      'Id van één regelboek, om in een zelftoets een concept te proberen; standaard het vastgestelde van de peildatum.',
    ),
  })
  .openapi('Initiatief')

export const gebiedSchema = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: geometrieSchema,
    properties: z.looseObject({
      id: z.string(),
      naam: z.string(),
      identificatie: z.string(),
      soort: z.string(),
      idealisatie: z.enum(['Exact', 'Indicatief']),
      tolerantieM: z.number(),
      karakter: z.string(),
      geldigVan: datumSchema,
    }),
  })
  .openapi('Gebied')

export const gebiedenSchema = z
  .object({ type: z.literal('FeatureCollection'), features: z.array(gebiedSchema) })
  .openapi('Gebieden')

const { id, titel, versie, status, gebaseerdOp, bevoegdGezag } = visieSchema.shape
const { geldigVan, geldigTot, beschikbaarVan } = visieSchema.shape

export const regelboekSchema = z
  .looseObject({
    id,
    titel,
    versie,
    status,
    gebaseerdOp,
    bevoegdGezag,
    geldigVan,
    geldigTot,
    beschikbaarVan,
    aantallen: z.object({
      regels: z.number().int(),
      gebieden: z.number().int(),
      spanningen: z.number().int(),
      feiten: z.number().int(),
    }),
    sha256: z.string(),
    gebiedenSha256: z.string(),
  })
  .openapi('Regelboek')

export const regelboekenSchema = z.object({
  regelboeken: z.array(regelboekSchema),
  nietGeladen: z
    .array(
      z.object({
        map: z.string().describe('Map onder rules.'),
        fouten: z.array(z.object({ pointer: z.string(), code: z.string(), melding: z.string() })),
      }),
    )
    .optional()
    .describe('Met concept=true: ontwerpen met fouten, elk met bestand:regel:kolom.'),
})

export const regelSchema = z
  .looseObject({
    id: z.string(),
    titel: z.string(),
    principe: z.string(),
    themas: z.array(z.string()),
    aard: z.enum(AARDEN),
    doorwerking: z.string(),
    herkomst: z.string(),
    werking: z.string(),
    strengerDanBron: z
      .string()
      .optional()
      .describe('Waarin de regel meer vraagt dan zijn bron, en waarom.'),
    bron: z.array(z.looseObject({ document: z.string() })),
    versies: z.array(z.looseObject({ geldigVan: datumSchema })),
    toelichting: z.looseObject({}),
  })
  .openapi('Regel')

export const feitSchema = z
  .looseObject({
    id: z.string(),
    ...catalogusfeitSchema.omit({
      stuk: true,
      veranderbaar: true,
      relevantAls: true,
      ligging: true,
      bron: true,
      terInformatie: true,
    }).shape,
  })
  .openapi('Feit')
