import type { GeindexeerdGebied } from './gebiedenindex.ts'
import { type Geplaatst, isSignificant, measureOverlap, type Overlap } from './overlap.ts'
import type { Meting } from './randverschuiving.ts'

/** What the m² inside areas of these soorten is filed under. */
export const keyOfSoorten = (soorten: readonly string[]): string => soorten.toSorted().join('+')

const joinM2 = (plek: Geplaatst, overlappen: readonly Overlap[]): number => {
  const vormen = overlappen.flatMap(({ vorm }) => vorm ?? [])
  const [een] = overlappen
  return overlappen.length === 1 && een ? een.m2 : plek.geo.area(plek.geo.union(vormen))
}

/** m² inside any of these areas; what is no significant part, inside or outside, does not count. */
const measureSoorten = (
  plek: Geplaatst,
  metingen: readonly Meting[],
  soorten: readonly string[],
): number => {
  const overlappen = metingen.flatMap(({ gebied, overlap }) =>
    soorten.includes(gebied.gebied.soort) && isSignificant(overlap.m2, plek) ? [overlap] : [],
  )
  if (overlappen.length === 0) return 0
  if (overlappen.some(({ ligt }) => ligt === 'geheel')) return plek.m2
  const m2 = joinM2(plek, overlappen)
  return isSignificant(plek.m2 - m2, plek) ? m2 : plek.m2
}

/** m² of the initiative inside areas of each set of soorten that is asked. */
export const measureBinnen = (
  plek: Geplaatst,
  metingen: readonly Meting[],
  gevraagd: readonly (readonly string[])[],
): Record<string, number> =>
  Object.fromEntries(
    gevraagd.map((soorten) => [keyOfSoorten(soorten), measureSoorten(plek, metingen, soorten)]),
  )

/** Whether the border, moved by its tolerance, moves a significant part of the initiative in or out. */
export const isRandInPlan = (plek: Geplaatst, gebied: GeindexeerdGebied): boolean => {
  if (gebied.gebied.tolerantieM === 0) return false
  const krap = measureOverlap(plek, gebied.krap())
  if (krap.ligt === 'geheel') return false
  return isSignificant(measureOverlap(plek, gebied.ruim()).m2 - krap.m2, plek)
}
