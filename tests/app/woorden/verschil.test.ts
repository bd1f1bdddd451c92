import { describe, expect, it } from 'vitest'
import { isKaalGetal, sayGeenVerschil, wordVerschil } from '../../../src/app/woorden/verschil.ts'

describe('het verschil tussen wat mag en wat wordt gevraagd', () => {
  it.each([
    ['10 m', '13 m', '3 m meer'],
    ['hoogstens 10 m', '13 m', '3 m meer'],
    ['3,5 m', '3 m', '0,5 m minder'],
    ['1.200 m²', '1.450 m²', '250 m² meer'],
    ['2', '3', '1 meer'],
    ['Een bouwhoogte van hoogstens 6 meter', 'Een bouwhoogte van 9 meter.', '3 meter meer'],
    ['15 meter', '22 m', '7 m meer'],
    ['15 m hoog', '22 m hoog', '7 m meer'],
    ['Hoogstens 2 bouwlagen', '1 laag', '1 lagen minder'],
  ])('van %s naar %s is %s', (mag, wil, verschil) => {
    expect(wordVerschil(mag, wil)).toBe(verschil)
  })

  it.each([
    ['10 m', '4 lagen'],
    ['10 m', '10 m'],
    ['10 m in de wijk 3', '13 m'],
    ['wonen', '13 m'],
    ['', ''],
  ])('van %s naar %s is niet uit te rekenen', (mag, wil) => {
    expect(wordVerschil(mag, wil)).toBeUndefined()
    expect(sayGeenVerschil(mag, wil)).toBeTruthy()
  })

  it('zegt of een tekst alleen een getal is, of ook waar het over gaat', () => {
    expect(['6 m', 'Hoogstens 6 meter.', '40%'].map(isKaalGetal)).toEqual([true, true, true])
    expect(['een bouwhoogte van 6 m', '22 m hoog', 'wonen'].map(isKaalGetal)).toEqual([
      ...[false, false, false],
    ])
  })
})
