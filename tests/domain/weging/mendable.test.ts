import { describe, expect, it } from 'vitest'
import { allowedRange } from '../../../src/domain/bereik/ruimte.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Operator, Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { nameWaarheid } from '../../../src/domain/regeltaal/waarheid.ts'
import { evaluateRegels } from '../../../src/domain/weging/evaluate.ts'
import { isMendable } from '../../../src/domain/weging/mendable.ts'
import { buildWereld } from '../../../src/domain/weging/wereld.ts'
import { maakBoek, maakRegel, PEILDATUM } from '../proef/proefboek.ts'
import { IN_DORP, type Invoer } from '../proef/weeg.ts'

type Veranderbaar = NonNullable<Feit['veranderbaar']>

const getal = (id: string, veranderbaar?: Veranderbaar, rest: Partial<Feit> = {}): Feit => ({
  id,
  label: id,
  type: 'getal',
  min: 0,
  max: 100,
  herkomst: 'initiatief',
  ...(veranderbaar && { veranderbaar }),
  ...rest,
})

const woord = (id: string, veranderbaar?: Veranderbaar, rest: Partial<Feit> = {}): Feit =>
  getal(id, veranderbaar, { type: 'keuze', waarden: ['laag', 'midden', 'hoog'], ...rest })

const janee = (id: string, veranderbaar?: Veranderbaar): Feit =>
  getal(id, veranderbaar, { type: 'janee' })

const afgeleid = (id: string, formule: string): Feit => ({
  id,
  label: id,
  type: 'getal',
  herkomst: 'afgeleid',
  formule,
})

const is = (fact: string, operator: Operator, value: number | boolean | string | string[]) =>
  ({ fact, operator, value }) as const
const dan = (fact: string, operator: Operator, ander: string) =>
  ({ fact, operator, value: { fact: ander } }) as const

/** Whether this condition can be met by changing these facts, and the missing facts it depends on. */
const mend = (
  feiten: readonly Feit[],
  voldoetAls: Voorwaarde,
  waarden: Invoer,
  genomen: readonly string[] = [],
) => {
  const boek = maakBoek({ feiten, regels: [maakRegel('RG-01', { versie: { voldoetAls } })] })
  const werk = compileRegelboek(boek, PEILDATUM)
  const wereld = {
    ...buildWereld(werk, waarden, IN_DORP),
    vast: new Set(genomen.map(werk.slotOf)),
  }
  const [evaluatie] = evaluateRegels(wereld)
  if (!evaluatie) throw new Error('no rule')
  const { uit, ontbreekt } = isMendable(wereld, evaluatie)
  return { uit: nameWaarheid(uit), ontbreekt: ontbreekt.map((slot) => feiten[slot]?.id) }
}

const vast = (uit: 'waar' | 'onwaar') => ({ uit, ontbreekt: [] })

describe('the values a changeable fact may take', () => {
  const x = (veranderbaar?: Veranderbaar) => getal('x', veranderbaar)

  it.each<[string, Veranderbaar | undefined, number, number, number]>([
    ['only its own when it is not changeable', undefined, 40, 40, 40],
    ['its whole range both ways', { richting: 'beide' }, 40, 0, 100],
    ['nothing lower when it goes up', { richting: 'omhoog' }, 40, 40, 100],
    ['nothing higher when it goes down', { richting: 'omlaag' }, 40, 0, 40],
    ['a largest absolute change', { richting: 'beide', maxAbsoluut: 5 }, 40, 35, 45],
    ['a largest share', { richting: 'beide', maxAandeel: 0.1 }, 40, 36, 44],
    ['the smaller of both', { richting: 'beide', maxAbsoluut: 5, maxAandeel: 0.5 }, 40, 35, 45],
    ['the smaller of both', { richting: 'beide', maxAbsoluut: 50, maxAandeel: 0.5 }, 40, 20, 60],
    ['its own bounds', { richting: 'beide', maxAbsoluut: 50 }, 40, 0, 90],
    ['its own bounds above', { richting: 'beide', maxAbsoluut: 50 }, 80, 30, 100],
    ['nothing at all as a share of zero', { richting: 'beide', maxAandeel: 0.5 }, 0, 0, 0],
  ])('are %s', (_, veranderbaar, waarde, laagst, hoogst) => {
    expect(allowedRange(x(veranderbaar), waarde)).toEqual({ laagst, hoogst })
  })

  it('are a share of the size of a negative number', () => {
    const feit = getal('x', { richting: 'beide', maxAandeel: 0.1 }, { min: -100 })
    expect(allowedRange(feit, -40)).toEqual({ laagst: -44, hoogst: -36 })
  })

  it('are the whole range when the present value is missing', () => {
    expect(allowedRange(x({ richting: 'omhoog', maxAbsoluut: 1 }), undefined)).toEqual({
      laagst: 0,
      hoogst: 100,
    })
  })

  it.each<[Veranderbaar['richting'], string[]]>([
    ['beide', ['laag', 'midden', 'hoog']],
    ['omhoog', ['midden', 'hoog']],
    ['omlaag', ['laag', 'midden']],
  ])('follow the order of the words: %s from midden', (richting, opties) => {
    expect(allowedRange(woord('k', { richting }), 'midden')).toEqual({ opties })
  })

  it.each<[Veranderbaar['richting'], boolean, boolean[]]>([
    ['omhoog', false, [false, true]],
    ['omhoog', true, [true]],
    ['omlaag', true, [false, true]],
    ['omlaag', false, [false]],
  ])('go from nee up to ja: %s from %s', (richting, waarde, opties) => {
    expect(allowedRange(janee('j', { richting }), waarde)).toEqual({ opties })
  })

  it('are only its own for a list', () => {
    const lijst = getal('l', { richting: 'beide' }, { type: 'meerkeuze', waarden: ['a', 'b'] })
    expect(allowedRange(lijst, ['a'])).toEqual({ opties: [['a']] })
  })
})

const lijst = (id: string): Feit =>
  getal(id, { richting: 'beide' }, { type: 'meerkeuze', waarden: ['a', 'b'] })

describe('two facts that only help together, in steps of 2 and at most 5', () => {
  const stappen: Veranderbaar = { richting: 'beide', stap: 2, maxAbsoluut: 5 }
  const feiten = [getal('x', stappen), getal('y', stappen), afgeleid('som', 'x + y')]

  it.each<[Operator, number, 'waar' | 'onwaar']>([
    ['lessThanInclusive', 12, 'waar'],
    ['lessThanInclusive', 11, 'onwaar'],
    ['greaterThanInclusive', 28, 'waar'],
    ['greaterThanInclusive', 29, 'onwaar'],
  ])('go as far as whole steps go: %s %d is %s', (operator, norm, uit) => {
    expect(mend(feiten, is('som', operator, norm), { x: 10, y: 10 })).toEqual(vast(uit))
  })

  it('may both be used to the end of their room, which is a whole step', () => {
    const heel: Veranderbaar = { richting: 'beide', stap: 0.1, maxAbsoluut: 0.3 }
    const samen = [getal('x', heel), getal('y', heel), afgeleid('som', 'x + y')]
    expect(mend(samen, is('som', 'lessThan', 1.45), { x: 1, y: 1 })).toEqual(vast('waar'))
    expect(mend(samen, is('som', 'greaterThan', 2.55), { x: 1, y: 1 })).toEqual(vast('waar'))
  })
})

describe('an eis can be met by a change', () => {
  const halve: Veranderbaar = { richting: 'beide', stap: 1, maxAandeel: 0.5 }

  it.each<[string, readonly Feit[], Voorwaarde, Invoer]>([
    ['within the largest share', [getal('x', halve)], is('x', 'lessThanInclusive', 3), { x: 5 }],
    ['upwards as well', [getal('x', halve)], is('x', 'greaterThanInclusive', 7), { x: 5 }],
    [
      'in the middle of the room',
      [getal('x', halve)],
      { all: [is('x', 'greaterThan', 14), is('x', 'lessThan', 16)] },
      { x: 20 },
    ],
    [
      'by a whole step between two bounds',
      [getal('x', { richting: 'beide', stap: 1 })],
      { all: [is('x', 'lessThan', 15), is('x', 'greaterThan', 13)] },
      { x: 20 },
    ],
    [
      'to a decimal step that is named',
      [getal('x', { richting: 'beide', stap: 0.1 })],
      is('x', 'equal', 0.3),
      { x: 20 },
    ],
    [
      'to the value of another fact',
      [getal('x', { richting: 'beide' }), getal('y')],
      dan('x', 'equal', 'y'),
      { x: 20, y: 14 },
    ],
    ['to one exact value', [getal('x', { richting: 'beide' })], is('x', 'equal', 12), { x: 20 }],
    [
      'to one of a few exact values',
      [getal('x', { richting: 'beide' })],
      { fact: 'x', operator: 'in', value: [12, 14] },
      { x: 20 },
    ],
    [
      'by leaving something out',
      [janee('j', { richting: 'omlaag' })],
      is('j', 'equal', false),
      { j: true },
    ],
    [
      'by another word higher up',
      [woord('k', { richting: 'omhoog' })],
      is('k', 'equal', 'hoog'),
      { k: 'laag' },
    ],
    [
      'through a derived fact',
      [getal('x', { richting: 'omlaag' }), afgeleid('dubbel', 'x * 2')],
      is('dubbel', 'lessThan', 10),
      { x: 20 },
    ],
    [
      'by moving the norm',
      [getal('n', { richting: 'omhoog' }), getal('x')],
      dan('x', 'lessThanInclusive', 'n'),
      { x: 8, n: 3 },
    ],
    [
      'by moving the norm to the middle of its room',
      [getal('n', { richting: 'omhoog' }), getal('x'), afgeleid('driemaal', 'x * 3')],
      { all: [dan('x', 'lessThanInclusive', 'n'), dan('driemaal', 'greaterThan', 'n')] },
      { x: 8, n: 3 },
    ],
    [
      'by two changes together',
      [getal('x', { richting: 'omlaag', maxAbsoluut: 3 }), janee('j', { richting: 'omlaag' })],
      { all: [is('x', 'lessThan', 9), is('j', 'equal', false)] },
      { x: 10, j: true },
    ],
    [
      'by one of two ways',
      [getal('x'), janee('j', { richting: 'omlaag' })],
      { any: [is('x', 'lessThan', 9), is('j', 'equal', false)] },
      { x: 10, j: true },
    ],
    [
      'by what must not be',
      [janee('j', { richting: 'omlaag' })],
      { not: is('j', 'equal', true) },
      { j: true },
    ],
    [
      'just below a strict bound when no step is given',
      [getal('x', { richting: 'omlaag', maxAbsoluut: 0.5 })],
      { all: [is('x', 'lessThan', 9.9), is('x', 'greaterThan', 9.8)] },
      { x: 10 },
    ],
    [
      'whatever the missing fact that it does not need',
      [janee('j', { richting: 'omlaag' }), getal('x')],
      { any: [is('x', 'lessThan', 9), is('j', 'equal', false)] },
      { j: true },
    ],
    [
      'whatever its own missing value',
      [janee('j', { richting: 'omlaag' })],
      is('j', 'equal', false),
      {},
    ],
    [
      'upwards to its upper bound whatever its own missing value',
      [getal('x', { richting: 'omhoog' })],
      is('x', 'greaterThan', 60),
      {},
    ],
    [
      'downwards to its lower bound whatever its own missing value',
      [getal('x', { richting: 'omlaag' })],
      is('x', 'lessThan', 1),
      {},
    ],
    [
      'up or down whatever its own missing value: down',
      [getal('x', { richting: 'beide' })],
      is('x', 'lessThan', 1),
      {},
    ],
    [
      'up or down whatever its own missing value: up',
      [getal('x', { richting: 'beide' })],
      is('x', 'greaterThan', 99),
      {},
    ],
    [
      'from nee to ja, whichever it is',
      [janee('j', { richting: 'omhoog' })],
      is('j', 'equal', true),
      {},
    ],
    [
      'to the lowest word whatever its own missing value',
      [woord('k', { richting: 'omlaag' })],
      is('k', 'equal', 'laag'),
      {},
    ],
    [
      'to the highest word whatever its own missing value',
      [woord('k', { richting: 'omhoog' })],
      is('k', 'equal', 'hoog'),
      {},
    ],
    [
      'to any word whatever its own missing value',
      [woord('k', { richting: 'beide' })],
      is('k', 'equal', 'midden'),
      {},
    ],
  ])('%s', (_, feiten, voorwaarde, waarden) => {
    expect(mend(feiten, voorwaarde, waarden)).toEqual(vast('waar'))
  })

  it.each<[string, readonly Feit[], Voorwaarde, Invoer]>([
    ['nothing it reads is changeable', [getal('x')], is('x', 'lessThan', 9), { x: 10 }],
    [
      'only a fact it does not read is changeable',
      [getal('x'), getal('y', { richting: 'beide' })],
      is('x', 'lessThan', 9),
      { x: 10, y: 1 },
    ],
    ['it is about a list', [lijst('l')], is('l', 'contains', 'a'), { l: ['b'] }],
    ['the change is too large', [getal('x', halve)], is('x', 'lessThanInclusive', 2), { x: 5 }],
    [
      'it is the wrong way',
      [getal('x', { richting: 'omhoog' })],
      is('x', 'lessThan', 9),
      { x: 10 },
    ],
    ['no whole step reaches it', [getal('x', halve)], is('x', 'lessThanInclusive', 2.5), { x: 5 }],
    [
      'no whole step lies between the bounds',
      [getal('x', { richting: 'beide', stap: 5 })],
      { all: [is('x', 'greaterThan', 11), is('x', 'lessThan', 14)] },
      { x: 30 },
    ],
    [
      'no whole number lies between the bounds',
      [getal('x', { richting: 'beide' }, { geheel: true })],
      { all: [is('x', 'greaterThan', 11), is('x', 'lessThan', 12)] },
      { x: 30 },
    ],
    [
      'the word lies the wrong way',
      [woord('k', { richting: 'omhoog' })],
      is('k', 'equal', 'laag'),
      { k: 'midden' },
    ],
    [
      'it contradicts itself',
      [getal('x', { richting: 'beide' })],
      { all: [is('x', 'lessThan', 9), is('x', 'greaterThan', 20)] },
      { x: 10 },
    ],
    [
      'the derived fact stays too high',
      [getal('x', halve), afgeleid('dubbel', 'x * 2')],
      is('dubbel', 'lessThan', 10),
      { x: 20 },
    ],
    [
      'another part cannot be met, whatever the missing fact',
      [getal('x', { richting: 'beide' }), getal('y')],
      { all: [is('x', 'lessThan', 9), is('y', 'lessThan', 1)] },
      { y: 4 },
    ],
    [
      'no value of the missing fact can help',
      [getal('x', { richting: 'beide', maxAbsoluut: 1 }), getal('y')],
      is('x', 'greaterThan', 200),
      { y: 4 },
    ],
  ])('not when %s', (_, feiten, voorwaarde, waarden) => {
    expect(mend(feiten, voorwaarde, waarden)).toEqual(vast('onwaar'))
  })

  it.each<[string, readonly Feit[], Voorwaarde, Invoer, string[]]>([
    [
      'a fact that cannot be changed',
      [getal('x', { richting: 'beide' }), getal('y')],
      { all: [is('x', 'lessThan', 9), is('y', 'lessThan', 1)] },
      { x: 20 },
      ['y'],
    ],
    [
      'the present value, because the change has a largest size',
      [getal('x', { richting: 'beide', maxAandeel: 0.1 })],
      is('x', 'lessThan', 9),
      {},
      ['x'],
    ],
    [
      'the present value, because the change has a largest absolute size',
      [getal('x', { richting: 'beide', maxAbsoluut: 1 })],
      is('x', 'lessThan', 9),
      {},
      ['x'],
    ],
    [
      'the present value, because it can only go up',
      [getal('x', { richting: 'omhoog' })],
      is('x', 'lessThan', 9),
      {},
      ['x'],
    ],
    [
      'the present value, because it can only go down',
      [getal('x', { richting: 'omlaag' })],
      is('x', 'greaterThan', 60),
      {},
      ['x'],
    ],
    [
      'the present answer, because it can only go to nee',
      [janee('j', { richting: 'omlaag' })],
      is('j', 'equal', true),
      {},
      ['j'],
    ],
    [
      'the present answer, because it can only go to ja',
      [janee('j', { richting: 'omhoog' })],
      is('j', 'equal', false),
      {},
      ['j'],
    ],
    [
      'the present word, because it can only go up',
      [woord('k', { richting: 'omhoog' })],
      is('k', 'equal', 'midden'),
      {},
      ['k'],
    ],
    ['a list that is missing', [lijst('l')], is('l', 'contains', 'a'), {}, ['l']],
    [
      'the present word, because it can only go down',
      [woord('k', { richting: 'omlaag' })],
      is('k', 'equal', 'midden'),
      {},
      ['k'],
    ],
    [
      'the norm',
      [getal('x', { richting: 'beide', maxAbsoluut: 1 }), getal('n')],
      dan('x', 'lessThan', 'n'),
      { x: 20 },
      ['n'],
    ],
    [
      'an input of a derived fact',
      [getal('x', { richting: 'beide', maxAbsoluut: 1 }), getal('y'), afgeleid('som', 'x + y')],
      is('som', 'lessThan', 30),
      { x: 20 },
      ['y'],
    ],
  ])('depends on %s', (_, feiten, voorwaarde, waarden, ontbreekt) => {
    expect(mend(feiten, voorwaarde, waarden)).toEqual({ uit: 'onbekend', ontbreekt })
  })

  it('is unknown, not guessed, when there are too many combinations to try', () => {
    const namen = Array.from({ length: 13 }, (_, i) => `j${i}`)
    const feiten = namen.map((id) => janee(id, { richting: 'beide' }))
    const nee = Object.fromEntries(namen.map((id) => [id, false]))
    const alle = { all: [...namen.map((id) => is(id, 'equal', true)), is('j0', 'equal', false)] }
    expect(mend(feiten, alle, nee)).toEqual({ uit: 'onbekend', ontbreekt: [] })
    const twaalf = { all: [...namen.slice(1).map((id) => is(id, 'equal', true))] }
    expect(mend(feiten, twaalf, nee)).toEqual(vast('waar'))
  })
})

describe('a condition that holds for an instant only', () => {
  const stap: Veranderbaar = { richting: 'beide', stap: 1 }

  it.each<[string, readonly Feit[], Voorwaarde, Invoer, 'waar' | 'onwaar']>([
    [
      'a derived fact',
      [getal('x', stap), afgeleid('dubbel', 'x * 2')],
      is('dubbel', 'equal', 14),
      { x: 40 },
      'waar',
    ],
    [
      'a derived fact between two steps',
      [getal('x', stap), afgeleid('dubbel', 'x * 2')],
      is('dubbel', 'equal', 13),
      { x: 40 },
      'onwaar',
    ],
    [
      'a derived fact without steps',
      [getal('x', { richting: 'beide' }), afgeleid('dubbel', 'x * 2')],
      is('dubbel', 'equal', 13),
      { x: 40 },
      'waar',
    ],
    [
      'a derived fact that turns twice',
      [getal('x', stap), afgeleid('top', 'min(x, 60 - x)')],
      is('top', 'equal', 25),
      { x: 0 },
      'waar',
    ],
    [
      'two facts that a formula ties',
      [
        getal('x', { ...stap, maxAbsoluut: 3 }),
        getal('y', { ...stap, maxAbsoluut: 3 }),
        afgeleid('som', 'x + y'),
      ],
      is('som', 'equal', 25),
      { x: 10, y: 10 },
      'waar',
    ],
    [
      'two facts that a formula ties, out of reach',
      [
        getal('x', { ...stap, maxAbsoluut: 3 }),
        getal('y', { ...stap, maxAbsoluut: 1 }),
        afgeleid('som', 'x + y'),
      ],
      is('som', 'equal', 25),
      { x: 10, y: 10 },
      'onwaar',
    ],
    [
      'a fact without steps that must equal what comes of one in steps',
      [
        getal('z', { richting: 'omhoog' }),
        getal('x', { ...stap, maxAandeel: 0.5 }),
        getal('y'),
        afgeleid('per', 'if x > 0 then y / x else 0'),
      ],
      dan('z', 'equal', 'per'),
      { x: 3, y: 9, z: 4 },
      'waar',
    ],
    [
      'three facts that a formula and a norm tie',
      [
        getal('x', { ...stap, maxAbsoluut: 3 }),
        getal('y', { richting: 'omlaag', stap: 2 }),
        getal('z', { richting: 'omhoog', stap: 1, maxAbsoluut: 4 }),
        afgeleid('per', 'if x > 0 then y / x else 0'),
      ],
      dan('per', 'equal', 'z'),
      { x: 0, y: 4, z: 1 },
      'waar',
    ],
  ])('is found for %s', (_, feiten, voorwaarde, waarden, uit) => {
    expect(mend(feiten, voorwaarde, waarden)).toEqual(vast(uit))
  })

  it('does not count on a fact that is taken as it is', () => {
    const feiten = [getal('x', stap), janee('j')]
    const eis: Voorwaarde = { all: [is('x', 'equal', 3), is('j', 'equal', true)] }
    expect(mend(feiten, eis, { x: 5 })).toEqual({ uit: 'onbekend', ontbreekt: ['j'] })
    expect(mend([...feiten, getal('y', stap)], eis, { x: 5 }, ['x'])).toEqual(vast('onwaar'))
    const metJ = [getal('x', stap), janee('j', { richting: 'omhoog' })]
    expect(mend(metJ, eis, { x: 5 }, ['x'])).toEqual(vast('onwaar'))
  })
})

describe('parts of a whole', () => {
  const HUIZEN = getal('huizen')
  const deelVan = (id: string, veranderbaar?: Veranderbaar) =>
    getal(id, veranderbaar, { deelVan: 'huizen', verdeling: 'prijs' })
  const [goedkoop, duur] = [deelVan('goedkoop', { richting: 'omhoog' }), deelVan('duur')]
  const minstens = (aantal: number) => is('goedkoop', 'greaterThanInclusive', aantal)

  it('are never more than it: a part is raised only as far as the others leave room', () => {
    const waarden = { huizen: 10, goedkoop: 2, duur: 6 }
    expect(mend([HUIZEN, goedkoop, duur], minstens(4), waarden)).toEqual(vast('waar'))
    expect(mend([HUIZEN, goedkoop, duur], minstens(5), waarden)).toEqual(vast('onwaar'))
  })

  it('make room when they may change too, unless they are taken as they are', () => {
    const wijkt = deelVan('duur', { richting: 'omlaag' })
    const waarden = { huizen: 10, goedkoop: 2, duur: 8 }
    expect(mend([HUIZEN, goedkoop, wijkt], minstens(5), waarden)).toEqual(vast('waar'))
    expect(mend([HUIZEN, goedkoop, wijkt], minstens(5), waarden, ['duur'])).toEqual(vast('onwaar'))
  })

  it('that are not known yet can be at most what the whole leaves for them', () => {
    const waarden = { huizen: 10, duur: 6 }
    expect(mend([HUIZEN, goedkoop, duur], minstens(4), waarden)).toEqual(vast('waar'))
    expect(mend([HUIZEN, goedkoop, duur], minstens(5), waarden).uit).not.toBe('waar')
  })

  it('do not hold each other back while the whole is not known', () => {
    const waarden = { goedkoop: 2, duur: 99 }
    expect(mend([HUIZEN, goedkoop, duur], minstens(50), waarden)).toEqual(vast('waar'))
  })
})
