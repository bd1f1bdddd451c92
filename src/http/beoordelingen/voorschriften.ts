import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { giveVoorschriften } from '../../app/beoordelen/give-voorschriften.ts'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { voorschriftSchema } from '../../domain/model/voorschrift.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { readZoekvraag } from '../shared/zoekvraag.ts'

const schema = z.object({ voorschriften: z.array(voorschriftSchema) })

const getVoorschriften: RouteConfig = {
  method: 'get',
  path: '/beoordelingen/{id}/voorschriften',
  operationId: 'vindVoorschriften',
  summary: 'De standaardvoorschriften die bij dit plan passen als het wordt vergund',
  description:
    'Bij elke regel die geldt of kan gelden, op volgorde van onderwerp. De woorden zijn van Visietoets en geen beleid: de gemeente past ze aan en beslist welke zij stelt. Zij staan buiten het bewijs, want zij volgen uit de uitkomsten en veranderen er geen; een gewijzigd bestand met voorschriften geeft ook bij een oude beoordeling andere.',
  tags: ['beoordelingen'],
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    200: antwoord('De voorschriften.', { 'application/json': { schema } }),
    ...problemen(400, 404, 406, 500, 503),
  },
}

export const addVoorschriften = (app: OpenAPIHono, omgeving: OmgevingMetOpslag): void => {
  addRoute(app, getVoorschriften, async (c) => {
    readZoekvraag(c, [])
    return c.json({ voorschriften: await giveVoorschriften(omgeving, c.req.param('id') ?? '') })
  })
}
