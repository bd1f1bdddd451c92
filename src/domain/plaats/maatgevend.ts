import { type Geplaatst, isSignificant, STOF_M2 } from './overlap.ts'
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
    if (restM2 === 0) break
    if (!gebied.profiel || !overlap.vorm || !isSignificant(overlap.m2, plek)) continue
    const over = overlap.ligt === 'geheel' ? undefined : geo.difference(rest, overlap.vorm)
    const overM2 = over ? geo.area(over) : 0
    verdeling.set(gebied.gebied.id, restM2 - overM2)
    restM2 = overM2 < STOF_M2 ? 0 : overM2
    rest = over ?? rest
  }
  return verdeling
}
