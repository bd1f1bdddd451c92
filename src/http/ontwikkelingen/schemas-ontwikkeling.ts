import { z } from '@hono/zod-openapi'
import { bewijsSchema } from '../../domain/model/antwoord/bewijs.ts'
import { ontwikkelingsbeoordelingSchema } from '../../domain/model/antwoord/ontwikkeling.ts'
import { deelSchema, ontwikkelingSchema } from '../../domain/model/antwoord/ontwikkeling-invoer.ts'
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

/** What is answered: the assessment with its receipt. */
export const ontwikkelingSchemaUit = z
  .object({ ...ontwikkelingsbeoordelingSchema.shape, bewijs: bewijsSchema })
  .openapi('Ontwikkelingsbeoordeling')
