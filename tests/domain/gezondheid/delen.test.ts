import { describe, expect, it } from 'vitest'
import { conditionsOf, findDeadParts, versionOf } from '../../../src/domain/gezondheid/delen.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { FEITEN, maakRegel, maakSpanning } from '../proef/proefboek.ts'
import { atLeast, has, is, less, more, onRegel, prepare } from './onderzoek.ts'

const GASVRIJ = is('gasvrij', true)
const ALTIJD = atLeast('woningen', 0)
const NOOIT = more('woningen', 100)

describe('the version of a rule that holds', () => {
  const versionAt = (
    versies: readonly Partial<RegelDefinitie['versies'][number]>[],
    dag = '2026-06-01',
  ) => {
    const regel = maakRegel('RG-01', {
      versies: versies.map((versie) => ({ geldigVan: '2026-01-01', ...versie })),
    })
    const { werk } = prepare({ regels: [regel] }, { geldigOp: dag, beschikbaarOp: dag })
    return versionOf(werk, regel)
  }

  it('is the one of the day', () => {
    const versies = [{ geldigTot: '2026-03-01' }, { geldigVan: '2026-03-01' }]
    expect(versionAt(versies)).toBe(1)
    expect(versionAt(versies, '2026-02-28')).toBe(0)
  })

  it('is none before the version, or the vision itself, was known', () => {
    expect(versionAt([{ beschikbaarVan: '2026-07-01' }])).toBe(-1)
    expect(versionAt([{ geldigVan: '2025-01-01' }], '2025-06-01')).toBe(-1)
  })
})

describe('the conditions of a rulebook', () => {
  const { werk } = prepare({
    regels: [
      maakRegel('RG-01', {
        versie: {
          geldtVoor: { any: [GASVRIJ, { not: { condition: 'buiten' } }] },
          voldoetAls: { condition: 'buiten' },
          beslissendAls: GASVRIJ,
        },
      }),
      maakRegel('RG-02', {
        versies: [
          { geldigVan: '2026-01-01', geldigTot: '2026-02-01', voldoetAls: GASVRIJ },
          { geldigVan: '2026-02-01', voldoetAls: GASVRIJ },
        ],
      }),
    ],
    spanningen: [maakSpanning('SP-01', {})],
    voorwaarden: new Map<string, Voorwaarde>([
      ['buiten', { all: [{ condition: 'binnen' }, ALTIJD] }],
      ['binnen', GASVRIJ],
      ['ongenoemd', GASVRIJ],
    ]),
    feiten: FEITEN.map((feit) =>
      feit.id === 'hoogte' ? { ...feit, relevantAls: more('woningen', 0) } : feit,
    ),
  })
  const [een, twee] = werk.regels

  it('are those of rules, spanningen and facts, and once each named one in use', () => {
    expect(conditionsOf(werk).map(({ plek }) => plek)).toEqual([
      { soort: 'regel', id: 'RG-01', pad: ['versies', 0, 'geldtVoor'] },
      { soort: 'regel', id: 'RG-01', pad: ['versies', 0, 'voldoetAls'] },
      { soort: 'regel', id: 'RG-01', pad: ['versies', 0, 'beslissendAls'] },
      { soort: 'regel', id: 'RG-02', pad: ['versies', 1, 'voldoetAls'] },
      { soort: 'spanning', id: 'SP-01', pad: ['treedtOpAls'] },
      { soort: 'feit', id: 'hoogte', pad: ['relevantAls'] },
      { soort: 'voorwaarde', id: 'buiten', pad: [] },
      { soort: 'voorwaarde', id: 'binnen', pad: [] },
    ])
  })

  it('come compiled; a named one as what it consists of', () => {
    const knopen = conditionsOf(werk).map(({ knoop }) => knoop)
    expect(knopen.slice(0, 5)).toEqual([
      een?.geldtVoor?.knoop,
      een?.voldoetAls.knoop,
      een?.beslissendAls?.knoop,
      twee?.voldoetAls.knoop,
      werk.spanningen[0]?.treedtOp.knoop,
    ])
    expect(knopen[5]).toBe(werk.relevant.get(werk.slotOf('hoogte'))?.knoop)
    expect(knopen[6]).toMatchObject({ soort: 'all', kinderen: [{ soort: 'genoemd' }, {}] })
    expect(knopen[7]).toMatchObject({ soort: 'vergelijking', bron: GASVRIJ })
  })
})

describe('a part of a condition that no fact can turn', () => {
  const find = (voldoetAls: Voorwaarde, voorwaarden: [string, Voorwaarde][] = []) => {
    const regels = [maakRegel('RG-01', { versie: { voldoetAls } })]
    const { werk, los } = prepare({ regels, voorwaarden: new Map(voorwaarden) })
    return findDeadParts(werk, los)
  }
  const pad = (...rest: readonly (string | number)[]) => ['versies', 0, 'voldoetAls', ...rest]

  it('is not there when every part can come out both ways', () => {
    expect(find({ all: [GASVRIJ, { any: [has('activiteiten', 'wonen'), ALTIJD] }] })).toEqual([
      onRegel('deel_altijd_waar', pad('all', 1, 'any', 1)),
    ])
    expect(find({ all: [GASVRIJ, { not: less('hoogte', 3) }] })).toEqual([])
  })

  it('is named with its place: the innermost only, all of them', () => {
    expect(find({ any: [{ all: [ALTIJD] }, GASVRIJ, { not: NOOIT }] })).toEqual([
      onRegel('deel_altijd_waar', pad('any', 0, 'all', 0)),
      onRegel('deel_nooit_waar', pad('any', 2, 'not')),
    ])
  })

  it('is the whole, when only its parts together exclude each other or leave nothing out', () => {
    expect(find({ all: [more('woningen', 5), less('woningen', 3)] })).toEqual([
      onRegel('deel_nooit_waar', pad()),
    ])
    expect(find({ not: { all: [more('woningen', 5), less('woningen', 3)] } })).toEqual([
      onRegel('deel_nooit_waar', pad('not')),
    ])
    expect(find({ any: [more('woningen', 3), less('woningen', 5)] })).toEqual([
      onRegel('deel_altijd_waar', pad()),
    ])
  })

  it('is said once of a named condition, at that condition', () => {
    const voorwaarde = { soort: 'voorwaarde', id: 'groot' } as const
    expect(find({ condition: 'groot' }, [['groot', { all: [GASVRIJ, NOOIT] }]])).toEqual([
      { code: 'deel_nooit_waar', plek: { ...voorwaarde, pad: ['all', 1] }, params: {} },
    ])
    const twee = { any: [{ condition: 'groot' }, GASVRIJ, { condition: 'groot' }] }
    expect(find(twee, [['groot', NOOIT]])).toEqual([
      { code: 'deel_nooit_waar', plek: { ...voorwaarde, pad: [] }, params: {} },
    ])
  })
})
