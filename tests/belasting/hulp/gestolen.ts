import { readFileSync } from 'node:fs'

/** A tick of the system's own count (USER_HZ is 100 on Linux), in ms. */
const TIK_MS = 10
/** Place of steal in a line of /proc/stat: proc(5). */
const STEAL = 8

export type Gestolen = readonly number[]

const readKernen = (): Gestolen => {
  try {
    return readFileSync('/proc/stat', 'utf8')
      .split('\n')
      .filter((regel) => /^cpu\d/.test(regel))
      .map((regel) => Number(regel.split(/\s+/)[STEAL]) * TIK_MS)
  } catch {
    // Only Linux tells.
    return []
  }
}

/**
 * Without `eerder`: how long the host kept each core from this machine so far, in ms. With it: most that one core was kept
 * since, 0 where the system does not tell. What waits for a core that is not there waits for no program.
 */
export function readGestolen(): Gestolen
export function readGestolen(eerder: Gestolen): number
export function readGestolen(eerder?: Gestolen): Gestolen | number {
  const nu = readKernen()
  if (eerder === undefined) return nu
  return nu.reduce((meeste, ms, i) => Math.max(meeste, ms - (eerder[i] ?? ms)), 0)
}
