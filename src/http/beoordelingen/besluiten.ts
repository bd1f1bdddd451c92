import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { getBesluit, listBesluitenVan, recordBesluit } from '../../app/beoordelen/record-besluit.ts'
import { checkPersoonsgegevens } from '../../app/invoer/check-persoonsgegevens.ts'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { besluitSchema, vastgelegdBesluitSchema } from '../../domain/model/antwoord/besluit.ts'
import { answerOnce, herhaalKop } from '../shared/herhaling.ts'
import { readInhoud } from '../shared/inhoud.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { bevestigdQuery, readErbij } from '../shared/uitleg.ts'
import { json } from '../shared/verzoek.ts'
import { readZoekvraag } from '../shared/zoekvraag.ts'

const tags = ['beoordelingen']
const path = '/beoordelingen/{id}/besluiten'
const params = z.object({ id: z.uuid() })

const postBesluit: RouteConfig = {
  method: 'post',
  path,
  operationId: 'legBesluitVast',
  summary: 'Leg naast het advies vast wat het bevoegd gezag vindt of besluit; het laatste geldt',
  tags,
  request: {
    params,
    query: bevestigdQuery,
    headers: herhaalKop,
    body: { required: true, content: json(besluitSchema) },
  },
  responses: {
    201: antwoord('Wat is vastgelegd.', json(vastgelegdBesluitSchema)),
    ...problemen(400, 404, 406, 409, 413, 415, 422, 500, 503),
  },
}

const getBesluiten: RouteConfig = {
  method: 'get',
  path,
  operationId: 'lijstBesluiten',
  summary: 'Alles wat is vastgelegd, oudste eerst',
  tags,
  request: { params },
  responses: {
    200: antwoord('De lijst.', json(z.object({ besluiten: z.array(vastgelegdBesluitSchema) }))),
    ...problemen(400, 404, 406, 500, 503),
  },
}

export const addBesluiten = (app: OpenAPIHono, omgeving: OmgevingMetOpslag): void => {
  addRoute(app, postBesluit, async (c) => {
    const { bevestigd } = readErbij(c, ['bevestigd'])
    const inhoud = await readInhoud(c)
    if (!bevestigd) checkPersoonsgegevens(inhoud, ['motivering'])
    const id = c.req.param('id') ?? ''
    const besluit = await answerOnce(c, omgeving, {
      doe: (binnen) => recordBesluit(binnen, id, inhoud),
      again: (gemaakt) => getBesluit(omgeving, id, gemaakt),
    })
    return c.json(besluit, 201)
  })
  addRoute(app, getBesluiten, async (c) => {
    readZoekvraag(c, [])
    return c.json({ besluiten: await listBesluitenVan(omgeving, c.req.param('id') ?? '') })
  })
}
