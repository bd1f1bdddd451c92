import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { assessOntwikkeling } from '../../app/ontwikkeling/assess-ontwikkeling.ts'
import { CRS84 } from '../../app/ports/geo.ts'
import { writeCrs } from '../shared/crs.ts'
import { addRoute, antwoord, crsKop, problemen } from '../shared/route.ts'
import { readUitleg, uitlegQuery } from '../shared/uitleg.ts'
import { json, readVerzoek, verzoekMetCrs } from '../shared/verzoek.ts'
import { ontwikkelingSchemaUit, ontwikkelingVerzoekSchema } from './schemas-ontwikkeling.ts'

const describeRoute = (path: string, operationId: string, summary: string): RouteConfig => ({
  method: 'post',
  path,
  operationId,
  summary,
  tags: ['ontwikkelingen'],
  request: {
    query: uitlegQuery,
    ...verzoekMetCrs(ontwikkelingVerzoekSchema),
  },
  responses: {
    200: antwoord(
      'De delen, het geheel en de budgetten; er is niets bewaard.',
      json(ontwikkelingSchemaUit),
      crsKop,
    ),
    ...problemen(400, 406, 413, 415, 500, 503),
  },
})

const ROUTES = [
  {
    zicht: 'behandelaar',
    route: describeRoute(
      '/ontwikkelingen',
      'beoordeelOntwikkeling',
      'Beoordeel een gebiedsontwikkeling: elk deel, het geheel en de budgetten, met alle andere plannen in het gebied',
    ),
  },
  {
    zicht: 'openbaar',
    route: describeRoute(
      '/zelftoetsen/ontwikkelingen',
      'toetsOntwikkeling',
      'Toets een gebiedsontwikkeling; van andere plannen tellen alleen bekendgemaakte vergunningen mee',
    ),
  },
] as const

export const addOntwikkelingen = (app: OpenAPIHono, omgeving: OmgevingMetOpslag): void => {
  for (const { zicht, route } of ROUTES) {
    addRoute(app, route, async (c) => {
      const uitgelegd = readUitleg(c)
      const aanvraag = { ...(await readVerzoek(c)), uitgelegd }
      const inhoud = await assessOntwikkeling(omgeving, aanvraag, zicht)
      writeCrs(c, aanvraag.contentCrs ?? CRS84)
      return c.body(inhoud, 200, { 'Content-Type': 'application/json; charset=utf-8' })
    })
  }
}
