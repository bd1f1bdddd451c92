import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLocatiePort } from '../../src/adapters/geo/locatie.ts'
import type { GeometrieRd } from '../../src/domain/model/gebied.ts'
import { prepareGebieden } from '../../src/domain/plaats/gebiedenindex.ts'
import { initGeometrie } from '../../src/domain/plaats/geometrie.ts'
import { locate } from '../../src/domain/plaats/locate.ts'
import { joinDelen } from '../../src/domain/plaats/samenvoegen.ts'
import { boek, RD } from '../hulp/proef.ts'

const geo = await initGeometrie()
const index = prepareGebieden(geo, boek)
const locatie = createLocatiePort(geo)

const draw = (x: number, y: number, breed: number, hoog: number): GeometrieRd =>
  locatie.read(
    {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + breed, y],
          [x + breed - hoog / 3, y + hoog],
          [x, y + hoog],
          [x, y],
        ],
      ],
    },
    { contentCrs: RD, werkingsgebied: boek.werkingsgebied },
  ).geometrie

/** m² per area, unrounded. */
const measure = (geometrie: GeometrieRd) => {
  const { gebieden } = locate({ geometrie, isVlak: true, reparaties: [] }, index)
  return new Map(gebieden.map(({ gebied, m2 }) => [gebied, m2]))
}

/** Around the border of Wijk Noord (233000-234000 by 556000-557000), so that parts straddle it. */
const vlak = fc
  .tuple(
    fc.integer({ min: 232_900, max: 233_200 }),
    fc.integer({ min: 555_900, max: 556_200 }),
    fc.integer({ min: 30, max: 120 }),
    fc.integer({ min: 20, max: 60 }),
  )
  .map(([x, y, breed, hoog]) => draw(x, y, breed, hoog))

describe('het samenvoegen van delen', () => {
  it('behoudt de m²: van elk gebied is de som van de delen min wat dubbel ligt die van het geheel', () => {
    fc.assert(
      fc.property(fc.array(vlak, { minLength: 2, maxLength: 6 }), (delen) => {
        const samen = joinDelen(geo, delen)
        const geheel = measure(samen.geometrie)
        for (const gebied of ['stad', 'wijk-noord']) {
          // What lies double is measured by itself: of each part what earlier parts already cover.
          const dubbel = delen.slice(1).map((deel, i) => {
            const eerder = joinDelen(geo, delen.slice(0, i + 1)).geometrie
            const snede = geo.run(() =>
              geo.writeVlak(geo.intersection(geo.readVlak(deel), geo.readVlak(eerder))),
            )
            return snede === undefined ? 0 : (measure(snede).get(gebied) ?? 0)
          })
          const som = (getallen: readonly number[]) => getallen.reduce((a, b) => a + b, 0)
          const perDeel = delen.map((deel) => measure(deel).get(gebied) ?? 0)
          expect(Math.abs(som(perDeel) - som(dubbel) - (geheel.get(gebied) ?? 0))).toBeLessThan(
            0.01,
          )
        }
      }),
      { numRuns: 40, seed: 20_260_219 },
    )
  })

  it('noemt elk paar dat overlapt met zijn m², het grootste eerst, en geen rand die alleen raakt', () => {
    const { overlappen, m2, perDeel, nietAlle } = joinDelen(geo, [
      square(0, 100),
      square(100, 100),
      square(190, 100),
      square(150, 10),
    ])
    expect(overlappen.map(({ delen, m2: dubbel }) => [...delen, Math.round(dubbel)])).toEqual([
      [1, 2, 1_000],
      [1, 3, 100],
    ])
    expect(perDeel.map(Math.round)).toEqual([10_000, 10_000, 10_000, 100])
    expect(m2).toBeCloseTo(29_000, 6)
    expect(nietAlle).toBe(false)
  })

  it('blijft begrensd als alles elkaar overlapt, zegt dat, en telt de oppervlakte toch goed', () => {
    const delen = Array.from({ length: 150 }, (_, i) => square(i / 100, 50))
    const { overlappen, nietAlle, m2 } = joinDelen(geo, delen)
    expect(nietAlle).toBe(true)
    expect(overlappen.length).toBeLessThanOrEqual(5_000)
    expect(m2).toBeCloseTo(50 * (50 + 1.49), 3)
  })
})

const square = (x: number, zijde: number): GeometrieRd => ({
  type: 'Polygon',
  coordinates: [
    [
      [233_000 + x, 556_000],
      [233_000 + x + zijde, 556_000],
      [233_000 + x + zijde, 556_000 + zijde],
      [233_000 + x, 556_000 + zijde],
      [233_000 + x, 556_000],
    ],
  ],
})
