import { z } from '@hono/zod-openapi'
import type { Leesvraag } from '../../app/regelboek/choose-catalogus.ts'
import { type InvoerFout, refuseFouten } from '../../domain/errors.ts'
import { datumSchema } from '../../domain/model/bron.ts'
import { invalidQuery } from './zoekvraag.ts'

/** The two clocks and the request for drafts, which every read of the catalogue takes. */
export const klokken = {
  geldigOp: datumSchema.optional().describe('Wat gold op deze dag; standaard vandaag.'),
  beschikbaarOp: datumSchema.optional().describe('Wat bekend was op deze dag; standaard vandaag.'),
  concept: z
    .enum(['true', 'false'])
    .optional()
    .describe('Of u ook leest wat niet is vastgesteld (ontwerp, ingetrokken); standaard niet.'),
}
export const regelboekVraag = z
  .string()
  .optional()
  .describe('Id van een regelboek; standaard het vastgestelde van de peildatum.')

export const KLOKKEN = Object.keys(klokken)

const checkDatum = (naam: string, waarde: string | undefined): readonly InvoerFout[] =>
  waarde === undefined || datumSchema.safeParse(waarde).success
    ? []
    : [invalidQuery(naam, 'Geef een bestaande datum, geschreven als JJJJ-MM-DD.')]

/** Reads them from a query of which the names are known. Throws AppError('ongeldige_invoer'). */
export const readLeesvraag = (vraag: Readonly<Record<string, string>>): Leesvraag => {
  const { geldigOp, beschikbaarOp, concept = 'false', regelboek } = vraag
  const fouten = [
    ...checkDatum('geldigOp', geldigOp),
    ...checkDatum('beschikbaarOp', beschikbaarOp),
    ...(['true', 'false'].includes(concept)
      ? []
      : [invalidQuery('concept', 'Schrijf true of false.')]),
  ]
  refuseFouten(fouten)
  return {
    concept: concept === 'true',
    ...(geldigOp === undefined ? {} : { geldigOp }),
    ...(beschikbaarOp === undefined ? {} : { beschikbaarOp }),
    ...(regelboek === undefined ? {} : { regelboek }),
  }
}
