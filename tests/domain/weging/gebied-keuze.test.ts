import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { GeldtIn, RegelDefinitie } from '../../../src/domain/model/regel.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { nameWaarheid } from '../../../src/domain/regeltaal/waarheid.ts'
import { evaluateRegels } from '../../../src/domain/weging/evaluate.ts'
import { createPlekkiezer, matchesGebied } from '../../../src/domain/weging/gebied-keuze.ts'
import { buildWereld } from '../../../src/domain/weging/wereld.ts'
import {
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  PEILDATUM,
  VISIE,
  waarde,
} from '../proef/proefboek.ts'
import { ALLES } from '../proef/weeg.ts'

const GEBIEDEN: readonly Gebied[] = [
  maakGebied('dorp', { waarden: { maxHoogte: waarde(9) } }),
  maakGebied('kern', { soort: 'kern', binnen: 'dorp' }),
  maakGebied('bos', { soort: 'natuur', waarden: { maxHoogte: waarde(2) } }),
]

const OVERAL = maakLigging([
  inGebied('kern', { soort: 'kern' }),
  inGebied('dorp', { maatgevend: false }),
  inGebied('bos', { soort: 'natuur', maatgevend: false }),
])

const LEEST_GEBIED = {
  fact: 'hoogte',
  operator: 'lessThan',
  value: { fact: 'maxHoogte' },
} as const

/** Where a rule is evaluated: area, whether it applies there by place, missing layers. */
const plekken = (
  geldtIn: GeldtIn | undefined,
  rest: Partial<RegelDefinitie> & { readonly leest?: boolean } = {},
  ligging: Ligging = OVERAL,
) => {
  const { leest, ...velden } = rest
  const regel = maakRegel('RG-01', {
    ...velden,
    versie: { ...(geldtIn && { geldtIn }), ...(leest && { voldoetAls: LEEST_GEBIED }) },
  })
  const werk = compileRegelboek(maakBoek({ gebieden: GEBIEDEN, regels: [regel] }), PEILDATUM)
  const wereld = buildWereld(werk, ALLES, ligging)
  return werk.regels.flatMap((een) =>
    createPlekkiezer(wereld)(een).map(({ context, inGebied: in_, ontbrekendeLagen }) => [
      context.gebied?.id,
      nameWaarheid(in_),
      ...ontbrekendeLagen,
    ]),
  )
}

describe('a rule without an area', () => {
  it('is evaluated once, for the whole plan', () => {
    expect(plekken(undefined)).toEqual([[undefined, 'waar']])
  })

  it('is evaluated in the most specific profiles when it reads a value of the area', () => {
    expect(plekken(undefined, { leest: true })).toEqual([['kern', 'waar']])
  })

  it('is evaluated in every profile when it is law: the strictest counts', () => {
    expect(plekken(undefined, { leest: true, herkomst: 'hogere_regelgeving' })).toEqual([
      ['kern', 'waar'],
      ['dorp', 'waar'],
    ])
  })

  it('is evaluated once when it reads a value of an area and no profile lies there', () => {
    expect(plekken(undefined, { leest: true }, maakLigging([]))).toEqual([[undefined, 'waar']])
  })
})

describe('a rule for some areas', () => {
  it.each<[string, GeldtIn, Partial<RegelDefinitie>, unknown[]]>([
    ['the named area', { gebieden: ['kern'] }, {}, [['kern', 'waar']]],
    ['an area within the named one', { gebieden: ['dorp'] }, {}, [['kern', 'waar']]],
    [
      'also the area around it when it is law',
      { gebieden: ['dorp'] },
      { herkomst: 'hogere_regelgeving' },
      [
        ['kern', 'waar'],
        ['dorp', 'waar'],
      ],
    ],
    ['an overlay of the named soort', { soorten: ['natuur'] }, {}, [['bos', 'waar']]],
    ['an area within the named soort', { soorten: ['wijk'] }, {}, [['kern', 'waar']]],
    [
      'profiles that state the value',
      { metWaarde: ['maxHoogte'] },
      { herkomst: 'hogere_regelgeving' },
      [['dorp', 'waar']],
    ],
    [
      'overlays that state the value, when their soort is named',
      { soorten: ['natuur'], metWaarde: ['maxHoogte'] },
      {},
      [['bos', 'waar']],
    ],
    ['nowhere else', { gebieden: ['elders'] }, {}, [[undefined, 'onwaar']]],
    [
      'nowhere when nothing states the value',
      { metWaarde: ['maxHoogte'] },
      {},
      [[undefined, 'onwaar']],
    ],
  ])('is evaluated in %s', (_, geldtIn, rest, verwacht) => {
    expect(plekken(geldtIn, rest)).toEqual(verwacht)
  })

  it.each<[string, GeldtIn, string[], unknown[]]>([
    ['its soort', { soorten: ['natuur'] }, ['profielen'], [[undefined, 'onbekend', 'natuur']]],
    ['its area', { gebieden: ['kern'] }, ['natuur'], [[undefined, 'onbekend', 'profielen']]],
    [
      'the profiles that could state the value',
      { metWaarde: ['maxHoogte'] },
      ['natuur'],
      [[undefined, 'onbekend', 'profielen']],
    ],
  ])('may apply where the layer of %s is missing', (_, geldtIn, lagen, verwacht) => {
    expect(plekken(geldtIn, {}, { ...OVERAL, lagen })).toEqual(verwacht)
  })

  it('applies where it is known to, and may apply where another layer is missing', () => {
    const geldtIn = { soorten: ['natuur', 'kern'] }
    expect(plekken(geldtIn, {}, { ...OVERAL, lagen: ['profielen'] })).toEqual([
      ['kern', 'waar'],
      [undefined, 'onbekend', 'natuur'],
    ])
  })

  it('is not kept open by a layer that has nothing to do with it', () => {
    const geldtIn = { gebieden: ['bos'] }
    const ligging = { ...OVERAL, lagen: ['natuur'], gebieden: [] }
    expect(plekken(geldtIn, {}, ligging)).toEqual([[undefined, 'onwaar']])
  })

  it('does not apply in an area that only touches below the threshold', () => {
    const ligging = maakLigging([inGebied('bos', { soort: 'natuur', raakt: false })])
    expect(plekken({ soorten: ['natuur'] }, {}, ligging)).toEqual([[undefined, 'onwaar']])
  })
})

describe('an area selector', () => {
  const matches = (id: string, geldtIn: GeldtIn, gebieden = GEBIEDEN) => {
    const werk = compileRegelboek(maakBoek({ gebieden }), PEILDATUM)
    const gebied = werk.gebieden.get(id)
    if (!gebied) throw new Error(id)
    return matchesGebied(werk, gebied, geldtIn)
  }

  it('asks for every key that it gives', () => {
    expect(matches('kern', { gebieden: ['dorp'], soorten: ['kern'] })).toBe(true)
    expect(matches('dorp', { gebieden: ['dorp'], soorten: ['kern'] })).toBe(false)
    expect(matches('dorp', { gebieden: ['dorp'], metWaarde: ['maxHoogte'] })).toBe(true)
    expect(matches('kern', { gebieden: ['dorp'], metWaarde: ['maxHoogte'] })).toBe(false)
  })

  it('speaks of profiles only, when it names values only', () => {
    expect(matches('dorp', { metWaarde: ['maxHoogte'] })).toBe(true)
    expect(matches('bos', { metWaarde: ['maxHoogte'] })).toBe(false)
  })

  it('survives areas that lie in each other, or in one that does not exist', () => {
    const kring = [
      maakGebied('a', { binnen: 'b' }),
      maakGebied('b', { binnen: 'a' }),
      maakGebied('c', { binnen: 'weg' }),
    ]
    expect(matches('a', { gebieden: ['b'] }, kring)).toBe(true)
    expect(matches('a', { gebieden: ['c'] }, kring)).toBe(false)
    expect(matches('c', { gebieden: ['weg'] }, kring)).toBe(false)
  })

  it('sees the areas further out as well', () => {
    const keten = [
      maakGebied('a', { binnen: 'b' }),
      maakGebied('b', { binnen: 'c' }),
      maakGebied('c', { soort: 'natuur' }),
    ]
    expect(matches('a', { gebieden: ['c'] }, keten)).toBe(true)
    expect(matches('a', { soorten: ['natuur'] }, keten)).toBe(true)
  })
})

describe('which profile counts for policy', () => {
  it('is data of the vision', () => {
    const visie = {
      ...VISIE,
      voorrang: { ...VISIE.voorrang, sectoraal_beleid: 'strengste' },
    } as const
    const boek = maakBoek({
      visie,
      gebieden: GEBIEDEN,
      regels: [maakRegel('RG-01', { versie: { voldoetAls: LEEST_GEBIED } })],
    })
    const evaluaties = evaluateRegels(buildWereld(compileRegelboek(boek, PEILDATUM), ALLES, OVERAL))
    expect(evaluaties.map(({ plek, oordeel }) => [plek.context.gebied?.id, oordeel])).toEqual([
      ['kern', 'onbekend'],
      ['dorp', 'voldoet'],
    ])
  })
})
