import type { Visie } from '../model/visie.ts'
import type { GebiedenIndex, Vast } from './gebiedenindex.ts'
import type { Geometrie, Vorm } from './geometrie.ts'

/** The located initiative inside one run of the engine. */
export interface Geplaatst {
  readonly geo: Geometrie
  readonly vorm: Vorm
  readonly m2: number
  readonly drempels: Visie['drempels']
}

/** The part of the initiative that lies in a shape. */
export interface Overlap {
  /** Absent when there is no surface in common. */
  readonly vorm?: Vorm
  readonly m2: number
  readonly ligt: 'geheel' | 'deels' | 'raakt_niet'
}

/** Less common surface than 1 mm² is a touching border plus rounding. */
export const STOF_M2 = 1e-6

/** From this share of the initiative an overlap is significant however small the initiative is. */
const AANDEEL_KLEIN = 0.25

export const GEEN_OVERLAP: Overlap = { m2: 0, ligt: 'raakt_niet' }

/** Clips the initiative by an arbitrary shape. */
export const clipVorm = (plek: Geplaatst, vorm: Vorm): Overlap => {
  const m2 = plek.geo.area(vorm)
  return m2 < STOF_M2 ? { m2: 0, ligt: 'deels' } : { vorm, m2, ligt: 'deels' }
}

/** Prepared covers and disjoint answer most questions; only a border that crosses costs an overlay. */
export const measureOverlap = (plek: Geplaatst, gebied: Vast | undefined): Overlap => {
  if (!gebied) return GEEN_OVERLAP
  const { geo, vorm, m2 } = plek
  if (geo.covers(gebied.bereid, vorm)) return { vorm, m2, ligt: 'geheel' }
  if (geo.disjoint(gebied.bereid, vorm)) return GEEN_OVERLAP
  return clipVorm(plek, geo.intersection(vorm, gebied.vorm))
}

/**
 * Whether an overlap counts: at least `overlapAandeel` of the initiative, and at least `overlapM2`,
 * or a quarter of the initiative (an uitrit of 8 m² lies somewhere too). Both limits count as reached.
 */
export const isSignificant = (m2: number, plek: Pick<Geplaatst, 'm2' | 'drempels'>): boolean => {
  const aandeel = m2 / plek.m2
  const { overlapAandeel, overlapM2 } = plek.drempels
  return m2 > 0 && aandeel >= overlapAandeel && (m2 >= overlapM2 || aandeel >= AANDEEL_KLEIN)
}

/** Share of the initiative inside the working area from which the layers of the municipality speak. */
export const AANDEEL_BINNEN = 0.5

/** The layers that say something here, in the order of the vision. Absent is missing, not "no hit". */
export const findLagen = (
  plek: Geplaatst,
  index: GebiedenIndex,
  zonderLagen: readonly string[] = [],
): string[] => {
  const binnen = measureOverlap(plek, index.werkingsgebied).m2 >= AANDEEL_BINNEN * plek.m2
  return Object.entries(index.visie.lagen)
    .filter(([id, laag]) => binnen && laag.dekking === 'gemeente' && !zonderLagen.includes(id))
    .map(([id]) => id)
}
