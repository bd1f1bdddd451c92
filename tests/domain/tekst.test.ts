import { describe, expect, it } from 'vitest'
import type { Feit } from '../../src/domain/feit.ts'
import {
  fillSjabloon,
  formatEenheid,
  formatGetal,
  formatWaarde,
  joinEn,
  lowerFirst,
  placeholdersIn,
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
    [1234.5678, '1.234,568'],
    [3.0001, '3'],
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

describe('a template', () => {
  it('names its facts, each as often as it stands there', () => {
    expect(placeholdersIn('{a} van {bC2}, {a}')).toEqual(['a', 'bC2', 'a'])
    expect(placeholdersIn('geen { a } en geen {}')).toEqual([])
  })

  it('is filled with values, and says onbekend where one is missing', () => {
    const lees = (id: string) => (id === 'a' ? '3 m' : undefined)
    expect(fillSjabloon('{a} en {a}, niet {b}.', lees)).toBe('3 m en 3 m, niet onbekend.')
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
