import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Omgeving } from '../../app/omgeving.ts'
import { findPlekken } from '../../app/plekken/find-plekken.ts'
import { withGebieden } from '../../app/plekken/gebiedsplekken.ts'
import type { ProjectiePort } from '../../app/ports/geo.ts'
import type { AdressenPort } from '../../app/ports/zoeken.ts'
import { chooseCatalogus } from '../../app/regelboek/choose-catalogus.ts'
import { refuseFouten } from '../../domain/errors.ts'
import { plekkenSchema } from '../../domain/model/antwoord/plek.ts'
import { readCrs, writeCrs } from '../shared/crs.ts'
import { KLOKKEN, klokken, readLeesvraag, regelboekVraag } from '../shared/leesvraag.ts'
import { addRoute, antwoord, crsKop, problemen } from '../shared/route.ts'
import { json } from '../shared/verzoek.ts'
import { invalidQuery, readZoekvraag } from '../shared/zoekvraag.ts'

const getPlekken: RouteConfig = {
  method: 'get',
  path: '/plekken',
  operationId: 'zoekPlekken',
  summary: 'Een plek zoeken op straat, postcode, buurt, plaats of coördinaat',
  description:
    'Zoekt in de lijst die met de dienst meekomt, de gebieden van de visie, adressen die de gemeente inlas, en andere adressen en percelen bij PDOK als de beheerder dat aanzet; typefouten geven niet. Een straat is een cirkel waarin zij ergens ligt, geen punt: laat de plek daarna aanwijzen. Ook een geplakte link van een kaart, twee getallen in graden of in RD geven een plek. Geen plek is een oordeel over waar een plan ligt.',
  tags: ['plekken'],
  request: {
    query: z.object({
      zoek: z
        .string()
        .describe('Wat iemand typt of plakt: "Molenstr. 12", "9401 AB", "52.99, 6.56", een link.'),
      crs: z.string().optional().describe('URI van het stelsel van het antwoord; standaard CRS84.'),
      regelboek: regelboekVraag,
      ...klokken,
    }),
  },
  responses: {
    200: antwoord('De plekken, de beste eerst.', json(plekkenSchema), crsKop),
    ...problemen(400, 404, 406, 500),
  },
}

export interface Plekpoorten {
  readonly projectie: ProjectiePort
  /** Addresses and parcels, from elsewhere. */
  readonly adressen?: AdressenPort | undefined
}

export const addPlekken = (
  app: OpenAPIHono,
  omgeving: Omgeving,
  { projectie, adressen }: Plekpoorten,
): void => {
  addRoute(app, getPlekken, async (c) => {
    const {
      zoek = '',
      crs: gevraagd,
      ...welk
    } = readZoekvraag(c, ['zoek', 'crs', 'regelboek', ...KLOKKEN])
    const { regelboek } = chooseCatalogus(omgeving, readLeesvraag(welk))
    const { stelsels } = projectie
    const crs = readCrs(gevraagd) ?? stelsels[0] ?? ''
    refuseFouten([
      ...(zoek.trim() === '' ? [invalidQuery('zoek', 'Geef wat u zoekt.')] : []),
      ...(stelsels.includes(crs)
        ? []
        : [invalidQuery('crs', `"${crs}" kennen wij niet. Kies uit: ${stelsels.join(', ')}.`)]),
    ])
    const gezag = regelboek.visie.bevoegdGezag
    const namen = omgeving.plekkenVan?.(gezag)
    const bron = { lijst: namen && withGebieden(namen, regelboek), adressen, gezag, projectie }
    writeCrs(c, crs)
    return c.json(await findPlekken({ ...bron, zoek: omgeving.zoek, crs }, zoek))
  })
}
