import { describe, expect, it } from 'vitest'
import { wordVerschil } from '../../../src/app/woorden/verschil.ts'

describe('het verschil tussen wat mag en wat wordt gevraagd', () => {
  it.each([
    ['10 m', '13 m', '3 m meer'],
    ['hoogstens 10 m', '13 m', '3 m meer'],
    ['3,5 m', '3 m', '0,5 m minder'],
    ['1.200 m²', '1.450 m²', '250 m² meer'],
    ['2', '3', '1 meer'],
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
  })
})
