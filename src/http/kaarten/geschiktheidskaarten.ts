import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { awaitBeurt } from '../../app/beurt.ts'
import { createKaart, type GemaakteKaart } from '../../app/kaart/create-kaart.ts'
import { cancelKaart, getKaart, getKaartresultaat } from '../../app/kaart/follow-kaart.ts'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import type { ProjectiePort } from '../../app/ports/geo.ts'
import type { Kaart } from '../../app/ports/kaarten.ts'
import { refuseFouten } from '../../domain/errors.ts'
import { kaartSchema } from '../../domain/model/antwoord/geschiktheidskaart.ts'
import { readCrs, writeCrs } from '../shared/crs.ts'
import { answerOnce, herhaalKop } from '../shared/herhaling.ts'
import { readTekst } from '../shared/inhoud.ts'
import { BASIS } from '../shared/kopregels.ts'
import { addRoute, antwoord, crsKop, problemen } from '../shared/route.ts'
import { json, readContentCrs, verzoekMetCrs } from '../shared/verzoek.ts'
import { invalidQuery, readZoekvraag } from '../shared/zoekvraag.ts'
import { kaartstatusSchema, kaartverzoekSchema } from './schemas-kaarten.ts'

const PAD = '/geschiktheidskaarten'

const tags = ['geschiktheidskaarten']
const params = z.object({ id: z.uuid() })
const geo = {
  'application/geo+json': { schema: kaartSchema },
  'application/json': { schema: kaartSchema },
}
const status = antwoord('Hoe het met de kaart staat.', json(kaartstatusSchema))

const kaartverzoek = verzoekMetCrs(kaartverzoekSchema, 'het stelsel van percelen en kader')

const postKaart: RouteConfig = {
  method: 'post',
  path: PAD,
  operationId: 'maakGeschiktheidskaart',
  summary: 'Waar zou dit idee passen? Een kleine kaart meteen, een grote als opdracht',
  tags,
  request: {
    query: z.object({
      crs: z
        .string()
        .optional()
        .describe('URI van het stelsel van het antwoord; standaard dat van Content-Crs.'),
    }),
    ...kaartverzoek,
    headers: kaartverzoek.headers.extend(herhaalKop.shape),
  },
  responses: {
    200: antwoord('De kaart; er wordt niets bewaard.', geo, crsKop),
    202: {
      ...status,
      description: 'De kaart is te groot om meteen te geven; volg haar op de plek in Location.',
      headers: {
        ...status.headers,
        Location: {
          schema: { type: 'string' },
          required: true,
          description: 'Waar de status te halen is.',
        },
      },
    },
    ...problemen(400, 404, 406, 409, 413, 415, 422, 500, 503),
  },
}

const getKaartRoute: RouteConfig = {
  method: 'get',
  path: `${PAD}/{id}`,
  operationId: 'haalGeschiktheidskaart',
  summary: 'De status van een kaart, met haar voortgang',
  tags,
  request: { params },
  responses: { 200: status, ...problemen(400, 404, 406, 500, 503) },
}

const getResultaat: RouteConfig = {
  method: 'get',
  path: `${PAD}/{id}/resultaat`,
  operationId: 'haalGeschiktheidskaartResultaat',
  summary: 'De kaart zelf; 409 zolang zij niet klaar is',
  tags,
  request: { params },
  responses: {
    200: antwoord('De kaart.', geo, crsKop),
    ...problemen(400, 404, 406, 409, 500, 503),
  },
}

const postAnnulering: RouteConfig = {
  method: 'post',
  path: `${PAD}/{id}/annulering`,
  operationId: 'annuleerGeschiktheidskaart',
  summary: 'Stop een kaart die nog niet klaar is',
  tags,
  request: { params },
  responses: { 200: status, ...problemen(400, 404, 406, 409, 413, 500, 503) },
}

const placeOf = (id: string) => `${BASIS}${PAD}/${id}`

const describeKaart = ({ id, aangemaaktOp, status: stand, voortgang, melding }: Kaart) => ({
  id,
  aangemaaktOp,
  status: stand,
  voortgang,
  ...(melding === undefined ? {} : { melding }),
  ...(stand === 'klaar' ? { resultaat: `${placeOf(id)}/resultaat` } : {}),
})

const readVerzoek = async (c: Context, { stelsels }: ProjectiePort) => {
  const crs = readCrs(readZoekvraag(c, ['crs']).crs)
  if (crs !== undefined && !stelsels.includes(crs)) {
    const melding = `"${crs}" kennen wij niet. Kies uit: ${stelsels.join(', ')}.`
    refuseFouten([invalidQuery('crs', melding)])
  }
  return {
    tekst: await readTekst(c),
    ...readContentCrs(c),
    ...(crs === undefined ? {} : { crs }),
  }
}

/** Who asks, as far as clients are told apart. */
const readKlant = (c: Context): { readonly klant?: string } => {
  const klant = c.get('klant')
  return klant === undefined ? {} : { klant }
}

const readId = (c: Context): string => {
  readZoekvraag(c, [])
  return c.req.param('id') ?? ''
}

const utf8 = new TextEncoder()

const toStream = (stukken: AsyncIterable<string>): ReadableStream<Uint8Array> => {
  const lezer = stukken[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (uit) => {
      // Of several large maps that are asked at once one piece is read at a time, with others in between.
      await awaitBeurt()
      const { done, value } = await lezer.next()
      if (done) uit.close()
      else uit.enqueue(utf8.encode(value))
    },
  })
}

export const addGeschiktheidskaarten = (
  app: OpenAPIHono,
  omgeving: OmgevingMetOpslag,
  projectie: ProjectiePort,
): void => {
  const { kaarten } = omgeving
  const answerGeo = (c: Context, inhoud: string | ReadableStream, type: string) =>
    c.body(inhoud, 200, { 'Content-Type': `${type}; charset=utf-8` })
  addRoute(app, postKaart, async (c, type) => {
    const verzoek = await readVerzoek(c, projectie)
    const gemaakt = await answerOnce<GemaakteKaart>(c, omgeving, {
      doe: (binnen) => createKaart(binnen, { ...verzoek, ...readKlant(c) }),
      again: async (id) => ({ klaar: false, kaart: await getKaart(kaarten, id) }),
    })
    if (gemaakt.klaar) {
      writeCrs(c, gemaakt.crs)
      return answerGeo(c, gemaakt.inhoud, type)
    }
    c.header('Location', placeOf(gemaakt.kaart.id))
    return c.json(describeKaart(gemaakt.kaart), 202)
  })
  addRoute(app, getKaartRoute, async (c) =>
    c.json(describeKaart(await getKaart(kaarten, readId(c)))),
  )
  addRoute(app, getResultaat, async (c, type) => {
    const { kop, stukken } = await getKaartresultaat(kaarten, readId(c))
    writeCrs(c, kop.crs)
    return answerGeo(c, toStream(stukken), type)
  })
  addRoute(app, postAnnulering, async (c) =>
    c.json(describeKaart(await cancelKaart(kaarten, readId(c)))),
  )
}
