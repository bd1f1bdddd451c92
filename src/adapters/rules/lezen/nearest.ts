import { closest, distance } from 'fastest-levenshtein'

/** The known name that is most like this one, when it is near enough to be a slip of the pen. */
export const nearest = (naam: string, bekend: readonly string[]): string | undefined => {
  if (bekend.length === 0) return undefined
  const dichtbij = closest(naam, bekend)
  return distance(naam, dichtbij) <= Math.max(2, naam.length / 3) ? dichtbij : undefined
}
