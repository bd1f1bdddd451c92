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

/** Without accents and in small letters. */
const plain = (tekst: string): string =>
  tekst
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** Of a longer part of its letters wrong it is another name. */
const MAX_ANDERS = 0.4

/** Whether a name holds one of the words that were typed, is near to what was typed, or is neither. */
export const compareNaam = (getypt: string, naam: string): 'bevat' | 'lijkt' | 'ver' => {
  const [tekst, heel] = [plain(getypt).slice(0, MAX_LENGTE), plain(naam)]
  const woorden = tekst.split(/[^\p{L}\p{N}]+/u).filter((woord) => woord.length > 2)
  if (woorden.some((woord) => heel.includes(woord))) return 'bevat'
  const delen = [heel, ...heel.split(' ')]
  const isNabij = (woord: string, deel: string) =>
    distance(woord, deel) <= MAX_ANDERS * Math.max(woord.length, deel.length)
  return [tekst, ...woorden].some((woord) => delen.some((deel) => isNabij(woord, deel)))
    ? 'lijkt'
    : 'ver'
}

/** Whether all of what was typed is near to all of a name. */
export const isNabijHeel = (getypt: string, naam: string): boolean => {
  const [tekst, heel] = [plain(getypt).slice(0, MAX_LENGTE), plain(naam)]
  return distance(tekst, heel) <= MAX_ANDERS * Math.max(tekst.length, heel.length)
}
