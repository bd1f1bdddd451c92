import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { answerVergelijking } from '../../app/ontwikkeling/answer-vergelijking.ts'
import { writeVergelijking } from '../../app/ontwikkeling/antwoord.ts'
import { vergelijkingSchema } from '../../domain/model/antwoord/vergelijking.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { readUitleg, uitlegQuery } from '../shared/uitleg.ts'
import { json, readVerzoek, verzoekMetCrs } from '../shared/verzoek.ts'
import { vergelijkingVerzoekSchema } from './schemas-vergelijking.ts'

const route: RouteConfig = {
  method: 'post',
  path: '/vergelijkingen',
  operationId: 'vergelijkVarianten',
  summary: 'Leg varianten naast elkaar, punt voor punt; er wordt niets bewaard',
  tags: ['ontwikkelingen'],
  request: {
    query: uitlegQuery,
    ...verzoekMetCrs(vergelijkingVerzoekSchema, 'het coördinatenstelsel van alle varianten'),
  },
  responses: {
    200: antwoord('Wat verschilt, en wat nergens minder is.', json(vergelijkingSchema)),
    ...problemen(400, 406, 413, 415, 500, 503),
  },
}

export const addVergelijkingen = (app: OpenAPIHono, omgeving: OmgevingMetOpslag): void => {
  addRoute(app, route, async (c) => {
    const uitgelegd = readUitleg(c)
    const vergelijking = await answerVergelijking(omgeving, await readVerzoek(c))
    return c.json(writeVergelijking(vergelijking, uitgelegd))
  })
}
