import { describe, expect, it } from 'vitest'
import { mutateSelector, mutateVersie } from '../../../../src/domain/gezondheid/mutatie-versie.ts'
import type { RegelVersie } from '../../../../src/domain/model/regel.ts'
import { FEITEN } from '../../proef/proefboek.ts'
import { is } from '../onderzoek.ts'

const JA = is('gasvrij', true)
const NIET = { fact: 'gasvrij', operator: 'notEqual', value: true } as const
const versie: RegelVersie = { geldigVan: '2026-01-01', voldoetAls: JA }
const feitOf = (id: string) => FEITEN.find((feit) => feit.id === id)
const soort = 'selectie'

describe('the mistakes in an area selector', () => {
  it('are none without one', () => {
    expect(mutateSelector(versie)).toEqual([])
  })

  it('are leaving it out, when it holds one name', () => {
    const een = { ...versie, geldtIn: { gebieden: ['dorp'] } }
    expect(mutateSelector(een)).toStrictEqual([{ pad: ['geldtIn'], soort, nieuw: versie }])
  })

  it('are leaving out the whole, one key of several, or one name of several', () => {
    const geldtIn = { gebieden: ['dorp', 'stad'], metWaarde: ['maxHoogte'] }
    const met = (nieuw: RegelVersie['geldtIn']) => ({ ...versie, geldtIn: nieuw })
    expect(mutateSelector({ ...versie, geldtIn })).toStrictEqual([
      { pad: ['geldtIn'], soort, nieuw: versie },
      { pad: ['geldtIn', 'gebieden'], soort, nieuw: met({ metWaarde: ['maxHoogte'] }) },
      {
        pad: ['geldtIn', 'gebieden', 0],
        soort,
        nieuw: met({ ...geldtIn, gebieden: ['stad'] }),
      },
      {
        pad: ['geldtIn', 'gebieden', 1],
        soort,
        nieuw: met({ ...geldtIn, gebieden: ['dorp'] }),
      },
      { pad: ['geldtIn', 'metWaarde'], soort, nieuw: met({ gebieden: ['dorp', 'stad'] }) },
    ])
  })

  it('are in the names only, when it has one key', () => {
    const geldtIn = { soorten: ['wijk', 'kern'] }
    expect(mutateSelector({ ...versie, geldtIn }).map(({ pad }) => pad)).toEqual([
      ['geldtIn'],
      ['geldtIn', 'soorten', 0],
      ['geldtIn', 'soorten', 1],
    ])
  })
})

describe('the mistakes in the conditions of a version', () => {
  const mutants = (deel: 'geldtVoor' | 'voldoetAls', heel: RegelVersie) => [
    { pad: [deel], soort: 'altijd_waar', nieuw: { ...heel, [deel]: { all: [] } } },
    { pad: [deel], soort: 'nooit_waar', nieuw: { ...heel, [deel]: { any: [] } } },
    { pad: [deel], soort: 'operator', nieuw: { ...heel, [deel]: NIET } },
  ]

  it('are those in what decides the outcome, each in a version that is otherwise the same', () => {
    const heel = { ...versie, geldtVoor: JA, beslissendAls: JA }
    expect(mutateVersie(heel, feitOf)).toStrictEqual([
      ...mutants('geldtVoor', heel),
      ...mutants('voldoetAls', heel),
    ])
  })

  it('are only those in the conditions it has', () => {
    expect(mutateVersie(versie, feitOf)).toStrictEqual(mutants('voldoetAls', versie))
    expect(mutateVersie({ geldigVan: '2026-01-01' }, feitOf)).toEqual([])
  })

  it('lie deeper in the path, and take the step of the fact', () => {
    const not = { fact: 'woningen', operator: 'lessThan', value: 5 } as const
    const gevonden = mutateVersie({ ...versie, voldoetAls: { not } }, feitOf)
    expect(gevonden.at(-1)).toStrictEqual({
      pad: ['voldoetAls', 'not'],
      soort: 'grens',
      nieuw: { ...versie, voldoetAls: { not: { ...not, value: 6 } } },
    })
  })
})
