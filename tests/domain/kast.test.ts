import { describe, expect, it } from 'vitest'
import { createKast } from '../../src/domain/kast.ts'

const bestand = (bytes: number) => new Uint8Array(bytes)

/** Puts files of these sizes in, then tells which of the keys are still there. */
const keep = (
  inhoud: readonly (readonly [string, number])[],
  maxBytes: number,
  maxAantal?: number,
) => {
  const kast = createKast(maxBytes, maxAantal)
  for (const [sleutel, bytes] of inhoud) kast.add(sleutel, bestand(bytes))
  const sleutels = [...new Set(inhoud.map(([sleutel]) => sleutel))]
  return sleutels.filter((sleutel) => kast.get(sleutel) !== undefined).join('')
}

describe('a cupboard of files', () => {
  it('gives back what was put in, and nothing for another key', () => {
    const kast = createKast(10)
    const een = bestand(4)
    kast.add('a', een)
    expect(kast.get('a')).toBe(een)
    expect(kast.get('b')).toBeUndefined()
  })

  it.each<[string, readonly (readonly [string, number])[], number, number | undefined, string]>([
    [
      'holds as many bytes as it may',
      [
        ['a', 4],
        ['b', 6],
      ],
      10,
      undefined,
      'ab',
    ],
    [
      'drops the oldest for one byte more',
      [
        ['a', 4],
        ['b', 7],
      ],
      10,
      undefined,
      'b',
    ],
    [
      'drops no more than it must',
      [
        ['a', 4],
        ['b', 4],
        ['c', 6],
      ],
      10,
      undefined,
      'bc',
    ],
    [
      'counts a file that is put in again once',
      [
        ['a', 6],
        ['b', 3],
        ['a', 7],
      ],
      10,
      undefined,
      'ab',
    ],
    [
      'takes a file that was put in again for the newest',
      [
        ['a', 4],
        ['b', 4],
        ['a', 4],
        ['c', 4],
      ],
      10,
      undefined,
      'ac',
    ],
    [
      'holds no file that is larger than itself',
      [
        ['a', 4],
        ['b', 11],
      ],
      10,
      undefined,
      '',
    ],
    [
      'holds as many files as it may',
      [
        ['a', 1],
        ['b', 1],
      ],
      10,
      2,
      'ab',
    ],
    [
      'drops the oldest for one file more',
      [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ],
      10,
      2,
      'bc',
    ],
  ])('%s', (_, inhoud, maxBytes, maxAantal, over) => {
    expect(keep(inhoud, maxBytes, maxAantal)).toBe(over)
  })

  it('drops first what was asked for longest ago', () => {
    const kast = createKast(10, 2)
    kast.add('a', bestand(4))
    kast.add('b', bestand(4))
    kast.get('a')
    kast.add('c', bestand(4))
    expect(['a', 'b', 'c'].map((sleutel) => kast.get(sleutel)?.byteLength)).toEqual([
      4,
      undefined,
      4,
    ])
  })
})
