import { describe, expect, it } from 'vitest'
import type { Waardebereik } from '../../../../src/domain/bereik/waardebereik.ts'
import type { Doos } from '../../../../src/domain/gezondheid/doos.ts'
import type { Feit } from '../../../../src/domain/model/feit.ts'
import type { Voorwaarde } from '../../../../src/domain/model/voorwaarde.ts'
import { FEITEN, maakRegel } from '../../proef/proefboek.ts'
import { atLeast, atMost, bareFeit, has, is, less, more, prepare, ruleAt } from '../onderzoek.ts'

const afgeleid = (id: string, formule: string) => bareFeit(id, { herkomst: 'afgeleid', formule })
const geheel = (id: string, min: number, max: number) => bareFeit(id, { geheel: true, min, max })
const KEUZE: Partial<Feit> = { type: 'keuze', waarden: ['laag', 'midden', 'hoog'] }
const MEER: readonly Feit[] = [
  geheel('kamers', 0, 100),
  geheel('duizend', 1000, 2000),
  geheel('tien', 0, 10),
  geheel('ton', 0, 100_000),
  geheel('rond', -50, 50),
  bareFeit('andere', KEUZE),
  bareFeit('klasse', KEUZE),
  bareFeit('dag', { type: 'datum' }),
  afgeleid('som', 'duizend + tien'),
  afgeleid('niets', 'kamers - kamers'),
  afgeleid('nietsVanVeel', 'ton - ton'),
  afgeleid('nietsVanBreuk', 'hoogte - hoogte'),
  afgeleid('ruimte', 'maxHoogte - kamers'),
  afgeleid('bijKlasse', 'if klasse = "hoog" then 5 else 1'),
  afgeleid('vast', '7'),
]

type Ranges = Readonly<Record<string, Waardebereik>>

/** Searches facts for which the condition comes out so, with what is fixed where it is tested. */
const solve = (
  voldoetAls: Voorwaarde,
  rest: { readonly waar?: boolean; readonly vast?: Ranges; readonly start?: Ranges } = {},
) => {
  const regels = [maakRegel('RG-01', { versie: { voldoetAls } })]
  const voorwaarden = new Map([['groot', more('woningen', 50)]])
  const { werk, los } = prepare({ regels, voorwaarden, feiten: [...FEITEN, ...MEER] })
  const bySlot = (ranges: Ranges): Doos =>
    new Map(Object.entries(ranges).map(([id, bereik]) => [werk.slotOf(id), bereik]))
  const { waar = true, vast, start = {} } = rest
  const { knoop } = ruleAt(werk.regels).voldoetAls
  return los([{ knoop, waar, ...(vast && { vast: bySlot(vast) }) }], bySlot(start))
}
const kan = (feiten: Readonly<Record<string, unknown>>) => ({ uit: 'kan', feiten })
const KAN_NIET = { uit: 'kan_niet' }
const ONBESLIST = { uit: 'onbeslist' }
const ALLES = { alles: true } as const
const range = (laagst: number, hoogst: number) => ({ laagst, hoogst })

describe('nothing asked', () => {
  it('is answered by what is known at the start', () => {
    const { werk, los } = prepare({})
    expect(los([])).toEqual(kan({}))
    const start = new Map<number, Waardebereik>([
      [werk.slotOf('activiteiten'), { opties: [['wonen'], ['wonen']] }],
      [werk.slotOf('hoogte'), ALLES],
    ])
    expect(los([], start)).toEqual(kan({ activiteiten: ['wonen'] }))
  })
})

describe('a fact compared with a value', () => {
  it.each<[string, Voorwaarde, boolean, unknown]>([
    ['an option', is('soort', 'midden'), true, kan({ soort: 'midden' })],
    ['another option', is('soort', 'midden'), false, kan({ soort: 'laag' })],
    ['yes', is('gasvrij', true), true, kan({ gasvrij: true })],
    ['no', is('gasvrij', true), false, kan({ gasvrij: false })],
    [
      'one of some options',
      { fact: 'soort', operator: 'in', value: ['hoog', 'midden'] },
      true,
      kan({ soort: 'midden' }),
    ],
    [
      'none of some options',
      { fact: 'soort', operator: 'notIn', value: ['laag', 'midden'] },
      true,
      kan({ soort: 'hoog' }),
    ],
    ['a value in the list', has('activiteiten', 'winkel'), true, kan({ activiteiten: ['winkel'] })],
    ['a value not in it', has('activiteiten', 'wonen'), false, kan({ activiteiten: ['winkel'] })],
    [
      'two values in the list',
      { all: [has('activiteiten', 'schuur'), has('activiteiten', 'wonen')] },
      true,
      kan({ activiteiten: ['schuur', 'wonen'] }),
    ],
    [
      'no value at all in the list',
      {
        any: [
          has('activiteiten', 'wonen'),
          has('activiteiten', 'winkel'),
          has('activiteiten', 'schuur'),
        ],
      },
      false,
      kan({ activiteiten: [] }),
    ],
    ['a number', is('woningen', 7), true, kan({ woningen: 7 })],
    ['the lowest number', is('woningen', 0), true, kan({ woningen: 0 })],
    ['the highest number', is('woningen', 100), true, kan({ woningen: 100 })],
    ['another number', is('woningen', 0), false, kan({ woningen: 1 })],
    ['a number above', more('woningen', 7), true, kan({ woningen: 8 })],
    ['a number not above', more('woningen', 7), false, kan({ woningen: 7 })],
    [
      'one of some numbers: the first within bounds',
      { fact: 'woningen', operator: 'in', value: [200, 7, 3] },
      true,
      kan({ woningen: 7 }),
    ],
    [
      'one of some numbers: the lowest there is',
      { fact: 'woningen', operator: 'in', value: [-1, 0] },
      true,
      kan({ woningen: 0 }),
    ],
    [
      'one of some numbers: the highest there is',
      { fact: 'woningen', operator: 'in', value: [101, 100] },
      true,
      kan({ woningen: 100 }),
    ],
    [
      'none of some numbers',
      { fact: 'woningen', operator: 'notIn', value: [0, 1] },
      true,
      kan({ woningen: 2 }),
    ],
    ['a named condition', { condition: 'groot' }, true, kan({ woningen: 51 })],
    ['a named condition reversed', { not: { condition: 'groot' } }, true, kan({ woningen: 50 })],
    ['a number out of bounds', is('woningen', 101), true, KAN_NIET],
  ])('can be %s', (_, voorwaarde, waar, verwacht) => {
    expect(solve(voorwaarde, { waar })).toEqual(verwacht)
  })
})

describe('a fact compared with a fact', () => {
  it('narrows both in turn', () => {
    expect(solve(less('woningen', { fact: 'kamers' }))).toEqual(kan({ woningen: 0, kamers: 1 }))
    expect(solve(is('soort', { fact: 'andere' }))).toEqual(kan({ soort: 'laag', andere: 'laag' }))
    expect(solve(is('soort', { fact: 'andere' }), { waar: false })).toEqual(
      kan({ soort: 'laag', andere: 'midden' }),
    )
  })

  it('splits at the value of a fact that is known', () => {
    const onderMax = atMost('hoogte', { fact: 'maxHoogte' })
    const vast = { maxHoogte: range(10, 10) }
    expect(solve(onderMax, { vast })).toEqual(kan({ hoogte: 10 }))
    expect(solve(onderMax, { vast, waar: false })).toEqual(kan({ hoogte: 11 }))
  })

  it('splits at the value of a derived fact that is known', () => {
    expect(solve(more('woningen', { fact: 'vast' }))).toEqual(kan({ woningen: 8 }))
  })
})

describe('a derived fact', () => {
  it('is narrowed through what it is made of', () => {
    expect(solve(more('opgave', 20))).toEqual(kan({ woningen: 41 }))
    expect(solve(more('opgave', 20), { waar: false })).toEqual(kan({ woningen: 0 }))
    expect(solve(is('bijKlasse', 5))).toEqual(kan({ klasse: 'hoog' }))
    expect(solve(is('bijKlasse', 1))).toEqual(kan({ klasse: 'laag' }))
    expect(solve(is('bijKlasse', 2))).toEqual(KAN_NIET)
  })

  it('is narrowed first in the fact that may vary most, for its size', () => {
    expect(solve(atLeast('som', 1005))).toEqual(kan({ duizend: 1005, tien: 0 }))
  })

  it('is not narrowed in a fact that is fixed', () => {
    const vast = { maxHoogte: range(8, 8) }
    expect(solve(atLeast('ruimte', 8), { vast })).toEqual(kan({ kamers: 0 }))
    expect(solve(less('ruimte', 8), { vast })).toEqual(kan({ kamers: 1 }))
    expect(solve(more('ruimte', 8), { vast })).toEqual(KAN_NIET)
  })

  it('in which one fact occurs twice is settled only when few values are possible', () => {
    expect(solve(more('niets', 0))).toEqual(KAN_NIET)
    expect(solve(more('nietsVanVeel', 0))).toEqual(ONBESLIST)
    expect(solve(more('nietsVanBreuk', 0))).toEqual(ONBESLIST)
  })
})

describe('of several parts that are open', () => {
  it('the simplest is settled first', () => {
    const opgave = more('opgave', 20)
    const woningen = more('woningen', 50)
    const gasvrij = is('gasvrij', true)
    expect(solve({ any: [opgave, woningen, gasvrij] })).toEqual(kan({ gasvrij: true }))
    expect(solve({ any: [opgave, woningen] })).toEqual(kan({ woningen: 50 }))
    expect(solve({ any: [woningen, has('activiteiten', 'wonen')] })).toEqual(
      kan({ activiteiten: ['wonen'] }),
    )
  })

  it('one that cannot be settled leaves the others', () => {
    const dag = is('dag', '2026-01-01')
    expect(solve(dag)).toEqual(ONBESLIST)
    expect(solve({ any: [dag, is('gasvrij', true)] })).toEqual(kan({ gasvrij: true }))
    expect(solve({ all: [dag, is('gasvrij', true)] })).toEqual(ONBESLIST)
    expect(solve({ all: [dag, is('gasvrij', true)] }, { waar: false })).toEqual(
      kan({ gasvrij: false }),
    )
    expect(solve({ all: [dag, more('woningen', 100)] })).toEqual(KAN_NIET)
  })
})

describe('a fact that is fixed where the condition is tested', () => {
  it('settles it, or leaves it undecided when it is fixed to a range', () => {
    const hoog = more('maxHoogte', 5)
    expect(solve(hoog, { vast: { maxHoogte: range(6, 6) } })).toEqual(kan({}))
    expect(solve(hoog, { vast: { maxHoogte: range(5, 5) } })).toEqual(KAN_NIET)
    expect(solve(hoog, { vast: { maxHoogte: range(0, 10) } })).toEqual(ONBESLIST)
    expect(solve(is('soort', 'laag'), { vast: { soort: { opties: ['laag', 'hoog'] } } })).toEqual(
      ONBESLIST,
    )
  })

  it('wins over what it is at the start', () => {
    const start = { maxHoogte: range(6, 6) }
    expect(solve(more('maxHoogte', 5), { start, vast: { maxHoogte: range(5, 5) } })).toEqual(
      KAN_NIET,
    )
    expect(solve(more('maxHoogte', 5), { start })).toEqual(kan({ maxHoogte: 6 }))
  })

  it('as missing decides nothing, so only the other parts can', () => {
    const vast = { maxHoogte: ALLES }
    const hoog = more('maxHoogte', 5)
    const gasvrij = is('gasvrij', true)
    expect(solve(hoog, { vast })).toEqual(KAN_NIET)
    expect(solve(hoog, { vast, waar: false })).toEqual(KAN_NIET)
    expect(solve(less('hoogte', { fact: 'maxHoogte' }), { vast })).toEqual(KAN_NIET)
    expect(solve({ any: [hoog, gasvrij] }, { vast })).toEqual(kan({ gasvrij: true }))
    expect(solve({ all: [hoog, gasvrij] }, { vast })).toEqual(KAN_NIET)
    expect(solve({ all: [hoog, gasvrij] }, { vast, waar: false })).toEqual(kan({ gasvrij: false }))
    expect(solve({ any: [hoog, more('woningen', 100)] }, { vast })).toEqual(KAN_NIET)
  })
})
