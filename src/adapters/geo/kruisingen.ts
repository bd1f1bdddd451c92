import type { Punt } from '../../domain/plaats/geometrie.ts'
import type { Omhullende } from '../../domain/plaats/omhullende.ts'

interface Lijnstuk extends Omhullende {
  readonly a: Punt
  readonly b: Punt
}

const cutLijn = (punten: readonly Punt[]): Lijnstuk[] =>
  punten.slice(1).map((b, i) => {
    const a = punten[i] as Punt
    return {
      a,
      b,
      minX: Math.min(a[0], b[0]),
      maxX: Math.max(a[0], b[0]),
      minY: Math.min(a[1], b[1]),
      maxY: Math.max(a[1], b[1]),
    }
  })

/** Positive when c lies left of the line from a to b. */
const side = (a: Punt, b: Punt, c: Punt): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

/** Crossing, touching, or lying along each other; both boxes are known to overlap. */
const isMeeting = (p: Lijnstuk, q: Lijnstuk): boolean =>
  side(p.a, p.b, q.a) * side(p.a, p.b, q.b) <= 0 && side(q.a, q.b, p.a) * side(q.a, q.b, p.b) <= 0

const isCrossing = (p: Lijnstuk, q: Lijnstuk): boolean =>
  side(p.a, p.b, q.a) * side(p.a, p.b, q.b) < 0 && side(q.a, q.b, p.a) * side(q.a, q.b, p.b) < 0

const exceeds = (
  lijnen: readonly (readonly Punt[])[],
  is: (p: Lijnstuk, q: Lijnstuk) => boolean,
  allow: (stukken: number) => number,
): boolean => {
  const stukken = lijnen.flatMap(cutLijn).sort((p, q) => p.minX - q.minX)
  const max = allow(stukken.length)
  let aantal = 0
  for (const [i, p] of stukken.entries()) {
    for (let j = i + 1; j < stukken.length; j++) {
      const q = stukken[j] as Lijnstuk
      if (q.minX > p.maxX) break
      if (q.minY <= p.maxY && q.maxY >= p.minY && is(p, q)) aantal++
      if (aantal > max) return true
    }
  }
  return false
}

/**
 * Whether pieces of line meet so often that overlay would take the engine out for seconds: its time and
 * memory go by crossing, and a few thousand positions drawn criss-cross or over each other are enough.
 * Ten meetings for each piece are fine: neighbours in a grid of parcels have seven.
 */
export const isTangled = (lijnen: readonly (readonly Punt[])[]): boolean =>
  exceeds(lijnen, isMeeting, (stukken) => 500 + 10 * stukken)

/** Whether rings cross more often than a slip of the hand: nobody could say what a repair would mean. */
export const isBeyondRepair = (ringen: readonly (readonly Punt[])[]): boolean =>
  exceeds(ringen, isCrossing, () => 20)
