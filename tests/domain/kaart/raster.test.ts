import { describe, expect, it } from 'vitest'
import { countRaster, listProfielen, listRaster } from '../../../src/domain/kaart/raster.ts'
import { maakGebied, maakIndex, rechthoek } from '../../geo/geval.ts'

/** The working area is 229000-239000 by 551500-561500. */
const index = maakIndex([
  maakGebied({ id: 'gemeente', soort: 'gemeente' }, rechthoek(229_000, 551_500, 5_000, 5_000)),
  maakGebied({ id: 'buurt', soort: 'buurt' }, rechthoek(230_000, 552_000, 100, 100)),
  maakGebied({ id: 'natuur', soort: 'natuur' }, rechthoek(230_000, 552_000, 200, 200)),
])

describe('a grid over the working area', () => {
  it('lies on whole multiples of the cell, from south-west to north-east', () => {
    const kader = [229_100, 551_600, 229_900, 552_900] as const
    const cellen = listRaster(index, { celM: 500, kader })
    expect(cellen.map(({ id }) => id)).toEqual([
      'rd-229000-551500',
      'rd-229500-551500',
      'rd-229000-552000',
      'rd-229500-552000',
      'rd-229000-552500',
      'rd-229500-552500',
    ])
    expect(cellen[3]).toEqual({
      id: 'rd-229500-552000',
      geometrie: rechthoek(229_500, 552_000, 500, 500),
      isVlak: false,
    })
    expect(countRaster(index, { celM: 500, kader })).toBe(6)
  })

  it('has the cells of which at least half lies in the working area', () => {
    // The lowest and the highest row of 1 km lie in it for exactly half.
    expect(countRaster(index, { celM: 1_000 })).toBe(110)
    expect(listRaster(index, { celM: 1_000 })).toHaveLength(110)
    // Of 4 km: three quarters of each side column, an eighth and three eighths of the outer rows.
    expect(countRaster(index, { celM: 4_000 })).toBe(12)
    expect(listRaster(index, { celM: 4_000 }).map(({ id }) => id)).toEqual([
      'rd-228000-552000',
      'rd-232000-552000',
      'rd-236000-552000',
      'rd-228000-556000',
      'rd-232000-556000',
      'rd-236000-556000',
    ])
  })

  it('ends at the working area, however wide the box', () => {
    const kader = [0, 0, 300_000, 700_000] as const
    expect(listRaster(index, { celM: 2_500, kader })).toEqual(listRaster(index, { celM: 2_500 }))
  })

  it('is empty outside the working area', () => {
    for (const kader of [
      [100_000, 551_500, 200_000, 561_500],
      [229_000, 400_000, 239_000, 500_000],
      [250_000, 600_000, 260_000, 610_000],
    ] as const) {
      expect(countRaster(index, { celM: 500, kader })).toBe(0)
      expect(listRaster(index, { celM: 500, kader })).toEqual([])
    }
  })
})

describe('every profile as a cell', () => {
  it('is its own drawing, the most specific first', () => {
    expect(listProfielen(index, () => true)).toEqual([
      { id: 'buurt', geometrie: expect.objectContaining({ type: 'Polygon' }), isVlak: false },
      { id: 'gemeente', geometrie: rechthoek(229_000, 551_500, 5_000, 5_000), isVlak: false },
    ])
  })

  it('is left out when it does not hold', () => {
    expect(listProfielen(index, ({ id }) => id !== 'buurt').map(({ id }) => id)).toEqual([
      'gemeente',
    ])
  })
})
