import { describe, expect, it } from 'vitest'
import { findWeakGrounds } from '../../../src/domain/gezondheid/gronden.ts'
import type { Bron } from '../../../src/domain/model/bron.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import { houding, maakGebied, maakRegel } from '../proef/proefboek.ts'
import { atMost, prepare } from './onderzoek.ts'

const citeer = (...citaten: readonly string[]): Bron[] =>
  citaten.map((citaat) => ({ document: 'proef', citaat }))

const find = (regels: readonly RegelDefinitie[], gebieden: readonly Gebied[]) =>
  findWeakGrounds(prepare({ regels, gebieden }).werk).map(
    ({ code, plek, params }) => [code, `${plek.id}/${plek.pad.join('.')}`, params] as const,
  )

const BELEID = { herkomst: 'visie', werking: 'bevestigd' } as const
const gebied = (naam: string, rest: Partial<Gebied> = {}) =>
  maakGebied(naam.toLowerCase(), { naam, ...rest })
const vanGebied = (naam: string, bron: Bron[], rest: Partial<Gebied> = {}) =>
  gebied(naam, { houding: { wonen: houding('ja', { ...BELEID, bron }) }, ...rest })
const regel = (bron: Bron[], rest: Parameters<typeof maakRegel>[1] = {}) =>
  maakRegel('RG-01', { ...BELEID, bron, ...rest })

describe('what is confirmed', () => {
  it.each<[string, Bron[], boolean]>([
    ['a quote', citeer('In Loon past wonen.'), true],
    ['an article', [{ document: 'wet', plaats: 'artikel 2.1' }], true],
    ['a numbered paragraph', [{ document: 'wet', plaats: '5.129g lid 1' }], true],
    ['a vague place', [{ document: 'wet', plaats: 'de inleiding' }], false],
    ['only our reading', [{ document: 'wet', uitleg: 'Artikel 3 zegt dit.' }], false],
  ])('rests on %s: %j', (_, bron, genoeg) => {
    const gevonden = find([], [vanGebied('Loon', bron)])
    expect(gevonden).toEqual(
      genoeg ? [] : [['bevestigd_zonder_grond', 'loon/houding.wonen.werking', {}]],
    )
  })

  it('rests on the person who confirmed it', () => {
    const bevestiging = { door: 'college', op: '2026-01-01' }
    const deel = houding('ja', { ...BELEID, bevestiging, bron: [{ document: 'wet' }] })
    expect(find([], [gebied('Loon', { houding: { wonen: deel } })])).toEqual([])
  })

  it('is not asked of what is still to be confirmed', () => {
    const deel = houding('ja', { werking: 'te_bevestigen', bron: [{ document: 'wet' }] })
    expect(find([], [gebied('Loon', { houding: { wonen: deel } })])).toEqual([])
  })
})

describe('a confirmed stance', () => {
  it('is looked at when no quote names the area, each set of quotes once', () => {
    const bron = citeer('Overal past wonen, ook voor wat loon kost.')
    expect(find([], [vanGebied('Loon', bron), vanGebied('Rhee', bron)])).toEqual([
      [
        'citaat_zonder_gebied',
        'loon/houding.wonen',
        { groep: 'wonen', gebieden: ['loon', 'rhee'] },
      ],
    ])
  })

  it.each([
    ['the area', 'In Loon past wonen.'],
    ['its kind', 'In een wijk past wonen.'],
    ['the area it lies in', 'In Assen past wonen.'],
  ])('is carried by a quote that names %s', (_, citaat) => {
    const loon = vanGebied('Loon', citeer(citaat), { binnen: 'assen' })
    expect(find([], [gebied('Assen', { soort: 'kern' }), loon])).toEqual([])
  })
})

describe('a rule', () => {
  const GEBIEDEN = [gebied('Loon'), gebied('Rhee')]

  it('is looked at when every quote names areas and it applies in others', () => {
    expect(find([regel(citeer('In Loon is het groen.'))], GEBIEDEN)).toEqual([
      ['citaat_smaller', 'RG-01/bron', { genoemd: ['loon'], gebieden: ['rhee'] }],
    ])
  })

  it.each<[string, Bron[], Parameters<typeof maakRegel>[1]]>([
    ['some quote names none', citeer('In Loon is het groen.', 'Het is groen.'), {}],
    [
      'it keeps to those',
      citeer('In Loon is het groen.'),
      { versie: { geldtIn: { gebieden: ['loon'] } } },
    ],
    ['it says to be stricter', citeer('In Loon is het groen.'), { strengerDanBron: 'Dat is zo.' }],
    ['it is ours', citeer('In Loon is het groen.'), { herkomst: 'eigen_uitwerking' }],
  ])('is not when %s', (_, bron, rest) => {
    expect(find([regel(bron, rest)], GEBIEDEN)).toEqual([])
  })

  it('is looked at for a number that stands in none of its quotes', () => {
    const voldoetAls = {
      any: [atMost('woningen', 1500), atMost('woningen', 12), atMost('woningen', 1)],
    }
    const versie = { voldoetAls }
    expect(find([regel(citeer('Groen vanaf 1.500 woningen.'), { versie })], [])).toEqual([
      ['getal_niet_in_citaat', 'RG-01/bron', { getallen: ['12'] }],
    ])
  })
})
