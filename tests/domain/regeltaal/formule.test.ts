import { describe, expect, it } from 'vitest'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import {
  compileFormule,
  delenVan,
  FormuleFout,
  feitenIn,
  parseFormule,
} from '../../../src/domain/regeltaal/formule.ts'

type Waarden = Readonly<Record<string, FeitWaarde>>

const compute = (tekst: string, waarden: Waarden = {}) => {
  const formule = parseFormule(tekst)
  const namen = feitenIn(formule)
  return compileFormule(formule, (feit) => namen.indexOf(feit))(namen.map((naam) => waarden[naam]))
}

const refuse = (tekst: string) => {
  try {
    parseFormule(tekst)
  } catch (fout) {
    if (fout instanceof FormuleFout) return { melding: fout.message, positie: fout.positie }
    throw fout
  }
  return undefined
}

describe('a formula on known facts', () => {
  it.each<[string, Waarden, FeitWaarde]>([
    ['1.5', {}, 1.5],
    ['true', {}, true],
    ['false', {}, false],
    ['"sociale huur"', {}, 'sociale huur'],
    ['a', { a: 7 }, 7],
    ['-a', { a: 7 }, -7],
    ['a - -b', { a: 7, b: 2 }, 9],
    ['1 + 2 * 3', {}, 7],
    ['(1 + 2) * 3', {}, 9],
    ['10 - 4 - 3', {}, 3],
    ['16 / 4 / 2', {}, 2],
    ['2 * 3 - 8 / 4', {}, 4],
    ['min(3, 1, 2)', {}, 1],
    ['max(3, 1, 2)', {}, 3],
    ['max(a)', { a: 4 }, 4],
    ['1 < 2', {}, true],
    ['2 < 2', {}, false],
    ['2 <= 2', {}, true],
    ['3 <= 2', {}, false],
    ['2 > 2', {}, false],
    ['3 > 2', {}, true],
    ['2 >= 2', {}, true],
    ['1 >= 2', {}, false],
    ['2 = 2', {}, true],
    ['2 != 2', {}, false],
    ['k = "laag"', { k: 'laag' }, true],
    ['k != "laag"', { k: 'hoog' }, true],
    ['1 + 1 = 2', {}, true],
    ['true or false and false', {}, true],
    ['true and false', {}, false],
    ['true and true', {}, true],
    ['false or false', {}, false],
    ['not(p)', { p: true }, false],
    ['not(p)', { p: false }, true],
    ['not(1 = 1) or 2 != 3', {}, true],
    ['if a > 3 then 10 else 20', { a: 4 }, 10],
    ['if a > 3 then 10 else 20', { a: 3 }, 20],
    ['if true then 10 else 20 + 1', {}, 10],
    ['1 + if true then 10 else 20', {}, 11],
    ['if false then 1 else if true then 2 else 3', {}, 2],
    ['(if false then 1 else 2) * 3', {}, 6],
    ['iffy + thenable', { iffy: 1, thenable: 2 }, 3],
  ])('%s with %j is %j', (tekst, waarden, uit) => {
    expect(compute(tekst, waarden)).toBe(uit)
  })
})

describe('a formula on missing facts', () => {
  it.each([
    'a + 1',
    '1 - a',
    '0 * a',
    '-a',
    'max(0, a)',
    'min(a, 0)',
    'a > 3',
    '3 > a',
    'not(p)',
    'k = "wonen"',
    'p and true',
    'true and p',
    'p or false',
    'if p then 1 else 1',
  ])('is missing: %s', (tekst) => {
    expect(compute(tekst)).toBeUndefined()
  })

  it.each<[string, Waarden, FeitWaarde]>([
    ['p and false', {}, false],
    ['false and p', {}, false],
    ['p or true', {}, true],
    ['true or p', {}, true],
    ['if q then 1 else a', { q: true }, 1],
    ['if q then a else 2', { q: false }, 2],
  ])('is settled all the same: %s', (tekst, waarden, uit) => {
    expect(compute(tekst, waarden)).toBe(uit)
  })
})

describe('a text that is no formula', () => {
  it.each([
    ['', 'niets kan niet in een formule'],
    ['a b', 'meer dan één uitdrukking kan niet in een formule'],
    ['1e6 * a', 'schrijf 1e6 zonder exponent'],
    ["k = 'wonen'", "zet 'wonen' tussen dubbele aanhalingstekens"],
    ['round(a)', 'round(…) met 1 waarde(n) bestaat niet; gebruik min(…), max(…) of not(…)'],
    ['not(a, b)', 'not(…) met 2 waarde(n) bestaat niet; gebruik min(…), max(…) of not(…)'],
    ['not()', 'not(…) met 0 waarde(n) bestaat niet; gebruik min(…), max(…) of not(…)'],
    ['min()', 'min(…) met 0 waarde(n) bestaat niet; gebruik min(…), max(…) of not(…)'],
    ['max()', 'max(…) met 0 waarde(n) bestaat niet; gebruik min(…), max(…) of not(…)'],
    ['(a)(b)(c)', 'deze aanroep(…) met 1 waarde(n) bestaat niet; gebruik min(…), max(…) of not(…)'],
    ['a.b', 'MemberExpression kan niet in een formule'],
    ['[1, 2]', 'ArrayExpression kan niet in een formule'],
    ['this', 'ThisExpression kan niet in een formule'],
    ['then + 1', '"then" staat hier verkeerd'],
    ['else', '"else" staat hier verkeerd'],
    ['and', '"and" staat hier verkeerd'],
    ['or', '"or" staat hier verkeerd'],
    ['not', '"not" staat hier verkeerd'],
    ['min + 1', '"min" staat hier verkeerd'],
    ['max', '"max" staat hier verkeerd'],
    ['if a then 1 else', '"if … then … else …" is niet af'],
    ['if a then else 1', 'na "then … " ontbreekt "else"'],
    ['if then 1 else 2', 'na "if … " ontbreekt "then"'],
  ])('is refused: %j', (tekst, melding) => {
    expect(refuse(tekst)?.melding).toContain(melding)
  })

  it.each([
    ['if a > 0 then 1', 'na "then … " ontbreekt "else" (bij teken 16)', 15],
    ['if a > 0', 'na "if … " ontbreekt "then" (bij teken 9)', 8],
    ['a + ', 'Expected expression after + (bij teken 5)', 4],
  ])('is refused with the place: %j', (tekst, melding, positie) => {
    expect(refuse(tekst)).toEqual({ melding, positie })
  })

  it.each(['a == b', 'a && b', 'a || b', '!a', '+a', 'a ? b : c', 'a % b', 'a === b'])(
    'is refused: %j is another language',
    (tekst) => {
      expect(refuse(tekst)).toBeDefined()
    },
  )

  it('is a FormuleFout, by name', () => {
    expect(() => parseFormule('a b')).toThrow(FormuleFout)
    expect(new FormuleFout('x', 3)).toMatchObject({ name: 'FormuleFout', message: 'x', positie: 3 })
  })
})

describe('the parts of a formula', () => {
  it('are one level down', () => {
    const soorten = (tekst: string) => delenVan(parseFormule(tekst)).map(({ soort }) => soort)
    expect(soorten('3')).toEqual([])
    expect(soorten('a')).toEqual([])
    expect(soorten('-a')).toEqual(['feit'])
    expect(soorten('not(a)')).toEqual(['feit'])
    expect(soorten('a + 3')).toEqual(['feit', 'constante'])
    expect(soorten('min(a, 3, b)')).toEqual(['feit', 'constante', 'feit'])
    expect(soorten('if p then 1 else a')).toEqual(['feit', 'constante', 'feit'])
  })

  it('name each fact once, in order of appearance', () => {
    expect(feitenIn(parseFormule('if p then b + a else a * min(c, b)'))).toEqual([
      'p',
      'b',
      'a',
      'c',
    ])
  })
})
