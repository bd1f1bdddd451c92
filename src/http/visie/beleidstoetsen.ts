import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { beleidstoetsSchema, runBeleidstoets } from '../../app/herspeel/beleidstoets.ts'
import { renderHerspelingCsv } from '../../app/herspeel/csv.ts'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { herspelingSchema } from '../../domain/model/antwoord/beleidstoets.ts'
import { verzoekSchema } from '../schemas/catalogus.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { readVerzoek, verzoekMetCrs } from '../shared/verzoek.ts'
import { readZoekvraag } from '../shared/zoekvraag.ts'

const vraagSchema = beleidstoetsSchema
  .extend({ initiatieven: z.array(verzoekSchema).max(1_000).optional() })
  .openapi('Beleidstoetsvraag')

const postBeleidstoets: RouteConfig = {
  method: 'post',
  path: '/beleidstoetsen',
  operationId: 'maakBeleidstoets',
  summary: 'Speel gevallen na op een concept: welke stand en welk advies kantelen, en waardoor',
  tags: ['beleidstoetsen'],
  request: {
    ...verzoekMetCrs(vraagSchema, 'het coördinatenstelsel van de initiatieven'),
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
    const uitslag = await runBeleidstoets(omgeving, await readVerzoek(c))
    if (type !== 'text/csv') return c.json(uitslag)
    return c.body(renderHerspelingCsv(uitslag), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
  })
