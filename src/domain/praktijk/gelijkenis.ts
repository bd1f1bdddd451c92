import type { Gelijkenis } from '../model/antwoord/gelijke-gevallen.ts'
import { ACTIVITEITEN, type FeitWaarde } from '../model/feit.ts'
import type { Gebied } from '../model/gebied.ts'
import type { Regelboek } from '../model/regelboek.ts'

/** What two initiatives are compared on. */
export interface Vergelijkbaar {
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  /** Ids of the areas that count. */
  readonly gebieden: readonly string[]
  /** Of the location, in ha; absent when it is not known. */
  readonly oppervlakteHa?: number
}

/** Two surfaces are alike when the larger is at most this many times the smaller. */
export const MAX_FACTOR = 2
/** Two numbers are near when they differ by at most this share of the larger. */
export const NABIJ = 0.1

export const activiteitenOf = ({ feiten }: Pick<Vergelijkbaar, 'feiten'>): readonly string[] => {
  const gekozen = feiten[ACTIVITEITEN]
  return Array.isArray(gekozen) ? gekozen : []
}

/** The most specific profile among these areas: smallest rang, then the order in which they are given. */
export const mostSpecific = (
  { visie, gebieden }: Pick<Regelboek, 'visie' | 'gebieden'>,
  ids: readonly string[],
): Gebied | undefined =>
  ids
    .flatMap((id) => gebieden.find((gebied) => gebied.id === id) ?? [])
    .filter(({ soort }) => visie.soorten[soort]?.profiel)
    .toSorted(
      (a, b) => (visie.soorten[a.soort]?.rang ?? 0) - (visie.soorten[b.soort]?.rang ?? 0),
    )[0]

/** The same for very many, of which most lie in the same areas. */
const rememberSpecifiekste = (boek: Pick<Regelboek, 'visie' | 'gebieden'>) => {
  const bekend = new Map<string, Gebied | undefined>()
  return (ids: readonly string[]): Gebied | undefined => {
    const sleutel = ids.join(' ')
    if (!bekend.has(sleutel)) bekend.set(sleutel, mostSpecific(boek, ids))
    return bekend.get(sleutel)
  }
}

const isEqual = (a: FeitWaarde, b: FeitWaarde): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((deel) => b.includes(deel))
    : a === b

const isNear = (a: FeitWaarde, b: FeitWaarde): boolean =>
  typeof a === 'number' &&
  typeof b === 'number' &&
  Math.abs(a - b) <= NABIJ * Math.max(Math.abs(a), Math.abs(b))

const ratioOf = (a: number | undefined, b: number | undefined): number | undefined =>
  a !== undefined && b !== undefined && a > 0 && b > 0 ? Math.max(a, b) / Math.min(a, b) : undefined

/** Compares one initiative with others, of which there may be thousands. */
export const createVergelijker = (
  boek: Pick<Regelboek, 'visie' | 'gebieden'>,
  hier: Vergelijkbaar,
): ((daar: Vergelijkbaar) => Gelijkenis) => {
  const eigen = activiteitenOf(hier)
  const find = rememberSpecifiekste(boek)
  const gebied = find(hier.gebieden)
  return (daar) => {
    const andere = activiteitenOf(daar)
    const gedeeldeActiviteiten = eigen.filter((activiteit) => andere.includes(activiteit))
    const ander = find(daar.gebieden)
    const factor = ratioOf(hier.oppervlakteHa, daar.oppervlakteHa)
    const beide = Object.entries(hier.feiten).flatMap(([feit, waarde]) => {
      const tegen = daar.feiten[feit]
      return feit === ACTIVITEITEN || tegen === undefined ? [] : [{ feit, waarde, tegen }]
    })
    const gelijk = beide.filter(({ waarde, tegen }) => isEqual(waarde, tegen))
    const nabij = beide.filter(
      ({ waarde, tegen }) => !isEqual(waarde, tegen) && isNear(waarde, tegen),
    )
    return {
      zelfdeActiviteiten:
        gedeeldeActiviteiten.length === eigen.length && eigen.length === andere.length,
      gedeeldeActiviteiten,
      ...(gebied && gebied.id === ander?.id && { zelfdeGebied: gebied.id }),
      ...(gebied && gebied.soort === ander?.soort && { zelfdeSoort: gebied.soort }),
      ...(factor !== undefined && { factor }),
      gelijkeFeiten: gelijk.map(({ feit }) => feit),
      nabijeFeiten: nabij.map(({ feit }) => feit),
    }
  }
}

/** Each criterion as a number, most important first; more is more alike. Never added up. */
const criteriaOf = (gelijkenis: Gelijkenis): readonly number[] => [
  Number(gelijkenis.zelfdeActiviteiten),
  gelijkenis.gedeeldeActiviteiten.length,
  Number(gelijkenis.zelfdeGebied !== undefined),
  Number(gelijkenis.zelfdeSoort !== undefined),
  Number(gelijkenis.factor !== undefined && gelijkenis.factor <= MAX_FACTOR),
  gelijkenis.gelijkeFeiten.length,
  gelijkenis.nabijeFeiten.length,
]

/** Sorts the most alike first: the first criterion in which they differ decides, without any score. */
export const orderGelijkenis = (a: Gelijkenis, b: Gelijkenis): number => {
  const [eerste, tweede] = [criteriaOf(a), criteriaOf(b)]
  for (const [i, waarde] of eerste.entries()) {
    const verschil = (tweede[i] ?? 0) - waarde
    if (verschil !== 0) return verschil
  }
  return 0
}
