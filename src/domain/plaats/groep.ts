import Flatbush from 'flatbush'
import type { Kader } from './geometrie.ts'

/** What a group needs to know of an area. */
export interface Omvat {
  readonly getekend: { readonly kader: Kader }
  readonly gebied: { readonly tolerantieM: number }
}

/** Areas to which one distance is asked: those of a soort, or those with one id. */
export interface Groep<G extends Omvat> {
  readonly has: (gebied: G) => boolean
  /** At most `aantal` that pass the filter, those with the nearest box (tolerance included) to this point first. */
  readonly nearest: (
    punt: readonly [number, number],
    aantal: number,
    filter: (gebied: G) => boolean,
  ) => readonly G[]
}

export const widen = ([x0, y0, x1, y1]: Kader, m: number): Kader => [x0 - m, y0 - m, x1 + m, y1 + m]

/** The boxes of areas, each as much wider as its tolerance. */
export const createTree = (gebieden: readonly Omvat[]): Flatbush => {
  const boom = new Flatbush(gebieden.length)
  for (const { getekend, gebied } of gebieden) {
    boom.add(...widen(getekend.kader, gebied.tolerantieM))
  }
  boom.finish()
  return boom
}

const createGroep = <G extends Omvat>(gebieden: readonly G[]): Groep<G> => {
  const leden = new Set(gebieden)
  const boom = createTree(gebieden)
  return {
    has: (gebied) => leden.has(gebied),
    nearest: ([x, y], aantal, filter) =>
      boom
        .neighbors(x, y, aantal, Number.POSITIVE_INFINITY, (i) => filter(gebieden[i] as G))
        .map((i) => gebieden[i] as G),
  }
}

/** The group of a key; made at the first question, because of most keys nobody asks the distance. */
export const createGroepen = <G extends Omvat>(
  gebieden: readonly G[],
  keyOf: (gebied: G) => string,
): ((sleutel: string) => Groep<G> | undefined) => {
  const leden = Map.groupBy(gebieden, keyOf)
  const groepen = new Map<string, Groep<G>>()
  return (sleutel) => {
    const eigen = leden.get(sleutel)
    if (!eigen) return undefined
    const groep = groepen.get(sleutel) ?? createGroep(eigen)
    groepen.set(sleutel, groep)
    return groep
  }
}
