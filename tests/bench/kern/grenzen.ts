import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Vergelijking, Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'

/** The constants that conditions compare each fact with. */
export type Grenzen = ReadonlyMap<string, ReadonlySet<FeitWaarde>>

const listVergelijkingen = (voorwaarde: Voorwaarde): readonly Vergelijking[] => {
  if ('all' in voorwaarde) return voorwaarde.all.flatMap(listVergelijkingen)
  if ('any' in voorwaarde) return voorwaarde.any.flatMap(listVergelijkingen)
  if ('not' in voorwaarde) return listVergelijkingen(voorwaarde.not)
  return 'condition' in voorwaarde ? [] : [voorwaarde]
}

export const collectGrenzen = (voorwaarden: Iterable<Voorwaarde>): Grenzen => {
  const grenzen = new Map<string, Set<FeitWaarde>>()
  for (const { fact, value } of [...voorwaarden].flatMap(listVergelijkingen)) {
    if (typeof value === 'object' && !Array.isArray(value)) continue
    const eigen = grenzen.get(fact) ?? new Set()
    eigen.add(value as FeitWaarde)
    grenzen.set(fact, eigen)
  }
  return grenzen
}

export const dezeWaarden = (grenzen: Grenzen, feit: string): readonly FeitWaarde[] => [
  ...(grenzen.get(feit) ?? []),
]
