import { describe, expect, it } from 'vitest'
import { findTegel, makeTegelkader } from '../../../src/app/plekken/tegelkader.ts'
import { makeVierkant } from '../../hulp/vierkant.ts'

/** Four by four km round 233700 557000. */
const kader = makeTegelkader(makeVierkant(231_700, 555_000, 4_000))
const find = (z: number | string, x: number | string, y: number | string) =>
  findTegel({ z: String(z), x: String(x), y: String(y) }, kader)

describe('which tiles are given', () => {
  it('are those round the municipality, on every level that shows a town or a street', () => {
    expect(find(10, 603, 402)).toEqual({ z: 10, x: 603, y: 402 })
    for (let z = 6; z <= 14; z++) {
      const zijde = (3_440.64 * 256) / 2 ** z
      const [x, y] = [(233_700 + 285_401.92) / zijde, (903_401.92 - 557_000) / zijde].map(
        Math.floor,
      )
      expect(find(z, x ?? 0, y ?? 0)).toBeDefined()
    }
  })

  it.each([
    ['of another place', 10, 500, 402],
    ['of a coarser level', 5, 18, 12],
    ['of a finer level', 15, 19_311, 12_886],
    ['with a column below zero', 10, -1, 402],
    ['with no number', '10', 'x', '402'],
    ['with a number that is too long', 10, '0000603', 402],
    ['with a path', '10', '..%2f..', '402'],
    ['with a fraction', '10', '603.5', '402'],
  ])('are none %s', (_, z, x, y) => {
    expect(find(z, x, y)).toBeUndefined()
  })
})
