import type { Zekerheid } from '../model/ligging.ts'
import { clipVorm, type Geplaatst, isSignificant, measureOverlap, type Overlap } from './overlap.ts'
import { isSharedBorder, type Meting } from './randverschuiving.ts'

/** What was settled about an area before it was measured. */
export type Vastgelegd = 'bevestigd' | 'betwist' | 'geforceerd' | undefined

/** What is left of an overlap beside profiles of the same soort whose border was confirmed. */
const outsideConfirmed = (
  plek: Geplaatst,
  overlap: Overlap,
  bevestigd: readonly Meting[],
): Overlap =>
  bevestigd.reduce(
    (rest, { overlap: vast }) =>
      rest.vorm && vast.vorm ? clipVorm(plek, plek.geo.difference(rest.vorm, vast.vorm)) : rest,
    overlap,
  )

/**
 * Whether moving the border by its tolerance, in or out, changes whether the area counts. A profile
 * cannot grow into a confirmed profile of its soort: the confirmed border is also its own.
 */
const isBorderSensitive = (
  plek: Geplaatst,
  { gebied, overlap }: Meting,
  bevestigd: readonly Meting[],
): boolean => {
  if (gebied.gebied.tolerantieM === 0) return false
  if (isSignificant(overlap.m2, plek)) {
    return !isSignificant(measureOverlap(plek, gebied.krap()).m2, plek)
  }
  const ruim = measureOverlap(plek, gebied.ruim())
  const buren = bevestigd.filter((m) => isSharedBorder(gebied, m.gebied))
  return isSignificant(outsideConfirmed(plek, ruim, buren).m2, plek)
}

/** How sure the answer about one area is; `bevestigd` are the areas of which a person settled it. */
export const judgeZekerheid = (
  plek: Geplaatst,
  meting: Meting,
  bekend: { readonly vast: Vastgelegd; readonly bevestigd: readonly Meting[] },
): Zekerheid => {
  if (bekend.vast === 'bevestigd' || bekend.vast === 'betwist') return bekend.vast
  if (bekend.vast === 'geforceerd') return 'zeker'
  if (isBorderSensitive(plek, meting, bekend.bevestigd)) return 'binnen_tolerantie'
  const { m2 } = meting.overlap
  return m2 === 0 || isSignificant(m2, plek) ? 'zeker' : 'onder_drempel'
}
