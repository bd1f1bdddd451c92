import { z } from '@hono/zod-openapi'
import { KAARTSTATUSSEN, MAX_CELLEN } from '../../app/ports/kaarten.ts'
import { initiatiefSchema } from '../../domain/model/initiatief.ts'

const { shape } = initiatiefSchema

/** The request body, for the description; reading it is the use case's. */
export const kaartverzoekSchema = z
  .object({
    initiatief: z
      .object({
        naam: shape.naam.optional().describe('Wordt gelezen, niet bewaard.'),
        omschrijving: shape.omschrijving.describe('Wordt gelezen, niet bewaard.'),
        feiten: z
          .record(z.string(), z.unknown())
          .optional()
          .describe('Feiten uit GET /feiten, zoals bij een zelftoets.'),
        geldigOp: shape.geldigOp.describe('Welke regels golden; standaard vandaag.'),
        beschikbaarOp: shape.beschikbaarOp.describe(
          'Welke regels bekend waren; standaard vandaag.',
        ),
        regelboek: shape.regelboek.describe('Id van een vastgesteld regelboek.'),
      })
      .describe('Wat iemand wil, zonder locatie: de kaart zoekt de plek.'),
    raster: z
      .object({
        celM: z.number().int().min(10).max(5_000).describe('Zijde van een cel, in hele meters.'),
        kader: z
          .array(z.number())
          .length(4)
          .optional()
          .describe(
            'minX, minY, maxX, maxY in het stelsel van Content-Crs; standaard het hele werkingsgebied.',
          ),
      })
      .optional()
      .describe(
        'Vierkante cellen. Een cel die voor meer dan de helft buiten het werkingsgebied ligt, valt weg.',
      ),
    percelen: z
      .looseObject({ type: z.literal('FeatureCollection') })
      .optional()
      .describe(
        `GeoJSON FeatureCollection van ten hoogste ${MAX_CELLEN} vlakken, niet over elkaar. Alleen hun id en vorm worden gelezen.`,
      ),
  })
  .openapi('Kaartverzoek', {
    description: 'Zonder raster en zonder percelen is elk gebiedsprofiel een plek.',
  })

export const kaartstatusSchema = z
  .object({
    id: z.uuid(),
    aangemaaktOp: z.iso.datetime(),
    status: z.enum(KAARTSTATUSSEN),
    voortgang: z
      .object({ gedaan: z.number().int(), totaal: z.number().int() })
      .describe('In cellen.'),
    melding: z.string().optional().describe('Waarom de kaart is mislukt.'),
    resultaat: z
      .string()
      .optional()
      .describe('Waar het resultaat te halen is, zodra het klaar is.'),
  })
  .openapi('Kaartstatus')
