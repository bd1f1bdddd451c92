import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHashing } from '../../../src/adapters/hash/hash.ts'

const { canonicalize, sha256 } = createHashing()

describe('canonieke JSON', () => {
  it('volgt de voorbeelden van RFC 8785', () => {
    const getallen = [JSON.parse('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0]
    expect(canonicalize(getallen)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]')
    const namen = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 }
    expect(canonicalize(namen)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}',
    )
  })

  it('verliest niets en hangt niet van de volgorde af', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (waarde) => {
        const tekst = canonicalize(waarde)
        const omgekeerd = Object.fromEntries(Object.entries(waarde).reverse())
        expect(canonicalize(omgekeerd)).toBe(tekst)
        expect(JSON.parse(tekst)).toEqual(JSON.parse(JSON.stringify(waarde)))
      }),
    )
  })

  it('weigert wat geen JSON is', () => {
    for (const waarde of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', undefined]) {
      expect(() => canonicalize(waarde)).toThrow()
    }
  })

  it('heeft de sha256 van zijn UTF-8', () => {
    expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  })
})
