import { z } from 'zod'

/** What a number can be held against another number by. */
export const ORDENEND = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const

/**
 * The condition grammar of json-rules-engine (`all`, `any`, `not`, `condition`, `fact/operator/value`),
 * narrowed to what three truth values can carry: no priority, path, params or events, no empty
 * connectives, and one connective per level.
 */
export const OPERATOREN = [...ORDENEND, 'in', 'notIn', 'contains', 'doesNotContain'] as const

export type Operator = (typeof OPERATOREN)[number]

const enkel = z.union([z.number(), z.boolean(), z.string()])
const vergelijkingWaarde = z.union([
  enkel,
  z.array(enkel).min(1),
  z.strictObject({ fact: z.string() }),
])

export type VergelijkingWaarde = z.infer<typeof vergelijkingWaarde>

export interface Vergelijking {
  readonly fact: string
  readonly operator: Operator
  readonly value: VergelijkingWaarde
}

export type Voorwaarde =
  | { readonly all: readonly Voorwaarde[] }
  | { readonly any: readonly Voorwaarde[] }
  | { readonly not: Voorwaarde }
  | { readonly condition: string }
  | Vergelijking

export const vergelijkingSchema = z.strictObject({
  fact: z.string(),
  operator: z.enum(OPERATOREN),
  value: vergelijkingWaarde,
})

/** Each form of a condition, to make a union with one more of: a fault is then told of the form that fits best. */
export const listVormen = () =>
  [
    z.strictObject({ all: z.array(voorwaardeSchema).min(1) }),
    z.strictObject({ any: z.array(voorwaardeSchema).min(1) }),
    z.strictObject({ not: voorwaardeSchema }),
    z.strictObject({ condition: z.string() }),
    vergelijkingSchema,
  ] as const

export const voorwaardeSchema: z.ZodType<Voorwaarde> = z.lazy(() => z.union(listVormen()))
