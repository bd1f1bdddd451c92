import { describe, expect, it } from 'vitest'
import type { Budgetmeting } from '../../../src/domain/budget/meting.ts'
import {
  bestOf,
  boundsThatHold,
  judgeBudget,
  pastOf,
  worstOf,
} from '../../../src/domain/budget/oordeel.ts'
import type { Budget } from '../../../src/domain/model/gebied.ts'
import { budget, maakMeting } from './budgetproef.ts'

const oordeel = (eigen: Partial<Budget>, rest: Partial<Budgetmeting> = {}) =>
  judgeBudget(maakMeting(eigen, rest))

const STEEDS = { min: 40, minimumGeldt: 'steeds' } as const

describe('de grenzen die steeds gelden', () => {
  it('zijn het maximum, en het minimum als dat steeds geldt', () => {
    expect(boundsThatHold(budget({ max: 0, min: 0, minimumGeldt: 'steeds' }))).toEqual([
      { soort: 'max', grens: 0 },
      { soort: 'min', grens: 0 },
    ])
    expect(boundsThatHold(budget({ min: 3 }))).toEqual([])
    expect(boundsThatHold(budget({ minimumGeldt: 'steeds' }))).toEqual([])
  })

  it('zijn voorbij met wat er boven of onder ligt, zonder stof', () => {
    expect([0.3, 0.4, 0.1].map(pastOf({ soort: 'max', grens: 0.3 }))).toEqual([0, 0.1, -0.2])
    expect([0.3, 0.4, 0.1].map(pastOf({ soort: 'min', grens: 0.3 }))).toEqual([0, -0.1, 0.2])
  })

  it('kennen de beste en de slechtste som die nog kan', () => {
    const open = { tenMinste: 1, tenHoogste: 9 }
    expect([bestOf({ soort: 'max' }, open), worstOf({ soort: 'max' }, open)]).toEqual([1, 9])
    expect([bestOf({ soort: 'min' }, open), worstOf({ soort: 'min' }, open)]).toEqual([9, 1])
    const bekend = { ...open, totaal: 0 }
    expect([bestOf({ soort: 'max' }, bekend), worstOf({ soort: 'max' }, bekend)]).toEqual([0, 0])
  })
})

describe('een bekende som', () => {
  it.each<[string, Partial<Budget>, number, object]>([
    ['onder het maximum', { max: 50 }, 45, { uitkomst: 'binnen', ruimte: 5 }],
    ['op het maximum', { max: 50 }, 50, { uitkomst: 'binnen', ruimte: 0 }],
    [
      'boven het maximum',
      { max: 50 },
      50.5,
      { uitkomst: 'overschreden', verschil: 0.5, ruimte: -0.5 },
    ],
    ['op een minimum dat steeds geldt', STEEDS, 40, { uitkomst: 'binnen' }],
    ['onder een minimum dat steeds geldt', STEEDS, 38, { uitkomst: 'onder_minimum', verschil: 2 }],
    ['op een minimum', { min: 40 }, 40, { uitkomst: 'binnen' }],
    [
      'onder een minimum, met ruimte tot het maximum',
      { min: 40, max: 50 },
      39.9,
      { uitkomst: 'onder_minimum', verschil: 0.1, ruimte: 10.1 },
    ],
    ['zonder grens', {}, 7, { uitkomst: 'binnen' }],
    ['de ruimte is zonder stof', { max: 0.3 }, 0.1, { uitkomst: 'binnen', ruimte: 0.2 }],
  ])('%s', (_, eigen, totaal, verwacht) => {
    expect(oordeel(eigen, { totaal })).toEqual(verwacht)
  })
})

describe('de anderen zonder dit plan', () => {
  it('passen al niet, en dit plan maakt het niet erger', () => {
    expect(oordeel({ max: 50 }, { totaal: 60, zonderDitPlan: 60 })).toEqual({
      uitkomst: 'overschreden',
      verschil: 10,
      ruimte: -10,
      alZonderDitPlan: true,
    })
    expect(oordeel(STEEDS, { totaal: 35, zonderDitPlan: 30 })).toEqual({
      uitkomst: 'onder_minimum',
      verschil: 5,
      alZonderDitPlan: true,
    })
  })

  it.each([
    ['zij passen precies', 50],
    ['dit plan maakt het erger', 59],
    ['er zijn er geen', undefined],
  ])('is geen reden als: %s', (_, zonderDitPlan) => {
    const anderen = zonderDitPlan === undefined ? {} : { zonderDitPlan }
    expect(oordeel({ max: 50 }, { totaal: 60, ...anderen })).not.toHaveProperty('alZonderDitPlan')
  })

  it('is geen reden als een fase niet bekend is', () => {
    const fasen = [
      { fase: 1, tenMinste: 55 },
      { fase: 2, totaal: 60 },
    ]
    expect(oordeel({ max: 50 }, { totaal: 60, zonderDitPlan: 70, fasen })).toEqual({
      uitkomst: 'overschreden',
      verschil: 10,
      minstens: true,
      fase: 1,
      ruimte: -10,
    })
  })
})

describe('een budget met fasen', () => {
  const met = (...totalen: readonly number[]) => ({
    totaal: totalen.at(-1) as number,
    fasen: totalen.map((totaal, i) => ({ fase: i + 1, totaal })),
  })

  it('past het voor het eerst niet in de eerste fase erboven, en het einde is het ergst', () => {
    expect(oordeel({ max: 50 }, met(40, 55, 70))).toEqual({
      uitkomst: 'overschreden',
      verschil: 20,
      fase: 2,
      ruimte: -20,
    })
  })

  it('heeft een piek voor het einde', () => {
    expect(oordeel({ max: 50 }, met(51, 70, 60))).toEqual({
      uitkomst: 'overschreden',
      verschil: 20,
      fase: 1,
      piek: { fase: 2, totaal: 70 },
      ruimte: -10,
    })
  })

  it('past tijdelijk niet', () => {
    expect(oordeel({ max: 50 }, met(60, 50))).toEqual({
      uitkomst: 'overschreden',
      verschil: 10,
      fase: 1,
      piek: { fase: 1, totaal: 60 },
      tijdelijk: true,
      ruimte: 0,
    })
  })

  it('zakt tijdelijk onder een minimum dat steeds geldt', () => {
    expect(oordeel(STEEDS, met(35, 45))).toEqual({
      uitkomst: 'onder_minimum',
      verschil: 5,
      fase: 1,
      piek: { fase: 1, totaal: 35 },
      tijdelijk: true,
    })
  })

  it('heeft geen piek als een eerdere fase even ver gaat als het einde', () => {
    expect(oordeel({ max: 50 }, met(60, 60))).toEqual({
      uitkomst: 'overschreden',
      verschil: 10,
      fase: 1,
      ruimte: -10,
    })
  })

  it('noemt het maximum eerst als beide grenzen voorbij zijn', () => {
    expect(oordeel({ ...STEEDS, max: 50 }, met(35, 60)).uitkomst).toBe('overschreden')
  })
})

describe('een onbekende som', () => {
  it.each<[string, Partial<Budget>, Partial<Budgetmeting>, object]>([
    ['kan nog alles zijn', { max: 50 }, {}, { uitkomst: 'onbekend' }],
    ['kan passen en niet passen', { max: 50 }, { tenMinste: 50 }, { uitkomst: 'onbekend' }],
    ['past zeker', { max: 50 }, { tenHoogste: 50 }, { uitkomst: 'binnen' }],
    ['past net niet zeker', { max: 50 }, { tenHoogste: 51 }, { uitkomst: 'onbekend' }],
    [
      'past zeker niet',
      { max: 50 },
      { tenMinste: 51 },
      { uitkomst: 'overschreden', verschil: 1, minstens: true },
    ],
    ['haalt het minimum zeker', STEEDS, { tenMinste: 40 }, { uitkomst: 'binnen' }],
    ['haalt het minimum misschien', STEEDS, { tenHoogste: 40 }, { uitkomst: 'onbekend' }],
    [
      'haalt het minimum zeker niet',
      STEEDS,
      { tenHoogste: 37 },
      { uitkomst: 'onder_minimum', verschil: 3, minstens: true },
    ],
    ['heeft geen grens', {}, { tenMinste: 1, tenHoogste: 2 }, { uitkomst: 'onbekend' }],
    [
      'past onder het maximum, maar het minimum voor het hele gebied blijft open',
      { max: 50, min: 10 },
      { tenMinste: 20, tenHoogste: 30 },
      { uitkomst: 'onbekend' },
    ],
    [
      'past onder het maximum en niet zeker boven het minimum',
      { ...STEEDS, max: 50 },
      { tenMinste: 39, tenHoogste: 50 },
      { uitkomst: 'onbekend' },
    ],
  ])('%s', (_, eigen, rest, verwacht) => {
    expect(oordeel(eigen, rest)).toEqual(verwacht)
  })

  it('past pas zeker als ook elke fase zeker past', () => {
    const fasen = (tenHoogste: number) => [
      { fase: 1, tenHoogste },
      { fase: 2, tenHoogste: 45 },
    ]
    expect(oordeel({ max: 50 }, { tenHoogste: 45, fasen: fasen(50) }).uitkomst).toBe('binnen')
    expect(oordeel({ max: 50 }, { tenHoogste: 45, fasen: fasen(51) }).uitkomst).toBe('onbekend')
  })

  it('past niet in een bekende fase, ook als het einde open is', () => {
    const fasen = [{ fase: 1, totaal: 60 }, { fase: 2 }]
    expect(oordeel({ max: 50 }, { zonderDitPlan: 60, fasen })).toEqual({
      uitkomst: 'overschreden',
      verschil: 10,
      minstens: true,
      fase: 1,
      piek: { fase: 1, totaal: 60 },
    })
  })
})
