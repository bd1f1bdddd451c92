import type { GeindexeerdGebied } from './gebiedenindex.ts'
import type { Bereid, Kader } from './geometrie.ts'
import type { Geplaatst } from './overlap.ts'

/** Distance in m between two boxes: never more than that between what is in them. */
const measureKaders = (a: Kader, b: Kader): number =>
  Math.hypot(Math.max(a[0] - b[2], b[0] - a[2], 0), Math.max(a[1] - b[3], b[1] - a[3], 0))

/** How areas lie after borders moved: those in `overlapt` are at 0 m, the others are measured to `bereid`. */
export interface Verplaatst {
  readonly overlapt: ReadonlySet<GeindexeerdGebied>
  /** Undefined when nothing is left of the area. */
  readonly bereid: (gebied: GeindexeerdGebied) => Bereid | undefined
}

/**
 * Shortest distance in m to any of the areas; undefined when there is none. The nearest box is measured
 * first, and a box that is farther than the best answer is never measured.
 */
const measureNearest = (
  plek: Geplaatst,
  gebieden: readonly GeindexeerdGebied[],
  { overlapt, bereid }: Verplaatst,
): number | undefined => {
  if (gebieden.some((g) => overlapt.has(g))) return 0
  const kader = plek.geo.extent(plek.vorm)
  const ondergrenzen = gebieden.map(
    (g) => measureKaders(kader, g.getekend.kader) - g.gebied.tolerantieM,
  )
  let beste = Number.POSITIVE_INFINITY
  const measure = (gebied: GeindexeerdGebied | undefined): void => {
    const doel = gebied && bereid(gebied)
    if (doel !== undefined) beste = Math.min(beste, plek.geo.distance(doel, plek.vorm))
  }
  const dichtstbij = ondergrenzen.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const eerste = ondergrenzen.indexOf(dichtstbij)
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
  verplaatst: Verplaatst,
): Record<string, number> => {
  const afstanden: Record<string, number> = {}
  for (const [sleutel, lijst] of gebieden) {
    const afstand = measureNearest(plek, lijst, verplaatst)
    if (afstand !== undefined) afstanden[sleutel] = afstand
  }
  return afstanden
}
