import { describe, expect, it } from 'vitest'
import { candidatesFor } from '../../../src/domain/bereik/kandidaten.ts'
import { afgeleid, binnen, getal, is, prepare, type Vraag } from '../proef/langs.ts'

describe('the values of a fact at which a condition can turn', () => {
  const list = (vraag: Vraag) => {
    const { werk, knoop, langs } = prepare(vraag)
    return candidatesFor(werk, knoop, langs)
  }
  const waarden = (...waarden: readonly unknown[]) => ({ waarden, volledig: true })
  const VRIJ = { veranderbaar: { richting: 'beide' as const } }

  it('are its own, the last whole steps of its room, and where each part turns, each once', () => {
    const x = getal('x', { veranderbaar: { richting: 'beide', stap: 2, maxAbsoluut: 5 } })
    const als = { all: [is('x', 'lessThan', 9), { not: is('x', 'greaterThan', 12) }] }
    expect(list({ feiten: [x], als, waarden: { x: 10 } })).toEqual(waarden(10, 6, 14, 8, 12))
  })

  it('are only its own when its room holds no whole step', () => {
    const x = getal('x', { veranderbaar: { richting: 'beide', stap: 4, maxAbsoluut: 0.5 } })
    expect(list({ feiten: [x], als: is('x', 'lessThan', 9), waarden: { x: 10 } })).toEqual(
      waarden(10),
    )
  })

  it('include an end of its room that is a whole step', () => {
    const x = getal('x', binnen(3))
    expect(list({ feiten: [x], als: is('x', 'lessThan', 90), waarden: { x: 10 } })).toEqual(
      waarden(10, 7, 13),
    )
  })

  it('reach as far as is always the same plan, where a share of its value is less', () => {
    const verder = { richting: 'omhoog' as const, stap: 1, minAbsoluut: 10, maxAandeel: 0.5 }
    const als = is('x', 'greaterThanInclusive', 90)
    const x = getal('x', { veranderbaar: verder })
    expect(list({ feiten: [x], als, waarden: { x: 0 } })).toEqual(waarden(0, 10))
    expect(list({ feiten: [x], als, waarden: { x: 40 } })).toEqual(waarden(40, 60))
  })

  it('are its options, when it is no number', () => {
    const k = getal('x', { type: 'keuze', waarden: ['laag', 'hoog'], ...VRIJ })
    const als = is('x', 'equal', 'hoog')
    expect(list({ feiten: [k], als, waarden: { x: 'laag' } })).toEqual(waarden('laag', 'hoog'))
    const l = getal('x', { type: 'meerkeuze', waarden: ['a', 'b'], ...VRIJ })
    const lijst = is('x', 'contains', 'b')
    expect(list({ feiten: [l], als: lijst, waarden: { x: ['a'] } })).toEqual(waarden(['a']))
  })

  it('are those it can reach from anywhere, when its present value is missing', () => {
    const als = is('x', 'lessThan', 9)
    expect(list({ feiten: [getal('x')], als })).toEqual(waarden(0, 100))
    expect(list({ feiten: [getal('x', binnen(5))], als })).toEqual(waarden())
  })

  it('may not be all, as soon as the search in one part met its bound', () => {
    const feiten = [getal('x', { max: 1000 }), afgeleid('nul', 'x - x')]
    const als = { any: [is('nul', 'equal', 0), is('x', 'lessThan', 9)] }
    expect(list({ feiten, als, waarden: { x: 5 } })).toEqual({
      waarden: [5, 0, 1000, 8, 9, 10],
      volledig: false,
    })
  })
})
