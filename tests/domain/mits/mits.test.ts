import { describe, expect, it } from 'vitest'
import { assess, judge } from '../../../src/domain/assess.ts'
import { findMits } from '../../../src/domain/mits/mits.ts'
import {
  type Feit,
  type FeitWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER,
} from '../../../src/domain/model/feit.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Vergelijking, Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  PEILDATUM,
  type ProefInhoud,
  waarde,
} from '../proef/proefboek.ts'

type Feiten = Record<string, FeitWaarde>

const toets = (boek: Regelboek, feiten: Feiten, ligging: Ligging) =>
  assess(compileRegelboek(boek, PEILDATUM), { naam: 'proef', feiten, ligging })

const DORP = maakGebied('dorp', { houding: { wonen: houding('ja') } })
const plek = maakLigging([inGebied('dorp')])
const eis = (
  id: string,
  voldoetAls: NonNullable<ReturnType<typeof maakRegel>['versies'][number]['voldoetAls']>,
) => maakRegel(id, { versie: { voldoetAls } })

describe('mits', () => {
  it('gives the nearest change that raises the advice, in the unit of the fact', () => {
    const boek = maakBoek({
      gebieden: [DORP],
      regels: [eis('RG-01', { fact: 'hoogte', operator: 'lessThanInclusive', value: 7 })],
    })
    const { advies, mits } = toets(boek, { activiteiten: ['wonen'], hoogte: 10 }, plek)
    expect(advies.conclusie).toBe('ja_mits')
    expect(mits).toHaveLength(1)
    expect(mits[0]?.wijzigingen).toEqual([
      { feit: 'hoogte', van: 10, naar: 7, tekst: 'hoogte: 7 in plaats van 10 (3 minder)' },
    ])
    expect(mits[0]?.advies).toBe('ja')
  })

  it('takes two changes together when one is not enough', () => {
    const boek = maakBoek({
      gebieden: [DORP],
      regels: [
        eis('RG-01', { fact: 'hoogte', operator: 'lessThanInclusive', value: 7 }),
        eis('RG-02', { fact: 'gasvrij', operator: 'equal', value: true }),
      ],
    })
    const feiten = { activiteiten: ['wonen'], hoogte: 10, gasvrij: false }
    const { mits } = toets(boek, feiten, plek)
    expect(mits).toHaveLength(1)
    expect(mits[0]?.wijzigingen.map(({ feit }) => feit).sort()).toEqual(['gasvrij', 'hoogte'])
  })

  it('never offers a change that breaks another rule', () => {
    const boek = maakBoek({
      gebieden: [DORP],
      regels: [
        eis('RG-01', { fact: 'hoogte', operator: 'lessThanInclusive', value: 7 }),
        eis('RG-02', { fact: 'hoogte', operator: 'greaterThanInclusive', value: 9 }),
      ],
    })
    const { mits } = toets(boek, { activiteiten: ['wonen'], hoogte: 10 }, plek)
    expect(mits).toEqual([])
  })

  it('offers nothing beyond what is still the same plan', () => {
    const boek = maakBoek({
      gebieden: [DORP],
      regels: [eis('RG-01', { fact: 'hoogte', operator: 'lessThanInclusive', value: 4 })],
    })
    const { advies, mits } = toets(boek, { activiteiten: ['wonen'], hoogte: 10 }, plek)
    expect(advies.conclusie).toBe('afweging_nodig')
    expect(mits).toEqual([])
  })
})

const op = (fact: string, value: number | boolean | string, operator = 'equal'): Voorwaarde => ({
  fact,
  operator: operator as Vergelijking['operator'],
  value,
})
const hoogstens = (fact: string, value: number) => op(fact, value, 'lessThanInclusive')
const minstens = (fact: string, value: number) => op(fact, value, 'greaterThanInclusive')

/** The catalogue with more facts that may change, and some of its own. */
const catalogus = (veranderbaar: Readonly<Record<string, Feit['veranderbaar']>>) =>
  FEITEN.map((feit) => {
    const anders = veranderbaar[feit.id]
    return anders ? { ...feit, veranderbaar: anders } : feit
  })
const janee = (id: string): Feit => ({
  id,
  label: id,
  type: 'janee',
  herkomst: 'initiatief',
  aantonen: 'nu',
  veranderbaar: { richting: 'beide' },
})

const zoek = (
  inhoud: ProefInhoud,
  feiten: Feiten,
  { ligging = plek, vast = [] }: { readonly ligging?: Ligging; readonly vast?: string[] } = {},
) => {
  const werk = compileRegelboek(maakBoek({ gebieden: [DORP], ...inhoud }), PEILDATUM)
  const { wereld, weging } = judge(werk, {
    feiten: { activiteiten: ['wonen'], ...feiten },
    ligging,
    vast,
  })
  const { sets, volledig } = findMits(wereld, weging)
  return {
    volledig,
    sets: sets.map(({ wijzigingen }) =>
      Object.fromEntries(wijzigingen.map(({ feit, naar }) => [feit, naar])),
    ),
    banden: sets.map(({ weging: na }) => [na.band.laagst, na.band.hoogst]),
  }
}

describe('the sets that a mits may be', () => {
  /** Any one of these is enough. */
  const zoekEen = (ids: readonly string[]) => {
    const feiten = [...FEITEN, ...ids.map(janee)]
    const nee = Object.fromEntries(ids.map((id) => [id, false]))
    const regels = [eis('RG-01', { any: ids.toReversed().map((id) => op(id, true)) })]
    return zoek({ feiten, regels }, nee)
  }
  const VIJF = [{ a: true }, { b: true }, { c: true }, { d: true }, { e: true }]

  it('give at most five, in the order of the catalogue, and do not claim to be all', () => {
    const { sets, volledig } = zoekEen(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(sets).toEqual(VIJF)
    expect(volledig).toBe(false)
  })

  it('do not claim to be all at five: larger ones were not looked for', () => {
    const { sets, volledig } = zoekEen(['a', 'b', 'c', 'd', 'e'])
    expect(sets).toEqual(VIJF)
    expect(volledig).toBe(false)
    expect(zoekEen(['a', 'b', 'c', 'd']).volledig).toBe(true)
  })

  it('put the smallest first, and leave out a larger one that a smaller makes needless', () => {
    const feiten = [...FEITEN, ...['a', 'b', 'c', 'd'].map(janee)]
    const regels = [
      eis('RG-01', {
        any: [
          { all: [op('a', true), op('b', true)] },
          op('c', true),
          { all: [op('c', true), op('d', true)] },
        ],
      }),
    ]
    const { sets } = zoek({ feiten, regels }, { a: false, b: false, c: false, d: false })
    expect(sets).toEqual([{ c: true }, { a: true, b: true }])
  })

  it('put the one that helps most first, among those of one size', () => {
    const feiten = [...FEITEN, janee('a'), janee('b')]
    const regels = [
      eis('RG-01', { any: [op('a', true), op('b', true)] }),
      maakRegel('RG-02', {
        versie: { geldtVoor: op('a', true), voldoetAls: op('gasvrij', true) },
      }),
    ]
    const { sets, banden } = zoek({ feiten, regels }, { a: false, b: false })
    expect(sets).toEqual([{ b: true }, { a: true }])
    expect(banden).toEqual([
      [3, 3],
      [2, 3],
    ])
  })

  it('take up to three facts together, and never four', () => {
    const ids = ['a', 'b', 'c', 'd']
    const feiten = [...FEITEN, ...ids.map(janee)]
    const nee = Object.fromEntries(ids.map((id) => [id, false]))
    const all = (aantal: number) => [
      eis('RG-01', { all: ids.slice(0, aantal).map((id) => op(id, true)) }),
    ]
    expect(zoek({ feiten, regels: all(3) }, nee).sets).toEqual([{ a: true, b: true, c: true }])
    expect(zoek({ feiten, regels: all(4) }, nee)).toMatchObject({ sets: [], volledig: true })
  })

  it('leave out a set of which fewer facts do, also with other values', () => {
    const regels = [
      eis('RG-01', {
        any: [hoogstens('hoogte', 7), { all: [hoogstens('hoogte', 9), op('gasvrij', true)] }],
      }),
    ]
    expect(zoek({ regels }, { hoogte: 10, gasvrij: false }).sets).toEqual([{ hoogte: 7 }])
  })

  it('may share facts when neither is part of the other', () => {
    const feiten = [...FEITEN, ...['a', 'b', 'c', 'd'].map(janee)]
    const all = (...ids: string[]) => ({ all: ids.map((id) => op(id, true)) })
    const regels = [eis('RG-01', { any: [all('a', 'b'), all('a', 'c', 'd'), all('b', 'c')] })]
    expect(zoek({ feiten, regels }, { a: false, b: false, c: false, d: false }).sets).toEqual([
      { a: true, b: true },
      { b: true, c: true },
      { a: true, c: true, d: true },
    ])
  })

  it('say so when there was too much to weigh, or too much to look at', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `j${i}`)
    const nee = Object.fromEntries(ids.map((id) => [id, false]))
    const all = ids.map((id) => op(id, true))
    const bekeken = { feiten: [...FEITEN, ...ids.map(janee)], regels: [eis('RG-01', { all })] }
    expect(zoek(bekeken, nee)).toMatchObject({ sets: [], volledig: false })
    const woorden = Array.from({ length: 300 }, (_, i) => `w${i}`)
    const keuze: Feit = { ...janee('k'), type: 'keuze', waarden: woorden }
    const vier = { all: [{ not: op('k', 'w0') }, ...all.slice(0, 3)] }
    const gewogen = { feiten: [...FEITEN, keuze, ...ids.map(janee)], regels: [eis('RG-01', vier)] }
    expect(zoek(gewogen, { ...nee, k: 'w0' })).toMatchObject({ sets: [], volledig: false })
    const drie = { all: [{ not: op('k', 'w0') }] }
    expect(zoek({ ...gewogen, regels: [eis('RG-01', drie)] }, { k: 'w0' })).toMatchObject({
      sets: [{ k: 'w1' }],
    })
  })

  it('change no fact that is missing, that the initiator does not know, or that is taken as it is', () => {
    const regels = [eis('RG-01', op('gasvrij', true)), eis('RG-02', hoogstens('hoogte', 7))]
    const feiten = { hoogte: 10 }
    expect(zoek({ regels }, feiten).sets).toEqual([{ hoogte: 7 }])
    expect(zoek({ regels }, { ...feiten, gasvrij: ONBEKEND_BIJ_INITIATIEFNEMER }).sets).toEqual([
      { hoogte: 7 },
    ])
    expect(zoek({ regels }, { hoogte: 10, gasvrij: true }, { vast: ['hoogte'] }).sets).toEqual([])
  })

  it('are none while it is not known what somebody wants', () => {
    const regels = [eis('RG-01', hoogstens('hoogte', 7))]
    const werk = compileRegelboek(maakBoek({ regels }), PEILDATUM)
    const { wereld, weging } = judge(werk, { feiten: { hoogte: 10 }, ligging: plek })
    expect(findMits(wereld, weging)).toEqual({ sets: [], volledig: true })
  })
})

describe('the values of a mits', () => {
  it('are the nearest that do it, up or down', () => {
    const regels = [eis('RG-01', { any: [hoogstens('hoogte', 6), minstens('hoogte', 12)] })]
    expect(zoek({ regels }, { hoogte: 10 }).sets).toEqual([{ hoogte: 12 }])
    expect(zoek({ regels }, { hoogte: 8 }).sets).toEqual([{ hoogte: 6 }])
  })

  it('are the nearest for the first fact of a set, then for the next', () => {
    const feiten = catalogus({ woningen: { richting: 'beide', stap: 1 } })
    const regels = [
      eis('RG-01', {
        any: [
          { all: [hoogstens('hoogte', 6), hoogstens('woningen', 19)] },
          { all: [minstens('hoogte', 12), hoogstens('woningen', 5)] },
          { all: [minstens('hoogte', 12), minstens('woningen', 30)] },
        ],
      }),
    ]
    const { sets } = zoek({ feiten, regels }, { hoogte: 10, woningen: 20 })
    expect(sets).toEqual([{ hoogte: 12, woningen: 30 }])
  })

  it('are the nearest word of a choice', () => {
    const feiten = catalogus({ soort: { richting: 'beide' } })
    const regels = [eis('RG-01', { not: op('soort', 'laag') })]
    expect(zoek({ feiten, regels }, { soort: 'laag' }).sets).toEqual([{ soort: 'midden' }])
    const ander = [eis('RG-01', { not: op('soort', 'hoog') })]
    expect(zoek({ feiten, regels: ander }, { soort: 'hoog' }).sets).toEqual([{ soort: 'midden' }])
  })

  it('are found where a derived fact has to be exactly something', () => {
    const feiten = catalogus({ woningen: { richting: 'beide', stap: 1 } })
    const regels = [eis('RG-01', op('opgave', 7))]
    expect(zoek({ feiten, regels }, { woningen: 40 }).sets).toEqual([{ woningen: 14 }])
  })

  it('suit every rule and every area at once', () => {
    const gebieden = [
      maakGebied('dorp', { houding: { wonen: houding('ja') }, waarden: { maxHoogte: waarde(8) } }),
      maakGebied('rand', { houding: { wonen: houding('ja') }, waarden: { maxHoogte: waarde(6) } }),
    ]
    const norm: Voorwaarde = {
      fact: 'hoogte',
      operator: 'lessThanInclusive',
      value: { fact: 'maxHoogte' },
    }
    const ligging = maakLigging([inGebied('dorp'), inGebied('rand')])
    const regels = [eis('RG-01', norm), eis('RG-02', hoogstens('hoogte', 9))]
    expect(zoek({ regels, gebieden }, { hoogte: 10 }, { ligging }).sets).toEqual([{ hoogte: 6 }])
  })

  it('are tied where a formula ties two facts, also in the middle of what they may become', () => {
    const feiten = catalogus({
      hoogte: { richting: 'beide', stap: 1, maxAbsoluut: 4 },
      woningen: { richting: 'omlaag', stap: 1, maxAbsoluut: 3 },
    })
    const regels = [eis('RG-01', op('perHoogte', 3))]
    expect(zoek({ feiten, regels }, { woningen: 20, hoogte: 9 }).sets).toEqual([
      { hoogte: 6, woningen: 18 },
    ])
  })

  it('suit the area in which a spanning occurs', () => {
    const gebieden = [
      maakGebied('dorp', { houding: { wonen: houding('ja') }, waarden: { maxHoogte: waarde(8) } }),
    ]
    const treedtOpAls: Voorwaarde = {
      fact: 'hoogte',
      operator: 'greaterThan',
      value: { fact: 'maxHoogte' },
    }
    const spanningen = [maakSpanning('SP-01', { treedtOpAls })]
    expect(zoek({ spanningen, gebieden }, { hoogte: 10 }).sets).toEqual([{ hoogte: 8 }])
  })
})

describe('what a mits has to overcome', () => {
  it('is every rule that keeps the advice down', () => {
    const regels = [
      eis('RG-01', hoogstens('hoogte', 7)),
      eis('RG-02', op('gasvrij', true)),
      eis('RG-03', op('soort', 'hoog')),
    ]
    const feiten = { hoogte: 10, gasvrij: false, soort: 'laag' }
    expect(zoek({ regels }, feiten).sets).toEqual([])
    expect(zoek({ regels }, { ...feiten, soort: 'hoog' }).sets).toEqual([
      { hoogte: 7, gasvrij: true },
    ])
  })

  it('is also a rule that the change itself brings in, or breaks', () => {
    const regels = [
      eis('RG-01', op('gasvrij', true)),
      maakRegel('RG-02', {
        versie: { geldtVoor: op('gasvrij', true), voldoetAls: hoogstens('hoogte', 7) },
        doorwerking: 'weigeringsgrond',
      }),
    ]
    expect(zoek({ regels }, { gasvrij: false, hoogte: 10 }).sets).toEqual([
      { hoogte: 7, gasvrij: true },
    ])
    expect(zoek({ regels }, { gasvrij: false, hoogte: 20 }).sets).toEqual([])
  })

  it('is met as well by a plan to which the rule no longer applies', () => {
    const regel = maakRegel('RG-01', {
      versie: { geldtVoor: minstens('hoogte', 9), voldoetAls: op('soort', 'hoog') },
    })
    expect(zoek({ regels: [regel] }, { hoogte: 10, soort: 'laag' }).sets).toEqual([{ hoogte: 8 }])
  })

  it('is a spanning that occurs, and a change that calls one up is no mits', () => {
    const spanningen = [maakSpanning('SP-01', { treedtOpAls: minstens('hoogte', 9) })]
    expect(zoek({ spanningen }, { hoogte: 10 }).sets).toEqual([{ hoogte: 8 }])
    expect(
      zoek({ spanningen, feiten: catalogus({ hoogte: { richting: 'omhoog' } }) }, { hoogte: 10 })
        .sets,
    ).toEqual([])
    const regels = [eis('RG-01', minstens('hoogte', 9))]
    expect(zoek({ spanningen, regels }, { hoogte: 8 }).sets).toEqual([])
  })

  it('is silence, where a change makes an eis of the vision apply', () => {
    const regel = maakRegel('RG-01', {
      versie: { geldtVoor: minstens('hoogte', 9), voldoetAls: op('soort', 'hoog') },
    })
    const gebieden = [maakGebied('dorp')]
    expect(zoek({ regels: [regel], gebieden }, { hoogte: 8, soort: 'hoog' }).sets).toEqual([
      { hoogte: 9 },
    ])
    expect(zoek({ regels: [regel], gebieden }, { hoogte: 8, soort: 'laag' }).sets).toEqual([])
    const kans = { ...regel, aard: 'kans' as const }
    expect(zoek({ regels: [kans], gebieden }, { hoogte: 8, soort: 'hoog' }).sets).toEqual([])
  })

  it('is not the area itself, when that says no or asks something', () => {
    const regels = [eis('RG-01', hoogstens('hoogte', 7))]
    for (const stand of ['ja_mits', 'nee_tenzij'] as const) {
      const gebieden = [maakGebied('dorp', { houding: { wonen: houding(stand) } })]
      expect(zoek({ regels: [], gebieden }, { hoogte: 10 }).sets).toEqual([])
      expect(zoek({ regels, gebieden }, { hoogte: 6 }).sets).toEqual([])
    }
  })

  it('is a reservation that scale makes decisive', () => {
    const regel = maakRegel('RG-01', {
      versie: { voldoetAls: op('gasvrij', true), beslissendAls: minstens('hoogte', 9) },
    })
    const { sets, banden } = zoek({ regels: [regel] }, { hoogte: 10 })
    expect(sets).toEqual([{ hoogte: 8 }])
    expect(banden).toEqual([[2, 3]])
  })

  it('counts when only one end of the band rises', () => {
    const regels = [
      eis('RG-01', hoogstens('hoogte', 7)),
      maakRegel('RG-02', { versie: { voldoetAls: op('onderzoek', true) } }),
    ]
    const { sets, banden } = zoek({ regels }, { hoogte: 10 })
    expect(sets).toEqual([{ hoogte: 7 }])
    expect(banden).toEqual([[1, 3]])
  })

  it('takes no notice of kansen and signalen', () => {
    const regels = (['kans', 'signaal'] as const).map((aard, i) =>
      maakRegel(`RG-0${i + 1}`, { aard, versie: { voldoetAls: hoogstens('hoogte', 7) } }),
    )
    expect(zoek({ regels }, { hoogte: 10 }).sets).toEqual([])
  })
})
