import initGeosJs from 'geos-wasm'
import { describe, expect, test } from 'vitest'
import { locate } from '../../src/domain/plaats/locate.ts'
import { maakGebied, maakIndex, maakLocatie, port, rechthoek, WERKINGSGEBIED } from './geval.ts'

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
  })

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
  })
})
