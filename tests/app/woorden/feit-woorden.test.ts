import { describe, expect, it } from 'vitest'
import { wordKeuze, wordOordeel, wordWaarde } from '../../../src/app/woorden/namen.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import { maakBoek } from '../../domain/proef/proefboek.ts'

const boek = maakBoek({})
const feit = (id: string, rest: Partial<Feit> = {}): Feit => ({
  id,
  label: id,
  type: 'meerkeuze',
  herkomst: 'initiatief',
  ...rest,
})

describe('een keuze', () => {
  it('heet bij de activiteiten zoals het regelboek haar noemt', () => {
    expect(wordWaarde(boek, feit('activiteiten'), ['wonen', 'winkel'])).toBe('Wonen, Winkel')
  })

  it('heet bij een ander feit zoals zij daar is geschreven, ook als een activiteit zo heet', () => {
    expect(wordKeuze(boek, feit('functieNu'), 'wonen')).toBe('wonen')
    expect(wordWaarde(boek, feit('functieNu', { type: 'keuze' }), 'leeg_gebouw')).toBe(
      'leeg gebouw',
    )
    expect(wordWaarde(boek, undefined, ['wonen', 'schuur'])).toBe('wonen, schuur')
  })

  it('die een getal of ja of nee is, komt met haar eenheid', () => {
    expect(wordWaarde(boek, feit('hoogte', { type: 'getal', eenheid: 'm' }), 9.5)).toBe('9,5 m')
    expect(wordWaarde(boek, feit('gasvrij', { type: 'janee' }), true)).toBe('ja')
  })

  it('die een getal met een naam is, heet zo: geen termijn is blijvend', () => {
    const termijn = feit('termijn', {
      ...{ type: 'getal', eenheid: 'jaar' },
      keuzen: { '0': 'blijvend' },
    })
    expect(wordWaarde(boek, termijn, 0)).toBe('blijvend')
    expect(wordWaarde(boek, termijn, 5)).toBe('5 jaar')
  })
})

describe('een oordeel in woorden', () => {
  it('noemt een kans die zich niet voordoet geen overtreding', () => {
    expect(wordOordeel('voldoet_niet')).toBe('voldoet niet')
    expect(wordOordeel('voldoet, voldoet_niet', 'kans')).toBe('voldoet, draagt hier niet aan bij')
    expect(wordOordeel('treedt_niet_op')).toBe('treedt niet op')
  })
})
