import { readFileSync } from 'node:fs'
import { maatFor } from '../../../src/app/toegang/maat.ts'
import { ROUTES } from '../../../src/app/toegang/routes.ts'
import { type Handeling, isOpen, isViaLink } from '../../../src/domain/toegang/handelingen.ts'
import type { Rol } from './geheimen.ts'
import type { Schema, Schemas } from './schema.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema?: Schema
}

interface Inhoudssoort {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

interface Operatie {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Inhoudssoort
  readonly responses: Readonly<Record<string, Inhoudssoort>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operatie>>>>
  readonly components: { readonly schemas: Schemas }
}

const document = JSON.parse(
  readFileSync(new URL('../../../openapi/openapi.json', import.meta.url), 'utf8'),
) as Document

export const SCHEMAS = document.components.schemas

/** One route of the service: who it is for, what it reads and what it may answer. */
export interface Doel {
  readonly naam: string
  readonly methode: string
  readonly route: string
  readonly wie: Rol
  /** Most that it reads, in bytes; 0: nothing. */
  readonly bytes: number
  /** Of the body; absent for a page. */
  readonly schema?: Schema
  readonly vraag: readonly Parameter[]
  /** What the description says of the answers; absent for a page. */
  readonly antwoorden?: Readonly<Record<string, readonly string[]>>
  /** How often it is asked, beside the others. */
  readonly gewicht: number
}

/** Of what takes long there is less, so that in the same time more is asked. */
const ZWAAR: readonly (readonly [vorm: RegExp, gewicht: number])[] = [
  [/rapport\.(pdf|docx)$|\/v1\/.*rapport$/, 0.3],
  [/^POST \/visie\/herspelen|beleidstoetsen|vergelijkingen/, 0.4],
  [/geschiktheid/, 0.5],
  [/^POST \/v1\/(beoordelingen|zelftoetsen|ontwikkelingen)/, 3],
  [/richting/, 0.5],
]

const operatieOf = (naam: string): Operatie | undefined => {
  const [methode = '', route = ''] = naam.split(' ')
  if (!route.startsWith('/v1/')) return undefined
  const pad = route.slice('/v1'.length).replaceAll(/:(\w+)/g, '{$1}')
  return document.paths[pad]?.[methode.toLowerCase()]
}

/** As whom it is asked when it should answer. */
const roleFor = (route: string, handeling: Handeling): Rol => {
  if (isOpen(handeling)) return 'onbekend'
  if (isViaLink(handeling)) return 'houder'
  return route.startsWith('/v1/') ? 'systeem' : 'medewerker'
}

const makeDoel = (naam: string): Doel => {
  const [methode = '', route = ''] = naam.split(' ')
  const { handeling, inhoud } = ROUTES[naam] ?? { handeling: 'openbaar_lezen' }
  const operatie = operatieOf(naam)
  if (operatie === undefined && route.startsWith('/v1/')) {
    throw new Error(`${naam} staat niet in de beschrijving`)
  }
  const schema = operatie?.requestBody?.content?.['application/json']?.schema
  return {
    naam,
    methode,
    route,
    wie: roleFor(route, handeling),
    bytes: inhoud === undefined ? 0 : maatFor(inhoud, false).bytes,
    vraag: (operatie?.parameters ?? []).filter((parameter) => parameter.in !== 'path'),
    gewicht: ZWAAR.find(([vorm]) => vorm.test(naam))?.[1] ?? 1,
    ...(schema && { schema }),
    ...(operatie && {
      antwoorden: Object.fromEntries(
        Object.entries(operatie.responses).map(([status, { content = {} }]) => [
          status,
          Object.keys(content),
        ]),
      ),
    }),
  }
}

/** Every route of the table of who may ask what: the API with its description, and the pages. */
export const listDoelen = (): readonly Doel[] =>
  Object.keys(ROUTES)
    .filter((naam) => naam !== 'GET /bestanden/*')
    .map(makeDoel)
