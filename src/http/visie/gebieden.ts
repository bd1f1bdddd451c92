import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Omgeving } from '../../app/omgeving.ts'
import type { ProjectiePort } from '../../app/ports/geo.ts'
import { chooseCatalogus } from '../../app/regelboek/choose-catalogus.ts'
import { type GebiedenFilter, getGebied, listGebieden } from '../../app/visie/list-gebieden.ts'
import { type InvoerFout, refuseFouten } from '../../domain/errors.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { suggest } from '../../domain/naaste.ts'
import type { Omhullende } from '../../domain/plaats/omhullende.ts'
import { gebiedenSchema, gebiedSchema } from '../schemas/catalogus.ts'
import { readCrs, writeCrs } from '../shared/crs.ts'
import { KLOKKEN, klokken, readLeesvraag, regelboekVraag } from '../shared/leesvraag.ts'
import { addRoute, antwoord, crsKop, problemen } from '../shared/route.ts'
import { invalidQuery, readZoekvraag } from '../shared/zoekvraag.ts'

const geo = (schema: z.ZodType) => ({
  'application/json': { schema },
  'application/geo+json': { schema },
})
const crs = z.string().optional().describe('URI van het stelsel van het antwoord; standaard CRS84.')

const getGebieden: RouteConfig = {
  method: 'get',
  path: '/gebieden',
  operationId: 'lijstGebieden',
  summary: 'Alle gebiedsprofielen als GeoJSON',
  tags: ['gebieden'],
  request: {
    query: z.object({
      soort: z.string().optional().describe('Alleen gebieden van deze soort.'),
      bbox: z.string().optional().describe('minX,minY,maxX,maxY: alleen wat hierin kan liggen.'),
      'bbox-crs': z.string().optional().describe('URI van het stelsel van bbox; standaard CRS84.'),
      crs,
      regelboek: regelboekVraag,
      ...klokken,
    }),
  },
  responses: {
    200: antwoord('De gebieden.', geo(gebiedenSchema), crsKop),
    ...problemen(400, 404, 406, 500),
  },
}

const getGebiedRoute: RouteConfig = {
  method: 'get',
  path: '/gebieden/{id}',
  operationId: 'haalGebied',
  summary: 'Eén gebiedsprofiel als GeoJSON',
  tags: ['gebieden'],
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({ crs, regelboek: regelboekVraag, ...klokken }),
  },
  responses: {
    200: antwoord('Het gebied.', geo(gebiedSchema), crsKop),
    ...problemen(400, 404, 406, 500),
  },
}

type Zoekvraag = Readonly<Record<string, string>>

const readStelsel = (vraag: Zoekvraag, naam: string, { stelsels }: ProjectiePort) => {
  const uri = readCrs(vraag[naam]) ?? stelsels[0] ?? ''
  const fout = invalidQuery(naam, `"${uri}" kennen wij niet. Kies uit: ${stelsels.join(', ')}.`)
  return { uri, fouten: stelsels.includes(uri) ? [] : [fout] }
}

const readBbox = (
  tekst: string | undefined,
): { bbox?: Omhullende; fouten: readonly InvoerFout[] } => {
  if (tekst === undefined) return { fouten: [] }
  const getallen = tekst.split(',').map((deel) => (deel.trim() === '' ? Number.NaN : Number(deel)))
  const [minX = 0, minY = 0, maxX = 0, maxY = 0] = getallen
  const goed =
    getallen.length === 4 && getallen.every(Number.isFinite) && minX <= maxX && minY <= maxY
  if (goed) return { bbox: { minX, minY, maxX, maxY }, fouten: [] }
  return {
    fouten: [invalidQuery('bbox', 'Geef vier getallen: minX,minY,maxX,maxY, het minimum eerst.')],
  }
}

const readSoort = (soort: string | undefined, { visie }: Regelboek): readonly InvoerFout[] => {
  const soorten = Object.keys(visie.soorten)
  if (soort === undefined || soorten.includes(soort)) return []
  const melding = `"${soort}" is geen soort gebied.${suggest(soort, soorten)} Kies uit: ${soorten.join(', ')}.`
  return [invalidQuery('soort', melding)]
}

const readFilter = (
  vraag: Zoekvraag,
  boek: Regelboek,
  projectie: ProjectiePort,
): GebiedenFilter => {
  const stelsel = readStelsel(vraag, 'crs', projectie)
  const bboxStelsel = readStelsel(vraag, 'bbox-crs', projectie)
  const kader = readBbox(vraag.bbox)
  const fouten = [
    ...readSoort(vraag.soort, boek),
    ...kader.fouten,
    ...stelsel.fouten,
    ...bboxStelsel.fouten,
  ]
  refuseFouten(fouten)
  return {
    crs: stelsel.uri,
    bboxCrs: bboxStelsel.uri,
    ...(vraag.soort === undefined ? {} : { soort: vraag.soort }),
    ...(kader.bbox === undefined ? {} : { bbox: kader.bbox }),
  }
}

const answerGeo = (c: Context, inhoud: unknown, type: string) =>
  c.body(JSON.stringify(inhoud), 200, { 'Content-Type': `${type}; charset=utf-8` })

export const addGebieden = (
  app: OpenAPIHono,
  omgeving: Omgeving,
  projectie: ProjectiePort,
): void => {
  const findBoek = (vraag: Zoekvraag) => chooseCatalogus(omgeving, readLeesvraag(vraag))
  addRoute(app, getGebieden, (c, type) => {
    const vraag = readZoekvraag(c, ['soort', 'bbox', 'bbox-crs', 'crs', 'regelboek', ...KLOKKEN])
    const boek = findBoek(vraag)
    const filter = readFilter(vraag, boek.regelboek, projectie)
    writeCrs(c, filter.crs)
    const features = listGebieden(boek, projectie, filter)
    return answerGeo(c, { type: 'FeatureCollection', features }, type)
  })
  addRoute(app, getGebiedRoute, (c, type) => {
    const vraag = readZoekvraag(c, ['crs', 'regelboek', ...KLOKKEN])
    const boek = findBoek(vraag)
    const { crs } = readFilter(vraag, boek.regelboek, projectie)
    writeCrs(c, crs)
    return answerGeo(c, getGebied(boek, projectie, { id: c.req.param('id') ?? '', crs }), type)
  })
}
