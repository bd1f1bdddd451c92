import { describe, expect, it } from 'vitest'
import { examineRegelboek } from '../../../src/domain/gezondheid/gezondheid.ts'
import type { Geval } from '../../../src/domain/model/regel.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import {
  houding,
  maakBoek,
  maakGebied,
  maakRegel as maakKaal,
  type ProefInhoud,
  VISIE,
} from '../proef/proefboek.ts'
import { atLeast, atMost, bareFeit, has, is, more, onRegel } from './onderzoek.ts'

const FEITEN = [
  bareFeit('activiteiten', { type: 'meerkeuze', waarden: ['wonen', 'winkel'] }),
  bareFeit('woningen', { geheel: true }),
  bareFeit('gasvrij', { type: 'janee' }),
]
const JA = is('gasvrij', true)
const geval = (feiten: Geval['feiten'], verwacht: Geval['verwacht'], rest = {}): Geval => ({
  naam: 'een geval',
  feiten,
  verwacht,
  ...rest,
})
const GASVRIJ = [
  geval({ gasvrij: true }, 'voldoet'),
  geval({ gasvrij: false }, 'voldoet_niet'),
] as const

/** A rule with an article to rest on. */
const maakRegel: typeof maakKaal = (id, rest) =>
  maakKaal(id, { bron: [{ document: 'proef', plaats: 'artikel 1' }], ...rest })

/** An area that leaves no activity group unsaid. */
const DORP = maakGebied('dorp', {
  houding: Object.fromEntries(
    Object.keys(maakBoek({}).begrippen.activiteitengroepen).map((groep) => [
      groep,
      houding('ja', { werking: 'te_bevestigen' }),
    ]),
  ),
})

const examine = (
  inhoud: ProefInhoud,
  gevallen: Readonly<Record<string, readonly Geval[]>> = { 'RG-01': GASVRIJ },
) =>
  examineRegelboek(
    maakBoek({ feiten: FEITEN, gebieden: [DORP], ...inhoud }),
    new Map(Object.entries(gevallen)),
  )

/** A rulebook in which nothing else is wrong: every fact read, every mistake noticed, no gap. */
const GEZOND = maakRegel('RG-01', {})
const alleFeiten = {
  feiten: FEITEN.filter(({ id }) => id !== 'woningen'),
}

describe('a healthy rulebook', () => {
  it('gives no finding', () => {
    expect(examine({ ...alleFeiten, regels: [GEZOND] })).toEqual({
      peildatum: { geldigOp: '2026-01-01', beschikbaarOp: '2026-01-01' },
      leemten: [],
      bevindingen: [],
      mutatie: [
        { id: 'RG-01', bron: 'regel', mutanten: 3, gedood: 3, gelijkwaardig: [], overleven: [] },
      ],
    })
  })
})

describe('the day on which a rulebook is examined', () => {
  const dayOf = (inhoud: ProefInhoud) => examine({ ...alleFeiten, ...inhoud }).peildatum
  const versies = (...datums: readonly { geldigVan: string; beschikbaarVan?: string }[]) => [
    maakRegel('RG-01', { versies: datums.map((datum) => ({ ...datum, voldoetAls: JA })) }),
  ]

  it('is the first on which every rule and area stands in its newest version', () => {
    expect(
      dayOf({ regels: versies({ geldigVan: '2026-04-01' }, { geldigVan: '2025-04-01' }) }),
    ).toEqual({ geldigOp: '2026-04-01', beschikbaarOp: '2026-04-01' })
    expect(dayOf({ gebieden: [maakGebied('dorp', { geldigVan: '2026-05-01' })] })).toEqual({
      geldigOp: '2026-05-01',
      beschikbaarOp: '2026-05-01',
    })
    expect(dayOf({ regels: versies({ geldigVan: '2025-04-01' }) })).toEqual({
      geldigOp: '2026-01-01',
      beschikbaarOp: '2026-01-01',
    })
  })

  it('is known when the last of them is known', () => {
    const laat = { geldigVan: '2026-04-01', beschikbaarVan: '2026-07-01' }
    expect(dayOf({ regels: versies(laat, { geldigVan: '2026-05-01' }) })).toEqual({
      geldigOp: '2026-05-01',
      beschikbaarOp: '2026-07-01',
    })
    const visie = { ...VISIE, beschikbaarVan: '2026-08-01' }
    expect(dayOf({ visie, regels: versies(laat) })).toEqual({
      geldigOp: '2026-04-01',
      beschikbaarOp: '2026-08-01',
    })
  })
})

describe('the findings of a rulebook', () => {
  const find = (...deel: Parameters<typeof examine>) => examine(...deel).bevindingen
  const ongebruikt = {
    code: 'feit_ongebruikt',
    plek: { soort: 'feit', id: 'woningen', pad: [] },
    params: {},
  }

  it('name an unused fact', () => {
    expect(find({ regels: [GEZOND] })).toEqual([ongebruikt])
  })

  it('say what is dead once: of the rule, not again of its condition', () => {
    const dood = maakRegel('RG-01', {
      versie: {
        geldtVoor: { all: [JA, more('woningen', 100)] },
        voldoetAls: more('woningen', 100),
      },
    })
    const gevonden = find({ regels: [dood] }, {}).filter(({ code }) => code !== 'mutant_overleeft')
    expect(gevonden.slice(0, 3)).toEqual([
      onRegel('geldt_nooit', ['versies', 0, 'geldtVoor']),
      onRegel('deel_nooit_waar', ['versies', 0, 'geldtVoor', 'all', 1]),
      onRegel('deel_nooit_waar', ['versies', 0, 'voldoetAls']),
    ])
    const nooit = maakRegel('RG-01', { versie: { voldoetAls: more('woningen', 100) } })
    const codes = find({ regels: [nooit] }, {}).map(({ code }) => code)
    expect(codes.filter((code) => code !== 'overbodig_deel')).toEqual([
      'voldoet_nooit',
      'feit_ongebruikt',
      'mutant_overleeft',
      'mutant_overleeft',
      'mutant_overleeft',
      'mutant_overleeft',
    ])
  })

  it('name eisen that contradict each other', () => {
    const regels = [
      maakRegel('RG-01', { versie: { voldoetAls: atMost('woningen', 5) } }),
      maakRegel('RG-02', { versie: { voldoetAls: atLeast('woningen', 10) } }),
    ]
    expect(find({ regels }, {})[0]).toEqual(
      onRegel(
        'tegenspraak',
        ['versies', 0, 'voldoetAls'],
        { ander: 'RG-01', gebieden: [] },
        'RG-02',
      ),
    )
  })

  it('name each case that comes out otherwise, with what came out', () => {
    const oud = { geldigOp: '2025-01-01' }
    const gevallen = [
      ...GASVRIJ,
      geval({ gasvrij: true }, 'voldoet_niet'),
      geval({}, 'voldoet', { naam: 'niets bekend' }),
      geval({ gasvrij: true }, 'voldoet', oud),
    ]
    const failed = (i: number, params: Readonly<Record<string, string>>) => ({
      code: 'geval_mislukt',
      plek: { soort: 'geval', id: 'RG-01', pad: [i] },
      params,
    })
    expect(find({ ...alleFeiten, regels: [GEZOND] }, { 'RG-01': gevallen })).toEqual([
      failed(2, { naam: 'een geval', verwacht: 'voldoet_niet', gekregen: 'voldoet' }),
      failed(3, { naam: 'niets bekend', verwacht: 'voldoet', gekregen: 'onbekend' }),
      failed(4, { naam: 'een geval', verwacht: 'voldoet', gekregen: 'geen' }),
    ])
  })

  it('name each mistake that no case notices, with the facts that show it, if any', () => {
    const regel = maakRegel('RG-01', { versie: { geldtIn: { soorten: ['wijk'] } } })
    const inDorp = GASVRIJ.map((deel) => ({ ...deel, gebied: 'dorp' })).slice(0, 1)
    expect(find({ ...alleFeiten, regels: [regel] }, { 'RG-01': inDorp })).toEqual([
      onRegel('mutant_overleeft', ['versies', 0, 'geldtIn'], { soort: 'selectie' }),
      onRegel('mutant_overleeft', ['versies', 0, 'voldoetAls'], {
        soort: 'altijd_waar',
        feiten: '{"gasvrij":false}',
      }),
    ])
  })

  it('name a mistake in a named condition there', () => {
    const gevonden = find(
      {
        ...alleFeiten,
        regels: [maakRegel('RG-01', { versie: { voldoetAls: { condition: 'schoon' } } })],
        voorwaarden: new Map([['schoon', JA]]),
      },
      { 'RG-01': GASVRIJ.slice(0, 1) },
    )
    expect(gevonden.at(-1)).toEqual({
      code: 'mutant_overleeft',
      plek: { soort: 'voorwaarde', id: 'schoon', pad: [] },
      params: { soort: 'altijd_waar', feiten: '{"gasvrij":false}' },
    })
  })

  it('name each part that can be left out without a difference', () => {
    const geldtIn = { gebieden: ['dorp', 'nergens'] }
    const voldoetAls = { any: [more('woningen', 5), more('woningen', 3)] }
    const lijst: Voorwaarde = { fact: 'woningen', operator: 'in', value: [2, 2, 7] }
    const regel = maakRegel('RG-01', { versie: { geldtIn, voldoetAls, geldtVoor: { not: lijst } } })
    const gevonden = find({ regels: [regel] }, {}).filter(({ code }) => code === 'overbodig_deel')
    expect(gevonden).toEqual([
      onRegel('overbodig_deel', ['versies', 0, 'geldtIn', 'gebieden', 1]),
      onRegel('overbodig_deel', ['versies', 0, 'geldtVoor', 'not', 'value', 0]),
      onRegel('overbodig_deel', ['versies', 0, 'voldoetAls', 'any', 0]),
    ])
  })

  it('end with what a principle leaves open', () => {
    const voor = has('activiteiten', 'wonen')
    const regel = maakRegel('RG-01', { versie: { geldtVoor: voor } })
    const { bevindingen, leemten } = examine({ regels: [regel] })
    expect(leemten.map(({ activiteit }) => activiteit)).toEqual(['winkel', 'sloop', 'schuur'])
    expect(bevindingen.at(-1)).toEqual({
      code: 'leemte',
      plek: { soort: 'principe', id: 'groen', pad: [] },
      params: { leeg: 3, totaal: 4, nergens: ['winkel', 'sloop', 'schuur'] },
    })
  })
})
