import type { Toeval } from '../../bench/meten/toeval.ts'
import { pickGetal, pickTekst, pickWaarde } from './waarden.ts'

/** As much of JSON Schema as the description of the API uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly example?: unknown
}

export type Schemas = Readonly<Record<string, Schema>>

/** What makes values: the schemas by name, the facts that there are, and chance. */
export interface Maker {
  readonly schemas: Schemas
  readonly feiten: readonly Feitvorm[]
  readonly toeval: Toeval
  /** How often something does not fit, from 0 to 1. */
  readonly mis: number
}

/** A fact as `GET /v1/feiten` tells it. */
export interface Feitvorm {
  readonly id: string
  readonly type: 'getal' | 'janee' | 'keuze' | 'meerkeuze' | 'datum'
  readonly herkomst: string
  readonly waarden?: readonly string[]
  readonly min?: number
  readonly max?: number
}

const makeFeit = ({ toeval }: Maker, { type, waarden = [], min = 0, max = 500 }: Feitvorm) => {
  if (type === 'meerkeuze') return [toeval.kies(waarden)]
  if (type === 'keuze') return toeval.kies(waarden)
  if (type === 'janee') return toeval.kans(0.5)
  if (type === 'datum') return '2026-09-01'
  return toeval.geheel(Math.ceil(min), Math.floor(Math.min(max, 5_000)))
}

/** What somebody could tell of a plan. */
const makeFeiten = (maker: Maker): Record<string, unknown> => {
  const { toeval, feiten, mis } = maker
  const gekozen = feiten.filter(
    ({ id, herkomst }) =>
      id === 'activiteiten' || toeval.kans(herkomst === 'initiatief' ? 0.1 : mis / 10),
  )
  return Object.fromEntries(
    gekozen.map((feit) => [feit.id, toeval.kans(mis) ? pickWaarde(toeval) : makeFeit(maker, feit)]),
  )
}

const PLEKKEN: readonly (readonly [number, number])[] = [
  ...([
    [6.5621, 52.9925],
    [6.5452, 52.9995],
    [6.5701, 53.0102],
    [6.5302, 52.9801],
  ] as const),
]

const makePlek = (toeval: Toeval): unknown => {
  const [x, y] = toeval.kies(PLEKKEN)
  const d = toeval.next() / 500
  if (toeval.kans(0.4)) return { type: 'Point', coordinates: [x, y] }
  const ring = [
    [x, y],
    [x + d, y],
    [x + d, y + d],
    [x, y + d],
    [x, y],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}

const makeTekst = ({ toeval }: Maker, { format }: Schema): string => {
  if (format === 'date')
    return toeval.kies(['2026-09-01', '2024-01-01', '2027-06-30', '2026-12-31'])
  if (format === 'uuid') return '01234567-89ab-7def-8123-456789abcdef'
  return toeval.kans(0.5) ? 'Tien woningen' : pickTekst(toeval)
}

const makeObject = (maker: Maker, schema: Schema): Record<string, unknown> => {
  const { toeval, mis } = maker
  const { properties = {}, required = [], additionalProperties } = schema
  const namen = Object.keys(properties).filter((naam) =>
    required.includes(naam) ? !toeval.kans(mis / 3) : toeval.kans(0.4),
  )
  const vast = Object.fromEntries(
    namen.map((naam) => [naam, makeNamed(maker, naam, properties[naam] ?? {})]),
  )
  const vreemd = toeval.kans(mis / 3) ? { [pickTekst(toeval)]: pickWaarde(toeval) } : {}
  const eigen =
    typeof additionalProperties === 'object' && Object.keys(properties).length === 0
      ? { havenkwartier: make(maker, additionalProperties) }
      : {}
  return { ...vast, ...eigen, ...vreemd }
}

/** Some names say more than their schema: any JSON is a place, or a fact, to a schema. */
const makeNamed = (maker: Maker, naam: string, schema: Schema): unknown => {
  if (maker.toeval.kans(maker.mis)) return pickWaarde(maker.toeval)
  if (naam === 'feiten') return makeFeiten(maker)
  if (naam === 'locatie') return makePlek(maker.toeval)
  return make(maker, schema)
}

/** A value of this schema; a part of it that does not fit as often as the maker says. */
export const make = (maker: Maker, schema: Schema): unknown => {
  const { toeval, schemas, mis } = maker
  if (toeval.kans(mis / 2)) return pickWaarde(toeval)
  if (schema.$ref !== undefined)
    return make(maker, schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  const keuze = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (keuze !== undefined) return make(maker, toeval.kies(keuze))
  if (schema.enum !== undefined) return toeval.kies(schema.enum)
  const [type] = [schema.type].flat()
  if (type === 'object') return makeObject(maker, schema)
  if (type === 'array') {
    const { minItems = 0, maxItems = 4, items = {} } = schema
    const lengte = toeval.geheel(minItems, Math.max(minItems, Math.min(maxItems, 4)))
    return Array.from({ length: lengte }, () => make(maker, items))
  }
  if (type === 'string') return makeTekst(maker, schema)
  if (type === 'boolean') return toeval.kans(0.5)
  if (type === 'integer' || type === 'number') {
    const { minimum = 0, maximum = 1_000 } = schema
    return toeval.kans(0.2)
      ? pickGetal(toeval)
      : toeval.geheel(Math.ceil(minimum), Math.floor(maximum))
  }
  return pickWaarde(toeval)
}
