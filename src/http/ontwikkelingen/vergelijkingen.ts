import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { answerVergelijking } from '../../app/ontwikkeling/answer-vergelijking.ts'
import { writeVergelijking } from '../../app/ontwikkeling/antwoord.ts'
import { vergelijkingSchema } from '../../domain/model/antwoord/vergelijking.ts'
import { readCrs } from '../shared/crs.ts'
import { readInhoud } from '../shared/inhoud.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { readUitleg, uitlegQuery } from '../shared/uitleg.ts'
import { vergelijkingVerzoekSchema } from './schemas-vergelijking.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

const route: RouteConfig = {
  method: 'post',
  path: '/vergelijkingen',
  operationId: 'vergelijkVarianten',
  summary: 'Leg varianten naast elkaar, punt voor punt; er wordt niets bewaard',
  tags: ['ontwikkelingen'],
  request: {
    query: uitlegQuery,
    headers: z.object({
      'Content-Crs': z
        .string()
        .optional()
        .describe('URI van het coördinatenstelsel van alle varianten; standaard CRS84.'),
    }),
    body: { required: true, content: json(vergelijkingVerzoekSchema) },
  },
  responses: {
    200: antwoord('Wat verschilt, en wat nergens minder is.', json(vergelijkingSchema)),
    ...problemen(400, 406, 413, 415, 500, 503),
  },
}

export const addVergelijkingen = (app: OpenAPIHono, omgeving: OmgevingMetOpslag): void => {
  addRoute(app, route, async (c) => {
    const uitgelegd = readUitleg(c)
    const contentCrs = readCrs(c.req.header('content-crs'))
    const inhoud = await readInhoud(c)
    const vergelijking = await answerVergelijking(omgeving, {
      inhoud,
      ...(contentCrs === undefined ? {} : { contentCrs }),
    })
    return c.json(writeVergelijking(vergelijking, uitgelegd))
  })
}
