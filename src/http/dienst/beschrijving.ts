import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { FOUTSOORTEN } from '../../domain/errors.ts'
import type { ApiDocument } from '../shared/document.ts'
import { BASIS } from '../shared/kopregels.ts'
import { interneFout } from '../shared/problem.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { readZoekvraag } from '../shared/zoekvraag.ts'
import { DOCUMENTATIE_CSP, renderDocumentatie } from './documentatie.ts'

const getOpenapi: RouteConfig = {
  method: 'get',
  path: '/openapi.json',
  operationId: 'haalBeschrijving',
  summary: 'Deze beschrijving in OpenAPI 3.1',
  tags: ['beschrijving'],
  responses: {
    200: antwoord('De beschrijving.', { 'application/json': { schema: z.looseObject({}) } }),
    ...problemen(400, 406, 500),
  },
}

const VOORBEELD = `curl -X POST ${BASIS}/zelftoetsen -H 'Content-Type: application/json' \\
  -d '{"naam": "Dakopbouw", "locatie": {"type": "Point", "coordinates": [6.5621, 52.9925]},
       "feiten": {"activiteiten": ["dakopbouw"]}}'`

/** The API's description: for machines under /v1/openapi.json, for people at the root. */
export const addBeschrijving = (app: OpenAPIHono, describe: () => ApiDocument): void => {
  let document: ApiDocument | undefined
  const getDocument = () => {
    document ??= describe()
    return document
  }
  addRoute(app, getOpenapi, (c) => {
    readZoekvraag(c, [])
    return c.json(getDocument())
  })
  const fouten = [
    ...FOUTSOORTEN,
    { code: interneFout.code, titel: interneFout.title, status: interneFout.status },
  ]
  for (const pad of ['/', '/documentatie']) {
    app.get(pad, (c) => {
      c.header('Content-Security-Policy', DOCUMENTATIE_CSP)
      return c.html(
        renderDocumentatie({ document: getDocument(), basis: BASIS, fouten, voorbeeld: VOORBEELD }),
      )
    })
  }
}
