import type { Toeval } from '../meten/toeval.ts'

export type Ring = [number, number][]

/** To the millimetre, as a registry publishes it: the same number for every engine. */
const mm = (meter: number) => Math.round(meter * 1_000) / 1_000

export interface Vorm {
  readonly midden: readonly [number, number]
  /** Mean radius in m. */
  readonly straal: number
  readonly punten: number
}

/**
 * A closed ring that wanders like a border drawn along ditches and tree lines: a few slow waves, faster
 * and smaller ones on top, and a little roughness at every point. Star-shaped, so always valid.
 */
export const drawRing = ({ midden, straal, punten }: Vorm, toeval: Toeval): Ring => {
  const golven = [2, 3, 5, 9, 17, 41, 83].map((n) => ({
    n,
    fase: toeval.next() * 2 * Math.PI,
    hoogte: (0.35 * toeval.next()) / Math.sqrt(n) / 1.5,
  }))
  const ring = Array.from({ length: punten }, (_, i): [number, number] => {
    const hoek = (2 * Math.PI * i) / punten
    const golf = golven.reduce(
      (som, { n, fase, hoogte }) => som + hoogte * Math.sin(n * hoek + fase),
      0,
    )
    const r = straal * Math.max(0.15, 1 + golf + 0.004 * (toeval.next() - 0.5))
    return [mm(midden[0] + r * Math.cos(hoek)), mm(midden[1] + r * Math.sin(hoek))]
  })
  return [...ring, ring[0] as [number, number]]
}
