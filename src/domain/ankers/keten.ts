import type { Woord } from './tekst.ts'

/** Where something is to be looked for: word positions [na, voor) of the new text. */
export interface Ruimte {
  readonly na: number
  readonly voor: number
}

interface Schakel {
  readonly oud: number
  readonly nieuw: number
}

/** So many words in a row, found once in each text, tie the texts together. */
const LENGTE = 4

const uniqueShingles = (woorden: readonly Woord[]): ReadonlyMap<string, number> => {
  const plaatsen = new Map<string, number>()
  for (let i = 0; i + LENGTE <= woorden.length; i++) {
    const sleutel = woorden
      .slice(i, i + LENGTE)
      .map(({ vorm }) => vorm)
      .join(' ')
    plaatsen.set(sleutel, plaatsen.has(sleutel) ? -1 : i)
  }
  return plaatsen
}

/** Index of the first entry of a sorted list that is not lower. */
const lowerBound = (lijst: readonly number[], waarde: number): number => {
  let [laag, hoog] = [0, lijst.length]
  while (laag < hoog) {
    const midden = (laag + hoog) >> 1
    if ((lijst[midden] as number) < waarde) laag = midden + 1
    else hoog = midden
  }
  return laag
}

/** The longest chain of links that rises in both texts (patience sorting). */
const longestRising = (schakels: readonly Schakel[]): readonly Schakel[] => {
  const toppen: number[] = []
  const topSchakel: number[] = []
  const vorige = new Int32Array(schakels.length).fill(-1)
  for (const [i, { nieuw }] of schakels.entries()) {
    const stapel = lowerBound(toppen, nieuw)
    toppen[stapel] = nieuw
    topSchakel[stapel] = i
    vorige[i] = stapel > 0 ? (topSchakel[stapel - 1] as number) : -1
  }
  const keten: Schakel[] = []
  for (let i = topSchakel.at(-1) ?? -1; i >= 0; i = vorige[i] as number) {
    keten.push(schakels[i] as Schakel)
  }
  return keten.reverse()
}

/**
 * What stayed in the same order in both texts. The result gives, for the words [van, tot) of the old
 * text, the room between their neighbours in the new one.
 */
export const chainTexts = (oud: readonly Woord[], nieuw: readonly Woord[]) => {
  const inNieuw = uniqueShingles(nieuw)
  const schakels = [...uniqueShingles(oud)].flatMap(([sleutel, plaats]): readonly Schakel[] => {
    const daar = inNieuw.get(sleutel) ?? -1
    return plaats >= 0 && daar >= 0 ? [{ oud: plaats, nieuw: daar }] : []
  })
  const keten = longestRising(schakels.sort((a, b) => a.oud - b.oud))
  const begin = keten.map((schakel) => schakel.oud)
  return (van: number, tot: number): Ruimte => {
    // The last link that ends before the words, and the first that starts after them.
    const voor = keten[lowerBound(begin, van - LENGTE + 1) - 1]
    const na = keten[lowerBound(begin, tot)]
    // Words that return at the border let a link reach over it: never more than its own length.
    return {
      na: voor ? voor.nieuw + 1 : 0,
      voor: na ? Math.min(na.nieuw + LENGTE - 1, nieuw.length) : nieuw.length,
    }
  }
}
