import { describe, expect, it } from 'vitest'
import { findOverlappend } from '../../../src/domain/kaart/overlappend.ts'
import type { GeometrieRd } from '../../../src/domain/model/gebied.ts'
import type { Geometrie } from '../../../src/domain/plaats/geometrie.ts'
import { geo, rechthoek } from '../../geo/geval.ts'

/** The same engine, with how often it did what. */
const tel = () => {
  const aantal = { prepare: 0, release: 0, disjoint: 0, intersection: 0 }
  const geteld: Geometrie = {
    ...geo,
    prepare: (vorm) => {
      aantal.prepare++
      return geo.prepare(vorm)
    },
    release: (bereid) => {
      aantal.release++
      geo.release(bereid)
    },
    disjoint: (bereid, vorm) => {
      aantal.disjoint++
      return geo.disjoint(bereid, vorm)
    },
    intersection: (a, b) => {
      aantal.intersection++
      return geo.intersection(a, b)
    },
  }
  return { geteld, aantal }
}

const vind = (vlakken: readonly GeometrieRd[], max = 100, motor = geo) =>
  geo.run(() => findOverlappend(motor, vlakken.map(geo.readVlak), max))

const vierkant = (x: number, y: number, zijde: number) => rechthoek(x, y, zijde, zijde)

/** A narrow strip north-east; strips beside each other have boxes that overlap and no surface in common. */
const strook = (x: number): GeometrieRd => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, 0],
      [x + 0.5, 0],
      [x + 1000.5, 1000],
      [x + 1000, 1000],
      [x, 0],
    ],
  ],
})

describe('surfaces that lie over each other', () => {
  it('are found in pairs, the lower place first, with the surface they share', () => {
    const vlakken = [
      vierkant(0, 0, 10),
      vierkant(100, 0, 10),
      vierkant(8, 5, 10),
      vierkant(5, 0, 10),
    ]
    expect(vind(vlakken)).toEqual([
      { eerste: 0, tweede: 2, m2: 10 },
      { eerste: 0, tweede: 3, m2: 50 },
      { eerste: 2, tweede: 3, m2: 35 },
    ])
  })

  it('are none when there are fewer than two', () => {
    expect(vind([])).toEqual([])
    expect(vind([vierkant(0, 0, 10)])).toEqual([])
    expect(vind([vierkant(0, 0, 10), vierkant(0, 0, 10)])).toHaveLength(1)
  })

  it('are not what shares a border, and that costs no overlay', () => {
    const { geteld, aantal } = tel()
    expect(vind([vierkant(0, 0, 10), vierkant(10, 0, 10), vierkant(0, 10, 10)], 9, geteld)).toEqual(
      [],
    )
    expect(aantal).toEqual({ prepare: 2, release: 2, disjoint: 0, intersection: 0 })
  })

  it('are not what only has a box in common', () => {
    const { geteld, aantal } = tel()
    expect(vind([strook(0), strook(1), vierkant(5000, 0, 9)], 9, geteld)).toEqual([])
    expect(aantal).toEqual({ prepare: 1, release: 1, disjoint: 1, intersection: 0 })
  })

  it('share at least 1 m², or it is a border drawn twice', () => {
    const klein = (hoog: number) => [vierkant(0, 0, 10), rechthoek(9, 10 - hoog, 10, 10)]
    expect(vind(klein(1))).toEqual([{ eerste: 0, tweede: 1, m2: 1 }])
    expect(vind(klein(0.5))).toEqual([])
  })

  it('share at least a hundredth of the smaller, or it is a border drawn twice', () => {
    const bij = (hoog: number, groot: number) => [
      vierkant(0, 0, 20),
      rechthoek(18, 20 - hoog, groot, groot),
    ]
    expect(vind(bij(2, 20))).toEqual([{ eerste: 0, tweede: 1, m2: 4 }])
    expect(vind(bij(1.5, 20))).toEqual([])
    expect(vind(bij(2, 500))).toHaveLength(1)
    expect(vind(bij(1.5, 500))).toEqual([])
  })

  it('share too little although their boxes do not', () => {
    const driehoek: GeometrieRd = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [20, 0],
          [0, 20],
          [0, 0],
        ],
      ],
    }
    // The triangle passes the corner at (9.5, 9.5) with a tip of 1 by 1 m: half a square metre.
    expect(vind([driehoek, vierkant(9.5, 9.5, 20)])).toEqual([])
  })

  it('are no more than asked for', () => {
    const vlakken = [0, 1, 2, 3].map((x) => vierkant(x, 0, 10))
    const { geteld, aantal } = tel()
    expect(vind(vlakken, 2, geteld)).toEqual([
      { eerste: 0, tweede: 1, m2: 90 },
      { eerste: 0, tweede: 2, m2: 80 },
    ])
    expect(aantal).toEqual({ prepare: 1, release: 1, disjoint: 2, intersection: 2 })
    expect(vind(vlakken)).toHaveLength(6)
  })

  it('are not looked for when so many boxes overlap that it would take minutes', () => {
    const stroken = (aantal: number) => Array.from({ length: aantal }, (_, i) => strook(i))
    expect(vind(stroken(101))).toEqual([])
    expect(vind(stroken(102))).toBeUndefined()
  })

  it('give the engine its memory back when looking fails', () => {
    const { geteld, aantal } = tel()
    const kapot: Geometrie = {
      ...geteld,
      intersection: () => {
        throw new Error('proef')
      },
    }
    expect(() => vind([vierkant(0, 0, 10), vierkant(1, 0, 10)], 9, kapot)).toThrow('proef')
    expect(aantal).toMatchObject({ prepare: 1, release: 1 })
  })
})
