import { distance } from 'fastest-levenshtein'

/** Longer than any name; comparing a megabyte with every name takes seconds. */
const MAX_LENGTE = 100

/** The known name nearest to what was typed, or undefined when nothing is near enough to be a typo. */
export const findNearest = (naam: string, bekend: Iterable<string>): string | undefined => {
  if (naam.length > MAX_LENGTE) return undefined
  const typed = naam.toLowerCase()
  // A third of the letters may be wrong: more than that is another word.
  let best = Math.max(2, Math.floor(naam.length / 3)) + 1
  let nearest: string | undefined
  for (const kandidaat of bekend) {
    const away = distance(typed, kandidaat.toLowerCase())
    if (away < best) {
      best = away
      nearest = kandidaat
    }
  }
  return nearest
}

/** ` Bedoelt u "x"?`, or nothing. */
export const suggest = (naam: string, bekend: Iterable<string>): string => {
  const nearest = findNearest(naam, bekend)
  return nearest === undefined ? '' : ` Bedoelt u "${nearest}"?`
}
