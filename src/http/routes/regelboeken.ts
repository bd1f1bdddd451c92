import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import {
  describeRegelboek,
  haalRegelboek,
  huidigRegelboek,
  lijstFeiten,
  lijstRegelboeken,
  lijstRegels,
} from '../../app/lijst-regelboeken.ts'
import type { Omgeving } from '../../app/omgeving.ts'
import { addRoute, antwoord, problemen } from '../route.ts'
import { feitSchema, regelboekSchema, regelSchema } from '../schemas-catalogus.ts'
import { readZoekvraag } from '../zoekvraag.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const params = z.object({ id: z.string() })
const tags = ['regelboeken']

const getRegelboeken: RouteConfig = {
  method: 'get',
  path: '/regelboeken',
  operationId: 'lijstRegelboeken',
  summary: 'Alle geladen regelboeken, concepten inbegrepen',
  tags,
  responses: {
    200: antwoord('De regelboeken.', json(z.object({ regelboeken: z.array(regelboekSchema) }))),
    ...problemen(400, 406, 500),
  },
}

const getRegelboek: RouteConfig = {
  method: 'get',
  path: '/regelboeken/{id}',
  operationId: 'haalRegelboek',
  summary: 'Eén regelboek: versie, status, bronnen, begrippen en spanningen',
  tags,
  request: { params },
  responses: {
    200: antwoord('Het regelboek.', json(regelboekSchema)),
    ...problemen(400, 404, 406, 500),
  },
}

const getRegels: RouteConfig = {
  method: 'get',
  path: '/regelboeken/{id}/regels',
  operationId: 'lijstRegels',
  summary: 'De regels van een regelboek, met bron, versies en toelichting',
  tags,
  request: { params },
  responses: {
    200: antwoord('De regels.', json(z.object({ regels: z.array(regelSchema) }))),
    ...problemen(400, 404, 406, 500),
  },
}

const getFeiten: RouteConfig = {
  method: 'get',
  path: '/feiten',
  operationId: 'lijstFeiten',
  summary: 'De feitencatalogus: type, eenheid, grenzen, herkomst en vraag',
  tags: ['feiten'],
  request: {
    query: z.object({
      regelboek: z.string().optional().describe('Id van een regelboek; standaard dat van vandaag.'),
    }),
  },
  responses: {
    200: antwoord('De feiten.', json(z.object({ feiten: z.array(feitSchema) }))),
    ...problemen(400, 404, 406, 500),
  },
}

export const addRegelboeken = (app: OpenAPIHono, omgeving: Omgeving): void => {
  addRoute(app, getRegelboeken, (c) => {
    readZoekvraag(c, [])
    return c.json({ regelboeken: lijstRegelboeken(omgeving) })
  })
  addRoute(app, getRegelboek, (c) => {
    readZoekvraag(c, [])
    return c.json(describeRegelboek(haalRegelboek(omgeving, c.req.param('id') ?? '')))
  })
  addRoute(app, getRegels, (c) => {
    readZoekvraag(c, [])
    return c.json({ regels: lijstRegels(omgeving, c.req.param('id') ?? '') })
  })
  addRoute(app, getFeiten, (c) => {
    const { regelboek } = readZoekvraag(c, ['regelboek'])
    const boek =
      regelboek === undefined ? huidigRegelboek(omgeving) : haalRegelboek(omgeving, regelboek)
    return c.json({ feiten: lijstFeiten(boek) })
  })
}
