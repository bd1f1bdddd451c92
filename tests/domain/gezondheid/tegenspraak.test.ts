import { describe, expect, it } from 'vitest'
import { findContradictions } from '../../../src/domain/gezondheid/tegenspraak.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import { maakGebied, maakRegel, waarde } from '../proef/proefboek.ts'
import { atLeast, atMost, is, more, onRegel, prepare } from './onderzoek.ts'

const met = (id: string, maxHoogte?: number, soort = 'wijk') =>
  maakGebied(id, {
    soort,
    waarden: maxHoogte === undefined ? {} : { maxHoogte: waarde(maxHoogte) },
  })
const GEBIEDEN = [met('stad', 20), met('dorp', 8), met('wei'), met('heide', undefined, 'natuur')]

type Versie = Partial<RegelDefinitie['versies'][number]>

const find = (...regels: readonly RegelDefinitie[]) => {
  const { werk, los } = prepare({ gebieden: GEBIEDEN, regels })
  return findContradictions(werk, los)
}

const WEINIG = atMost('woningen', 5)
const VEEL = atLeast('woningen', 10)
const een = (versie: Versie = {}) =>
  maakRegel('RG-01', { versie: { voldoetAls: WEINIG, ...versie } })
const twee = (versie: Versie = {}) =>
  maakRegel('RG-02', { versie: { voldoetAls: VEEL, ...versie } })

const clash = (gebieden: readonly string[], id = 'RG-02', versie = 0) =>
  onRegel('tegenspraak', ['versies', versie, 'voldoetAls'], { ander: 'RG-01', gebieden }, id)

describe('two eisen that no plan meets together', () => {
  it('are named at the second, with the first', () => {
    expect(find(een(), twee())).toEqual([clash([])])
  })

  it('are named pair by pair', () => {
    const drie = maakRegel('RG-03', { versie: { voldoetAls: VEEL } })
    expect(find(een(), twee(), drie)).toEqual([clash([]), clash([], 'RG-03')])
  })

  it('can meet through a derived fact', () => {
    expect(find(een(), twee({ voldoetAls: atLeast('opgave', 20) }))).toEqual([clash([])])
  })

  it('need have only one fact in common', () => {
    const ook = { all: [atMost('hoogte', 50), WEINIG] }
    expect(find(een({ voldoetAls: ook }), twee())).toEqual([clash([])])
  })

  it('are named in the version that holds', () => {
    const versies = [
      { geldigVan: '2026-01-01', geldigTot: '2026-02-01', voldoetAls: WEINIG },
      { geldigVan: '2026-02-01', voldoetAls: VEEL },
    ]
    expect(find(een(), maakRegel('RG-02', { versies }))).toEqual([clash([], 'RG-02', 1)])
  })
})

describe('no contradiction', () => {
  it('is between eisen that some plan meets both of', () => {
    expect(find(een(), twee({ voldoetAls: atLeast('woningen', 5) }))).toEqual([])
  })

  it('is with a kans', () => {
    const kans = maakRegel('RG-02', { aard: 'kans', versie: { voldoetAls: VEEL } })
    expect(find(een(), kans)).toEqual([])
    expect(find(kans, een())).toEqual([])
  })

  it('is between eisen that never apply to one plan', () => {
    const geldtVoor = is('gasvrij', true)
    const anders = is('gasvrij', false)
    expect(find(een({ geldtVoor }), twee({ geldtVoor: anders }))).toEqual([])
    expect(find(een({ geldtVoor }), twee({ geldtVoor }))).toEqual([clash([])])
  })

  it('is with an eis that nobody can meet by itself', () => {
    const nooit = more('woningen', 100)
    expect(find(een({ voldoetAls: nooit }), twee())).toEqual([])
    expect(find(een(), twee({ voldoetAls: nooit }))).toEqual([])
  })
})

describe('where two eisen hold together', () => {
  const inn = (...gebieden: string[]): Versie => ({ geldtIn: { gebieden } })

  it('is the area that both choose', () => {
    expect(find(een(inn('dorp')), twee(inn('dorp')))).toEqual([clash(['dorp'])])
    expect(find(een(inn('dorp', 'stad')), twee(inn('stad', 'wei')))).toEqual([clash(['stad'])])
  })

  it('is nowhere in two different profiles', () => {
    expect(find(een(inn('dorp')), twee(inn('stad')))).toEqual([])
  })

  it('is the area of the one, when the other holds anywhere', () => {
    expect(find(een(), twee(inn('dorp')))).toEqual([clash(['dorp'])])
    expect(find(een(inn('dorp')), twee())).toEqual([clash(['dorp'])])
  })

  it('is an overlay, which may lie on any profile', () => {
    expect(find(een(inn('dorp')), twee(inn('heide')))).toEqual([clash(['heide'])])
    expect(find(een(inn('heide')), twee(inn('dorp')))).toEqual([clash(['heide'])])
  })

  it('is only where the values of the area exclude one of the two', () => {
    const onderMax = { voldoetAls: atMost('hoogte', { fact: 'maxHoogte' }) }
    const hoog = { voldoetAls: atLeast('hoogte', 10) }
    expect(find(een(onderMax), twee(hoog))).toEqual([clash(['dorp'])])
    expect(find(een(hoog), twee(onderMax))).toEqual([clash(['dorp'])])
    expect(find(een(onderMax), twee({ voldoetAls: atLeast('hoogte', 5) }))).toEqual([])
  })

  it('is not where the area makes one of them not apply', () => {
    const onderMax = {
      voldoetAls: atMost('hoogte', { fact: 'maxHoogte' }),
      geldtVoor: more('maxHoogte', 9),
    }
    expect(find(een(onderMax), twee({ voldoetAls: atLeast('hoogte', 10) }))).toEqual([])
  })
})
