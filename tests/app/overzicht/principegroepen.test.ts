import { describe, expect, it } from 'vitest'
import {
  hoortInGroep,
  isPrincipestand,
  PRINCIPESTANDEN,
  type Principegroep,
  type Principestand,
} from '../../../src/app/overzicht/principegroepen.ts'

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

describe('wat er van een principe wordt gezegd', () => {
  const beeld = { ...BEELD, principe: 'groen', label: 'Groen', ontbreekt: [] }
  const standenVan = (
    oordeel: string,
    aard: string,
    principe = 'groen',
  ): readonly Principestand[] =>
    (Object.keys(PRINCIPESTANDEN) as readonly Principestand[]).filter((stand) =>
      isPrincipestand(beeld, stand, { regel: 'X', principe, oordeel, aard } as never),
    )

  it('noemt ook onbekend wat niets vraagt, en een kans apart', () => {
    expect(standenVan('onbekend', 'eis')).toEqual(['onbekend'])
    expect(standenVan('onbekend', 'signaal')).toEqual(['onbekend'])
    expect(standenVan('onbekend', 'kans')).toEqual(['kans'])
    expect(standenVan('onbekend', 'eis', 'water')).toEqual([])
  })

  it('noemt een signaal dat opvalt apart', () => {
    expect(standenVan('voldoet_niet', 'signaal')).toEqual(['signaal'])
    expect(standenVan('voldoet', 'signaal')).toEqual([])
  })
})
