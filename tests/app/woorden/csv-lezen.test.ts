import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../src/app/woorden/csv.ts'
import { readCsv } from '../../../src/app/woorden/csv-lezen.ts'

describe('een CSV lezen', () => {
  it.each([
    [
      'met puntkomma en komma in getallen',
      'naam;m²\r\nA;1,5\r\n',
      [
        ['naam', 'm²'],
        ['A', '1,5'],
      ],
    ],
    [
      'met een BOM en alleen regeleinden',
      '\ufeffa,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'geplakt, met tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'met een scheider tussen aanhalingstekens',
      '"a;b",c\n1,2',
      [
        ['a;b', 'c'],
        ['1', '2'],
      ],
    ],
    ['met lege cellen en een lege regel', 'a,b\n,\n\n1,', [['a', 'b'], ['', ''], [''], ['1', '']]],
    ['met tekst na een aanhaling', 'a,b\n"x"y,2\n3,4', [['a', 'b'], ['xy,2'], ['3', '4']]],
    ['met een aanhaling die niet sluit', 'a,b\n"x,2', [['a', 'b'], ['"x,2']]],
    ['leeg', '', []],
  ])('%s', (_, tekst, rijen) => {
    expect(readCsv(tekst)).toEqual(rijen)
  })

  it('geeft elke tabel terug die wij schrijven', () => {
    const cel = fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '\t', ' ') })
    const tabel = fc
      .integer({ min: 2, max: 4 })
      .chain((breed) =>
        fc.array(fc.array(cel, { minLength: breed, maxLength: breed }), { maxLength: 4 }),
      )
    fc.assert(
      fc.property(tabel, (rijen) => {
        const kop = (rijen[0] ?? ['', '']).map((_, i) => `kolom${i}`)
        expect(readCsv(toCsv(kop, rijen))).toEqual([kop, ...rijen])
      }),
    )
  })
})
