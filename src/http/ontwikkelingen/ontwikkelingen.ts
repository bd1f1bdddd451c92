import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { assessOntwikkeling } from '../../app/ontwikkeling/assess-ontwikkeling.ts'
import { CRS84 } from '../../app/ports/geo.ts'
import { readCrs, writeCrs } from '../shared/crs.ts'
import { readInhoud } from '../shared/inhoud.ts'
import { addRoute, antwoord, crsKop, problemen } from '../shared/route.ts'
import { readUitleg, uitlegQuery } from '../shared/uitleg.ts'
import { ontwikkelingSchemaUit, ontwikkelingVerzoekSchema } from './schemas-ontwikkeling.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

const describeRoute = (path: string, operationId: string, summary: string): RouteConfig => ({
  method: 'post',
  path,
  operationId,
  summary,
  tags: ['ontwikkelingen'],
  request: {
    query: uitlegQuery,
    headers: z.object({
      'Content-Crs': z
        .string()
        .optional()
        .describe('URI van het coördinatenstelsel, met of zonder punthaken; standaard CRS84.'),
    }),
    body: { required: true, content: json(ontwikkelingVerzoekSchema) },
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
      const contentCrs = readCrs(c.req.header('content-crs'))
      const aanvraag = {
        inhoud: await readInhoud(c),
        uitgelegd,
        ...(contentCrs === undefined ? {} : { contentCrs }),
      }
      const inhoud = await assessOntwikkeling(omgeving, aanvraag, zicht)
      writeCrs(c, contentCrs ?? CRS84)
      return c.body(inhoud, 200, { 'Content-Type': 'application/json; charset=utf-8' })
    })
  }
}
