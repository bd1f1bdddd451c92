import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import { beleidstoetsSchema, runBeleidstoets } from '../../app/herspeel/beleidstoets.ts'
import { renderHerspelingCsv } from '../../app/herspeel/csv.ts'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { herspelingSchema } from '../../domain/model/antwoord/beleidstoets.ts'
import { verzoekSchema } from '../schemas/catalogus.ts'
import { readCrs } from '../shared/crs.ts'
import { readInhoud } from '../shared/inhoud.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { readZoekvraag } from '../shared/zoekvraag.ts'

const vraagSchema = beleidstoetsSchema
  .extend({ initiatieven: z.array(verzoekSchema).max(1_000).optional() })
  .openapi('Beleidstoetsvraag')

const postBeleidstoets: RouteConfig = {
  method: 'post',
  path: '/beleidstoetsen',
  operationId: 'maakBeleidstoets',
  summary: 'Speel gevallen na op een concept: welk advies kantelt, en waardoor',
  tags: ['beleidstoetsen'],
  request: {
    headers: z.object({
      'Content-Crs': z
        .string()
        .optional()
        .describe('URI van het coördinatenstelsel van de initiatieven; standaard CRS84.'),
    }),
    body: { required: true, content: { 'application/json': { schema: vraagSchema } } },
  },
  responses: {
    200: antwoord('Elk geval dat kantelt, met de oorzaak, en totalen. Er wordt niets bewaard.', {
      'application/json': { schema: herspelingSchema },
      'text/csv': { schema: z.string() },
    }),
    ...problemen(400, 406, 413, 415, 500, 503),
  },
}

/** The replay of cases on a draft. */
export const addBeleidstoetsen = (app: OpenAPIHono, omgeving: OmgevingMetOpslag): void =>
  addRoute(app, postBeleidstoets, async (c, type) => {
    readZoekvraag(c, [])
    const contentCrs = readCrs(c.req.header('content-crs'))
    const inhoud = await readInhoud(c)
    const uitslag = await runBeleidstoets(omgeving, {
      inhoud,
      ...(contentCrs === undefined ? {} : { contentCrs }),
    })
    if (type !== 'text/csv') return c.json(uitslag)
    return c.body(renderHerspelingCsv(uitslag), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
  })
