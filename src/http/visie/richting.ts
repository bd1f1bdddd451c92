import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { countPraktijk } from '../../app/praktijk/count-praktijk.ts'
import { praktijkToCsv } from '../../app/praktijk/csv.ts'
import { getRegelboek } from '../../app/regelboek/boeken.ts'
import { chooseCatalogus } from '../../app/regelboek/choose-catalogus.ts'
import { RICHTING_VRAGEN } from '../../app/visie/richting-vraag.ts'
import { dekkingSchema } from '../../domain/model/antwoord/dekking.ts'
import { praktijkSchema } from '../../domain/model/antwoord/praktijk.ts'
import { KLOKKEN, klokken, readLeesvraag } from '../shared/leesvraag.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { readZoekvraag } from '../shared/zoekvraag.ts'

const CSV = 'text/csv'
const params = z.object({ id: z.string() })
const tags = ['regelboeken']
const jsonOfCsv = (schema: z.ZodType) => ({
  'application/json': { schema },
  [CSV]: { schema: z.string().describe('RFC 4180, met een kop.') },
})

const getRichting: RouteConfig = {
  method: 'get',
  path: '/regelboeken/{id}/richting',
  operationId: 'geefRichting',
  summary: 'Waar de visie richting geeft: per principe, gebied en activiteit, met de passages',
  description:
    'Berekend uit het regelboek zelf, voor een plan waarvan alleen de activiteit en het gebied bekend zijn. Als CSV: één rij per cel.',
  tags,
  request: {
    params,
    query: z.object({
      principe: z.string().optional().describe('Alleen dit principe.'),
      gebied: z.string().optional().describe('Alleen dit gebied.'),
      activiteit: z.string().optional().describe('Alleen deze activiteit.'),
      ...klokken,
    }),
  },
  responses: {
    200: antwoord('De kaart.', jsonOfCsv(dekkingSchema)),
    ...problemen(400, 404, 406, 500, 503),
  },
}

const getPraktijk: RouteConfig = {
  method: 'get',
  path: '/regelboeken/{id}/praktijk',
  operationId: 'telPraktijk',
  summary:
    'Hoe vaak de visie in bewaarde beoordelingen niet besliste, waarop, en wat mensen toen vonden',
  description:
    'Voor de gemeente: geteld over alle bewaarde beoordelingen met dit regelboek, ook die nog niet bekend zijn gemaakt. Elke bewaarde beoordeling telt één keer, ook als hetzelfde plan opnieuw is beoordeeld.',
  tags,
  request: { params },
  responses: {
    200: antwoord('De telling.', jsonOfCsv(praktijkSchema)),
    ...problemen(400, 404, 406, 500, 503),
  },
}

const answerCsv = (c: Context, tekst: string | Uint8Array<ArrayBuffer>) =>
  c.body(tekst, 200, { 'Content-Type': `${CSV}; charset=utf-8; header=present` })

export const addRichting = (app: OpenAPIHono, omgeving: OmgevingMetOpslag): void => {
  const { beoordelingen } = omgeving
  const idOf = (c: Context) => c.req.param('id') ?? ''
  addRoute(app, getRichting, async (c, type) => {
    const gevraagd = readZoekvraag(c, [...RICHTING_VRAGEN, ...KLOKKEN])
    const lees = { ...readLeesvraag(gevraagd), regelboek: idOf(c) }
    const { regelboek, peildatum } = chooseCatalogus(omgeving, lees)
    const { sha256, gebiedenSha256 } = regelboek
    const vraag = Object.fromEntries(
      RICHTING_VRAGEN.flatMap((naam) => (naam in gevraagd ? [[naam, gevraagd[naam]]] : [])),
    )
    const vorm = type === CSV ? 'csv' : 'json'
    const tekst = await omgeving.writeRichting({
      ...{ regelboek: { sha256, gebiedenSha256 }, nu: omgeving.nu() },
      ...{ peildatum, vraag, vorm },
    })
    return type === CSV
      ? answerCsv(c, tekst)
      : c.body(tekst, 200, { 'Content-Type': 'application/json' })
  })
  addRoute(app, getPraktijk, async (c, type) => {
    readZoekvraag(c, [])
    const bron = { regelboek: getRegelboek(omgeving, idOf(c)), nu: omgeving.nu() }
    const praktijk = await countPraktijk(beoordelingen, bron)
    return type === CSV ? answerCsv(c, praktijkToCsv(praktijk)) : c.json(praktijk)
  })
}
