import type { GeometrieRd } from '../model/gebied.ts'

/** Bounding box: in m in EPSG:28992, unless who asks has another coordinate system. */
export interface Omhullende {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** Bounding box of a geometry in RD, m. */
export const boundsOf = ({ coordinates }: GeometrieRd): Omhullende => {
  const punten = coordinates.flat(2).flat() as number[]
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i + 1 < punten.length; i += 2) {
    const [x, y] = [punten[i] ?? 0, punten[i + 1] ?? 0]
    minX = Math.min(minX, x)
    maxX = Math.max(maxX, x)
    minY = Math.min(minY, y)
    maxY = Math.max(maxY, y)
  }
  return { minX, minY, maxX, maxY }
}

/** The middle of a geometry's bounding box in RD, m. */
export const middleOf = (geometrie: GeometrieRd): readonly [x: number, y: number] => {
  const { minX, minY, maxX, maxY } = boundsOf(geometrie)
  return [(minX + maxX) / 2, (minY + maxY) / 2]
}

/** Whether two boxes have a point in common. */
export const meets = (a: Omhullende, b: Omhullende): boolean =>
  a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY
