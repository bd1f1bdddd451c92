import { describe, expect, it } from 'vitest'
import type { Voorwaarde } from '../../../../src/domain/model/voorwaarde.ts'
import { checkOplosser, compile, solve } from './oplosserproef.ts'

describe('the search for facts that turn a condition', () => {
  it('gives facts that do it, and says "kan_niet" only of what no facts do', () => {
    const { kanNiet, onbeslist } = checkOplosser(25)
    expect(kanNiet).toBeGreaterThan(0)
    expect(onbeslist).toBeLessThan(5)
  })

  it.each<[string, Voorwaarde, boolean, string]>([
    [
      'two borders that leave one whole number',
      {
        all: [
          { fact: 'woningen', operator: 'greaterThan', value: 3 },
          { fact: 'woningen', operator: 'lessThan', value: 5 },
        ],
      },
      true,
      'kan',
    ],
    [
      'two borders between which no whole number lies',
      {
        all: [
          { fact: 'woningen', operator: 'greaterThan', value: 3 },
          { fact: 'woningen', operator: 'lessThan', value: 4 },
        ],
      },
      true,
      'kan_niet',
    ],
    [
      'the same borders for a fact with decimals',
      {
        all: [
          { fact: 'hoogte', operator: 'greaterThan', value: 3 },
          { fact: 'hoogte', operator: 'lessThan', value: 4 },
        ],
      },
      true,
      'kan',
    ],
    [
      'a derived fact above what its inputs allow',
      { fact: 'opgave', operator: 'greaterThan', value: 50 },
      true,
      'kan_niet',
    ],
    [
      'a derived fact on the highest that its inputs allow',
      { fact: 'opgave', operator: 'greaterThanInclusive', value: 50 },
      true,
      'kan',
    ],
    [
      'an option that is none of all options',
      { fact: 'soort', operator: 'notIn', value: ['laag', 'midden', 'hoog'] },
      true,
      'kan_niet',
    ],
    [
      'a list with and without the same value',
      {
        all: [
          { fact: 'activiteiten', operator: 'contains', value: 'wonen' },
          { not: { fact: 'activiteiten', operator: 'contains', value: 'wonen' } },
        ],
      },
      true,
      'kan_niet',
    ],
  ])('knows %s', (_, voorwaarde, waar, verwacht) => {
    expect(solve(compile(voorwaarde), waar).uit).toBe(verwacht)
  })

  it('takes a value that a place does not state for missing: nothing then comes out', () => {
    const { werk, regel, los } = compile({
      fact: 'hoogte',
      operator: 'lessThanInclusive',
      value: { fact: 'maxHoogte' },
    })
    const { knoop } = regel.voldoetAls
    const ontbreekt = new Map([[werk.slotOf('maxHoogte'), { alles: true } as const]])
    const tien = new Map([[werk.slotOf('maxHoogte'), { laagst: 10, hoogst: 10 }]])
    expect(los([{ knoop, waar: true, vast: ontbreekt }])).toEqual({ uit: 'kan_niet' })
    expect(los([{ knoop, waar: true, vast: tien }])).toEqual({ uit: 'kan', feiten: { hoogte: 10 } })
  })
})
