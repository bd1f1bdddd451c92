import { describe, expect, it } from 'vitest'
import { isGelijk } from '../../../src/domain/praktijk/regelboekverschil.ts'

describe('of twee waarden hetzelfde zeggen', () => {
  it.each<[string, unknown, unknown]>([
    ['dezelfde tekst', 'a', 'a'],
    ['niets', null, null],
    ['lege objecten', {}, {}],
    ['lege lijsten', [], []],
    ['velden in een andere volgorde', { a: 1, b: [2, 3] }, { b: [2, 3], a: 1 }],
    ['een veld dat er niet is en een dat niets zegt', { a: 1, b: undefined }, { a: 1 }],
    ['objecten in lijsten', [{ a: { b: null } }], [{ a: { b: null } }]],
  ])('ja: %s', (_, a, b) => {
    expect([isGelijk(a, b), isGelijk(b, a)]).toEqual([true, true])
  })

  it.each<[string, unknown, unknown]>([
    ['een getal en de tekst ervan', 1, '1'],
    ['niets en een leeg object', null, {}],
    ['niets en onbekend', null, undefined],
    ['een tekst en een object', 'a', { 0: 'a' }],
    ['een lijst en een object met dezelfde plaatsen', ['a'], { 0: 'a' }],
    ['een leeg object en een lege lijst', {}, []],
    ['een veld meer', { a: 1 }, { a: 1, b: 2 }],
    ['evenveel velden met een andere naam', { a: 1 }, { b: 1 }],
    ['een veld met een andere waarde', { a: 1, b: 2 }, { a: 1, b: 3 }],
    ['een andere waarde dieper', { a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } }],
    ['een lijst in een andere volgorde', [1, 2], [2, 1]],
    ['een langere lijst', [1], [1, 2]],
  ])('nee: %s', (_, a, b) => {
    expect([isGelijk(a, b), isGelijk(b, a)]).toEqual([false, false])
  })
})
