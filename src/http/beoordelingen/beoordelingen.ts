import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { assessZelf, storeBeoordeling } from '../../app/beoordelen/assess-initiatief.ts'
import { addElders } from '../../app/beoordelen/elders.ts'
import { getVolledig } from '../../app/beoordelen/explain-bewaard.ts'
import { getBeoordeling, getBewijs } from '../../app/beoordelen/get-beoordeling.ts'
import { checkPersoonsgegevens } from '../../app/invoer/check-persoonsgegevens.ts'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { checkPlantype } from '../../app/plantypen/check-plantype.ts'
import type { KorteBeoordelingMetBewijs } from '../../app/ports/beoordelingen.ts'
import { CRS84 } from '../../app/ports/geo.ts'
import { bewijsSchema } from '../../domain/model/antwoord/bewijs.ts'
import { beoordelingSchema, zelftoetsSchema } from '../schemas/beoordeling.ts'
import { verzoekSchema } from '../schemas/catalogus.ts'
import { writeCrs } from '../shared/crs.ts'
import { answerOnce, herhaalKop } from '../shared/herhaling.ts'
import { BASIS } from '../shared/kopregels.ts'
import { addRoute, antwoord, crsKop, problemen } from '../shared/route.ts'
import { bevestigdQuery, readErbij, uitlegQuery } from '../shared/uitleg.ts'
import { json, readVerzoek, verzoekMetCrs } from '../shared/verzoek.ts'
import { readZoekvraag } from '../shared/zoekvraag.ts'

const tags = ['beoordelingen']
const metElders = uitlegQuery.extend({
  elders: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'Met true ook de dichtstbijzijnde gebieden waar hetzelfde idee een hogere stand heeft, als de plek het bezwaar is.',
    ),
})
const verzoek = {
  query: uitlegQuery,
  ...verzoekMetCrs(verzoekSchema),
} satisfies RouteConfig['request']
const id = { params: z.object({ id: z.uuid() }) }

const postBeoordeling: RouteConfig = {
  method: 'post',
  path: '/beoordelingen',
  operationId: 'maakBeoordeling',
  summary: 'Beoordeel een initiatief en bewaar de beoordeling',
  tags,
  request: {
    ...verzoek,
    query: uitlegQuery.extend(bevestigdQuery.shape),
    headers: verzoek.headers.extend(herhaalKop.shape),
  },
  responses: {
    201: antwoord('De bewaarde beoordeling.', json(beoordelingSchema), {
      ...crsKop,
      Location: {
        schema: { type: 'string' },
        required: true,
        description: 'Waar zij te halen is.',
      },
    }),
    ...problemen(400, 406, 409, 413, 415, 422, 500, 503),
  },
}

const postZelftoets: RouteConfig = {
  method: 'post',
  path: '/zelftoetsen',
  operationId: 'maakZelftoets',
  summary: 'Toets een idee; er wordt niets bewaard',
  tags,
  request: { ...verzoek, query: metElders },
  responses: {
    200: antwoord('De beoordeling.', json(zelftoetsSchema), crsKop),
    ...problemen(400, 406, 413, 415, 500, 503),
  },
}

const getBeoordelingRoute: RouteConfig = {
  method: 'get',
  path: '/beoordelingen/{id}',
  operationId: 'haalBeoordeling',
  summary: 'Een bewaarde beoordeling, byte voor byte zoals bewaard',
  tags,
  request: { ...id, query: metElders },
  responses: {
    200: antwoord('De beoordeling.', json(beoordelingSchema), crsKop),
    ...problemen(400, 404, 406, 500, 503),
  },
}

const getBewijsRoute: RouteConfig = {
  method: 'get',
  path: '/beoordelingen/{id}/bewijs',
  operationId: 'haalBewijs',
  summary: 'Het bewijs van een beoordeling, om haar te herberekenen',
  tags,
  request: id,
  responses: {
    200: antwoord('Het bewijs.', json(bewijsSchema), crsKop),
    ...problemen(400, 404, 406, 500, 503),
  },
}

const answerJson = (c: Context, tekst: string, status: 200 | 201 = 200) =>
  c.body(tekst, status, { 'Content-Type': 'application/json; charset=utf-8' })

const readAgain = (omgeving: OmgevingMetOpslag, id: string, volledig: boolean) =>
  volledig ? getVolledig(omgeving, id) : getBeoordeling(omgeving.beoordelingen, id)

export const addBeoordelingen = (app: OpenAPIHono, omgeving: OmgevingMetOpslag): void => {
  const { beoordelingen } = omgeving
  addRoute(app, postBeoordeling, async (c) => {
    const { volledig: uitgelegd, bevestigd } = readErbij(c, ['volledig', 'bevestigd'])
    const verzoek = { ...(await readVerzoek(c)), uitgelegd }
    if (!bevestigd) checkPersoonsgegevens(verzoek.inhoud, ['naam', 'omschrijving'])
    checkPlantype(omgeving, verzoek.inhoud)
    const { id, inhoud } = await answerOnce(c, omgeving, {
      doe: async (binnen) => {
        const { id, inhoud, volledig = inhoud } = await storeBeoordeling(binnen, verzoek)
        return { id, inhoud: volledig }
      },
      again: async (id) => ({ id, ...(await readAgain(omgeving, id, uitgelegd)) }),
    })
    c.header('Location', `${BASIS}/beoordelingen/${id}`)
    writeCrs(c, verzoek.contentCrs ?? CRS84)
    return answerJson(c, inhoud, 201)
  })
  addRoute(app, postZelftoets, async (c) => {
    const { volledig: uitgelegd, elders } = readErbij(c, ['volledig', 'elders'])
    const verzoek = { ...(await readVerzoek(c)), uitgelegd, metElders: elders }
    checkPlantype(omgeving, verzoek.inhoud)
    const inhoud = await assessZelf(omgeving, verzoek)
    writeCrs(c, verzoek.contentCrs ?? CRS84)
    return answerJson(c, inhoud)
  })
  addRoute(app, getBeoordelingRoute, async (c) => {
    const { volledig, elders } = readErbij(c, ['volledig', 'elders'])
    const id = c.req.param('id') ?? ''
    const { inhoud } = await readAgain(omgeving, id, volledig)
    writeCrs(c, (JSON.parse(inhoud) as KorteBeoordelingMetBewijs).bewijs.crs.invoer)
    return answerJson(c, elders ? await addElders(omgeving, id, inhoud) : inhoud)
  })
  addRoute(app, getBewijsRoute, async (c) => {
    readZoekvraag(c, [])
    const bewijs = await getBewijs(beoordelingen, c.req.param('id') ?? '')
    writeCrs(c, bewijs.crs.invoer)
    return answerJson(c, JSON.stringify(bewijs))
  })
}
