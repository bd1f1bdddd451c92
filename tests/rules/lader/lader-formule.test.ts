import fc from 'fast-check'
import { evaluate } from 'feelin'
import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import {
  compileFormule,
  FormuleFout,
  feitenIn,
  parseFormule,
} from '../../../src/domain/regeltaal/formule.ts'
import { checkTypes, findDelingDoorNul } from '../../../src/domain/regeltaal/formule-controle.ts'
import { sortByNeeds } from '../../../src/domain/regeltaal/volgorde.ts'

type Waarden = Readonly<Record<string, number | boolean | string>>

const compute = (tekst: string, waarden: Waarden) => {
  const formule = parseFormule(tekst)
  const namen = feitenIn(formule)
  const bereken = compileFormule(formule, (feit) => namen.indexOf(feit))
  return bereken(namen.map((naam) => waarden[naam]))
}

/** Text of formulas with known numbers a, b, c, known yes/no p, q and a known keuze k. */
const formules = fc.letrec<{ getal: string; janee: string }>((tie) => {
  const [getal, janee] = [tie('getal'), tie('janee')]
  const tussen = (...tekens: readonly string[]) => fc.constantFrom(...tekens)
  const wissel = (kant: fc.Arbitrary<string>) =>
    fc.tuple(janee, kant, kant).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`)
  return {
    getal: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom('a', 'b', 'c', '0', '1', '2.5', '100'),
      fc.tuple(getal, tussen('+', '-', '*'), getal).map((delen) => delen.join(' ')),
      fc.tuple(getal, tussen('2', '0.5', '-4')).map(([a, b]) => `(${a}) / ${b}`),
      getal.map((a) => `-(${a})`),
      getal.map((a) => `(${a})`),
      fc
        .tuple(tussen('min', 'max'), fc.array(getal, { minLength: 1, maxLength: 3 }))
        .map(([functie, delen]) => `${functie}(${delen.join(', ')})`),
      wissel(getal),
    ),
    janee: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom('p', 'q', 'true', 'false'),
      fc
        .tuple(getal, tussen('<', '<=', '>', '>=', '=', '!='), getal)
        .map(([a, teken, b]) => `(${a} ${teken} ${b})`),
      tussen('k = "kantoor"', 'k != "wonen"').map((a) => `(${a})`),
      fc.tuple(janee, tussen('and', 'or'), janee).map((delen) => delen.join(' ')),
      janee.map((a) => `not(${a})`),
      wissel(janee),
    ),
  }
})

const bekend = fc.record({
  a: fc.integer({ min: -20, max: 20 }),
  b: fc.constantFrom(0, 0.5, 3, 12),
  c: fc.integer({ min: 0, max: 1000 }),
  p: fc.boolean(),
  q: fc.boolean(),
  k: fc.constantFrom('kantoor', 'wonen'),
})

/** Zero without its sign: FEEL has only one zero. */
const unsigned = (waarde: unknown) => (waarde === 0 ? 0 : waarde)

describe('a formula on known facts', () => {
  it('gives what FEEL gives', () => {
    const beide = fc.oneof(formules.getal, formules.janee)
    let getallen = 0
    fc.assert(
      fc.property(beide, bekend, (tekst, waarden) => {
        const { value } = evaluate(tekst, waarden)
        const gevonden = compute(tekst, waarden)
        if (typeof gevonden === 'number') getallen++
        expect(unsigned(gevonden), tekst).toEqual(unsigned(value))
      }),
      { numRuns: 2_000 },
    )
    expect(getallen).toBeGreaterThan(500)
  })

  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['16 / 4 / 2', 2],
    ['-2 * 3', -6],
    ['2 - -1', 3],
    ['max(0, 3 - 5)', 0],
    ['if 2 > 1 then 10 else 20 + 1', 10],
    ['1 + if 2 > 1 then 10 else 20', 11],
    ['true or false and false', true],
    ['not(1 = 1) or 2 != 3', true],
    ['if "a" = "b" then "x" else "y"', 'y'],
  ])('%s is %s', (tekst, waarde) => {
    expect(compute(tekst, {})).toBe(waarde)
  })
})

describe('a formula on missing facts', () => {
  it.each(['a + 1', '1 - a', '0 * a', '-a', 'max(0, a)', 'a > 3', 'not(p)', 'k = "wonen"'])(
    'is missing: %s',
    (tekst) => {
      expect(compute(tekst, {})).toBeUndefined()
    },
  )

  it('needs only the branch that is taken', () => {
    expect(compute('if a > 0 then 100 * b / a else 0', { a: 0 })).toBe(0)
    expect(compute('if a > 0 then 100 * b / a else 0', { a: 1 })).toBeUndefined()
    expect(compute('if a > 0 then 1 else 1', {})).toBeUndefined()
  })

  it.each([
    ['p and false', {}, false],
    ['false and p', {}, false],
    ['p or true', {}, true],
    ['true or p', {}, true],
    ['p and true', {}, undefined],
    ['p or false', {}, undefined],
    ['p and q', { q: false }, false],
  ])('is Kleene: %s with %j gives %s', (tekst, waarden, verwacht) => {
    expect(compute(tekst, waarden)).toBe(verwacht)
  })

  it('never changes once settled', () => {
    const beide = fc.oneof(formules.getal, formules.janee)
    const weg = fc.subarray(['a', 'b', 'c', 'p', 'q', 'k'])
    let beslist = 0
    fc.assert(
      fc.property(beide, bekend, weg, (tekst, waarden, ontbreekt) => {
        const minder = Object.entries(waarden).filter(([feit]) => !ontbreekt.includes(feit))
        const eerst = compute(tekst, Object.fromEntries(minder))
        if (eerst === undefined) return
        if (ontbreekt.length > 0) beslist++
        expect(compute(tekst, waarden), tekst).toEqual(eerst)
      }),
      { numRuns: 1_000 },
    )
    expect(beslist).toBeGreaterThan(100)
  })
})

describe('a text that is no formula', () => {
  it.each([
    ['', 'niets'],
    ['a b', 'meer dan één uitdrukking'],
    ['a +', 'Expected expression after +'],
    ['if a > 0 then 1', 'ontbreekt "else"'],
    ['if a > 0', 'ontbreekt "then"'],
    ['1e-6 * a', 'zonder exponent'],
    ["k = 'wonen'", 'dubbele aanhalingstekens'],
    ['round(a)', 'round(…)'],
    ['a.b', 'kan niet in een formule'],
    ['[1, 2]', 'kan niet in een formule'],
    ['a == b', '='],
    ['a && b', '&'],
    ['then + 1', '"then" staat hier verkeerd'],
  ])('is refused: %j', (tekst, melding) => {
    expect(() => parseFormule(tekst)).toThrow(FormuleFout)
    expect(() => parseFormule(tekst)).toThrow(melding)
  })
})

describe('a division', () => {
  const kanNul = (tekst: string) => findDelingDoorNul(parseFormule(tekst)).length

  it.each([
    'a / 2',
    'if b > 0 then a / b else 0',
    'if 0 < b then a / b else 0',
    'if b = 0 then 0 else a / b',
    'if b != 0 then a / b else 0',
    'if b >= 1 then a / (2 * b) else 0',
    'if b < 0 then a / -b else 0',
    'if b <= 0 then 0 else a / b',
    'if p and b > 0 then a / b else 0',
    'if p or b = 0 then 0 else a / b',
    'if not(b = 0) then a / b else 0',
    'if a + b > 0 then 1 / (a + b) else 0',
    'if b > 0 then (if p then a / b else 1) else 0',
  ])('is safe: %s', (tekst) => {
    expect(kanNul(tekst)).toBe(0)
  })

  it.each([
    'a / b',
    'a / 0',
    'a / (b + 1)',
    'if b >= 0 then a / b else 0',
    'if b > 0 then 0 else a / b',
    'if a > 0 then a / b else 0',
    'if p or b > 0 then a / b else 0',
    'if p and b = 0 then 0 else a / b',
    'if b > 0 then 1 else 2 / b',
    'if 1 / b > 0 then a / b else 0',
    'if b > 0 then a / (b * c) else 0',
  ])('may be by zero: %s', (tekst) => {
    expect(kanNul(tekst)).toBeGreaterThan(0)
  })
})

describe('types in a formula', () => {
  const feit = (id: string, type: Feit['type'], waarden?: string[]): Feit => ({
    id,
    type,
    herkomst: 'initiatief',
    label: id,
    ...(waarden ? { waarden } : {}),
  })
  const catalogus = new Map(
    [
      feit('a', 'getal'),
      feit('p', 'janee'),
      feit('k', 'keuze', ['wonen', 'kantoor']),
      feit('m', 'meerkeuze', ['wonen']),
      feit('d', 'datum'),
    ].map((een) => [een.id, een]),
  )
  const check = (tekst: string) => checkTypes(parseFormule(tekst), (id) => catalogus.get(id))

  it.each([
    ['a + 1', 'getal'],
    ['a > 1 and p', 'janee'],
    ['if p then k else "wonen"', 'keuze'],
    ['p = true', 'janee'],
  ])('%s is %s', (tekst, type) => {
    expect(check(tekst)).toEqual({ type, fouten: [] })
  })

  it.each([
    ['a + p', '"+" vraagt getal, niet janee'],
    ['-p', '"-" vraagt getal, niet janee'],
    ['not(a)', 'not() vraagt janee, niet getal'],
    ['a and p', '"and" vraagt janee, niet getal'],
    ['if a then 1 else 2', '"if" vraagt janee, niet getal'],
    ['if p then 1 else "wonen"', '"then" geeft getal en "else" geeft keuze'],
    ['k = 1', '"=" vergelijkt keuze met getal'],
    ['k = "school"', '"school" is geen waarde van feit "k"'],
    ['k > "wonen"', '">" vraagt getal, niet keuze'],
    ['max(a, p)', 'max() vraagt getal, niet janee'],
    ['m = "wonen"', 'feit "m" (meerkeuze) kan niet in een formule'],
    ['d = "2026-01-01"', 'feit "d" (datum) kan niet in een formule'],
    ['1 < a = p', 'vergelijk niet twee keer achter elkaar; gebruik and'],
  ])('%s: %s', (tekst, fout) => {
    expect(check(tekst).fouten).toContain(fout)
  })
})

describe('the order of derived facts', () => {
  it('puts each after what it needs', () => {
    const nodig = new Map([
      ['c', ['b', 'x']],
      ['a', []],
      ['b', ['a']],
    ])
    expect(sortByNeeds(nodig)).toEqual({ volgorde: ['a', 'b', 'c'], kringen: [] })
  })

  it('names a circle', () => {
    const nodig = new Map([
      ['a', ['b']],
      ['b', ['a']],
    ])
    expect(sortByNeeds(nodig).kringen).toEqual([['a', 'b', 'a']])
  })
})
