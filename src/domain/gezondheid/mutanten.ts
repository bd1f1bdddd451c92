import type { Feit } from '../model/feit.ts'
import type { Operator, Vergelijking, Voorwaarde } from '../model/voorwaarde.ts'

/** One deliberate mistake in a condition. `pad` leads to the place from the root of the condition. */
export interface Mutant {
  readonly soort: (typeof MUTATIES)[number]
  readonly pad: readonly (string | number)[]
  readonly voorwaarde: Voorwaarde
}

export const MUTATIES = [
  'operator',
  'grens',
  'lijst',
  'verbinding',
  'weggelaten',
  'omgekeerd',
  'altijd_waar',
  'nooit_waar',
] as const

export const ALTIJD: Voorwaarde = { all: [] }
export const NOOIT: Voorwaarde = { any: [] }

/** Mistakes somebody makes with an operator: the wrong side, the border in or out, the reverse. */
const VERWISSELD: Readonly<Record<Operator, readonly Operator[]>> = {
  equal: ['notEqual'],
  notEqual: ['equal'],
  lessThan: ['lessThanInclusive', 'greaterThan'],
  lessThanInclusive: ['lessThan', 'greaterThanInclusive'],
  greaterThan: ['greaterThanInclusive', 'lessThan'],
  greaterThanInclusive: ['greaterThan', 'lessThanInclusive'],
  in: ['notIn'],
  notIn: ['in'],
  contains: ['doesNotContain'],
  doesNotContain: ['contains'],
}

/** One step of the fact; without one, one in the last decimal in which the norm is written. */
const stepOf = (feit: Feit | undefined, waarde: number): number => {
  if (feit?.geheel) return feit.veranderbaar?.stap ?? 1
  const decimalen = String(waarde).split('.')[1]?.length ?? 0
  return feit?.veranderbaar?.stap ?? 10 ** -decimalen
}

type Deel = Pick<Mutant, 'soort' | 'voorwaarde'> & { readonly pad?: Mutant['pad'] }

const mutateVergelijking = (blad: Vergelijking, feit: Feit | undefined): readonly Deel[] => {
  const { operator, value } = blad
  const operatoren = VERWISSELD[operator].map(
    (ander): Deel => ({ soort: 'operator', voorwaarde: { ...blad, operator: ander } }),
  )
  if (typeof value === 'number') {
    const stap = stepOf(feit, value)
    const grenzen = [value - stap, value + stap].map(
      (ander): Deel => ({
        soort: 'grens',
        voorwaarde: { ...blad, value: Number(ander.toFixed(9)) },
      }),
    )
    return [...operatoren, ...grenzen]
  }
  if (!Array.isArray(value) || value.length < 2) return operatoren
  const korter = value.map(
    (_, i): Deel => ({
      soort: 'lijst',
      pad: ['value', i],
      voorwaarde: { ...blad, value: value.toSpliced(i, 1) },
    }),
  )
  return [...operatoren, ...korter]
}

const mutateReeks = (
  soort: 'all' | 'any',
  delen: readonly Voorwaarde[],
  feitOf: (id: string) => Feit | undefined,
): readonly Deel[] => {
  const make = (kinderen: readonly Voorwaarde[], als = soort): Voorwaarde =>
    als === 'all' ? { all: kinderen } : { any: kinderen }
  const binnen = delen.flatMap((deel, i) =>
    mutateBoom(deel, feitOf).map(
      (mutant): Deel => ({
        soort: mutant.soort,
        pad: [soort, i, ...mutant.pad],
        voorwaarde: make(delen.with(i, mutant.voorwaarde)),
      }),
    ),
  )
  if (delen.length < 2) return binnen
  const anders = {
    soort: 'verbinding',
    voorwaarde: make(delen, soort === 'all' ? 'any' : 'all'),
  } as const
  const zonder = delen.map(
    (_, i): Deel => ({
      soort: 'weggelaten',
      pad: [soort, i],
      voorwaarde: make(delen.toSpliced(i, 1)),
    }),
  )
  return [anders, ...zonder, ...binnen]
}

const mutateBoom = (
  voorwaarde: Voorwaarde,
  feitOf: (id: string) => Feit | undefined,
): readonly Mutant[] => {
  const delen = ((): readonly Deel[] => {
    if ('all' in voorwaarde) return mutateReeks('all', voorwaarde.all, feitOf)
    if ('any' in voorwaarde) return mutateReeks('any', voorwaarde.any, feitOf)
    if ('condition' in voorwaarde) return [{ soort: 'omgekeerd', voorwaarde: { not: voorwaarde } }]
    if ('fact' in voorwaarde) return mutateVergelijking(voorwaarde, feitOf(voorwaarde.fact))
    return [
      { soort: 'omgekeerd', voorwaarde: voorwaarde.not },
      ...mutateBoom(voorwaarde.not, feitOf)
        .filter(({ soort }) => soort !== 'omgekeerd')
        .map(
          (mutant): Deel => ({
            ...mutant,
            pad: ['not', ...mutant.pad],
            voorwaarde: { not: mutant.voorwaarde },
          }),
        ),
    ]
  })()
  return delen.map(({ soort, pad = [], voorwaarde: ander }) => ({ soort, pad, voorwaarde: ander }))
}

/**
 * Every single mistake in a condition: operator, boundary value, a list entry, all for any, a part left
 * out, a part reversed, the whole always or never true. Named conditions are not entered: they have
 * mutants of their own.
 */
export const mutateVoorwaarde = (
  voorwaarde: Voorwaarde,
  feitOf: (id: string) => Feit | undefined,
): readonly Mutant[] => {
  const mutanten: readonly Mutant[] = [
    { soort: 'altijd_waar', pad: [], voorwaarde: ALTIJD },
    { soort: 'nooit_waar', pad: [], voorwaarde: NOOIT },
    ...mutateBoom(voorwaarde, feitOf),
  ]
  const gezien = new Set([JSON.stringify(voorwaarde)])
  return mutanten.filter((mutant) => {
    const sleutel = JSON.stringify(mutant.voorwaarde)
    return !gezien.has(sleutel) && gezien.add(sleutel)
  })
}
