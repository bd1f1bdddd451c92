import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Omgeving } from '../../app/omgeving.ts'
import { chooseCatalogus } from '../../app/regelboek/choose-catalogus.ts'
import {
  describeRegelboek,
  listCatalogusfeiten,
  listRegelboeken,
  listRegels,
} from '../../app/visie/list-regelboeken.ts'
import {
  feitSchema,
  regelboekenSchema,
  regelboekSchema,
  regelSchema,
} from '../schemas/catalogus.ts'
import { KLOKKEN, klokken, readLeesvraag, regelboekVraag } from '../shared/leesvraag.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { json } from '../shared/verzoek.ts'
import { readZoekvraag } from '../shared/zoekvraag.ts'

const params = z.object({ id: z.string() })
const query = z.object(klokken)
const tags = ['regelboeken']

const getRegelboeken: RouteConfig = {
  method: 'get',
  path: '/regelboeken',
  operationId: 'lijstRegelboeken',
  summary: 'De regelboeken die gelden en bekend zijn; concepten op verzoek',
  tags,
  request: { query },
  responses: {
    200: antwoord('De regelboeken.', json(regelboekenSchema)),
    ...problemen(400, 406, 500),
  },
}

const getRegelboek: RouteConfig = {
  method: 'get',
  path: '/regelboeken/{id}',
  operationId: 'haalRegelboek',
  summary: 'Eén regelboek: versie, status, bronnen, begrippen en spanningen',
  tags,
  request: { params, query },
  responses: {
    200: antwoord('Het regelboek.', json(regelboekSchema)),
    ...problemen(400, 404, 406, 500),
  },
}

const getRegels: RouteConfig = {
  method: 'get',
  path: '/regelboeken/{id}/regels',
  operationId: 'lijstRegels',
  summary: 'De regels van een regelboek op de peildatum, met bron en toelichting',
  tags,
  request: { params, query },
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
    query: query.extend({ regelboek: regelboekVraag }),
  },
  responses: {
    200: antwoord('De feiten.', json(z.object({ feiten: z.array(feitSchema) }))),
    ...problemen(400, 404, 406, 500),
  },
}

export const addRegelboeken = (app: OpenAPIHono, omgeving: Omgeving): void => {
  const readVraag = (c: Context, extra: readonly string[] = []) =>
    readLeesvraag(readZoekvraag(c, [...KLOKKEN, ...extra]))
  const findBoek = (c: Context) =>
    chooseCatalogus(omgeving, { ...readVraag(c), regelboek: c.req.param('id') ?? '' })
  addRoute(app, getRegelboeken, (c) => c.json(listRegelboeken(omgeving, readVraag(c))))
  addRoute(app, getRegelboek, (c) => c.json(describeRegelboek(findBoek(c).regelboek)))
  addRoute(app, getRegels, (c) => c.json({ regels: listRegels(findBoek(c)) }))
  addRoute(app, getFeiten, (c) =>
    c.json({ feiten: listCatalogusfeiten(chooseCatalogus(omgeving, readVraag(c, ['regelboek']))) }),
  )
}
