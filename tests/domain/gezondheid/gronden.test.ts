import { describe, expect, it } from 'vitest'
import { findWeakGrounds } from '../../../src/domain/gezondheid/gronden.ts'
import type { Bron } from '../../../src/domain/model/bron.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import { houding, maakGebied, maakRegel, VISIE } from '../proef/proefboek.ts'
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

describe('what carries a statement', () => {
  const vanPassage = (passage: string): Bron[] => [{ document: 'proef', passage }]
  const findIn = (inhoud: Parameters<typeof prepare>[0]) => {
    const { werk } = prepare(inhoud)
    const passages = [
      { id: 'P-01', citaat: 'In Rhee past wonen.' },
      { id: 'P-02', citaat: 'In Loon past wonen.' },
    ]
    const boek = {
      ...werk.regelboek,
      passages: passages as unknown as typeof werk.regelboek.passages,
    }
    return findWeakGrounds({ ...werk, regelboek: boek }).map(({ code, plek }) => [code, plek.id])
  }

  it.each([
    ['P-02', []],
    ['P-01', [['citaat_zonder_gebied', 'loon']]],
    ['P-03', [['bevestigd_zonder_grond', 'loon']]],
  ])('is also the passage that it points at: %s', (passage, gevonden) => {
    expect(findIn({ gebieden: [vanGebied('Loon', vanPassage(passage))] })).toEqual(gevonden)
  })

  it('is one article among its sources', () => {
    const bron: Bron[] = [{ document: 'wet' }, { document: 'wet', plaats: 'artikel 2.1' }]
    expect(find([], [vanGebied('Loon', bron)])).toEqual([])
  })

  it('is one quote that names the area among more', () => {
    expect(find([], [vanGebied('Loon', citeer('Wonen past.', 'In Loon past wonen.'))])).toEqual([])
  })
})

describe('every statement that is confirmed without a ground is looked at', () => {
  const deel = { ...BELEID, bron: [{ document: 'wet' }] }
  const vaag = { waarde: 9, ...deel }
  const zonder = (gevonden: ReturnType<typeof find>) =>
    gevonden.filter(([code]) => code === 'bevestigd_zonder_grond').map(([, plek]) => plek)

  it('a rule, a value and a budget of an area', () => {
    const budget = { id: 'b', label: 'B', feit: 'woningen', max: 5, ...deel }
    const budgetten = [budget] as unknown as Gebied['budgetten']
    const loon = gebied('Loon', { waarden: { maxHoogte: vaag }, budgetten })
    expect(zonder(find([regel(deel.bron)], [loon]))).toEqual([
      'RG-01/werking',
      'loon/waarden.maxHoogte.werking',
      'loon/budgetten.0.werking',
    ])
  })

  it('what an area has of its own, not what it has from the area it lies in or from its kind', () => {
    const assen = gebied('Assen', { soort: 'kern', waarden: { maxHoogte: vaag } })
    const loon = (rest: Partial<Gebied>) => [assen, gebied('Loon', { binnen: 'assen', ...rest })]
    const eigen = (rest: Partial<Gebied>) =>
      zonder(find([], loon(rest))).filter((plek) => plek.startsWith('loon'))
    expect(eigen({ waarden: { maxHoogte: vaag } })).toEqual([])
    expect(eigen({ waarden: { maxHoogte: { ...vaag, waarde: 7 } } })).toEqual([
      'loon/waarden.maxHoogte.werking',
    ])
    expect(eigen({ waarden: { maxHoogte: { ...vaag, waarde: 7, vanSoort: 'wijk' } } })).toEqual([])
    const wonen = { ...houding('ja', deel), vanSoort: 'wijk' }
    expect(eigen({ houding: { wonen } })).toEqual([])
  })

  it('a stance and a value of a kind of area, at that kind', () => {
    const wijk = {
      ...VISIE.soorten.wijk,
      houding: { wonen: houding('ja', deel) },
      waarden: { maxHoogte: vaag },
    }
    const visie = { ...VISIE, soorten: { ...VISIE.soorten, wijk } } as typeof VISIE
    const { werk } = prepare({ visie, gebieden: [] })
    expect(
      findWeakGrounds(werk).map(({ plek }) => [plek.soort, plek.id, plek.pad.join('.')]),
    ).toEqual([
      ['gebiedssoort', 'wijk', 'houding.wonen.werking'],
      ['gebiedssoort', 'wijk', 'waarden.maxHoogte.werking'],
    ])
  })
})

describe('a quote that names no area', () => {
  const bron = citeer('Overal past wonen.')
  const codes = (rest: Parameters<typeof houding>[1], stand: 'ja' | 'ja_mits' = 'ja') => {
    const loon = gebied('Loon', {
      houding: { wonen: houding(stand, { ...BELEID, bron, ...rest }) },
    })
    return find([], [loon, vanGebied('Rhee', bron)]).map(([, , params]) => params)
  }

  it.each<[string, Parameters<typeof houding>[1]]>([
    ['is not confirmed', { werking: 'te_bevestigen' }],
    ['a person confirmed', { bevestiging: { door: 'college', op: '2026-01-01' } }],
    ['we made ourselves', { herkomst: 'eigen_uitwerking' }],
  ])('is no finding for a stance that %s', (_, rest) => {
    expect(codes(rest)).toEqual([{ groep: 'wonen', gebieden: ['rhee'] }])
  })

  it('is one for a stance of sectoral policy', () => {
    expect(codes({ herkomst: 'sectoraal_beleid' })).toEqual([
      { groep: 'wonen', gebieden: ['loon', 'rhee'] },
    ])
  })

  it('is one for each stance that it is used for', () => {
    expect(codes({}, 'ja_mits')).toEqual([
      { groep: 'wonen', gebieden: ['loon'] },
      { groep: 'wonen', gebieden: ['rhee'] },
    ])
    expect(codes({ bron: citeer('Wonen mag hier.') })).toHaveLength(2)
  })

  it('is one for a kind of area that it does not name', () => {
    const visie = (citaat: string) => {
      const wonen = houding('ja', { ...BELEID, bron: citeer(citaat) })
      const wijk = { ...VISIE.soorten.wijk, houding: { wonen } }
      return { ...VISIE, soorten: { ...VISIE.soorten, wijk } } as typeof VISIE
    }
    const look = (citaat: string) =>
      findWeakGrounds(prepare({ visie: visie(citaat), gebieden: [] }).werk).map(
        ({ code, params }) => [code, params],
      )
    expect(look('In elke wijk past wonen.')).toEqual([])
    expect(look('Overal past wonen.')).toEqual([
      ['citaat_zonder_gebied', { groep: 'wonen', gebieden: ['wijk'] }],
    ])
  })
})

describe('the areas and numbers of a rule', () => {
  it('are those of the profiles: other areas are not held against it', () => {
    const natuur = gebied('Bos', { soort: 'natuur' })
    expect(find([regel(citeer('In Loon is het groen.'))], [gebied('Loon'), natuur])).toEqual([])
  })

  it('are looked at for sectoral policy too', () => {
    const rest = { herkomst: 'sectoraal_beleid' } as const
    expect(
      find([regel(citeer('In Loon is het groen.'), rest)], [gebied('Loon'), gebied('Rhee')]),
    ).toHaveLength(1)
  })

  it.each<[string, RegelDefinitie['versies'][number]['voldoetAls'], string[]]>([
    ['none and one', { all: [atMost('woningen', 0), atMost('woningen', 1)] }, []],
    ['one in either quote', { all: [atMost('woningen', 12), atMost('woningen', 8)] }, []],
    ['one within a not', { not: atMost('woningen', 30) }, ['30']],
  ])('%s', (_, voldoetAls, getallen) => {
    const gevonden = find(
      [regel(citeer('Hooguit 12.', 'Hooguit 8.'), { versie: { voldoetAls } })],
      [],
    )
    expect(gevonden.map(([, , params]) => params)).toEqual(getallen.length ? [{ getallen }] : [])
  })
})
