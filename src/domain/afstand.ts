import type { GeindexeerdGebied } from './gebiedenindex.ts'
import type { Bereid, Kader } from './geometrie.ts'
import type { Geplaatst } from './overlap.ts'

/** Distance in m between two boxes: never more than that between what is in them. */
const measureKaders = (a: Kader, b: Kader): number =>
  Math.hypot(Math.max(a[0] - b[2], b[0] - a[2], 0), Math.max(a[1] - b[3], b[1] - a[3], 0))

/** What to measure to: the area's index in the engine, or undefined when nothing is left of it. */
export type FindBereid = (gebied: GeindexeerdGebied) => Bereid | undefined

/**
 * Shortest distance in m to any of the areas; undefined when there is none. The nearest box is measured
 * first, and a box that is farther than the best answer is never measured.
 */
const measureNearest = (
  plek: Geplaatst,
  gebieden: readonly GeindexeerdGebied[],
  findBereid: FindBereid,
): number | undefined => {
  const kader = plek.geo.extent(plek.vorm)
  const ondergrenzen = gebieden.map(
    (g) => measureKaders(kader, g.getekend.kader) - g.gebied.tolerantieM,
  )
  let beste = Number.POSITIVE_INFINITY
  const measure = (gebied: GeindexeerdGebied | undefined): void => {
    const bereid = gebied && findBereid(gebied)
    if (bereid !== undefined) beste = Math.min(beste, plek.geo.distance(bereid, plek.vorm))
  }
  const eerste = ondergrenzen.indexOf(ondergrenzen.reduce((a, b) => Math.min(a, b), Infinity))
  measure(gebieden[eerste])
  for (const [i, ondergrens] of ondergrenzen.entries()) {
    if (i !== eerste && ondergrens < beste) measure(gebieden[i])
  }
  return Number.isFinite(beste) ? beste : undefined
}

/** Shortest distance in m per key (a soort or an area id); a key without areas is absent. */
export const measureAfstanden = (
  plek: Geplaatst,
  gebieden: ReadonlyMap<string, readonly GeindexeerdGebied[]>,
  findBereid: FindBereid,
): Record<string, number> => {
  const afstanden: Record<string, number> = {}
  for (const [sleutel, lijst] of gebieden) {
    const afstand = measureNearest(plek, lijst, findBereid)
    if (afstand !== undefined) afstanden[sleutel] = afstand
  }
  return afstanden
}
