import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHashing } from '../../../src/adapters/hash/hash.ts'
import { writeKanoniek } from '../../../src/adapters/hash/kanoniek.ts'

/** Keys that an object does not simply keep in order, and keys that need an escape. */
const sleutel = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '10',
    '9',
    '1a',
    '-1',
    '__proto__',
    'constructor',
    'toJSON',
    '',
    'é',
    '\u20ac',
    '"',
  ),
)
const blad = fc.oneof(
  fc.constantFrom(null, true, false, undefined, 0, -0, 1e21, 1e-7, 0.1 + 0.2, '\\ud800', '\u2028'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.string({ unit: 'binary' }),
)
const { waarde } = fc.letrec<{ waarde: unknown }>((tie) => ({
  waarde: fc.oneof(
    { maxDepth: 4 },
    blad,
    fc.array(tie('waarde'), { maxLength: 5 }),
    fc.array(fc.tuple(sleutel, tie('waarde')), { maxLength: 8 }).map((leden) => {
      const uit = Object.fromEntries(leden)
      return typeof uit.toJSON === 'function' ? {} : uit
    }),
  ),
}))

describe('canonical JSON', () => {
  it('is byte for byte that of the reference library', () => {
    fc.assert(
      fc.property(waarde, (w) => {
        expect(writeKanoniek(w)).toBe(canonicalize(w))
      }),
      { numRuns: 5_000 },
    )
  })

  it('keeps the example of RFC 8785', () => {
    const voorbeeld = {
      numbers: JSON.parse('[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]'),
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(writeKanoniek(voorbeeld)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it.each([
    ['an infinite number', { a: Infinity }],
    ['no number', [Number.NaN]],
    ['half a character', { a: '\ud800' }],
    ['half a character in a key', { '\udc00': 1 }],
  ])('refuses %s', (_, w) => {
    expect(() => writeKanoniek(w)).toThrow()
  })

  it('sorts 100,000 names in the worst order within a second', () => {
    const namen = Array.from({ length: 100_000 }, (_, i) => `n${String(i).padStart(6, '0')}`)
    const waarde = Object.fromEntries(namen.toReversed().map((naam) => [naam, 1]))
    const begin = process.threadCpuUsage().user
    expect(writeKanoniek(waarde)?.startsWith('{"n000000":1,"n000001":1')).toBe(true)
    expect(process.threadCpuUsage().user - begin).toBeLessThan(1_000_000)
  })

  it('refuses a circle', () => {
    const kring: Record<string, unknown> = {}
    kring.zelf = { kring }
    expect(() => writeKanoniek(kring)).toThrow('Circular')
  })

  it('takes dates and what lies deep as the library does', () => {
    const diep = Array.from({ length: 200 }).reduce<unknown>((binnen) => ({ b: binnen, a: 1 }), 0)
    for (const w of [{ b: new Date(0), a: 1 }, diep]) expect(writeKanoniek(w)).toBe(canonicalize(w))
  })
})

describe('sha256', () => {
  it('is that of the pieces put together', () => {
    const { sha256 } = createHashing()
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (stukken) => {
        expect(sha256(...stukken)).toBe(sha256(stukken.join('')))
      }),
    )
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
