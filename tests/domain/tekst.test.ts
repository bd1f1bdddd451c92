import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Feit, FeitWaarde } from '../../src/domain/model/feit.ts'
import {
  countMeerCijfers,
  fillSjabloon,
  formatAantal,
  formatEenheid,
  formatGetal,
  formatWaarde,
  joinEn,
  lowerFirst,
  sayWaarde,
  upperFirst,
} from '../../src/domain/tekst.ts'

describe('a number in Dutch', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1.000'],
    [12345, '12.345'],
    [1234567, '1.234.567'],
    [2.5, '2,5'],
    [0.1234, '0,123'],
    [0.1235, '0,124'],
    [1234.5678, '1.235'],
    [12345.6, '12.346'],
    [466.7172, '466,7'],
    [33.33333, '33,33'],
    [29.9517, '29,95'],
    [9.99996, '10'],
    [3.0001, '3'],
    [0.000001, '0,000001'],
    [0.00052, '0,00052'],
    [-0.00000000001, '0'],
    [-2.5, '−2,5'],
    [-1000, '−1.000'],
  ])('%d reads %s', (getal, tekst) => {
    expect(formatGetal(getal)).toBe(tekst)
  })

  it.each([
    [3, undefined, '3'],
    [3, '', '3'],
    [12.5, '%', '12,5%'],
    [3, 'm', '3 m'],
    [1, 'm', '1 m'],
    [1, 'woningen', '1 woning'],
    [2, 'woningen', '2 woningen'],
    [0, 'woningen', '0 woningen'],
    [1.5, 'woningen', '1,5 woningen'],
    [1, 'bomen', '1 boom'],
    [1, 'lagen', '1 laag'],
    [1, 'plaatsen', '1 plaats'],
    [1, 'plekken', '1 plek'],
    [1, 'kamers', '1 kamer'],
    [1, 'bewoners', '1 bewoner'],
    [1, 'bezoekers', '1 bezoeker'],
    [1, 'maatregelen', '1 maatregel'],
    [1, 'jaar', '1 jaar'],
    [1, 'fte', '1 fte'],
    [1500, 'm²', '1.500 m²'],
    [1, 'turbines', '1 turbine'],
    [1, "auto's", '1 auto'],
    [3, "auto's", "3 auto's"],
    [1, 'woningen/ha', '1 woning per hectare'],
    [16.5, 'woningen/ha', '16,5 woningen per hectare'],
    [1, 'ritten/etmaal', '1 rit per dag'],
    [600, 'ritten/etmaal', '600 ritten per dag'],
    [1, 'mol/ha/jr', '1 mol per hectare per jaar'],
    [1, 'plaatsen per woning', '1 plaats per woning'],
    [1, 'plaatsen per 100 m²', '1 plaats per 100 m²'],
    [1.00001, 'woningen', '1 woning'],
  ])('%d with unit %s reads %s', (getal, eenheid, tekst) => {
    expect(formatEenheid(getal, eenheid)).toBe(tekst)
  })
})

describe('a value', () => {
  const feit = { id: 'x', label: 'x', type: 'getal', herkomst: 'initiatief', eenheid: 'm' } as Feit

  it('reads as a reader would say it', () => {
    expect(formatWaarde(feit, 2.5)).toBe('2,5 m')
    expect(formatWaarde(undefined, 2.5)).toBe('2,5')
    expect(formatWaarde(feit, true)).toBe('ja')
    expect(formatWaarde(feit, false)).toBe('nee')
    expect(formatWaarde(feit, 'ja_mits_het_past')).toBe('ja mits het past')
    expect(formatWaarde(feit, ['sociale_huur', 'koop'])).toBe('sociale huur, koop')
  })
})

describe('a distance', () => {
  it('that was measured on the map reads in whole metres: the borders are no sharper', () => {
    const afstand = {
      id: 'x',
      label: 'x',
      type: 'getal',
      herkomst: 'ligging',
      eenheid: 'm',
    } as Feit
    expect(formatWaarde(afstand, 466.717)).toBe('467 m')
    expect(formatWaarde({ ...afstand, eenheid: 'ha' }, 0.4567)).toBe('0,457 ha')
  })
})

describe('a number of things', () => {
  it.each([
    [0, '0 plannen'],
    [1, '1 plan'],
    [2, '2 plannen'],
  ])('%d', (aantal, tekst) => {
    expect(formatAantal(aantal, 'plan', 'plannen')).toBe(tekst)
  })
})

describe('a value as people say it, by where it comes from', () => {
  const feit = (herkomst: Feit['herkomst'], eenheid?: string) =>
    ({ id: 'x', label: 'x', type: 'getal', herkomst, ...(eenheid && { eenheid }) }) as Feit

  it.each<[string, Feit | undefined, FeitWaarde, string]>([
    ['a measured distance in whole metres', feit('ligging', 'm'), 12.34, '12 m'],
    ['another measure as it is', feit('ligging', 'ha'), 0.25, '0,25 ha'],
    ['a computed share in whole percents', feit('afgeleid', '%'), 9.5, '10%'],
    ['a computed number below ten with one decimal', feit('afgeleid', 'm'), 9.54, 'ongeveer 9,5 m'],
    ['a computed number from ten in whole ones', feit('afgeleid', 'm'), 10.4, 'ongeveer 10 m'],
    ['a computed part of one precisely', feit('afgeleid', 'm'), 0.123, '0,123 m'],
    ['what was stated as it was stated', feit('initiatief', 'm'), 9.54, '9,54 m'],
    ['a number of no fact', undefined, 9.54, '9,54'],
    ['a word', feit('initiatief'), 'sociale_huur', 'sociale huur'],
    ['a yes', feit('afgeleid'), true, 'ja'],
  ])('%s', (_, van, waarde, tekst) => {
    expect(sayWaarde(van, waarde)).toBe(tekst)
  })

  it('has as many digits more as the pair that needs most, and no more than a number has', () => {
    const paar = (waarde: number, norm: number) =>
      [{ feit: feit('afgeleid', 'm'), waarde }, { waarde: norm }] as const
    expect(countMeerCijfers([paar(30, 20), paar(20.4, 20), paar(20.04, 20)])).toBe(2)
    expect(countMeerCijfers([paar(20.4, 20), paar(30, 20)])).toBe(1)
    expect(countMeerCijfers([paar(Number.NaN, 20)])).toBe(15)
  })
})

describe('a template', () => {
  it('is filled with values, and says onbekend where one is missing', () => {
    const lees = (id: string) => (id === 'a' ? '3 m' : undefined)
    expect(fillSjabloon('{a} en {a}, niet {b}.', lees)).toBe('3 m en 3 m, niet onbekend.')
  })

  it('leaves out a part between brackets when a value in it is missing, and keeps other brackets', () => {
    const lees = (id: string) => (id === 'a' ? '3 m' : undefined)
    expect(fillSjabloon('[Het is {a}. ][Er staat {b}. ]Zo [sic].', lees)).toBe(
      'Het is 3 m. Zo [sic].',
    )
    expect(fillSjabloon('[Van {a} tot {b}. ]Klaar.', lees)).toBe('Klaar.')
  })
})

describe('words in a sentence', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a en b'],
    [['a', 'b', 'c'], 'a, b en c'],
  ])('%j are joined as "%s"', (delen, tekst) => {
    expect(joinEn(delen)).toBe(tekst)
  })

  it('start with a capital or without one', () => {
    expect(upperFirst('in het dorp')).toBe('In het dorp')
    expect(upperFirst('')).toBe('')
    expect(lowerFirst('Aantal woningen')).toBe('aantal woningen')
    expect(lowerFirst('aantal Woningen')).toBe('aantal Woningen')
  })

  it('keep an abbreviation as it is', () => {
    expect(lowerFirst('BVO van het gebouw')).toBe('BVO van het gebouw')
    expect(lowerFirst('A-watergang')).toBe('A-watergang')
    expect(lowerFirst('2 lagen')).toBe('2 lagen')
  })
})

describe('a value as people say it', () => {
  const maak = (herkomst: Feit['herkomst'], eenheid?: string) =>
    ({ id: 'x', label: 'x', type: 'getal', herkomst, ...(eenheid && { eenheid }) }) as Feit

  it.each([
    ['afgeleid', 'woningen/ha', 23.15, 'ongeveer 23 woningen per hectare'],
    ['afgeleid', 'woningen/ha', 1, '1 woning per hectare'],
    ['afgeleid', 'woningen/ha', 23, '23 woningen per hectare'],
    ['afgeleid', '%', 26.77, '27%'],
    ['afgeleid', '%', 3.04, '3%'],
    ['afgeleid', '%', 0.42, '0,42%'],
    ['afgeleid', 'm³', 31.2, 'ongeveer 31 m³'],
    ['afgeleid', 'm³', 2.46, 'ongeveer 2,5 m³'],
    ['afgeleid', 'ha', 0.123456, 'ongeveer 0,123 ha'],
    ['initiatief', 'm', 7.25, '7,25 m'],
    ['initiatief', 'ha', 20.5, '20,5 ha'],
    ['ligging', 'm', 499.62, '500 m'],
  ] as const)('%s in %s: %d is %s', (herkomst, eenheid, waarde, tekst) => {
    expect(sayWaarde(maak(herkomst, eenheid), waarde)).toBe(tekst)
  })

  it('shows the digits that a comparison needs, and no more', () => {
    const dichtheid = maak('afgeleid', 'woningen/ha')
    const say = (waarde: number, grens: number) =>
      sayWaarde(
        dichtheid,
        waarde,
        countMeerCijfers([[{ feit: dichtheid, waarde }, { waarde: grens }]]),
      )
    expect(say(24.96, 25)).toBe('24,96 woningen per hectare')
    expect(say(24.6, 25)).toBe('24,6 woningen per hectare')
    expect(say(24.4, 25)).toBe('ongeveer 24 woningen per hectare')
    expect(say(25, 25)).toBe('25 woningen per hectare')
    expect(say(25.004, 25)).toBe('25,004 woningen per hectare')
  })

  /** What a reader takes from it. */
  const read = (tekst: string) =>
    Number(
      tekst
        .replace(/[^\d,−]/g, '')
        .replace('−', '-')
        .replace(',', '.'),
    )
  const getal = fc.oneof(
    fc.double({ min: -5000, max: 5000, noNaN: true }).map((x) => Math.round(x * 1e6) / 1e6),
    fc.integer({ min: -50_000, max: 50_000 }).map((x) => x / 100),
  )
  const feit = fc.constantFrom(
    maak('afgeleid', '%'),
    maak('afgeleid', 'plaatsen'),
    maak('initiatief', 'ha'),
    maak('ligging', 'm'),
  )
  /** Often a hair apart: there rounding would hide what was decided. */
  const paar = fc
    .tuple(feit, getal, feit, fc.oneof(getal, fc.constantFrom(0, 0.04, -0.04, 0.001, -0.000001)))
    .chain(([a, x, b, y]) =>
      fc.boolean().map((dichtbij) => {
        const ander = dichtbij ? Math.round((x + (y % 1)) * 1e6) / 1e6 : y
        return [
          { feit: a, waarde: x },
          { feit: b, waarde: ander },
        ] as const
      }),
    )

  it('never reads otherwise than it was found: less is less, the same is the same', () => {
    let scherper = 0
    fc.assert(
      fc.property(fc.array(paar, { minLength: 1, maxLength: 4 }), (paren) => {
        const meer = countMeerCijfers(paren)
        if (meer > 0) scherper += 1
        for (const [a, b] of paren) {
          const [gelezenA, gelezenB] = [a, b].map((deel) =>
            read(sayWaarde(deel.feit, deel.waarde, meer)),
          ) as [number, number]
          expect(Math.sign(gelezenA - gelezenB) + 0).toBe(Math.sign(a.waarde - b.waarde) + 0)
        }
      }),
      { numRuns: 2000 },
    )
    expect(scherper).toBeGreaterThan(100)
  })
})
