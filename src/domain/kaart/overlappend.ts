import Flatbush from 'flatbush'
import type { Bereid, Geometrie, Kader, Vorm } from '../plaats/geometrie.ts'

/** Less than either of these is a border drawn twice, not land counted twice: m², and share of the smaller. */
const NAAD_M2 = 1
const NAAD_AANDEEL = 0.01

export interface Overlappend {
  /** Places in the list, the first the lower. */
  readonly eerste: number
  readonly tweede: number
  readonly m2: number
}

const measureKaders = (a: Kader, b: Kader): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
  Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]))

const indexKaders = (kaders: readonly Kader[]): Flatbush => {
  const boom = new Flatbush(kaders.length)
  for (const kader of kaders) boom.add(...kader)
  boom.finish()
  return boom
}

/** Parcels have about eight neighbours; long strips beside each other have boxes that all overlap. */
const MAX_BUREN = 50

/**
 * The pairs of surfaces that lie over each other, at most `max`; undefined when so many boxes overlap
 * that looking would take minutes. Shared borders do not count.
 */
export const findOverlappend = (
  geo: Geometrie,
  vormen: readonly Vorm[],
  max: number,
): readonly Overlappend[] | undefined => {
  if (vormen.length < 2) return []
  const kaders = vormen.map((vorm) => geo.extent(vorm))
  const m2s = vormen.map((vorm) => geo.area(vorm))
  const boom = indexKaders(kaders)
  const gevonden: Overlappend[] = []
  let paren = 0
  const measure = (i: number, bereid: Bereid, j: number): void => {
    const drempel = Math.max(NAAD_M2, NAAD_AANDEEL * Math.min(m2s[i] ?? 0, m2s[j] ?? 0))
    if (measureKaders(kaders[i] as Kader, kaders[j] as Kader) < drempel) return
    const [a, b] = [vormen[i] as Vorm, vormen[j] as Vorm]
    if (geo.disjoint(bereid, b)) return
    const m2 = geo.run(() => geo.area(geo.intersection(a, b)))
    if (m2 >= drempel) gevonden.push({ eerste: i, tweede: j, m2 })
  }
  for (const [i, vorm] of vormen.entries()) {
    const buren = boom.search(...(kaders[i] as Kader), (j) => j > i)
    if (buren.length === 0) continue
    paren += buren.length
    if (paren > MAX_BUREN * vormen.length) return undefined
    const bereid = geo.prepare(vorm)
    try {
      for (const j of buren.sort((a, b) => a - b)) {
        if (gevonden.length < max) measure(i, bereid, j)
      }
    } finally {
      geo.release(bereid)
    }
    if (gevonden.length >= max) break
  }
  return gevonden
}
