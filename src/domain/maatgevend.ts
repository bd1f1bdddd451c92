import { type Geplaatst, isSignificant } from './overlap.ts'
import type { Meting } from './randverschuiving.ts'

/**
 * m² of the initiative in which each profile is the most specific one, by area id. Takes the profiles
 * that count, most specific first; each gets what the ones before it left.
 */
export const divideMaatgevend = (
  plek: Geplaatst,
  metingen: readonly Meting[],
): ReadonlyMap<string, number> => {
  const { geo } = plek
  const verdeling = new Map<string, number>()
  let rest = plek.vorm
  let restM2 = plek.m2
  for (const { gebied, overlap } of metingen) {
    if (!gebied.profiel || !overlap.vorm || !isSignificant(overlap.m2, plek)) continue
    if (restM2 === 0 || overlap.ligt === 'geheel') {
      verdeling.set(gebied.gebied.id, restM2)
      restM2 = 0
      continue
    }
    const heel = rest === plek.vorm
    verdeling.set(
      gebied.gebied.id,
      heel ? overlap.m2 : geo.area(geo.intersection(rest, overlap.vorm)),
    )
    rest = geo.difference(rest, overlap.vorm)
    restM2 = geo.area(rest)
  }
  return verdeling
}
