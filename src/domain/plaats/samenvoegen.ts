import Flatbush from 'flatbush'
import type { GeometrieRd } from '../model/gebied.ts'
import type { Geometrie, Vorm } from './geometrie.ts'

/** Two parts that claim the same ground; indexes into the parts. */
export interface DeelOverlap {
  readonly delen: readonly [number, number]
  readonly m2: number
}

export interface Samenvoeging {
  readonly geometrie: GeometrieRd
  /** Surface in m² of every part, in the order given. */
  readonly perDeel: readonly number[]
  /** Surface in m² of the whole, what overlaps counted once. */
  readonly m2: number
  /** Largest first. */
  readonly overlappen: readonly DeelOverlap[]
  /** More pairs may overlap than were looked at; `m2` is exact all the same. */
  readonly nietAlle: boolean
}

/** Less than this is the rounding of a shared border. */
export const OVERLAP_M2 = 0.01
/** So many pairs are intersected: 5,000 take about half a second. */
const MAX_PAREN = 5_000

/** Pairs of which the boxes meet. */
const findParen = (geo: Geometrie, vormen: readonly Vorm[]): readonly [number, number][] => {
  const kaders = vormen.map((vorm) => geo.extent(vorm))
  const boom = new Flatbush(kaders.length)
  for (const kader of kaders) boom.add(...kader)
  boom.finish()
  const paren: [number, number][] = []
  for (const [i, kader] of kaders.entries()) {
    for (const j of boom.search(...kader)) if (j > i) paren.push([i, j])
    if (paren.length > MAX_PAREN) break
  }
  return paren
}

/** The parts of a development as one surface in RD, and where they overlap each other. At least one part. */
export const joinDelen = (geo: Geometrie, delen: readonly GeometrieRd[]): Samenvoeging =>
  geo.run(() => {
    const vormen = delen.map((deel) => geo.readVlak(deel))
    const paren = findParen(geo, vormen)
    const overlappen = paren.slice(0, MAX_PAREN).flatMap(([i, j]): DeelOverlap[] =>
      geo.run(() => {
        const m2 = geo.area(geo.intersection(vormen[i] as Vorm, vormen[j] as Vorm))
        return m2 < OVERLAP_M2 ? [] : [{ delen: [i, j], m2 }]
      }),
    )
    const samen = geo.union(vormen)
    return {
      geometrie: geo.writeVlak(samen) as GeometrieRd,
      perDeel: vormen.map((vorm) => geo.area(vorm)),
      m2: geo.area(samen),
      overlappen: overlappen.toSorted((a, b) => b.m2 - a.m2),
      nietAlle: paren.length > MAX_PAREN,
    }
  })
