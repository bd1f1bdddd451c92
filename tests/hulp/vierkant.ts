import type { GeometrieRd } from '../../src/domain/model/gebied.ts'

/** A square in RD with its lower left corner here; `zijde` in m. */
export const makeVierkant = (x: number, y: number, zijde: number): GeometrieRd => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + zijde, y],
      [x + zijde, y + zijde],
      [x, y + zijde],
      [x, y],
    ],
  ],
})
