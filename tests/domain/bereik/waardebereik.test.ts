import { describe, expect, it } from 'vitest'
import {
  rangeOfFormule,
  single,
  testBereik,
  type Waardebereik,
  wholeRange,
} from '../../../src/domain/bereik/waardebereik.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Operator, Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import type { Knoop } from '../../../src/domain/regeltaal/compile.ts'
import { parseFormule } from '../../../src/domain/regeltaal/formule.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { nameWaarheid } from '../../../src/domain/regeltaal/waarheid.ts'
import { FEITEN, maakBoek, maakRegel, PEILDATUM } from '../proef/proefboek.ts'

const tot = (laagst: number, hoogst: number): Waardebereik => ({ laagst, hoogst })
const een = (...opties: readonly FeitWaarde[]): Waardebereik => ({ opties })
const ALLES: Waardebereik = { alles: true }
const RUIM = tot(-1e12, 1e12)

const knoopVan = (voldoetAls: Voorwaarde): { knoop: Knoop; slotOf: (id: string) => number } => {
  const boek = maakBoek({
    regels: [maakRegel('RG-01', { versie: { voldoetAls } })],
    voorwaarden: new Map([['hoog', { fact: 'hoogte', operator: 'greaterThan', value: 9 }]]),
  })
  const werk = compileRegelboek(boek, PEILDATUM)
  const [regel] = werk.regels
  if (!regel) throw new Error('no rule')
  return { knoop: regel.voldoetAls.knoop, slotOf: werk.slotOf }
}

const test = (voorwaarde: Voorwaarde, bereiken: Readonly<Record<string, Waardebereik>>) => {
  const { knoop, slotOf } = knoopVan(voorwaarde)
  const perSlot = new Map(Object.entries(bereiken).map(([id, bereik]) => [slotOf(id), bereik]))
  return nameWaarheid(testBereik(knoop, (slot) => perSlot.get(slot) ?? ALLES))
}

describe('the whole range of a fact', () => {
  const heel = (id: string, rest = {}) => {
    const feit = FEITEN.find((f) => f.id === id)
    if (!feit) throw new Error(id)
    return wholeRange({ ...feit, ...rest })
  }

  it('is what its type, bounds and words allow', () => {
    expect(heel('hoogte')).toEqual(tot(0, 100))
    expect(heel('opgave')).toEqual(RUIM)
    expect(heel('gasvrij')).toEqual(een(true, false))
    expect(heel('soort')).toEqual(een('laag', 'midden', 'hoog'))
    expect(heel('activiteiten')).toEqual(ALLES)
    expect(heel('soort', { type: 'datum' })).toEqual(ALLES)
    expect(heel('soort', { waarden: undefined })).toEqual(ALLES)
  })
})

describe('a comparison over ranges', () => {
  const getal: readonly [Operator, number, Waardebereik, string][] = [
    ['lessThan', 10, tot(1, 9), 'waar'],
    ['lessThan', 10, tot(1, 10), 'onbekend'],
    ['lessThan', 10, tot(10, 12), 'onwaar'],
    ['lessThan', 10, tot(9, 12), 'onbekend'],
    ['lessThanInclusive', 10, tot(1, 10), 'waar'],
    ['lessThanInclusive', 10, tot(10, 12), 'onbekend'],
    ['lessThanInclusive', 10, tot(11, 12), 'onwaar'],
    ['greaterThan', 10, tot(11, 12), 'waar'],
    ['greaterThan', 10, tot(10, 12), 'onbekend'],
    ['greaterThan', 10, tot(1, 10), 'onwaar'],
    ['greaterThanInclusive', 10, tot(10, 12), 'waar'],
    ['greaterThanInclusive', 10, tot(1, 10), 'onbekend'],
    ['greaterThanInclusive', 10, tot(1, 9), 'onwaar'],
    ['equal', 10, tot(10, 10), 'waar'],
    ['equal', 10, tot(9, 9), 'onwaar'],
    ['equal', 10, tot(9, 10), 'onbekend'],
    ['equal', 10, tot(10, 11), 'onbekend'],
    ['equal', 10, tot(1, 9), 'onwaar'],
    ['equal', 10, tot(11, 12), 'onwaar'],
    ['notEqual', 10, tot(11, 12), 'waar'],
    ['notEqual', 10, tot(10, 10), 'onwaar'],
    ['notEqual', 10, tot(9, 11), 'onbekend'],
    ['lessThan', 10, ALLES, 'onbekend'],
  ]

  it.each(getal)('%s %d over %j is %s', (operator, value, bereik, uit) => {
    expect(test({ fact: 'hoogte', operator, value }, { hoogte: bereik })).toBe(uit)
  })

  it.each<[Operator, Waardebereik, string]>([
    ['in', tot(3, 3), 'waar'],
    ['in', tot(4, 4), 'onwaar'],
    ['in', tot(4, 5), 'onbekend'],
    ['in', tot(2, 3), 'onbekend'],
    ['in', tot(6, 9), 'onwaar'],
    ['notIn', tot(6, 9), 'waar'],
    ['notIn', tot(3, 3), 'onwaar'],
    ['in', ALLES, 'onbekend'],
  ])('%s [3, 5] over %j is %s', (operator, bereik, uit) => {
    expect(test({ fact: 'hoogte', operator, value: [3, 5] }, { hoogte: bereik })).toBe(uit)
  })

  it.each<[Operator, string | string[], Waardebereik, string]>([
    ['equal', 'laag', een('laag'), 'waar'],
    ['equal', 'laag', een('hoog'), 'onwaar'],
    ['equal', 'laag', een('laag', 'hoog'), 'onbekend'],
    ['notEqual', 'laag', een('hoog', 'midden'), 'waar'],
    ['equal', 'laag', ALLES, 'onbekend'],
    ['in', ['laag', 'hoog'], een('laag', 'hoog'), 'waar'],
    ['in', ['laag', 'hoog'], een('midden'), 'onwaar'],
    ['in', ['laag', 'hoog'], een('laag', 'midden'), 'onbekend'],
    ['notIn', ['laag'], een('midden', 'hoog'), 'waar'],
  ])('%s %j over %j is %s', (operator, value, bereik, uit) => {
    expect(test({ fact: 'soort', operator, value }, { soort: bereik })).toBe(uit)
  })

  it.each<[Operator, Waardebereik, string]>([
    ['contains', een(['wonen', 'winkel']), 'waar'],
    ['contains', een(['winkel']), 'onwaar'],
    ['contains', een(['winkel'], ['wonen']), 'onbekend'],
    ['contains', ALLES, 'onbekend'],
    ['doesNotContain', een(['winkel']), 'waar'],
    ['doesNotContain', een(['wonen']), 'onwaar'],
  ])('%s wonen over %j is %s', (operator, bereik, uit) => {
    expect(test({ fact: 'activiteiten', operator, value: 'wonen' }, { activiteiten: bereik })).toBe(
      uit,
    )
  })

  it('takes the range of the fact compared with', () => {
    const norm = { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } } as const
    expect(test(norm, { hoogte: tot(1, 4), maxHoogte: tot(5, 9) })).toBe('waar')
    expect(test(norm, { hoogte: tot(9, 9), maxHoogte: tot(5, 9) })).toBe('onwaar')
    expect(test(norm, { hoogte: tot(1, 6), maxHoogte: tot(5, 9) })).toBe('onbekend')
    expect(test(norm, { hoogte: tot(1, 4) })).toBe('onbekend')
  })
})

describe('a condition over ranges', () => {
  const hoog = { fact: 'hoogte', operator: 'greaterThan', value: 9 } as const
  const gasvrij = { fact: 'gasvrij', operator: 'equal', value: true } as const

  it.each<[Voorwaarde, Waardebereik, Waardebereik, string]>([
    [{ all: [hoog, gasvrij] }, tot(10, 12), een(true), 'waar'],
    [{ all: [hoog, gasvrij] }, tot(1, 12), een(false), 'onwaar'],
    [{ all: [hoog, gasvrij] }, tot(1, 12), een(true), 'onbekend'],
    [{ any: [hoog, gasvrij] }, tot(1, 12), een(true), 'waar'],
    [{ any: [hoog, gasvrij] }, tot(1, 2), een(false), 'onwaar'],
    [{ any: [hoog, gasvrij] }, tot(1, 12), een(false), 'onbekend'],
    [{ not: hoog }, tot(1, 2), ALLES, 'waar'],
    [{ not: hoog }, tot(1, 12), ALLES, 'onbekend'],
    [{ condition: 'hoog' }, tot(10, 12), ALLES, 'waar'],
    [{ condition: 'hoog' }, tot(1, 2), ALLES, 'onwaar'],
  ])('%j over %j and %j is %s', (voorwaarde, hoogte, bereik, uit) => {
    expect(test(voorwaarde, { hoogte, gasvrij: bereik })).toBe(uit)
  })
})

describe('the range of a formula', () => {
  const range = (tekst: string, bereiken: Readonly<Record<string, Waardebereik>> = {}) =>
    rangeOfFormule(parseFormule(tekst), (feit) => bereiken[feit] ?? ALLES)

  it.each<[string, Readonly<Record<string, Waardebereik>>, Waardebereik]>([
    ['3', {}, tot(3, 3)],
    ['"laag"', {}, een('laag')],
    ['a', { a: tot(1, 2) }, tot(1, 2)],
    ['a + b', { a: tot(1, 2), b: tot(10, 20) }, tot(11, 22)],
    ['a - b', { a: tot(1, 2), b: tot(10, 20) }, tot(-19, -8)],
    ['-a', { a: tot(1, 2) }, tot(-2, -1)],
    ['a * b', { a: tot(-1, 2), b: tot(10, 20) }, tot(-20, 40)],
    ['a * b', { a: tot(-3, -2), b: tot(-5, 4) }, tot(-12, 15)],
    ['a / b', { a: tot(10, 20), b: tot(2, 5) }, tot(2, 10)],
    ['a / b', { a: tot(-10, 20), b: tot(2, 5) }, tot(-5, 10)],
    ['a / b', { a: tot(10, 20), b: tot(-5, -2) }, tot(-10, -2)],
    ['a / b', { a: tot(10, 20), b: tot(0, 5) }, tot(2, 1e12)],
    ['a / b', { a: tot(0, 20), b: tot(0, 5) }, tot(0, 1e12)],
    ['a / b', { a: tot(-1, 20), b: tot(0, 5) }, RUIM],
    ['a / b', { a: tot(10, 20), b: tot(-5, 0) }, RUIM],
    ['a / b', { a: tot(10, 20), b: tot(-5, 5) }, RUIM],
    ['a / b', { a: tot(0, 0), b: tot(0, 0) }, RUIM],
    ['a + b', { a: tot(1, 2) }, ALLES],
    ['b + a', { a: tot(1, 2) }, ALLES],
    ['min(a, b)', { a: tot(1, 9), b: tot(4, 5) }, tot(1, 5)],
    ['max(a, b)', { a: tot(1, 9), b: tot(4, 5) }, tot(4, 9)],
    ['a > 3', { a: tot(4, 5) }, een(true)],
    ['a > 3', { a: tot(1, 3) }, een(false)],
    ['a > 3', { a: tot(3, 4) }, een(true, false)],
    ['a >= 3', { a: tot(3, 4) }, een(true)],
    ['a < 3', { a: tot(1, 2) }, een(true)],
    ['a < 3', { a: tot(3, 4) }, een(false)],
    ['a <= 3', { a: tot(1, 3) }, een(true)],
    ['a <= 3', { a: tot(3, 4) }, een(true, false)],
    ['a = 3', { a: tot(3, 3) }, een(true)],
    ['a != 3', { a: tot(3, 3) }, een(false)],
    ['a != 3', { a: tot(4, 5) }, een(true)],
    ['k = "laag"', { k: een('laag', 'hoog') }, een(true, false)],
    ['not(p)', { p: een(true) }, een(false)],
    ['not(p)', { p: een(false) }, een(true)],
    ['not(p)', { p: een(true, false) }, een(true, false)],
    ['not(p)', {}, ALLES],
    ['p and q', { p: een(true), q: een(true) }, een(true)],
    ['p and q', { p: een(false) }, een(false)],
    ['p or q', { p: een(true) }, een(true)],
    ['p or q', { p: een(false), q: een(false) }, een(false)],
    ['p or q', { p: een(false), q: een(true, false) }, een(true, false)],
    ['p or q', { p: een(false) }, ALLES],
    ['p or q', { p: een(true, false) }, ALLES],
    ['q or p', { p: een(true) }, een(true)],
    ['p and q', { p: een(false) }, een(false)],
    ['p and q', { p: een(true) }, ALLES],
    ['if p then a else 9', { p: een(true), a: tot(1, 2) }, tot(1, 2)],
    ['if p then a else 9', { p: een(false), a: tot(1, 2) }, tot(9, 9)],
    ['if p then a else 9', { p: een(true, false), a: tot(1, 2) }, tot(1, 9)],
    ['if p then a else 9', { a: tot(1, 2) }, ALLES],
    ['if p then "laag" else "hoog"', { p: een(true, false) }, een('laag', 'hoog')],
    ['if p then "laag" else "laag"', { p: een(true, false) }, een('laag')],
    ['if p then "laag" else k', { p: een(true, false) }, ALLES],
    ['if a > 3 then 1 else 2', {}, ALLES],
    ['3 = a', {}, ALLES],
  ])('%s with %j is %j', (tekst, bereiken, uit) => {
    expect(range(tekst, bereiken)).toEqual(uit)
  })

  it('is one value when all its facts are known', () => {
    const bereiken = { a: single(12), b: single(4), p: single(true) }
    expect(range('if p and a > b then a / b + max(a, b) else 0', bereiken)).toEqual(tot(15, 15))
  })
})
