import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../src/domain/gezondheid/plekken.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import { FEITEN, maakGebied, maakRegel, waarde } from '../proef/proefboek.ts'
import { atLeast, atMost, bareFeit, has, prepare, ruleAt } from './onderzoek.ts'

const FUNCTIES = bareFeit('functies', {
  type: 'meerkeuze',
  waarden: ['a', 'b'],
  herkomst: 'gebied',
})
const RUIMTE = bareFeit('ruimte', { herkomst: 'afgeleid', formule: 'maxHoogte - hoogte' })
const met = (id: string, hoogte?: number, soort = 'wijk') =>
  maakGebied(id, { soort, waarden: hoogte === undefined ? {} : { maxHoogte: waarde(hoogte) } })
const dorp = met('dorp', 8)
const wei = met('wei')
const stad = maakGebied('stad', {
  soort: 'kern',
  waarden: {
    maxHoogte: waarde(8),
    functies: { ...waarde(0), waarde: ['a'] },
  },
})
const heide = met('heide', 3, 'natuur')

const list = (versie: Partial<RegelDefinitie['versies'][number]>) => {
  const { werk } = prepare({
    feiten: [...FEITEN, FUNCTIES, RUIMTE],
    gebieden: [dorp, wei, stad, heide],
    regels: [maakRegel('RG-01', { versie })],
  })
  const plaatsen = placesOf(werk, ruleAt(werk.regels))
  return plaatsen.map(({ gebieden, vast }) => ({
    gebieden: gebieden.map(({ id }) => id),
    vast: Object.fromEntries([...vast].map(([slot, bereik]) => [werk.feiten[slot]?.id, bereik])),
  }))
}

describe('the places where a rule is tested', () => {
  it('are one, anywhere, when it neither chooses an area nor reads of one', () => {
    expect(list({})).toEqual([{ gebieden: [], vast: {} }])
  })

  it('are the profiles, those with the same values together, when it reads a value of the area', () => {
    expect(list({ voldoetAls: atMost('hoogte', { fact: 'maxHoogte' }) })).toEqual([
      { gebieden: ['dorp', 'stad'], vast: { maxHoogte: { laagst: 8, hoogst: 8 } } },
      { gebieden: ['wei'], vast: { maxHoogte: { alles: true } } },
    ])
  })

  it('are the same when it reads the value through a derived fact', () => {
    expect(list({ voldoetAls: atLeast('ruimte', 1) })).toEqual([
      { gebieden: ['dorp', 'stad'], vast: { maxHoogte: { laagst: 8, hoogst: 8 } } },
      { gebieden: ['wei'], vast: { maxHoogte: { alles: true } } },
    ])
  })

  it('are apart by the list that an area states', () => {
    expect(list({ geldtVoor: has('functies', 'a') })).toEqual([
      { gebieden: ['dorp', 'wei'], vast: { functies: { alles: true } } },
      { gebieden: ['stad'], vast: { functies: { opties: [['a'], ['a']] } } },
    ])
  })

  it('are the areas that its selector picks, overlays too', () => {
    expect(list({ geldtIn: { soorten: ['natuur', 'kern'] } })).toEqual([
      { gebieden: ['stad', 'heide'], vast: {} },
    ])
    const leest = { voldoetAls: atMost('hoogte', { fact: 'maxHoogte' }) }
    expect(list({ geldtIn: { gebieden: ['heide'] }, ...leest })).toEqual([
      { gebieden: ['heide'], vast: { maxHoogte: { laagst: 3, hoogst: 3 } } },
    ])
  })

  it('are none when its selector picks no area', () => {
    expect(list({ geldtIn: { gebieden: ['nergens'] } })).toEqual([])
  })
})
