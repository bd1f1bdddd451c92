import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { findGelijkeGevallen } from '../../app/beoordelen/find-gelijke-gevallen.ts'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { gelijkeGevallenSchema } from '../../domain/model/antwoord/gelijke-gevallen.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { readZoekvraag } from '../shared/zoekvraag.ts'

const getGelijkeGevallen: RouteConfig = {
  method: 'get',
  path: '/beoordelingen/{id}/gelijke-gevallen',
  operationId: 'vindGelijkeGevallen',
  summary: 'De eerdere gevallen die het meest lijken, met hun advies en wat er verschilt',
  description:
    'Voor de behandelaar: ook niet bekendgemaakte gevallen staan erin, dus niet voor initiatiefnemers. Ten hoogste tien, op volgorde van: dezelfde activiteiten, aantal gedeelde activiteiten, hetzelfde gebied, hetzelfde soort gebied, oppervlakte binnen een factor twee, aantal gelijke gegevens, aantal getallen die ten hoogste een tiende schelen. Er is geen score.',
  tags: ['beoordelingen'],
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    200: antwoord('De gevallen.', { 'application/json': { schema: gelijkeGevallenSchema } }),
    ...problemen(400, 404, 406, 500, 503),
  },
}

export const addGelijkeGevallen = (app: OpenAPIHono, omgeving: OmgevingMetOpslag): void => {
  addRoute(app, getGelijkeGevallen, async (c) => {
    readZoekvraag(c, [])
    return c.json(await findGelijkeGevallen(omgeving, c.req.param('id') ?? ''))
  })
}
