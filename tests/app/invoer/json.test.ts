import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFout } from '../../../src/app/invoer/json-fout.ts'
import { parseJson } from '../../../src/app/invoer/read-json.ts'
import { catchFout } from '../../hulp/proef.ts'

describe('onleesbare JSON', () => {
  it.each([
    ['', 'de inhoud is leeg'],
    ['{"a": 1', 'houdt te vroeg op (regel 1, teken 8)'],
    ['{"a": tru}', 'op regel 1, teken 7'],
    ['{"a":\n  "b" "c"}', 'op regel 2, teken 7'],
    ['{"a": 1,}', 'op regel 1, teken 9'],
    ['[1,,2]', 'op regel 1, teken 4'],
    ['{a: 1}', 'op regel 1, teken 2'],
    ["{'a': 1}", 'op regel 1, teken 2'],
    ['{"a" 1}', 'op regel 1, teken 6'],
    ['{"a": 01}', 'op regel 1, teken 7'],
    ['{"a": NaN}', 'op regel 1, teken 7'],
    ['{}}', 'op regel 1, teken 3'],
    ['["a\nb"]', 'op regel 1, teken 2'],
    ['["\\x"]', 'op regel 1, teken 2'],
    ['\ufeff{}', 'op regel 1, teken 1'],
    ['{"a": 12,5}', 'Schrijf een getal met een punt: 12.5, niet 12,5.'],
  ])('%j: zegt waar', (tekst, waar) => {
    const fout = catchFout(() => parseJson(tekst))
    expect(fout.status).toBe(400)
    expect(fout.detail).toContain(waar)
  })

  it('zegt het ook na een tekst van 20 MB, en als die zelf kapot is', () => {
    const lang = 'a'.repeat(20_000_000)
    for (const [tekst, waar] of [
      [`{"naam": "${lang}",}`, 'op regel 1, teken 20000013'],
      [`{"naam": "${lang}`, 'op regel 1, teken 10'],
      [`{"naam": "${lang}\\x"}`, 'op regel 1, teken 10'],
      [`{"${lang}": 1,}`, 'op regel 1, teken 20000008'],
    ] as const) {
      const fout = catchFout(() => parseJson(tekst))
      expect([fout.code, fout.detail.includes(waar)]).toEqual(['ongeldige_json', true])
    }
  })

  it.each([
    ['{"a": 1, "a": 2}', 'de naam "a" staat twee keer in hetzelfde object (regel 1, teken 10)'],
    ['{"f": {"b": [{"c": "\\"}", "d": 1,\n"c": 2}]}}', '"c" staat twee keer'],
    ['{"a": 1, "\\u0061": 2}', 'de naam "a"'],
    ['{"__proto__": 1, "__proto__": 2}', '"__proto__"'],
  ])('%s: een object noemt elke naam één keer', (tekst, melding) => {
    expect(catchFout(() => parseJson(tekst)).detail).toContain(melding)
  })

  it('leest dezelfde naam in verschillende objecten, en in een lijst of een waarde', () => {
    for (const tekst of ['{"a":{"a":{"a":1}},"b":"a"}', '[{"a":1},{"a":1}]', '{"a":["a","a"]}']) {
      expect(parseJson(tekst)).toEqual(JSON.parse(tekst))
    }
    fc.assert(fc.property(fc.json({ maxDepth: 8 }), (tekst) => void parseJson(tekst)))
  })

  it.each([
    ['lijsten', '['.repeat(5_000) + ']'.repeat(5_000), 'regel 1, teken 33'],
    ['objecten', '{"a":\n'.repeat(5_000) + 1 + '}'.repeat(5_000), 'regel 33, teken 1'],
    ['een half miljoen', '['.repeat(500_000) + ']'.repeat(500_000), 'regel 1, teken 33'],
  ])('leest niet dieper dan 32 niveaus: %s', (_, tekst, waar) => {
    const fout = catchFout(() => parseJson(tekst))
    expect(fout.status).toBe(400)
    expect(fout.detail).toContain(`de inhoud is dieper genest dan 32 niveaus (${waar}).`)
  })

  it('leest 32 niveaus wel, hoe veel het er ook naast elkaar zijn', () => {
    const diep = '['.repeat(31) + ']'.repeat(31)
    const tekst = `[${Array(1_000).fill(diep).join()},"${'['.repeat(50)}"]`
    expect(parseJson(tekst)).toEqual(JSON.parse(tekst))
  })

  it('wijst nooit een plaats aan in wat wel te lezen is', () => {
    fc.assert(
      fc.property(fc.json(), (tekst) => {
        expect(findJsonFout(tekst)).toBe(tekst.length)
      }),
    )
  })

  it('wijst in kapotte tekst nooit voorbij de ingevoegde fout', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (tekst, plek) => {
        const index = plek % (tekst.length + 1)
        const kapot = `${tekst.slice(0, index)}\u0001${tekst.slice(index)}`
        expect(() => parseJson(kapot)).toThrow('ongeldige_json')
        expect(findJsonFout(kapot)).toBeLessThanOrEqual(index)
      }),
    )
  })
})
