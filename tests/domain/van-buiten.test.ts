import { describe, expect, it } from 'vitest'
import { asRecord, isRecord, isSamengesteld, isUuid, toPointer } from '../../src/domain/json.ts'
import { isLokaal } from '../../src/domain/lokaal.ts'
import { findNearest, suggest } from '../../src/domain/naaste.ts'
import { formatVernietigd } from '../../src/domain/vernietigd.ts'

describe('the known name nearest to a typo', () => {
  const bekend = ['hoogte', 'woningen', 'parkeerplaatsen']

  it.each([
    ['hoogt', 'hoogte'],
    ['HOOGTE', 'hoogte'],
    ['hgte', 'hoogte'],
    ['hogxyz', undefined],
    ['ab', undefined],
  ])('of %s is %s', (naam, verwacht) => {
    expect(findNearest(naam, bekend)).toBe(verwacht)
  })

  it.each([
    ['allows two wrong letters in a short name', 'baan', 'boon', 'boon'],
    ['no three', 'baan', 'boom', undefined],
    ['a third of a long one', 'abcdefghi', 'abcdefxyz', 'abcdefxyz'],
    ['and no more', 'abcdefghi', 'abcdewxyz', undefined],
  ])('%s', (_, naam, een, verwacht) => {
    expect(findNearest(naam, [een])).toBe(verwacht)
  })

  it('is the first of two as near, and compares a known name without its capitals', () => {
    expect(findNearest('hoogt', ['hoogtt', 'hoogte'])).toBe('hoogtt')
    expect(findNearest('gasvrij', ['GASVRIJ'])).toBe('GASVRIJ')
  })

  it('is not looked for when the name is longer than a hundred letters', () => {
    const lang = 'a'.repeat(100)
    expect(findNearest(lang, [lang])).toBe(lang)
    expect(findNearest(`${lang}a`, [`${lang}a`])).toBeUndefined()
  })

  it('is offered, or nothing is said', () => {
    expect(suggest('hoogt', bekend)).toBe(' Bedoelt u "hoogte"?')
    expect(suggest('iets anders', bekend)).toBe('')
  })
})

describe('JSON from outside', () => {
  it.each([
    [{ a: 1 }, true, true],
    [[1], true, false],
    [null, false, false],
    ['tekst', false, false],
    [undefined, false, false],
  ])('%j has members: %s, and is an object: %s', (waarde, leden, object) => {
    expect([isSamengesteld(waarde), isRecord(waarde)]).toEqual([leden, object])
    expect(asRecord(waarde)).toEqual(object ? waarde : {})
  })

  it('is pointed into with ~ and / written as RFC 6901 says', () => {
    expect(toPointer()).toBe('')
    expect(toPointer('feiten', 0, 'a/b~c/~')).toBe('/feiten/0/a~1b~0c~1~0')
  })

  it.each([
    ['0f8fad5b-d9cb-469f-a165-70867728950e', true],
    ['0F8FAD5B-D9CB-469F-A165-70867728950E', true],
    ['0f8fad5b-d9cb-469f-a165-70867728950', false],
    ['x0f8fad5b-d9cb-469f-a165-70867728950e', false],
    ['0f8fad5b-d9cb-469f-a165-70867728950ef', false],
    ['0f8fad5bd9cb469fa16570867728950e', false],
  ])('%s is an id of ours: %s', (tekst, goed) => {
    expect(isUuid(tekst)).toBe(goed)
  })
})

describe('this machine', () => {
  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['::1', true],
    ['[::1]', true],
    ['127.0.0.2', false],
    ['visie.assen.nl', false],
    ['', false],
  ])('%s is it: %s', (host, verwacht) => {
    expect(isLokaal(host)).toBe(verwacht)
  })
})

it('what was destroyed says on which day', () => {
  expect(formatVernietigd('2026-11-30T12:00:00.000Z')).toBe('[vernietigd op 30-11-2026]')
})
