import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { OpenAPIObject } from 'openapi3-ts/oas31'
import { z } from 'zod'
import { API_VERSIE, BASIS } from './kopregels.ts'
import { SYSTEEMSLEUTEL } from './route.ts'

/** A placeholder that can receive no mail (RFC 2606): the municipality that runs this sets CONTACT_EMAIL. */
const GEEN_EMAIL = 'visietoets@example.org'

const OMSCHRIJVING = `Toetst een initiatief dat niet in het omgevingsplan past aan de omgevingsvisie, en legt uit waarom.

Het antwoord is een advies: geen besluit en geen toezegging. Een initiatiefnemer mag altijd aanvragen.

Coördinaten zijn in CRS84 (lengte, breedte), tenzij u in de kopregel Content-Crs een ander stelsel noemt, zoals RD (http://www.opengis.net/def/crs/EPSG/0/28992). Fouten komen als application/problem+json (RFC 9457), alle tegelijk, elk met een JSON-pointer naar de plaats.`

export type ApiDocument = OpenAPIObject

/**
 * Of what `.meta({ id })` names, the generator reads all but the id: it knows a component by a name that it got
 * itself. So the names are handed over here, and `domain/` needs nothing but zod.
 */
const nameComponents = (): void => {
  for (const [refId, schema] of z.globalRegistry._idmap) {
    zodToOpenAPIRegistry.add(schema, { _internal: { refId } })
  }
}

/** The OpenAPI description, made from the routes themselves. */
export const createDocument = (app: OpenAPIHono): ApiDocument => {
  nameComponents()
  app.openAPIRegistry.registerComponent('securitySchemes', SYSTEEMSLEUTEL, {
    type: 'http',
    scheme: 'bearer',
    description:
      'De sleutel van een systeem, of een token (JWT) van de uitgever die de beheerder heeft ingesteld. De dienst vraagt ernaar zodra er een sleutel is uitgegeven of een uitgever is ingesteld.',
  })
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Visietoets',
      version: API_VERSIE,
      description: OMSCHRIJVING,
      contact: {
        name: 'Team Visietoets',
        url: 'https://example.org/visietoets',
        email: GEEN_EMAIL,
      },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
    },
    servers: [{ url: BASIS, description: 'Deze server.' }],
    tags: [
      {
        name: 'beoordelingen',
        description: 'Een initiatief toetsen, en terughalen wat er is beoordeeld.',
      },
      {
        name: 'geschiktheidskaarten',
        description: 'Waar een idee zou passen, op een kaart.',
      },
      {
        name: 'beleidstoetsen',
        description: 'Naspelen wat een concept doet met adviezen.',
      },
      { name: 'gebieden', description: 'De gebiedsprofielen waaraan wordt getoetst.' },
      { name: 'plantypen', description: 'Plannen zoals mensen ze noemen, om mee te beginnen.' },
      { name: 'plekken', description: 'Een plek vinden op naam, postcode of coördinaat.' },
      { name: 'regelboeken', description: 'De regels, met hun bron.' },
      { name: 'feiten', description: 'Wat u over een initiatief kunt opgeven.' },
      { name: 'beschrijving', description: 'Deze beschrijving.' },
    ],
  })
}
