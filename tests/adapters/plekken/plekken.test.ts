import { describe, expect, it } from 'vitest'
import { readPlekkenlijst } from '../../../src/adapters/plekken/plekken.ts'
import { listLetters } from '../../../src/adapters/plekken/postcodes.ts'

const lijst = readPlekkenlijst('gm0106')
const ofSoort = (soort: string) => (lijst?.plekken ?? []).filter((plek) => plek.soort === soort)

describe('the places that come with the service', () => {
  it('are what the files hold, each in a circle and none under the id of another', () => {
    const aantallen = ['straat', 'buurt', 'wijk', 'station'].map((soort) => ofSoort(soort).length)
    expect(aantallen).toEqual([717, 109, 16, 1])
    const ids = lijst?.plekken.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(ids.length)
    for (const { naam, midden, straal } of lijst?.plekken ?? []) {
      expect([naam, midden.every(Number.isFinite), straal >= 150]).toEqual([naam, true, true])
    }
  })

  it('have no building or administrative area for a place, and no name outside the municipality', () => {
    const namen = ofSoort('plaats').map(({ naam }) => naam)
    expect(namen).toContain('Witten')
    expect(namen).not.toContain('Watertoren')
    expect(namen).not.toContain('Gemeente Assen')
    expect(namen).not.toContain('Taarlo')
  })

  it('come with a sketch on which no street is drawn, of which nobody knows the line', () => {
    const lagen = new Set(lijst?.schets.map(({ laag }) => String(laag)))
    expect([...lagen].toSorted()).toEqual(
      ['buurt', 'gemeentegrens', 'plaats', 'spoor', 'station', 'wijk'].toSorted(),
    )
  })

  it('each name a source with its licence, and what was changed in it', () => {
    const bronnen = new Map(lijst?.bronnen.map((bron) => [bron.id, bron]))
    for (const { bron } of lijst?.plekken ?? []) expect(bronnen.get(bron)?.licentie).toMatch(/^CC/)
    expect(bronnen.get('straten')).toMatchObject({
      licentie: 'CC BY-SA 4.0',
      bewerking: expect.stringContaining('benaderd'),
    })
  })

  it.each(['gm9999', '../gm0106', ''])('are not there for "%s"', (gezag) => {
    expect(readPlekkenlijst(gezag)).toBeUndefined()
  })
})

describe('the letters of postcodes', () => {
  it.each([
    ['HA', ['HA']],
    ['AM,EA', ['AM', 'EA']],
    ['TA-TC', ['TA', 'TB', 'TC']],
    ['AY-BB', ['AY', 'AZ', 'BA', 'BB']],
    ['LD-LE,TA', ['LD', 'LE', 'TA']],
    ['', []],
    ['BB-AA', []],
  ])('%s', (reeks, letters) => {
    expect(listLetters(reeks)).toEqual(letters)
  })
})
