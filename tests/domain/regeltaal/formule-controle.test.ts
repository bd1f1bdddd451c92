import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import { parseFormule } from '../../../src/domain/regeltaal/formule.ts'
import {
  checkTypes,
  findDelingDoorNul,
  tekstenVan,
} from '../../../src/domain/regeltaal/formule-controle.ts'

const feit = (id: string, type: Feit['type'], waarden?: string[]): Feit => ({
  id,
  type,
  herkomst: 'initiatief',
  label: id,
  ...(waarden ? { waarden } : {}),
})

const CATALOGUS = new Map(
  [
    feit('a', 'getal'),
    feit('b', 'getal'),
    feit('p', 'janee'),
    feit('k', 'keuze', ['wonen', 'kantoor']),
    feit('m', 'meerkeuze', ['wonen']),
    feit('d', 'datum'),
  ].map((een) => [een.id, een]),
)

const check = (tekst: string) => checkTypes(parseFormule(tekst), (id) => CATALOGUS.get(id))

describe('the type of a formula', () => {
  it.each([
    ['3', 'getal'],
    ['true', 'janee'],
    ['"wonen"', 'keuze'],
    ['a', 'getal'],
    ['p', 'janee'],
    ['k', 'keuze'],
    ['-a + b * 2', 'getal'],
    ['min(a, b)', 'getal'],
    ['a > 1 and p', 'janee'],
    ['not(p) or a <= b', 'janee'],
    ['p = true', 'janee'],
    ['k = "kantoor"', 'janee'],
    ['"kantoor" != k', 'janee'],
    ['if p then k else "wonen"', 'keuze'],
    ['if p then a else 0', 'getal'],
    ['if p then onbekendFeit else 0', 'getal'],
    ['onbekendFeit', undefined],
    ['onbekendFeit + 1', 'getal'],
    ['k = onbekendFeit', 'janee'],
  ])('%s is %s', (tekst, type) => {
    expect(check(tekst)).toEqual({ type, fouten: [] })
  })

  it.each([
    ['a + p', '"+" vraagt getal, niet janee'],
    ['p * a', '"*" vraagt getal, niet janee'],
    ['-p', '"-" vraagt getal, niet janee'],
    ['not(a)', 'not() vraagt janee, niet getal'],
    ['a and p', '"and" vraagt janee, niet getal'],
    ['p or k', '"or" vraagt janee, niet keuze'],
    ['if a then 1 else 2', '"if" vraagt janee, niet getal'],
    ['if p then 1 else "wonen"', '"then" geeft getal en "else" geeft keuze'],
    ['k = 1', '"=" vergelijkt keuze met getal'],
    ['a != p', '"!=" vergelijkt getal met janee'],
    ['k = "school"', '"school" is geen waarde van feit "k"'],
    ['"school" = k', '"school" is geen waarde van feit "k"'],
    ['k > "wonen"', '">" vraagt getal, niet keuze'],
    ['a <= p', '"<=" vraagt getal, niet janee'],
    ['max(a, p)', 'max() vraagt getal, niet janee'],
    ['min(k)', 'min() vraagt getal, niet keuze'],
    ['m = "wonen"', 'feit "m" (meerkeuze) kan niet in een formule'],
    ['d = "2026-01-01"', 'feit "d" (datum) kan niet in een formule'],
    ['1 < a = p', 'vergelijk niet twee keer achter elkaar; gebruik and'],
    ['p = (1 < a)', 'vergelijk niet twee keer achter elkaar; gebruik and'],
  ])('%s: %s', (tekst, fout) => {
    expect(check(tekst).fouten).toEqual([fout])
  })

  it('names a fault once', () => {
    expect(check('p + p').fouten).toEqual(['"+" vraagt getal, niet janee'])
  })
})

describe('the words a formula can yield', () => {
  it.each([
    ['"wonen"', ['wonen']],
    ['3', []],
    ['k', []],
    ['if p then "wonen" else if a > 1 then "kantoor" else k', ['wonen', 'kantoor']],
  ])('of %s are %j', (tekst, teksten) => {
    expect(tekstenVan(parseFormule(tekst))).toEqual(teksten)
  })
})

describe('a division', () => {
  const kanNul = (tekst: string) => findDelingDoorNul(parseFormule(tekst)).length

  it.each([
    'a / 2',
    'a / -2',
    'if b > 0 then a / b else 0',
    'if b > 3 then a / b else 0',
    'if b >= 0.5 then a / b else 0',
    'if b < 0 then a / b else 0',
    'if b <= -1 then a / b else 0',
    'if b = 4 then a / b else 0',
    'if b != 0 then a / b else 0',
    'if 0 < b then a / b else 0',
    'if 1 <= b then a / b else 0',
    'if 0 > b then a / b else 0',
    'if -1 >= b then a / b else 0',
    'if 0 != b then a / b else 0',
    'if 4 = b then a / b else 0',
    'if b = 0 then 0 else a / b',
    'if b <= 0 then 0 else a / b',
    'if b < 1 then 0 else a / b',
    'if b >= 0 then 0 else a / b',
    'if b > -1 then 0 else a / b',
    'if b != 4 then 0 else a / b',
    'if 0 = b then 0 else a / b',
    'if b >= 1 then a / (2 * b) else 0',
    'if b > 0 then a / -b else 0',
    'if p and b > 0 then a / b else 0',
    'if b > 0 and p then a / b else 0',
    'if p or b = 0 then 0 else a / b',
    'if b > 0 or b < 0 then a / b else 0',
    'if not(b = 0) then a / b else 0',
    'if not(p and b > 0) then 0 else a / b',
    'if a + b > 0 then 1 / (a + b) else 0',
    'if b > 0 then (if p then a / b else 1) else 0',
    'if a > 0 and b > 0 then 1 / (a * b) else 0',
  ])('is safe: %s', (tekst) => {
    expect(kanNul(tekst)).toBe(0)
  })

  it.each([
    'a / b',
    'a / 0',
    'a / (b + 1)',
    'a / min(b, 1)',
    'if b >= 0 then a / b else 0',
    'if b > -1 then a / b else 0',
    'if b < 1 then a / b else 0',
    'if b <= 0 then a / b else 0',
    'if b = 0 then a / b else 0',
    'if b != 4 then a / b else 0',
    'if 0 <= b then a / b else 0',
    'if b > 0 then 0 else a / b',
    'if a > 0 then a / b else 0',
    'if b > a then a / b else 0',
    'if p or b > 0 then a / b else 0',
    'if p and b = 0 then 0 else a / b',
    'if p then a / b else 0',
    'if b > 0 then 1 else 2 / b',
    'if 1 / b > 0 then a / b else 0',
    'if b > 0 then a / (b * c) else 0',
    'if b > 0 then a / (b - 1) else 0',
    'if b > 0 then a / (b / c) else 0',
    '1 + max(2, a / b)',
  ])('may be by zero: %s', (tekst) => {
    expect(kanNul(tekst)).toBeGreaterThan(0)
  })

  it('is named by its divisor, the outer one first', () => {
    expect(findDelingDoorNul(parseFormule('a / (1 / b)'))).toEqual([
      parseFormule('1 / b'),
      parseFormule('b'),
    ])
  })
})
