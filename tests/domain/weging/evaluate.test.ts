import { describe, expect, it } from 'vitest'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type {
  Operator,
  VergelijkingWaarde,
  Voorwaarde,
} from '../../../src/domain/model/voorwaarde.ts'
import { compileAfgeleid, deriveFeiten } from '../../../src/domain/regeltaal/derive.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { nameWaarheid } from '../../../src/domain/regeltaal/waarheid.ts'
import { evaluateRegels } from '../../../src/domain/weging/evaluate.ts'
import { buildWereld } from '../../../src/domain/weging/wereld.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  PEILDATUM,
  type ProefInhoud,
  waarde,
} from '../proef/proefboek.ts'
import { ALLES, IN_DORP, type Invoer, zonder } from '../proef/weeg.ts'

const evaluate = (regel: RegelDefinitie, feiten: Invoer, rest: ProefInhoud = {}) => {
  const werk = compileRegelboek(maakBoek({ ...rest, regels: [regel] }), PEILDATUM)
  const [evaluatie] = evaluateRegels(buildWereld(werk, feiten, IN_DORP))
  if (!evaluatie) throw new Error('no place')
  const ids = (slots: readonly number[]) => slots.map((slot) => werk.feiten[slot]?.id)
  return {
    oordeel: evaluatie.oordeel,
    faalt: nameWaarheid(evaluatie.faalt),
    beslissend: nameWaarheid(evaluatie.beslissend),
    open: ids(evaluatie.open),
    ontbreekt: ids(evaluatie.ontbreekt),
    openGeldt: ids(evaluatie.openGeldt),
    ontbreektBeslissend: ids(evaluatie.ontbreektBeslissend),
  }
}

const truth = (voldoetAls: Voorwaarde, feiten: Invoer, rest: ProefInhoud = {}) =>
  evaluate(maakRegel('RG-01', { versie: { voldoetAls } }), feiten, rest).oordeel

const is = (fact: string, operator: Operator, value: VergelijkingWaarde) => ({
  fact,
  operator,
  value,
})

describe('an operator', () => {
  it.each<[string, Operator, VergelijkingWaarde, FeitWaarde, boolean]>([
    ['hoogte', 'equal', 5, 5, true],
    ['hoogte', 'equal', 5, 6, false],
    ['hoogte', 'notEqual', 5, 6, true],
    ['hoogte', 'notEqual', 5, 5, false],
    ['hoogte', 'lessThan', 5, 4, true],
    ['hoogte', 'lessThan', 5, 5, false],
    ['hoogte', 'lessThanInclusive', 5, 5, true],
    ['hoogte', 'lessThanInclusive', 5, 6, false],
    ['hoogte', 'greaterThan', 5, 6, true],
    ['hoogte', 'greaterThan', 5, 5, false],
    ['hoogte', 'greaterThanInclusive', 5, 5, true],
    ['hoogte', 'greaterThanInclusive', 5, 4, false],
    ['soort', 'in', ['laag', 'hoog'], 'hoog', true],
    ['soort', 'in', ['laag', 'hoog'], 'midden', false],
    ['soort', 'notIn', ['laag', 'hoog'], 'midden', true],
    ['soort', 'notIn', ['laag', 'hoog'], 'hoog', false],
    ['activiteiten', 'contains', 'wonen', ['winkel', 'wonen'], true],
    ['activiteiten', 'contains', 'wonen', ['winkel'], false],
    ['activiteiten', 'doesNotContain', 'wonen', ['winkel'], true],
    ['activiteiten', 'doesNotContain', 'wonen', ['wonen'], false],
    ['gasvrij', 'equal', false, false, true],
  ])('%s %s %j on %j is %j', (feit, operator, norm, gegeven, waar) => {
    const uit = truth(is(feit, operator, norm), { ...ALLES, [feit]: gegeven })
    expect(uit).toBe(waar ? 'voldoet' : 'voldoet_niet')
  })

  it.each<[string, Operator, VergelijkingWaarde]>([
    ['hoogte', 'equal', 5],
    ['hoogte', 'notEqual', 5],
    ['hoogte', 'lessThan', 5],
    ['soort', 'notIn', ['laag']],
    ['activiteiten', 'doesNotContain', 'wonen'],
    ['gasvrij', 'notEqual', true],
  ])('%s %s %j is unknown when the fact is missing', (feit, operator, norm) => {
    expect(truth(is(feit, operator, norm), zonder(feit))).toBe('onbekend')
  })

  it('compares with another fact, and is unknown when either is missing', () => {
    const norm = is('woningen', 'lessThan', { fact: 'berging' })
    expect(truth(norm, ALLES)).toBe('voldoet')
    expect(truth(norm, { ...ALLES, berging: 3 })).toBe('voldoet_niet')
    expect(truth(norm, zonder('berging'))).toBe('onbekend')
    expect(truth(norm, zonder('woningen'))).toBe('onbekend')
  })
})

describe('a condition', () => {
  const waar = is('gasvrij', 'equal', true)
  const onwaar = is('gasvrij', 'equal', false)
  const open = is('hoogte', 'greaterThan', 3)

  it.each<[string, Voorwaarde, string]>([
    ['all of true and true', { all: [waar, waar] }, 'voldoet'],
    ['all of true and false', { all: [waar, onwaar] }, 'voldoet_niet'],
    ['all of unknown and false', { all: [open, onwaar] }, 'voldoet_niet'],
    ['all of unknown and true', { all: [open, waar] }, 'onbekend'],
    ['any of false and false', { any: [onwaar, onwaar] }, 'voldoet_niet'],
    ['any of unknown and true', { any: [open, waar] }, 'voldoet'],
    ['any of unknown and false', { any: [open, onwaar] }, 'onbekend'],
    ['not true', { not: waar }, 'voldoet_niet'],
    ['not false', { not: onwaar }, 'voldoet'],
    ['not unknown', { not: open }, 'onbekend'],
    ['a named condition', { condition: 'vrij' }, 'voldoet'],
    ['a named condition that names one', { condition: 'anders' }, 'voldoet_niet'],
    ['a named condition twice', { all: [{ condition: 'vrij' }, { condition: 'vrij' }] }, 'voldoet'],
  ])('%s', (_, voorwaarde, oordeel) => {
    const voorwaarden = new Map<string, Voorwaarde>([
      ['vrij', waar],
      ['anders', { not: { condition: 'vrij' } }],
    ])
    expect(truth(voorwaarde, zonder('hoogte'), { voorwaarden })).toBe(oordeel)
  })

  it('that names an unknown condition or fact is a bug', () => {
    expect(() => truth({ condition: 'weg' }, ALLES)).toThrow('unknown named condition: weg')
    expect(() => truth(is('weg', 'equal', 1), ALLES)).toThrow('unknown fact: weg')
  })
})

describe('an outcome', () => {
  const HOOG = is('hoogte', 'greaterThan', 3)
  const WEINIG = is('woningen', 'lessThan', 2)

  it('is not applicable only when that is known', () => {
    const regel = maakRegel('RG-01', { versie: { geldtVoor: HOOG, voldoetAls: WEINIG } })
    expect(evaluate(regel, { ...ALLES, hoogte: 2 }).oordeel).toBe('niet_van_toepassing')
    expect(evaluate(regel, zonder('hoogte'))).toMatchObject({
      oordeel: 'onbekend',
      faalt: 'onbekend',
      open: ['hoogte'],
      ontbreekt: ['hoogte'],
      openGeldt: ['hoogte'],
    })
  })

  it('is open for nothing once it is settled', () => {
    const regel = maakRegel('RG-01', {
      versie: { voldoetAls: { any: [WEINIG, HOOG] }, beslissendAls: is('soort', 'equal', 'laag') },
    })
    expect(evaluate(regel, zonder('woningen', 'soort'))).toEqual({
      oordeel: 'voldoet',
      faalt: 'onwaar',
      beslissend: 'onbekend',
      open: [],
      ontbreekt: [],
      openGeldt: [],
      ontbreektBeslissend: [],
    })
  })

  it('is open for no fact of a branch that a derived fact does not take', () => {
    const regel = maakRegel('RG-01', { versie: { voldoetAls: is('maat', 'greaterThan', 3) } })
    const basis = maakBoek({ regels: [regel] })
    const maat: Feit = {
      id: 'maat',
      label: 'maat',
      type: 'getal',
      herkomst: 'afgeleid',
      formule: 'if gasvrij then hoogte else woningen',
    }
    const werk = compileRegelboek(
      { ...basis, feiten: new Map([...basis.feiten, [maat.id, maat]]) },
      PEILDATUM,
    )
    const openFor = (feiten: Invoer) =>
      evaluateRegels(buildWereld(werk, feiten, IN_DORP)).flatMap(({ ontbreekt }) =>
        ontbreekt.map((slot) => werk.feiten[slot]?.id),
      )
    expect(openFor({ activiteiten: ['wonen'], gasvrij: true })).toEqual(['hoogte'])
    expect(openFor({ activiteiten: ['wonen'], gasvrij: false })).toEqual(['woningen'])
    expect(openFor({ activiteiten: ['wonen'], hoogte: 2 })).toEqual(['gasvrij', 'woningen'])
  })

  it('keeps apart what is open about applying, complying and being decisive', () => {
    const regel = maakRegel('RG-01', {
      versie: {
        geldtVoor: HOOG,
        voldoetAls: WEINIG,
        beslissendAls: is('opgave', 'greaterThan', 2),
      },
    })
    expect(evaluate(regel, zonder('hoogte', 'woningen'))).toEqual({
      oordeel: 'onbekend',
      faalt: 'onbekend',
      beslissend: 'onbekend',
      open: ['hoogte', 'woningen'],
      ontbreekt: ['hoogte', 'woningen'],
      openGeldt: ['hoogte'],
      ontbreektBeslissend: ['woningen'],
    })
  })

  it('cannot lower the advice when it complies wherever it applies', () => {
    const regel = maakRegel('RG-01', { versie: { geldtVoor: HOOG } })
    expect(evaluate(regel, zonder('hoogte'))).toMatchObject({
      oordeel: 'onbekend',
      faalt: 'onwaar',
      open: ['hoogte'],
      ontbreekt: [],
    })
  })

  it('of an open norm asks for a judgement only where the norm is known to apply', () => {
    const past = is('past', 'equal', true)
    const norm = maakRegel('RG-01', {
      aard: 'open_norm',
      versie: { geldtVoor: HOOG, voldoetAls: past },
    })
    expect(evaluate(norm, zonder('past'))).toMatchObject({
      oordeel: 'vraagt_beoordeling',
      open: ['past'],
    })
    expect(evaluate(norm, zonder('past', 'hoogte')).oordeel).toBe('onbekend')
  })
})

describe('a derived fact', () => {
  const keten: readonly Feit[] = [
    { id: 'c', label: 'c', type: 'getal', herkomst: 'afgeleid', formule: 'b * 2' },
    { id: 'b', label: 'b', type: 'getal', herkomst: 'afgeleid', formule: 'a + a + 1' },
    { id: 'a', label: 'a', type: 'getal', herkomst: 'initiatief' },
  ]
  const slotOf = (id: string) => keten.findIndex((feit) => feit.id === id)

  it('comes after its inputs, in whatever order they are written', () => {
    const afgeleid = compileAfgeleid(keten, slotOf)
    expect(afgeleid.map(({ slot, invoer }) => [slot, invoer])).toEqual([
      [1, [2]],
      [0, [1]],
    ])
    expect(deriveFeiten(afgeleid, [undefined, undefined, 3])).toEqual([14, 7, 3])
  })

  it('is missing while an input is', () => {
    expect(deriveFeiten(compileAfgeleid(keten, slotOf), [9, 9, undefined])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('that needs itself is a bug', () => {
    const kring = keten.map((feit) => (feit.id === 'b' ? { ...feit, formule: 'c + 1' } : feit))
    expect(() => compileAfgeleid(kring, slotOf)).toThrow('cycle in derived fact: ')
  })

  it('is computed per area from the values of that area', () => {
    const feiten: readonly Feit[] = [
      ...FEITEN,
      {
        id: 'ruimte',
        label: 'ruimte',
        type: 'getal',
        herkomst: 'afgeleid',
        formule: 'maxHoogte - hoogte',
      },
    ]
    const gebieden = [
      maakGebied('dorp', { houding: { wonen: houding('ja') }, waarden: { maxHoogte: waarde(9) } }),
      maakGebied('rand', { waarden: { maxHoogte: waarde(4) } }),
      maakGebied('leeg'),
    ]
    const regel = maakRegel('RG-01', { versie: { voldoetAls: is('ruimte', 'greaterThan', 0) } })
    const werk = compileRegelboek(maakBoek({ feiten, gebieden, regels: [regel] }), PEILDATUM)
    const ligging = maakLigging([inGebied('dorp'), inGebied('rand'), inGebied('leeg')])
    const uit = evaluateRegels(buildWereld(werk, ALLES, ligging))
    expect(uit.map(({ plek, oordeel }) => [plek.context.gebied?.id, oordeel])).toEqual([
      ['dorp', 'voldoet'],
      ['rand', 'voldoet_niet'],
      ['leeg', 'onbekend'],
    ])
  })
})
