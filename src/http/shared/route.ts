import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { toegangOf } from '../../app/toegang/routes.ts'
import { AppError } from '../../domain/errors.ts'
import { type Handeling, isOpen, isViaLink } from '../../domain/toegang/handelingen.ts'
import { chooseType } from './aanvaarden.ts'
import { BASIS } from './kopregels.ts'
import { problemSchema } from './problem.ts'

const versieKop = {
  'API-Version': {
    schema: { type: 'string' as const },
    required: true,
    description: 'Volledige versie van de API.' as string,
  },
}

export const crsKop = {
  ...versieKop,
  'Content-Crs': {
    schema: { type: 'string' as const },
    required: true,
    description: 'Coördinatenstelsel van de coördinaten in het antwoord, als <URI>.',
  },
}

const FOUTEN: Readonly<Record<number, string>> = {
  400: 'De invoer klopt niet; alle fouten tegelijk, elk met een JSON-pointer.',
  403: 'De rol van dit systeem is hiervoor niet genoeg, of dit is van een ander bevoegd gezag.',
  404: 'Dit bestaat niet, of is van een ander bevoegd gezag.',
  406: 'Dit antwoordtype leveren wij niet.',
  409: 'Dit kan niet in de staat waarin het is.',
  401: 'De sleutel of het token van een systeem ontbreekt of klopt niet.',
  422: 'Onder deze Idempotency-Key is eerder iets anders gevraagd.',
  429: 'Te veel gevraagd in korte tijd; Retry-After zegt hoeveel seconden te wachten.',
  413: 'De inhoud is te groot of heeft te veel onderdelen.',
  415: 'Dit inhoudstype lezen wij niet.',
  500: 'Een fout bij ons.',
  503: 'Het is te druk, het rekenen kostte te veel, of de database antwoordt niet; probeer het later opnieuw.',
}

const wachtKop = {
  'Retry-After': {
    schema: { type: 'integer' as const },
    description: 'Na hoeveel seconden het de moeite waard is; ontbreekt als wachten niet helpt.',
  },
}

/** Problem answers for an operation. */
export const problemen = (...statussen: readonly number[]): RouteConfig['responses'] =>
  Object.fromEntries(
    statussen.map((status) => [
      status,
      {
        description: FOUTEN[status] ?? '',
        headers: status === 503 ? { ...versieKop, ...wachtKop } : versieKop,
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  )

type Inhoud = NonNullable<Exclude<RouteConfig['responses'][string], { $ref: string }>['content']>

type Kopregels = Readonly<Record<string, (typeof versieKop)['API-Version']>>

/** A good answer with the version header. */
export const antwoord = (description: string, content: Inhoud, headers: Kopregels = versieKop) => ({
  description,
  content,
  headers,
})

const typesOf = (route: RouteConfig): readonly string[] =>
  Object.entries(route.responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, deel]) => Object.keys(('content' in deel && deel.content) || {}))

/** What any address may answer before a route has to do with it: 400, 405, 408, 417, 421 or 431. */
const VOOR_DE_ROUTE: RouteConfig['responses'] = {
  default: {
    description:
      'Een verzoek dat geen route haalt: geen HTTP (400), een methode die hier niet kan (405), te laat (408), een onbekende verwachting (417), een naam waarop de dienst niet antwoordt (421) of te grote kopregels (431).',
    headers: versieKop,
    content: { 'application/problem+json': { schema: problemSchema } },
  },
}

/** Name of the key of a system in the description. */
export const SYSTEEMSLEUTEL = 'systeemsleutel'

const isVoorSystemen = (handeling: Handeling): boolean =>
  !isOpen(handeling) && !isViaLink(handeling)

/** What the table of routes says of it, as the description tells it. */
const describeToegang = (method: string, path: string): Pick<RouteConfig, 'security'> =>
  isVoorSystemen(toegangOf({ method: method.toUpperCase(), path }).handeling)
    ? { security: [{ [SYSTEEMSLEUTEL]: [] }] }
    : {}

/**
 * Adds an operation to the API and to its description. The handler gets the media type to answer with; an Accept that we
 * cannot meet is a 406. Reading the input is the use case's, so that all faults come at once.
 */
export const addRoute = (
  app: OpenAPIHono,
  route: RouteConfig,
  handle: (c: Context, type: string) => Response | Promise<Response>,
): void => {
  const types = typesOf(route)
  const pad = BASIS + route.path.replace(/\{(\w+)\}/g, ':$1')
  const toegang = describeToegang(route.method, pad)
  const responses = {
    ...route.responses,
    ...(toegang.security && problemen(401, 403, 503)),
    ...problemen(429),
    ...VOOR_DE_ROUTE,
  }
  app.openAPIRegistry.registerPath({ ...route, ...toegang, responses })
  app.on(route.method, pad, (c) => {
    const type = chooseType(c.req.header('accept'), types)
    if (type === undefined) throw new AppError('niet_aanvaardbaar', { types: types.join(', ') })
    return handle(c, type)
  })
}
