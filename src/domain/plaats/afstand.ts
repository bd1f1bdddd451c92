import type { GeindexeerdGebied } from './gebiedenindex.ts'
import type { Bereid, Kader } from './geometrie.ts'
import { type Groep, widen } from './groep.ts'
import type { Geplaatst } from './overlap.ts'

/** So many areas are looked at first; four times as many each time that is not enough. */
const EERSTE = 16
const MEER = 4

/** Distance in m between two boxes: never more than that between what is in them. */
const measureKaders = (a: Kader, b: Kader): number =>
  Math.hypot(Math.max(a[0] - b[2], b[0] - a[2], 0), Math.max(a[1] - b[3], b[1] - a[3], 0))

const boxOf = ({ getekend, gebied }: GeindexeerdGebied): Kader =>
  widen(getekend.kader, gebied.tolerantieM)

/** How areas lie after borders moved: those in `overlapt` are at 0 m, the others are measured to `bereid`. */
export interface Verplaatst {
  readonly overlapt: ReadonlySet<GeindexeerdGebied>
  /** Undefined when nothing is left of the area. */
  readonly bereid: (gebied: GeindexeerdGebied) => Bereid | undefined
}

/**
 * Shortest distance in m to any area of the group that speaks; undefined when there is none. Areas come
 * by the distance of their box to the middle of the initiative: nothing farther than the best answer
 * and half the initiative's own size can be nearer.
 */
const measureNearest = (
  plek: Geplaatst,
  { groep, speaks }: Gevraagd,
  { overlapt, bereid }: Verplaatst,
): number | undefined => {
  for (const gebied of overlapt) if (groep.has(gebied) && speaks(gebied)) return 0
  const kader = plek.geo.extent(plek.vorm)
  const midden = [(kader[0] + kader[2]) / 2, (kader[1] + kader[3]) / 2] as const
  const punt: Kader = [...midden, ...midden]
  const straal = Math.hypot(kader[2] - kader[0], kader[3] - kader[1]) / 2
  let beste = Number.POSITIVE_INFINITY
  let gedaan = 0
  for (let aantal = EERSTE; ; aantal *= MEER) {
    const gebieden = groep.nearest(midden, aantal, speaks)
    for (const gebied of gebieden.slice(gedaan)) {
      if (measureKaders(kader, boxOf(gebied)) >= beste) continue
      const doel = bereid(gebied)
      if (doel !== undefined) beste = Math.min(beste, plek.geo.distance(doel, plek.vorm))
    }
    gedaan = gebieden.length
    const laatste = gebieden.at(-1)
    const klaar =
      laatste === undefined ||
      gebieden.length < aantal ||
      measureKaders(punt, boxOf(laatste)) - straal >= beste
    if (klaar) return Number.isFinite(beste) ? beste : undefined
  }
}

/** A group of areas of which only some say something here, on this date. */
export interface Gevraagd {
  readonly groep: Groep<GeindexeerdGebied>
  readonly speaks: (gebied: GeindexeerdGebied) => boolean
}

/** Shortest distance in m per key (a soort or an area id); a key without areas is absent. */
export const measureAfstanden = (
  plek: Geplaatst,
  groepen: ReadonlyMap<string, Gevraagd>,
  verplaatst: Verplaatst,
): Record<string, number> => {
  const afstanden: Record<string, number> = {}
  for (const [sleutel, gevraagd] of groepen) {
    const afstand = measureNearest(plek, gevraagd, verplaatst)
    if (afstand !== undefined) afstanden[sleutel] = afstand
  }
  return afstanden
}
