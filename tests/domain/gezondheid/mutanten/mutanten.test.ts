import { describe, expect, it } from 'vitest'
import { mutateVoorwaarde } from '../../../../src/domain/gezondheid/mutanten.ts'
import { scoreRegel } from '../../../../src/domain/gezondheid/mutatie.ts'
import type { Geval } from '../../../../src/domain/model/regel.ts'
import type { Voorwaarde } from '../../../../src/domain/model/voorwaarde.ts'
import { FEITEN, maakBoek, maakRegel } from '../../proef/proefboek.ts'

const feitOf = (id: string) => FEITEN.find((feit) => feit.id === id)
const namen = (voorwaarde: Voorwaarde) =>
  mutateVoorwaarde(voorwaarde, feitOf).map(({ soort, pad }) => [soort, ...pad].join(' '))

describe('the mistakes that a condition can have', () => {
  it('are the operator, the border by one step, and always or never', () => {
    const grens: Voorwaarde = { fact: 'hoogte', operator: 'lessThan', value: 12.5 }
    expect(mutateVoorwaarde(grens, feitOf)).toEqual([
      { soort: 'altijd_waar', pad: [], voorwaarde: { all: [] } },
      { soort: 'nooit_waar', pad: [], voorwaarde: { any: [] } },
      { soort: 'operator', pad: [], voorwaarde: { ...grens, operator: 'lessThanInclusive' } },
      { soort: 'operator', pad: [], voorwaarde: { ...grens, operator: 'greaterThan' } },
      { soort: 'grens', pad: [], voorwaarde: { ...grens, value: 11.5 } },
      { soort: 'grens', pad: [], voorwaarde: { ...grens, value: 13.5 } },
    ])
    const zonderStap: Voorwaarde = { fact: 'berging', operator: 'equal', value: 0.25 }
    expect(mutateVoorwaarde(zonderStap, feitOf).map(({ voorwaarde }) => voorwaarde)).toContainEqual(
      {
        ...zonderStap,
        value: 0.26,
      },
    )
  })

  it('are a part left out, all for any, a value less in a list, and a named condition reversed', () => {
    expect(
      namen({
        all: [
          { condition: 'woningbouw' },
          { not: { fact: 'soort', operator: 'in', value: ['laag', 'hoog'] } },
        ],
      }),
    ).toEqual([
      'altijd_waar',
      'nooit_waar',
      'verbinding',
      'weggelaten all 0',
      'weggelaten all 1',
      'omgekeerd all 0',
      'omgekeerd all 1',
      'operator all 1 not',
      'lijst all 1 not value 0',
      'lijst all 1 not value 1',
    ])
  })
})

describe('the border of a norm moved by one', () => {
  const borders = (fact: string, value: number) =>
    mutateVoorwaarde({ fact, operator: 'lessThan', value }, feitOf).flatMap((mutant) =>
      mutant.soort === 'grens' && 'value' in mutant.voorwaarde ? [mutant.voorwaarde.value] : [],
    )

  it('is the step of the fact, or one for a whole fact', () => {
    expect(borders('hoogte', 12)).toEqual([11, 13])
    expect(borders('woningen', 2.5)).toEqual([1.5, 3.5])
  })

  it('is otherwise one in the last decimal in which the norm is written', () => {
    expect(borders('maxHoogte', 0.3)).toEqual([0.2, 0.4])
    expect(borders('berging', 7)).toEqual([6, 8])
    expect(borders('onbekend', 1.25)).toEqual([1.24, 1.26])
  })
})

describe('the mistakes in how parts are joined', () => {
  const A: Voorwaarde = { condition: 'a' }
  const B: Voorwaarde = { condition: 'b' }
  const whole = [
    { soort: 'altijd_waar', pad: [], voorwaarde: { all: [] } },
    { soort: 'nooit_waar', pad: [], voorwaarde: { any: [] } },
  ]

  it.each([
    ['all', 'any'],
    ['any', 'all'],
  ] as const)('are, of %s, the other way, a part less, and a part reversed', (soort, anders) => {
    const make = (...delen: readonly Voorwaarde[]) => ({ [soort]: delen }) as unknown as Voorwaarde
    expect(mutateVoorwaarde(make(A, B), feitOf)).toEqual([
      ...whole,
      { soort: 'verbinding', pad: [], voorwaarde: { [anders]: [A, B] } },
      { soort: 'weggelaten', pad: [soort, 0], voorwaarde: make(B) },
      { soort: 'weggelaten', pad: [soort, 1], voorwaarde: make(A) },
      { soort: 'omgekeerd', pad: [soort, 0], voorwaarde: make({ not: A }, B) },
      { soort: 'omgekeerd', pad: [soort, 1], voorwaarde: make(A, { not: B }) },
    ])
    expect(mutateVoorwaarde(make(A), feitOf)).toEqual([
      ...whole,
      { soort: 'omgekeerd', pad: [soort, 0], voorwaarde: make({ not: A }) },
    ])
  })

  it('do not reverse what is reversed already, but undo it', () => {
    expect(mutateVoorwaarde({ not: A }, feitOf)).toEqual([
      ...whole,
      { soort: 'omgekeerd', pad: [], voorwaarde: A },
    ])
  })

  it('are no mistakes when they change nothing, or the same as another', () => {
    expect(mutateVoorwaarde({ all: [] }, feitOf)).toEqual(whole.slice(1))
    const dubbel: Voorwaarde = { fact: 'soort', operator: 'in', value: ['laag', 'laag'] }
    expect(namen(dubbel)).toEqual(['altijd_waar', 'nooit_waar', 'operator', 'lijst value 0'])
    expect(namen({ ...dubbel, value: ['laag'] })).toEqual(['altijd_waar', 'nooit_waar', 'operator'])
  })
})

const regel = maakRegel('RG-01', {
  versie: {
    geldtVoor: { fact: 'gasvrij', operator: 'equal', value: true },
    voldoetAls: { fact: 'woningen', operator: 'lessThanInclusive', value: 10 },
  },
})
const geval = (feiten: Geval['feiten'], verwacht: Geval['verwacht']): Geval => ({
  naam: 'geval',
  feiten,
  verwacht,
})
const GEVALLEN = [
  geval({ gasvrij: true, woningen: 10 }, 'voldoet'),
  geval({ gasvrij: true, woningen: 11 }, 'voldoet_niet'),
  geval({ gasvrij: false, woningen: 10 }, 'niet_van_toepassing'),
]
const score = (gevallen: readonly Geval[], deze = regel) =>
  scoreRegel(maakBoek({ regels: [deze] }), deze, gevallen)

describe('the mutation score of a rule', () => {
  it('is whole when its cases notice every mistake', () => {
    expect(score(GEVALLEN)).toMatchObject({ mutanten: 9, gedood: 9, overleven: [] })
  })

  it('names each mistake that goes unnoticed, with facts that would show it', () => {
    const zonderRand = [
      ...GEVALLEN.slice(0, 1),
      geval({ gasvrij: true, woningen: 20 }, 'voldoet_niet'),
    ]
    const { overleven, gedood, mutanten } = score(zonderRand)
    expect(overleven).toEqual([
      {
        pad: ['versies', 0, 'geldtVoor'],
        soort: 'altijd_waar',
        tegenvoorbeeld: { gasvrij: false },
      },
      {
        pad: ['versies', 0, 'voldoetAls'],
        soort: 'grens',
        tegenvoorbeeld: { gasvrij: true, woningen: 11 },
      },
    ])
    expect(gedood).toBe(mutanten - 2)
  })

  it('does not count what makes no difference within the bounds of the facts', () => {
    const ruim = maakRegel('RG-01', {
      versie: { voldoetAls: { fact: 'woningen', operator: 'greaterThanInclusive', value: 100 } },
    })
    const { gelijkwaardig } = score(
      [geval({ woningen: 100 }, 'voldoet'), geval({ woningen: 99 }, 'voldoet_niet')],
      ruim,
    )
    expect(gelijkwaardig).toEqual([])
    const rand = maakRegel('RG-01', {
      versie: { voldoetAls: { fact: 'woningen', operator: 'lessThan', value: 100 } },
    })
    expect(
      score([geval({ woningen: 99 }, 'voldoet'), geval({ woningen: 100 }, 'voldoet_niet')], rand)
        .gelijkwaardig,
    ).toEqual([])
    const altijd = maakRegel('RG-01', {
      versie: { voldoetAls: { fact: 'woningen', operator: 'greaterThan', value: -1 } },
    })
    expect(
      score([geval({ woningen: 0 }, 'voldoet')], altijd).gelijkwaardig.map(({ soort }) => soort),
    ).toEqual(['altijd_waar', 'operator', 'grens'])
  })

  it('learns nothing from a case that the rule itself fails', () => {
    const { gedood } = score([geval({ gasvrij: true, woningen: 10 }, 'voldoet_niet')])
    expect(gedood).toBe(0)
  })
})
