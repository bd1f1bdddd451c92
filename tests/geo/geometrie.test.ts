import initGeosJs from 'geos-wasm'
import { describe, expect, test } from 'vitest'
import type { GeometrieRd } from '../../src/domain/model/gebied.ts'
import { locate } from '../../src/domain/plaats/locate.ts'
import {
  geo,
  maakGebied,
  maakIndex,
  maakLocatie,
  port,
  rechthoek,
  WERKINGSGEBIED,
} from './geval.ts'

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
})

describe('memory', () => {
  /** Where a block larger than any gap would be placed: rises when something is not freed. */
  const measureTop = async (): Promise<number> => {
    const { Module } = await initGeosJs()
    const blok = Module._malloc(4_000_000)
    Module._free(blok)
    return blok
  }

  const vakken = Array.from({ length: 36 }, (_, i) =>
    maakGebied(
      { id: `vak-${i}`, soort: 'buurt', tolerantieM: i % 2 ? 50 : 0 },
      rechthoek(233_000 + (i % 6) * 300, 555_000 + Math.floor(i / 6) * 300, 300, 300),
    ),
  )

  test('20,000 times locate leaves nothing behind', async () => {
    const index = maakIndex([
      ...vakken,
      maakGebied({ id: 'wijk', soort: 'wijk' }, rechthoek(233_000, 555_000, 1_800, 1_800)),
    ])
    const run = (aantal: number): void => {
      for (let i = 0; i < aantal; i++) {
        const x = 233_000 + ((i * 37) % 1_700)
        const y = 555_000 + ((i * 101) % 1_700)
        const locatie = maakLocatie(rechthoek(x, y, 60, 40))
        const ligging = locate(locatie, index, { soortenVoorAfstand: ['buurt', 'wijk'] })
        const rand = ligging.gebieden.find((r) => r.zekerheid === 'binnen_tolerantie')
        if (rand && i % 10 === 0) {
          locate(locatie, index, { forceer: { [rand.gebied]: !rand.raakt } })
        }
      }
    }
    run(2_000)
    const voor = await measureTop()
    run(20_000)
    expect((await measureTop()) - voor).toBeLessThanOrEqual(0)
    index.free()
  }, 60_000)

  test('an area set that is freed, and intake that refuses, leave nothing behind', async () => {
    const strik = {
      type: 'Polygon',
      coordinates: [
        [
          [234_000, 556_000],
          [234_100, 556_100],
          [234_100, 556_000],
          [234_000, 556_100],
          [234_000, 556_000],
        ],
      ],
    }
    const run = (aantal: number): void => {
      for (let i = 0; i < aantal; i++) {
        maakIndex(vakken).free()
        expect(() =>
          port.read(strik, {
            werkingsgebied: WERKINGSGEBIED,
            contentCrs: 'http://www.opengis.net/def/crs/EPSG/0/28992',
          }),
        ).toThrow()
      }
    }
    run(50)
    const voor = await measureTop()
    run(500)
    expect((await measureTop()) - voor).toBeLessThanOrEqual(0)
  }, 60_000)
})
