import { describe, expect, test } from 'vitest'
import type { GeometrieRd } from '../../src/domain/model/gebied.ts'
import { geo, rechthoek } from './geval.ts'

const metGat: GeometrieRd = {
  type: 'Polygon',
  coordinates: [
    ...(rechthoek(0, 0, 100, 100).coordinates as [number, number][][]),
    ...(rechthoek(20, 20, 10, 10).coordinates as [number, number][][]),
  ],
}

describe('the geometry engine', () => {
  test('a surface with a hole comes back as it went in', () => {
    expect(geo.run(() => geo.writeVlak(geo.readVlak(metGat)))).toEqual(metGat)
  })

  test('several surfaces come back as several', () => {
    const delen: GeometrieRd = {
      type: 'MultiPolygon',
      coordinates: [metGat.coordinates, rechthoek(200, 0, 5, 5).coordinates] as [
        number,
        number,
      ][][][],
    }
    expect(geo.run(() => geo.writeVlak(geo.readVlak(delen)))).toEqual(delen)
  })

  test('surfaces that only touch have an empty intersection, not a line', () => {
    geo.run(() => {
      const a = geo.readVlak(rechthoek(0, 0, 10, 10))
      const gemeen = geo.intersection(a, geo.readVlak(rechthoek(10, 0, 10, 10)))
      expect(geo.isEmpty(gemeen)).toBe(true)
      expect(geo.writeVlak(gemeen)).toBeUndefined()
    })
  })

  test('surfaces that overlap and touch elsewhere keep only the surface', () => {
    const haak: GeometrieRd = {
      type: 'Polygon',
      coordinates: [
        [
          [10, 0],
          [20, 0],
          [20, 20],
          [5, 20],
          [5, 10],
          [5, 5],
          [10, 5],
          [10, 0],
        ],
      ],
    }
    geo.run(() => {
      const a = geo.readVlak(rechthoek(0, 0, 10, 10))
      const gemeen = geo.intersection(a, geo.readVlak(haak))
      expect(geo.area(gemeen)).toBe(25)
      expect(geo.area(geo.difference(a, gemeen))).toBe(75)
    })
  })

  test('an invalid surface is told with the reason and the place', () => {
    const strik: GeometrieRd = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
          [0, 0],
        ],
      ],
    }
    expect(geo.run(() => geo.checkValid(geo.readVlak(strik)))).toEqual({
      geldig: false,
      reden: 'Self-intersection',
      plaats: [5, 5],
    })
  })

  test('a shape made outside run is refused, because nobody would free it', () => {
    expect(() => geo.readVlak(metGat)).toThrow('made outside run')
  })

  test('an open ring is an error with the reason of the engine, not a crash', () => {
    const open = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
    } as GeometrieRd
    expect(() => geo.run(() => geo.readVlak(open))).toThrow(/GEOS geometry: .*closed/)
    expect(geo.run(() => geo.area(geo.readVlak(metGat)))).toBe(9_900)
  })

  test('shapes that share some surface and are joined stay one surface, without their borders', () => {
    const opp = geo.run(() => {
      const delen = [rechthoek(0, 0, 10, 10), rechthoek(5, 0, 10, 10)].map(geo.readVlak)
      return geo.area(geo.union(delen))
    })
    expect(opp).toBe(150)
  })

  test('a spike without surface is gone when a surface is made valid', () => {
    const spies: GeometrieRd = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [20, 0],
          [10, 0],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    }
    const maak = (methode: 'lijnwerk' | 'structuur') =>
      geo.run(() => {
        const heel = geo.makeValid(geo.readVlak(spies), methode)
        return [geo.area(heel), geo.checkValid(heel), geo.extent(heel)]
      })
    expect(maak('lijnwerk')).toEqual([100, { geldig: true }, [0, 0, 10, 10]])
    expect(maak('structuur')).toEqual(maak('lijnwerk'))
  })

  test('a run within a run frees only what it made', () => {
    const opp = geo.run(() => {
      const buiten = geo.readVlak(metGat)
      geo.run(() => geo.readVlak(rechthoek(0, 0, 5, 5)))
      return geo.area(buiten)
    })
    expect(opp).toBe(9_900)
  })

  test('what another run made cannot be kept', () => {
    expect(() => geo.keep(geo.run(() => geo.readVlak(metGat)))).toThrow('not made in this run')
  })

  test('an empty shape lies nowhere', () => {
    geo.run(() => {
      const [a, b] = [rechthoek(0, 0, 10, 10), rechthoek(50, 0, 10, 10)].map(geo.readVlak)
      if (a === undefined || b === undefined) throw new Error('no shapes')
      const leeg = geo.intersection(a, b)
      expect(() => geo.extent(leeg)).toThrow('GEOS extent')
      expect(geo.area(leeg)).toBe(0)
    })
  })
})
