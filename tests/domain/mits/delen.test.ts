import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/domain/assess.ts'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import {
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  PEILDATUM,
} from '../proef/proefboek.ts'

const aantal = (id: string, rest: Partial<Feit> = {}): Feit => ({
  id,
  label: id,
  type: 'getal',
  min: 0,
  max: 100,
  geheel: true,
  herkomst: 'initiatief',
  aantonen: 'nu',
  veranderbaar: { richting: 'beide', stap: 1 },
  ...rest,
})

/** A hundred homes at most: some cheap, some dear, never both; some without stairs, which is never less. */
const FEITEN = [
  aantal('huizen'),
  aantal('goedkoop', { deelVan: 'huizen', verdeling: 'prijs' }),
  aantal('duur', { deelVan: 'huizen', verdeling: 'prijs' }),
  aantal('gelijkvloers', { deelVan: 'huizen', veranderbaar: { richting: 'omhoog', stap: 1 } }),
]

const DORP = maakGebied('dorp', { houding: { wonen: houding('ja') } })
const plek = maakLigging([inGebied('dorp')])

const toets = (feiten: Record<string, FeitWaarde>, ...eisen: readonly Voorwaarde[]) => {
  const regels = eisen.map((voldoetAls, i) => maakRegel(`RG-0${i + 1}`, { versie: { voldoetAls } }))
  const basis = maakBoek({ gebieden: [DORP], regels })
  const catalogus = new Map([...basis.feiten, ...FEITEN.map((feit) => [feit.id, feit] as const)])
  const werk = compileRegelboek({ ...basis, feiten: catalogus }, PEILDATUM)
  return assess(werk, {
    naam: 'proef',
    feiten: { activiteiten: ['wonen'], ...feiten },
    ligging: plek,
  })
}

const changesOf = ({ mits }: ReturnType<typeof toets>) =>
  mits.map(({ wijzigingen }) => wijzigingen.map(({ feit, naar }) => `${feit} ${naar}`))

const hoogstens = (fact: string, value: number): Voorwaarde => ({
  fact,
  operator: 'lessThanInclusive',
  value,
})
const minstens = (fact: string, value: number): Voorwaarde => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
})

describe('a mits and the parts of a whole', () => {
  it('takes a part along that would be more than the smaller whole, also one that never goes down', () => {
    const uit = toets({ huizen: 10, gelijkvloers: 9 }, hoogstens('huizen', 8))
    expect(uit.advies.conclusie).toBe('ja_mits')
    expect(changesOf(uit)).toEqual([['huizen 8', 'gelijkvloers 8']])
    expect(changesOf(toets({ huizen: 10, gelijkvloers: 8 }, hoogstens('huizen', 8)))).toEqual([
      ['huizen 8'],
    ])
  })

  it('takes along the only one there is of parts that exclude each other; which of two gives way is a choice', () => {
    const alleenDuur = toets({ huizen: 10, duur: 9 }, hoogstens('huizen', 8))
    expect(alleenDuur.advies.conclusie).toBe('ja_mits')
    expect(changesOf(alleenDuur)).toEqual([['huizen 8', 'duur 8']])
    expect(alleenDuur.nodig).toMatchObject([
      { feit: 'huizen', naar: 8, volgt: [{ feit: 'duur', van: 9, naar: 8 }] },
    ])
    const nul = toets({ huizen: 10, goedkoop: 0, duur: 9 }, hoogstens('huizen', 8))
    expect(changesOf(nul)).toEqual([['huizen 8', 'duur 8']])
    const beide = toets({ huizen: 10, goedkoop: 1, duur: 9 }, hoogstens('huizen', 8))
    expect(beide.nodig).toEqual([])
    expect(changesOf(beide)).toEqual([['huizen 8', 'duur 7']])
  })

  it('raises a part no further than its whole', () => {
    const uit = toets({ huizen: 10, gelijkvloers: 4 }, minstens('gelijkvloers', 12))
    expect(changesOf(uit)).toEqual([['huizen 12', 'gelijkvloers 12']])
  })

  it('lets another part give way where two exclude each other, or the whole grow', () => {
    const uit = toets({ huizen: 10, goedkoop: 2, duur: 8 }, minstens('goedkoop', 3))
    expect(uit.advies.conclusie).toBe('ja_mits')
    expect(changesOf(uit).toSorted()).toEqual([
      ['goedkoop 3', 'duur 7'],
      ['huizen 11', 'goedkoop 3'],
    ])
  })

  it('is not there, and does not count as possible, when a part would not fit', () => {
    const eisen = [minstens('goedkoop', 6), minstens('duur', 6), hoogstens('huizen', 10)] as const
    const feiten = { huizen: 10, goedkoop: 2, duur: 2 }
    expect(toets(feiten, ...eisen).mits).toEqual([])
    // Each can be met by itself; the three together in one eis cannot.
    expect(toets(feiten, { all: [...eisen] }).advies.conclusie).toBe('afweging_nodig')
    expect(toets(feiten, { all: [...eisen.slice(0, 2)] }).advies.conclusie).toBe('ja_mits')
  })

  it('never makes a part more than its whole, whatever is asked', () => {
    let gezien = 0
    const getal = fc.integer({ min: 0, max: 12 })
    const eisArb = fc
      .tuple(fc.constantFrom('huizen', 'goedkoop', 'duur', 'gelijkvloers'), fc.boolean(), getal)
      .map(([feit, hoog, waarde]) => (hoog ? minstens(feit, waarde) : hoogstens(feit, waarde)))
    fc.assert(
      fc.property(fc.array(eisArb, { minLength: 1, maxLength: 3 }), getal, getal, (eisen, a, b) => {
        const huizen = Math.max(a, b)
        const [goedkoop, duur] = [Math.min(a, b), huizen - Math.min(a, b)]
        const feiten = { huizen, goedkoop, duur, gelijkvloers: goedkoop }
        for (const { wijzigingen } of toets(feiten, ...eisen).mits) {
          gezien += 1
          const nieuw = {
            ...feiten,
            ...Object.fromEntries(wijzigingen.map(({ feit, naar }) => [feit, Number(naar)])),
          }
          expect(nieuw.goedkoop + nieuw.duur).toBeLessThanOrEqual(nieuw.huizen)
          expect(nieuw.gelijkvloers).toBeLessThanOrEqual(nieuw.huizen)
        }
      }),
      { numRuns: 300 },
    )
    expect(gezien).toBeGreaterThan(100)
  })
})
