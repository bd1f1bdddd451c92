import { readRechten } from '../../domain/toegang/rechten.ts'
import type { Recht } from '../../domain/toegang/rollen.ts'

/** Without a word about it a key is that of a system for the service's own gezag. */
const VANZELF = 'systeem'

/** What each key gives, by its hash: keys as the configuration names them, `hash` or `hash:rol@gezag+rol`. */
export const readSleutels = (
  sleutels: readonly string[],
  eigen: readonly string[],
): ReadonlyMap<string, readonly Recht[]> =>
  new Map(
    sleutels.map((sleutel) => {
      const [hash = '', rechten = VANZELF] = sleutel.split(':')
      return [hash, readRechten(rechten, eigen)]
    }),
  )
