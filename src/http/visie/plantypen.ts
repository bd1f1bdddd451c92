import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Omgeving } from '../../app/omgeving.ts'
import { describePlantype, getPlantype } from '../../app/plantypen/describe-plantype.ts'
import { listPlantypen } from '../../app/plantypen/list-plantypen.ts'
import { chooseCatalogus } from '../../app/regelboek/choose-catalogus.ts'
import { plantypenSchema, plantypeSchema } from '../../domain/model/antwoord/plantype.ts'
import { KLOKKEN, klokken, readLeesvraag, regelboekVraag } from '../shared/leesvraag.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { json } from '../shared/verzoek.ts'
import { readZoekvraag } from '../shared/zoekvraag.ts'

const tags = ['plantypen']
const query = z.object({ ...klokken, regelboek: regelboekVraag })
const WELK = [...KLOKKEN, 'regelboek']

const getPlantypen: RouteConfig = {
  method: 'get',
  path: '/plantypen',
  operationId: 'lijstPlantypen',
  summary: 'Plannen zoals mensen ze noemen, om mee te beginnen',
  description:
    'Een plantype kiest activiteiten, zet waarden klaar en noemt de eerste vragen. Het beslist niets.',
  tags,
  request: {
    query: query.extend({
      zoek: z
        .string()
        .optional()
        .describe('Wat iemand typt; typefouten geven niet. De beste staat vooraan.'),
    }),
  },
  responses: {
    200: antwoord('De plantypen.', json(plantypenSchema)),
    ...problemen(400, 406, 500),
  },
}

const getPlantypeRoute: RouteConfig = {
  method: 'get',
  path: '/plantypen/{id}',
  operationId: 'haalPlantype',
  summary: 'Eén plantype, met zijn kernvragen en wat vaak nog meer nodig is',
  tags,
  request: { params: z.object({ id: z.string() }), query },
  responses: {
    200: antwoord('Het plantype.', json(plantypeSchema)),
    ...problemen(400, 404, 406, 500),
  },
}

export const addPlantypen = (app: OpenAPIHono, omgeving: Omgeving): void => {
  addRoute(app, getPlantypen, (c) => {
    const { zoek = '', ...welk } = readZoekvraag(c, ['zoek', ...WELK])
    const { regelboek } = chooseCatalogus(omgeving, readLeesvraag(welk))
    return c.json(listPlantypen(omgeving, regelboek, zoek))
  })
  addRoute(app, getPlantypeRoute, (c) => {
    const { regelboek } = chooseCatalogus(omgeving, readLeesvraag(readZoekvraag(c, WELK)))
    return c.json(describePlantype(regelboek, getPlantype(regelboek, c.req.param('id') ?? '')))
  })
}
