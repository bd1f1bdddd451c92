import { describe, expect, it } from 'vitest'
import { scoreRegel } from '../../../../src/domain/gezondheid/mutatie.ts'
import type { Geval, RegelDefinitie } from '../../../../src/domain/model/regel.ts'
import { maakBoek, maakGebied, maakRegel } from '../../proef/proefboek.ts'
import { atMost, is } from '../onderzoek.ts'

type Feiten = Geval['feiten']
const geval = (feiten: Feiten, verwacht: Geval['verwacht'], rest: Partial<Geval> = {}): Geval => ({
  naam: 'geval',
  feiten,
  verwacht,
  ...rest,
})
const GEBIEDEN = [maakGebied('dorp'), maakGebied('stad', { soort: 'kern' })]

const score = (regel: RegelDefinitie, gevallen: readonly Geval[] = []) =>
  scoreRegel(maakBoek({ regels: [regel], gebieden: GEBIEDEN }), regel, gevallen)

/** What goes unnoticed of "at most this many homes" without any case, in this version. */
const unnoticed = (versie: number, meeste: number) => {
  const pad = ['versies', versie, 'voldoetAls']
  const show = (soort: string, woningen: number) => ({ pad, soort, tegenvoorbeeld: { woningen } })
  return [
    show('altijd_waar', meeste + 1),
    show('nooit_waar', meeste),
    show('operator', meeste),
    show('operator', 0),
    show('grens', meeste),
    show('grens', meeste + 1),
  ]
}

describe('the mistakes in the versions of a rule', () => {
  const versies = [
    { geldigVan: '2026-01-01', geldigTot: '2026-03-01', voldoetAls: atMost('woningen', 5) },
    { geldigVan: '2026-03-01', voldoetAls: atMost('woningen', 10) },
  ]
  const regel = maakRegel('RG-01', { versies })
  const nieuw = [geval({ woningen: 10 }, 'voldoet'), geval({ woningen: 11 }, 'voldoet_niet')]
  const dag = { geldigOp: '2026-02-01' }
  const oud = [geval({ woningen: 5 }, 'voldoet', dag), geval({ woningen: 6 }, 'voldoet_niet', dag)]

  it('are noticed by the cases of that version', () => {
    const rest = { id: 'RG-01', bron: 'regel', mutanten: 12, gelijkwaardig: [] }
    expect(score(regel, nieuw)).toEqual({ ...rest, gedood: 6, overleven: unnoticed(0, 5) })
    expect(score(regel, oud)).toEqual({ ...rest, gedood: 6, overleven: unnoticed(1, 10) })
    expect(score(regel, [...oud, ...nieuw])).toEqual({ ...rest, gedood: 12, overleven: [] })
  })

  it.each([
    ['known later than it holds', { geldigVan: '2026-03-01', beschikbaarVan: '2026-05-01' }],
    ['known before it holds', { geldigVan: '2026-03-01', beschikbaarVan: '2026-02-01' }],
    ['held before the vision was known', { geldigVan: '2025-01-01' }],
  ])('are shown by facts in a version that was %s', (_, datums) => {
    const een = maakRegel('RG-01', { versies: [{ ...datums, voldoetAls: atMost('woningen', 5) }] })
    expect(score(een).overleven).toEqual(unnoticed(0, 5))
  })

  it('lie one step of the fact beside its norm', () => {
    const een = maakRegel('RG-01', { versie: { voldoetAls: atMost('hoogte', 12.5) } })
    const grenzen = score(een).overleven.filter(({ soort }) => soort === 'grens')
    expect(grenzen.map(({ tegenvoorbeeld }) => tegenvoorbeeld)).toEqual([
      { hoogte: 12.5 },
      { hoogte: 13.5 },
    ])
    const gevallen = [geval({ hoogte: 12 }, 'voldoet'), geval({ hoogte: 13 }, 'voldoet_niet')]
    expect(score(een, gevallen)).toMatchObject({ mutanten: 6, gedood: 5 })
  })

  it('are shown by no facts in a version that never holds', () => {
    const nooit = { geldigVan: '2026-01-01', geldigTot: '2026-01-01' }
    const een = maakRegel('RG-01', { versies: [{ ...nooit, voldoetAls: is('gasvrij', true) }] })
    const pad = ['versies', 0, 'voldoetAls']
    expect(score(een)).toStrictEqual({
      id: 'RG-01',
      bron: 'regel',
      mutanten: 3,
      gedood: 0,
      gelijkwaardig: [],
      overleven: [
        { pad, soort: 'altijd_waar' },
        { pad, soort: 'nooit_waar' },
        { pad, soort: 'operator' },
      ],
    })
  })
})

describe('the mistakes in the selector of a rule', () => {
  const JA = { gasvrij: true }
  const NEE = { gasvrij: false }
  const inn = (gebied: string) => [
    geval(JA, 'voldoet', { gebied }),
    geval(NEE, 'voldoet_niet', { gebied }),
  ]
  const choose = (...gebieden: string[]) =>
    maakRegel('RG-01', { versie: { geldtIn: { gebieden } } })
  const selectie = (...pad: readonly (string | number)[]) => ({
    pad: ['versies', 0, 'geldtIn', ...pad],
    soort: 'selectie',
  })

  it('come before those in its conditions, and need a case in every area', () => {
    const beide = choose('dorp', 'stad')
    expect(score(beide, inn('dorp'))).toStrictEqual({
      id: 'RG-01',
      bron: 'regel',
      mutanten: 6,
      gedood: 4,
      gelijkwaardig: [],
      overleven: [selectie(), selectie('gebieden', 1)],
    })
    const buiten = geval(JA, 'niet_van_toepassing')
    expect(score(beide, [...inn('dorp'), ...inn('stad'), buiten])).toMatchObject({ gedood: 6 })
  })

  it('make no difference in a name that picks nothing', () => {
    expect(score(choose('dorp', 'nergens'), inn('dorp'))).toMatchObject({
      mutanten: 5,
      gedood: 4,
      gelijkwaardig: [selectie('gebieden', 1)],
      overleven: [selectie()],
    })
  })
})
