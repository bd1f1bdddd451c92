import { describe, expect, it } from 'vitest'
import type { Vergelijkknoop } from '../../../src/domain/bereik/bereiken.ts'
import { listKeerpunten } from '../../../src/domain/bereik/keerpunten.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Operator, VergelijkingWaarde } from '../../../src/domain/model/voorwaarde.ts'
import { afgeleid, binnen, getal, is, prepare, type Vraag } from '../proef/langs.ts'

const inStappen = (stap: number) => ({ veranderbaar: { richting: 'beide' as const, stap } })
const ZONDER_STAP = { veranderbaar: { richting: 'beide' as const } }

const find = (vraag: Vraag) => {
  const { werk, knoop, langs } = prepare(vraag)
  return listKeerpunten(werk, knoop as Vergelijkknoop, langs)
}
const bij = (...punten: readonly number[]) => ({ punten, volledig: true })

describe('a comparison with a number turns at that number', () => {
  const along = (rest: Partial<Feit>, value: VergelijkingWaarde, x = 50) =>
    find({ feiten: [getal('x', rest)], als: is('x', 'in', value), waarden: { x } })

  it.each<[string, Partial<Feit>, VergelijkingWaarde, number[]]>([
    ['and the whole steps beside it', {}, 10, [9, 10, 11]],
    ['in larger steps', inStappen(2), 10, [8, 10, 12]],
    ['or at the nearest step, when it lies between two', inStappen(4), 9, [4, 8, 12]],
    ['in decimal steps without rounding error', inStappen(0.1), 0.3, [0.2, 0.3, 0.4]],
    ['each of those it names', {}, [4, 8], [3, 4, 5, 7, 8, 9]],
    ['but not at a word', {}, [4, 'veel'], [3, 4, 5]],
    ['within its lower bound', {}, 0, [0, 1]],
    ['within its upper bound', {}, 100, [99, 100]],
    ['within its largest change', binnen(5), 45, [45, 46]],
    ['or not at all when that lies beyond', binnen(5), 30, []],
  ])('%s', (_, rest, value, punten) => {
    expect(along(rest, value)).toEqual(bij(...punten))
  })

  it('and a hair beside it, where there are no steps', () => {
    const haar = 100 / 2 ** 40
    expect(along(ZONDER_STAP, 10)).toEqual(bij(10 - haar, 10, 10 + haar))
    const vanaf = { ...ZONDER_STAP, min: 20, max: 60 }
    expect(along(vanaf, 30)).toEqual(bij(30 - 40 / 2 ** 40, 30, 30 + 40 / 2 ** 40))
  })

  it('also when the present value is missing', () => {
    expect(find({ feiten: [getal('x')], als: is('x', 'lessThan', 10) })).toEqual(bij(9, 10, 11))
  })
})

describe('a comparison of two facts turns', () => {
  const feiten = [getal('x'), getal('y', binnen(5)), afgeleid('dubbel', 'y * 2')]
  const als = is('x', 'lessThan', { fact: 'y' })

  it('at the value of the other, on either side', () => {
    expect(find({ feiten, als, waarden: { x: 50, y: 20 } })).toEqual(bij(19, 20, 21))
    expect(find({ feiten, als, waarden: { x: 18, y: 20 }, langs: 'y' })).toEqual(bij(17, 18, 19))
  })

  it('where no value of the other can make it hold any more, when that is missing', () => {
    expect(find({ feiten, als, waarden: { x: 50 } })).toEqual(bij(99, 100))
  })

  it('where the room of the other begins and ends, when that is free', () => {
    const waarden = { x: 50, y: 20 }
    expect(find({ feiten, als, waarden, vrij: ['y'] })).toEqual(bij(14, 15, 24, 25))
    const dubbel = is('x', 'lessThan', { fact: 'dubbel' })
    expect(find({ feiten, als: dubbel, waarden })).toEqual(bij(39, 40, 41))
    expect(find({ feiten, als: dubbel, waarden, vrij: ['y'] })).toEqual(bij(29, 30, 49, 50))
  })

  it('where both move, when the other is derived from the first', () => {
    const samen = [getal('x'), afgeleid('rest', '30 - x')]
    const meer = is('x', 'greaterThan', { fact: 'rest' })
    expect(find({ feiten: samen, als: meer, waarden: { x: 50 } })).toEqual(bij(15, 16))
  })
})

describe('a comparison of a derived fact turns', () => {
  const langs = (rest: Partial<Feit>, formule: string, operator: Operator, value: number) =>
    find({
      feiten: [getal('x', rest), afgeleid('f', formule)],
      als: is('f', operator, value),
      waarden: { x: rest.min ?? 50 },
    })

  it.each<[string, Partial<Feit>, string, Operator, number, number[]]>([
    ['between two steps', {}, 'x * 2', 'lessThan', 9, [4, 5]],
    ['downwards as well', {}, '100 - x', 'greaterThan', 40, [59, 60]],
    ['twice, around an instant at which it holds', {}, 'x * 2', 'equal', 10, [4, 5, 6]],
    ['between larger steps', inStappen(3), 'x * 2', 'greaterThan', 17, [6, 9]],
    ['never, when it always holds', {}, 'x * 2', 'lessThan', 300, []],
    [
      'never below the first whole step',
      { ...inStappen(3), min: 1 },
      'x * 2',
      'greaterThan',
      3,
      [],
    ],
    ['never above the last whole step', { ...inStappen(3), max: 10 }, 'x * 2', 'lessThan', 19, []],
    [
      'at the first step, however it is rounded',
      { ...inStappen(0.1), min: 1.1, max: 2 },
      'x * 2',
      'greaterThan',
      2.2,
      [1.1, 1.2],
    ],
    [
      'at the last step, however it is rounded',
      { ...inStappen(0.1), max: 0.7 },
      'x * 2',
      'greaterThanInclusive',
      1.4,
      [0.6, 0.7],
    ],
    [
      'never, when there is no step to take',
      { ...inStappen(5), min: 1, max: 2 },
      'x * 2',
      'lessThan',
      3,
      [],
    ],
  ])('%s', (_, rest, formule, operator, value, punten) => {
    expect(langs(rest, formule, operator, value)).toEqual(bij(...punten))
  })

  it('within a hair of the number a person would write, where there are no steps', () => {
    const haar = 100 / 2 ** 40
    const plaats = Math.floor(5 / haar)
    expect(langs(ZONDER_STAP, 'x * 2', 'greaterThan', 10)).toEqual(
      bij(plaats * haar, 5, (plaats + 1) * haar),
    )
  })

  it('within its own bounds, where there are no steps', () => {
    const rest = { ...ZONDER_STAP, min: 20, max: 60 }
    const { punten } = langs(rest, 'x * 2', 'equal', 61)
    expect(punten).toHaveLength(3)
    expect(punten[1]).toBe(30.5)
    expect(langs(rest, 'x * 2', 'equal', 130)).toEqual(bij())
  })

  it('with another fact missing: from what is certain to what is open', () => {
    const feiten = [getal('x'), getal('y'), afgeleid('som', 'x + y')]
    const als = is('som', 'greaterThan', 150)
    expect(find({ feiten, als, waarden: { x: 0 } })).toEqual(bij(50, 51))
    const vaag = is('som', 'greaterThan', 60)
    expect(find({ feiten, als: vaag, waarden: { x: 0 } })).toEqual(bij(60, 61))
  })

  it('with another fact free: where its room begins and ends to matter', () => {
    const feiten = [getal('x'), getal('y', binnen(5)), afgeleid('som', 'x + y')]
    const vraag = { feiten, als: is('som', 'greaterThan', 20), waarden: { x: 50, y: 10 } }
    expect(find(vraag)).toEqual(bij(10, 11))
    expect(find({ ...vraag, vrij: ['y'] })).toEqual(bij(5, 6, 15, 16))
  })
})

describe('nothing turns along a fact', () => {
  it.each<[string, Vraag]>([
    [
      'on which the comparison does not rest',
      { feiten: [getal('x'), getal('y')], als: is('y', 'lessThan', 9), waarden: { x: 5, y: 5 } },
    ],
    [
      'that is compared with itself',
      { feiten: [getal('x')], als: is('x', 'lessThan', { fact: 'x' }), waarden: { x: 5 } },
    ],
    [
      'that is no number',
      {
        feiten: [getal('x', { type: 'janee', veranderbaar: { richting: 'beide' } })],
        als: is('x', 'equal', true),
        waarden: { x: true },
      },
    ],
  ])('%s', (_, vraag) => {
    expect(find(vraag)).toEqual(bij())
  })
})

describe('the search', () => {
  /** Only a single value shows that x - x is 0; a range of values does not. */
  const search = (max: number, formule = 'x - x') =>
    find({
      feiten: [getal('x', { max }), afgeleid('nul', formule)],
      als: is('nul', 'equal', 0),
      waarden: { x: 5 },
    })

  it('goes to the end as long as it takes at most 200 halvings, and says when it did not', () => {
    expect(search(200)).toEqual(bij())
    expect(search(201)).toEqual({ punten: [], volledig: false })
  })

  it('names no turning point across what it passed over', () => {
    const over = (formule: string) => search(1000, formule)
    expect(over('if x < 400 then 1 else x - x')).toEqual({ punten: [], volledig: false })
    // What lies beside it was looked at before the bound was hit.
    expect(over('if x < 400 then x - x else 1')).toEqual({ punten: [399, 400], volledig: false })
  })
})

describe('with another fact missing, the search', () => {
  const open = (formule: string, rest: Partial<Feit> = {}, als = is('f', 'equal', 0)) =>
    find({
      feiten: [getal('x', rest), getal('y'), afgeleid('f', formule)],
      als,
      waarden: { x: rest.min ?? 0 },
    })

  it('finds what is certain between two values that are both open', () => {
    expect(open('if x > 40 and x < 60 then 0 else y')).toEqual(bij(40, 41, 59, 60))
    expect(open('max(x - 50, 50 - x) * y')).toEqual(bij(49, 50, 51))
  })

  it('also finds where the answer stops being known, whatever the fact that is missing may be', () => {
    // With y at most 100 it always holds; without y nothing says so above 5.
    expect(open('if x > 5 then y else 0', {}, is('f', 'lessThan', 1000))).toEqual(bij(5, 6))
    expect(open('x + y', {}, is('f', 'lessThan', 1000))).toEqual(bij())
  })

  it('does not look for it where the fact only goes up or down with what is compared', () => {
    const wijd = { max: 1e9 }
    const boven = is('f', 'greaterThan', 1e9 + 50)
    // Open from some value on, over millions of places.
    expect(open('x + y', wijd, boven).volledig).toBe(true)
    expect(open('x - y', wijd, is('f', 'greaterThan', 50)).punten).toEqual([50, 51, 150, 151])
    expect(open('-x + y', wijd, is('f', 'lessThan', -50)).volledig).toBe(true)
    expect(open('max(x, y)', wijd).volledig).toBe(true)
    expect(open('x * y', wijd, is('f', 'greaterThan', 50)).volledig).toBe(true)
    expect(open('y / (x + 1)', wijd, is('f', 'greaterThan', 0)).volledig).toBe(true)
  })

  it('looks for it, and says where it stopped, where the fact can pull both ways', () => {
    const wijd = { min: -1e9, max: 1e9 }
    for (const formule of [
      'x - x * y',
      'if x > 5 then y else x',
      '(y - 50) * x',
      'max(y, x - x)',
    ]) {
      expect(open(formule, wijd, is('f', 'lessThan', 5)).volledig, formule).toBe(false)
    }
    const boven = { min: 1, max: 1e9 }
    expect(open('x * y', boven, is('f', 'in', [5])).volledig).toBe(false)
    expect(open('x - y + 5', wijd, is('f', 'lessThan', { fact: 'x' })).volledig).toBe(false)
  })
})

describe('together with a fact that is free', () => {
  const feiten = (max: number) => [getal('x', { max }), getal('y'), afgeleid('f', 'y * 3')]
  const als = is('f', 'equal', { fact: 'x' })
  const search = (max: number, vrij = ['y']) =>
    find({ feiten: feiten(max), als, waarden: { x: 5, y: 10 }, vrij })

  it('any one value may be right where only an equal one will do', () => {
    expect(search(4)).toEqual(bij(0, 1, 2, 3, 4))
    expect(search(49).punten).toHaveLength(50)
    expect(search(50)).toEqual({ punten: [], volledig: false })
    expect(search(50, [])).toEqual(bij(29, 30, 31))
  })
})
