import { describe, expect, it } from 'vitest'
import { hoortInGroep, type Principegroep } from '../../../src/app/overzicht/principegroepen.ts'

const GROEPEN = ['draagtBij', 'strijdig', 'open', 'ontbreekt'] as const
const BEELD = { draagtBij: ['A', 'K'], strijdig: [], open: [], ontbreekt: ['A'] }

const groepenVan = (regel: string, oordeel: string, aard = 'eis'): readonly Principegroep[] =>
  GROEPEN.filter((groep) => hoortInGroep(BEELD, groep, { regel, oordeel, aard } as never))

describe('onder welk kopje van een principe een uitkomst staat', () => {
  it('volgt uit die uitkomst, ook als de regel in een ander gebied anders uitkomt', () => {
    expect(groepenVan('A', 'voldoet')).toEqual(['draagtBij'])
    expect(groepenVan('A', 'onbekend')).toEqual(['ontbreekt'])
  })

  it('is strijdig waar het geheel het haalt en een deel op zijn plek niet, maar een kans nooit', () => {
    expect(groepenVan('A', 'voldoet_niet')).toEqual(['strijdig'])
    expect(groepenVan('K', 'voldoet_niet', 'kans')).toEqual([])
    expect(groepenVan('X', 'voldoet')).toEqual([])
  })
})
