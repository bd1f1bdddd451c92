import { z } from '@hono/zod-openapi'
import { DOORWERKINGEN, datumSchema, HERKOMSTEN, WERKINGEN } from '../../domain/model/bron.ts'
import { ONTBREEKT_REDENEN } from '../../domain/model/feit.ts'
import { ZEKERHEDEN } from '../../domain/model/ligging.ts'
import { AARDEN, OORDELEN } from '../../domain/model/regel.ts'
import { CONCLUSIES, NOG_NIET_TE_ZEGGEN } from '../../domain/model/visie.ts'

const niveau = z.enum(CONCLUSIES).openapi('Niveau', {
  description: 'Van slecht naar goed; de volgorde is de betekenis.',
})
export const conclusie = z.enum([...CONCLUSIES, NOG_NIET_TE_ZEGGEN]).openapi('Conclusie')
export const bandbreedte = z.object({ laagst: niveau, hoogst: niveau }).openapi('Bandbreedte', {
  description: 'Alles wat onbekend is op zijn slechtst en op zijn best.',
})
export const feitWaarde = z
  .union([z.number(), z.boolean(), z.string(), z.array(z.string())])
  .openapi('FeitWaarde')
const toelichting = z
  .object({
    kort: z.string().describe('Voor de initiatiefnemer.'),
    motivering: z.string().describe('Voor de behandelaar.'),
  })
  .openapi('Toelichting')
const rustOp = z
  .object({
    regels: z.array(z.string()),
    feiten: z.array(z.string()),
    gebieden: z.array(z.string()),
    bronnen: z.array(z.string()),
  })
  .openapi('RustOp', { description: 'Waar een zin op rust.' })
const ontbreekt = z
  .array(z.object({ feit: z.string(), reden: z.enum(ONTBREEKT_REDENEN) }))
  .openapi('Ontbreekt')
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi('Sha256')

const spoor = z
  .looseObject({ resultaat: z.enum(['waar', 'onwaar', 'onbekend']) })
  .openapi('Spoor', {
    description:
      'Een knoop van het spoor, in de vorm van de voorwaarde (all, any, not of fact) met het resultaat.',
  })

const advies = z
  .object({
    conclusie,
    woorden: z.string(),
    bandbreedte,
    voorbehouden: z.array(
      z.object({
        regel: z.string(),
        gebied: z.string().optional(),
        stuk: z.string().optional(),
        tekst: z.string(),
        beslissend: z.boolean(),
      }),
    ),
    samenvatting: z.string(),
    zinnen: z.array(
      z.object({ register: z.enum(['kort', 'motivering']), tekst: z.string(), rustOp }),
    ),
    beslissend: z.array(
      z.object({
        soort: z.enum(['regel', 'houding', 'spanning']),
        id: z.string(),
        gebied: z.string().optional(),
      }),
    ),
    gedragenDoor: z.array(z.string()).describe('Regels die het advies dragen.'),
    disclaimer: z.string(),
  })
  .openapi('Advies')

const uitkomst = z
  .object({
    regel: z.string(),
    titel: z.string(),
    principe: z.string(),
    gebied: z.string().optional(),
    oordeel: z.enum(OORDELEN),
    aard: z.enum(AARDEN),
    doorwerking: z.enum(DOORWERKINGEN),
    herkomst: z.enum(HERKOMSTEN),
    werking: z.enum(WERKINGEN),
    ontbreekt,
    marge: z
      .object({
        feit: z.string(),
        waarde: z.number(),
        norm: z.number(),
        verschil: z.number(),
        eenheid: z.string().optional(),
      })
      .optional(),
    spoor: z.object({ geldtVoor: spoor.optional(), voldoetAls: spoor.optional() }),
    niveau: bandbreedte,
    toelichting: toelichting.extend({ rustOp }),
    herstel: z.array(z.object({ feit: z.string(), tekst: z.string() })).optional(),
  })
  .openapi('Uitkomst')

const spanning = z
  .object({
    id: z.string(),
    titel: z.string(),
    tussen: z.array(z.string()).length(2),
    oordeel: z.enum(['treedt_op', 'treedt_niet_op', 'onbekend']),
    voorrang: z.string().optional(),
    gebied: z.string().optional(),
    ontbreekt,
    toelichting,
  })
  .openapi('Spanning')

const houding = z
  .object({
    gebied: z.string(),
    activiteitengroep: z.string(),
    stand: z.string(),
    tekst: z.string(),
    herkomst: z.enum(HERKOMSTEN),
    werking: z.enum(WERKINGEN),
    niveau: bandbreedte,
  })
  .openapi('Houding')

const ligging = z
  .object({
    gebied: z.string(),
    naam: z.string(),
    soort: z.string(),
    m2: z.number().describe('Overlap in m².'),
    aandeel: z.number().describe('Aandeel van het initiatief, van 0 tot en met 1.'),
    afstandM: z.number().describe('Kortste afstand in m; 0 bij raken of overlap.'),
    raakt: z.boolean().describe('Of het gebied meetelt: een overlap van betekenis.'),
    zekerheid: z.enum(ZEKERHEDEN),
  })
  .openapi('Ligging')

const vraag = z
  .object({
    feit: z.string(),
    vraag: z.string(),
    hulp: z.string().optional().describe('Uitleg bij de vraag, in gewone taal.'),
    type: z.string(),
    eenheid: z.string().optional(),
    min: z.number().optional().describe('Kleinste waarde van een getal.'),
    max: z.number().optional().describe('Grootste waarde van een getal.'),
    geheel: z.boolean().optional().describe('Of het een heel getal moet zijn.'),
    waarden: z.array(z.string()).optional(),
    keuzes: z
      .array(z.object({ waarde: z.union([z.string(), z.boolean()]), label: z.string() }))
      .optional()
      .describe('De mogelijke antwoorden in woorden; onbekend_bij_initiatiefnemer kan altijd.'),
    wie: z.enum(['initiatiefnemer', 'behandelaar', 'adviseur']),
    waarom: z
      .array(z.string())
      .describe('Ids van de regels, spanningen en houdingen die dit feit kan doen omslaan.'),
    redenen: z
      .array(
        z.object({
          soort: z.enum(['regel', 'houding', 'spanning']),
          id: z.string(),
          titel: z.string(),
          principe: z.string().optional().describe('Label van het principe van de regel.'),
          laagst: z.enum(CONCLUSIES).describe('Hoe laag het advies hierdoor nog kan worden.'),
          tekst: z.string(),
        }),
      )
      .describe('Waarom de vraag ertoe doet, in woorden: een reden per id in waarom.'),
    grondslag: z
      .array(
        z.object({
          document: z.string(),
          titel: z.string(),
          plaats: z.string().optional(),
          url: z.string().optional(),
        }),
      )
      .describe('De bronnen waarop die redenen rusten.'),
  })
  .openapi('Vraag')

const principe = z
  .object({
    principe: z.string(),
    label: z.string(),
    draagtBij: z.array(z.string()),
    strijdig: z.array(z.string()),
    open: z.array(z.string()),
    ontbreekt: z.array(z.string()),
  })
  .openapi('PrincipeBeeld')

const lijst = (sleutel: string) =>
  z.array(
    z.object({
      [sleutel]: z.string(),
      label: z.string(),
      regels: z.array(z.string()),
      naTeGaan: z.boolean().describe('Nog niet zeker of dit voor het plan geldt.'),
    }),
  )

export const peildatum = z
  .object({
    geldigOp: datumSchema.describe('Welke regels en gebieden golden.'),
    beschikbaarOp: datumSchema.describe('Welke regels en gebieden bekend waren.'),
  })
  .openapi('Peildatum')

export const bewijsSchema = z
  .object({
    sha256: sha256.describe('Over de canonieke JSON (RFC 8785) zonder id, aangemaaktOp en bewijs.'),
    motor: z.object({ naam: z.string(), versie: z.string() }),
    regelboek: z.object({ id: z.string(), versie: z.string(), sha256 }),
    gebieden: z.object({ versie: z.string(), sha256 }),
    peildatum,
    crs: z.object({ invoer: z.string(), rekenstelsel: z.string(), methode: z.string() }),
    delen: z.record(z.string(), sha256).describe('sha256 per onderdeel van de beoordeling.'),
    verzoekSha256: sha256.describe('Over de canonieke JSON (RFC 8785) van de invoer.'),
    verzoek: z.looseObject({}).describe('De invoer zoals die is ontvangen.'),
  })
  .openapi('Bewijs')

/** What the self-check answers; a stored beoordeling has an id besides. */
export const zelftoetsSchema = z
  .object({
    naam: z.string(),
    peildatum,
    advies,
    principes: z.array(principe),
    uitkomsten: z.array(uitkomst),
    houdingen: z.array(houding),
    spanningen: z.array(spanning),
    ligging: z.array(ligging),
    feiten: z.array(
      z.object({
        feit: z.string(),
        waarde: feitWaarde,
        herkomst: z.string(),
        gebied: z.string().optional(),
      }),
    ),
    vragen: z.array(vraag),
    mits: z.array(
      z.object({
        wijzigingen: z.array(
          z.object({ feit: z.string(), van: feitWaarde, naar: feitWaarde, tekst: z.string() }),
        ),
        advies: conclusie,
        bandbreedte,
        tekst: z.string(),
      }),
    ),
    mitsVolledig: z
      .boolean()
      .describe(
        'false als het zoeken naar mitsen zijn grens bereikte: er kan een stel van hoogstens drie wijzigingen ontbreken, of een waarde kan verder gaan dan nodig.',
      ),
    randgevoelig: z.array(
      z.object({
        gebied: z.string(),
        naam: z.string(),
        tolerantieM: z.number(),
        anders: conclusie,
        tekst: z.string(),
      }),
    ),
    visieGeeftRichting: z.boolean(),
    procedure: lijst('stap'),
    stukken: lijst('stuk'),
    adviseurs: lijst('adviseur'),
    reparaties: z.array(z.object({ code: z.string(), verschilM2: z.number() })),
    aandachtspunten: z
      .array(
        z.object({
          soort: z.enum(['budget_niet_getoetst']),
          gebied: z.string(),
          feit: z.string(),
          tekst: z.string(),
        }),
      )
      .optional()
      .describe(
        'Wat u naast het advies moet weten. Een budget telt andere plannen mee; dat toetst alleen POST /ontwikkelingen.',
      ),
    bewijs: bewijsSchema,
  })
  .openapi('Zelftoets')

export const beoordelingSchema = zelftoetsSchema
  .extend({
    id: z.uuid(),
    aangemaaktOp: z.iso.datetime().describe('Tijdstip van opslag, in UTC.'),
  })
  .openapi('Beoordeling')
