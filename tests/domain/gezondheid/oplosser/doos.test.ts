import { describe, expect, it } from 'vitest'
import {
  halve,
  pickValue,
  splitAt,
  splitLists,
  splitOptions,
  startRange,
} from '../../../../src/domain/gezondheid/doos.ts'
import { bareFeit } from '../onderzoek.ts'

const heel = bareFeit('heel', { geheel: true })
const breuk = bareFeit('breuk')
const range = (laagst: number, hoogst: number) => ({ laagst, hoogst })

describe('the whole range of a fact', () => {
  it('of a list runs from nothing to everything', () => {
    const lijst = bareFeit('lijst', { type: 'meerkeuze', waarden: ['a', 'b'] })
    expect(startRange(lijst)).toEqual({ opties: [[], ['a', 'b']] })
  })

  it('of a list without known values is anything', () => {
    expect(startRange(bareFeit('lijst', { type: 'meerkeuze' }))).toEqual({ alles: true })
  })

  it('of any other fact is its bounds or its options', () => {
    expect(startRange(heel)).toEqual(range(0, 100))
    const keuze = bareFeit('keuze', { type: 'keuze', waarden: ['a', 'b'] })
    expect(startRange(keuze)).toEqual({ opties: ['a', 'b'] })
  })
})

describe('a range of numbers split at a value', () => {
  it.each([
    ['inside', 4, [range(4, 4), range(0, 3), range(5, 10)]],
    ['on the lowest', 0, [range(0, 0), range(1, 10)]],
    ['on the highest', 10, [range(10, 10), range(0, 9)]],
    ['between two whole numbers', 4.5, [range(0, 4), range(5, 10)]],
    ['above it', 12, [range(0, 10)]],
    ['below it', -2, [range(0, 10)]],
  ])('%s, for a whole fact', (_, waarde, verwacht) => {
    expect(splitAt(heel, range(0, 10), waarde)).toEqual(verwacht)
  })

  it('leaves a gap around the value, in proportion to it but never below one in a milliard', () => {
    expect(splitAt(breuk, range(0, 10), 4)).toEqual([
      range(4, 4),
      range(0, 4 - 4e-9),
      range(4 + 4e-9, 10),
    ])
    expect(splitAt(breuk, range(0, 10), 0.5)).toEqual([
      range(0.5, 0.5),
      range(0, 0.5 - 1e-9),
      range(0.5 + 1e-9, 10),
    ])
    expect(splitAt(breuk, range(-10, 10), -8)).toEqual([
      range(-8, -8),
      range(-10, -8 - 8e-9),
      range(-8 + 8e-9, 10),
    ])
  })
})

describe('a range of numbers split in two', () => {
  it.each([
    ['two whole numbers', range(0, 1), [range(0, 0), range(1, 1)]],
    ['from 0 far up: at the root', range(0, 100), [range(0, 10), range(11, 100)]],
    ['on both sides of 0: at 0', range(-10, 30), [range(-10, 0), range(1, 30)]],
    ['more than four times as high: by size', range(4, 100), [range(4, 20), range(21, 100)]],
    ['four times as high: in the middle', range(4, 16), [range(4, 10), range(11, 16)]],
    ['below 0', range(-10, -2), [range(-10, -6), range(-5, -2)]],
    ['up to 0', range(-10, 0), [range(-10, -5), range(-4, 0)]],
  ])('%s', (_, van, verwacht) => {
    expect(halve(heel, van)).toEqual(verwacht)
  })

  it('with decimals, leaves no more than a gap between the halves', () => {
    expect(halve(breuk, range(0, 1))).toEqual([range(0, 0.5), range(0.5 + 1e-9, 1)])
    expect(halve(breuk, range(2, 8))).toEqual([range(2, 5), range(5 + 5e-9, 8)])
  })

  it.each([
    ['one whole number', heel, range(3, 3)],
    ['one number with decimals', breuk, range(2.5, 2.5)],
    ['two numbers closer than the gap', breuk, range(1, 1 + 1e-10)],
    ['one whole number, in the upper half', heel, range(0.2, 1.2)],
    ['one whole number, in the lower half', heel, range(0.7, 1.9)],
  ])('is not split when it holds %s', (_, feit, van) => {
    expect(halve(feit, van)).toEqual([])
  })
})

describe('options split', () => {
  it('are those that are chosen and the others, without an empty part', () => {
    const opties = ['a', 'b', 'c']
    expect(splitOptions(opties, (optie) => optie === 'b')).toEqual([
      { opties: ['b'] },
      { opties: ['a', 'c'] },
    ])
    expect(splitOptions(opties, () => true)).toEqual([{ opties }])
    expect(splitOptions(opties, () => false)).toEqual([{ opties }])
  })

  it('in lists are the lists with the value and those without', () => {
    expect(splitLists([['a'], ['a', 'b', 'c']], 'b')).toEqual([
      {
        opties: [
          ['a', 'b'],
          ['a', 'b', 'c'],
        ],
      },
      { opties: [['a'], ['a', 'c']] },
    ])
  })
})

describe('one value of a range', () => {
  it.each([
    ['the lowest whole number', heel, range(3, 9), 3],
    ['the first whole number, if there is one', breuk, range(3.2, 9), 4],
    ['the highest, if that is the only whole number', breuk, range(2.5, 3), 3],
    ['otherwise the middle', breuk, range(0.3, 0.7), 0.5],
    ['in six digits', breuk, range(1 / 3, 0.4), 0.366667],
    ['in six digits that are the lowest', breuk, range(0.333333, 0.3333332), 0.333333],
    ['in six digits that are the highest', breuk, range(0.3333329, 0.333333), 0.333333],
    [
      'in full, if six digits are too low',
      breuk,
      range(0.3333331, 0.3333332),
      (0.3333331 + 0.3333332) / 2,
    ],
    [
      'in full, if six digits are too high',
      breuk,
      range(0.3333336, 0.3333338),
      (0.3333336 + 0.3333338) / 2,
    ],
    ['the only one', breuk, range(0.25, 0.25), 0.25],
  ])('of numbers is %s', (_, feit, bereik, verwacht) => {
    expect(pickValue(feit, bereik)).toBe(verwacht)
  })

  it.each([
    ['the first option', ['a', 'b'], 'a'],
    [
      'the list that must be',
      [
        ['a', 'b'],
        ['a', 'b', 'c'],
      ],
      ['a', 'b'],
    ],
    ['a list of one, when nothing must be in it', [[], ['b', 'c']], ['b']],
    ['an empty list, when nothing may be in it', [[], []], []],
  ])('of options is %s', (_, opties, verwacht) => {
    expect(pickValue(breuk, { opties })).toEqual(verwacht)
  })

  it('of anything is not named', () => {
    expect(pickValue(breuk, { alles: true })).toBeUndefined()
  })
})
