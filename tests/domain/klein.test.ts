import { describe, expect, it } from 'vitest'
import { AppError, FOUTSOORTEN } from '../../src/domain/errors.ts'
import { isGeldig } from '../../src/domain/model/peildatum.ts'
import { CONCLUSIES } from '../../src/domain/model/visie.ts'
import { sortByNeeds } from '../../src/domain/regeltaal/volgorde.ts'
import {
  and,
  nameWaarheid,
  not,
  ONBEKEND,
  ONWAAR,
  or,
  WAAR,
  type Waarheid,
} from '../../src/domain/regeltaal/waarheid.ts'
import { exact, lowest, niveauOf, tredeOf } from '../../src/domain/weging/niveau.ts'

describe('three truth values (strong Kleene)', () => {
  const tabel: readonly [Waarheid, Waarheid, Waarheid, Waarheid][] = [
    [WAAR, WAAR, WAAR, WAAR],
    [WAAR, ONWAAR, ONWAAR, WAAR],
    [WAAR, ONBEKEND, ONBEKEND, WAAR],
    [ONWAAR, WAAR, ONWAAR, WAAR],
    [ONWAAR, ONWAAR, ONWAAR, ONWAAR],
    [ONWAAR, ONBEKEND, ONWAAR, ONBEKEND],
    [ONBEKEND, WAAR, ONBEKEND, WAAR],
    [ONBEKEND, ONWAAR, ONWAAR, ONBEKEND],
    [ONBEKEND, ONBEKEND, ONBEKEND, ONBEKEND],
  ]

  it.each(tabel)('%d and/or %d', (a, b, en, of) => {
    expect(and(a, b)).toBe(en)
    expect(or(a, b)).toBe(of)
  })

  it('are denied, and unknown stays unknown', () => {
    expect([WAAR, ONWAAR, ONBEKEND].map((a) => not(a as Waarheid))).toEqual([
      ONWAAR,
      WAAR,
      ONBEKEND,
    ])
  })

  it('have Dutch names', () => {
    expect(([WAAR, ONWAAR, ONBEKEND] as const).map(nameWaarheid)).toEqual([
      'waar',
      'onwaar',
      'onbekend',
    ])
  })
})

describe('levels', () => {
  it('run from nee_in_deze_vorm to ja', () => {
    expect(CONCLUSIES.map(tredeOf)).toEqual([0, 1, 2, 3])
    expect([0, 1, 2, 3].map(niveauOf)).toEqual([
      'nee_in_deze_vorm',
      'afweging_nodig',
      'ja_mits',
      'ja',
    ])
  })

  it('are as low as the lowest, at both ends; without any it is ja', () => {
    expect(lowest([{ laagst: 1, hoogst: 3 }, exact(2)])).toEqual({ laagst: 1, hoogst: 2 })
    expect(lowest([])).toEqual({ laagst: 3, hoogst: 3 })
  })
})

describe('what holds on a date', () => {
  const op = (geldigOp: string, beschikbaarOp = '2026-12-31') => ({ geldigOp, beschikbaarOp })
  const vanaf = { geldigVan: '2026-03-01', geldigTot: '2026-06-01' }

  it.each([
    ['the day before it starts', '2026-02-28', false],
    ['its first day', '2026-03-01', true],
    ['its last day', '2026-05-31', true],
    ['the first day on which it no longer holds', '2026-06-01', false],
  ])('on %s', (_, datum, geldig) => {
    expect(isGeldig(vanaf, op(datum))).toBe(geldig)
  })

  it('holds on without an end', () => {
    expect(isGeldig({ geldigVan: '2026-03-01' }, op('2099-01-01'))).toBe(true)
  })

  it.each([
    ['not before it was known', '2026-03-31', false],
    ['from the day on which it was known', '2026-04-01', true],
  ])('counts %s', (_, bekendOp, geldig) => {
    const bekend = { ...vanaf, beschikbaarVan: '2026-04-01' }
    expect(isGeldig(bekend, op('2026-05-01', bekendOp))).toBe(geldig)
  })

  it('is known from its first day when nothing else is said', () => {
    expect(isGeldig(vanaf, op('2026-05-01', '2026-02-28'))).toBe(false)
    expect(isGeldig(vanaf, op('2026-05-01', '2026-03-01'))).toBe(true)
  })
})

describe('an order by needs', () => {
  it('puts each name after what it needs, and keeps the given order otherwise', () => {
    const nodig = new Map([
      ['c', ['a', 'b']],
      ['b', ['a', 'vreemd']],
      ['d', []],
      ['a', []],
    ])
    expect(sortByNeeds(nodig)).toEqual({ volgorde: ['a', 'b', 'c', 'd'], kringen: [] })
  })

  it('names every circle from and to the same name, without what leads to it', () => {
    const nodig = new Map([
      ['in', ['a']],
      ['a', ['b']],
      ['b', ['a']],
      ['zelf', ['zelf']],
    ])
    expect(sortByNeeds(nodig).kringen).toEqual([
      ['a', 'b', 'a'],
      ['zelf', 'zelf'],
    ])
  })
})

describe('an expected failure', () => {
  it('has a code, a status, a title and a detail with its parameters filled in', () => {
    const fout = new AppError('niet_gevonden', { wat: 'Beoordeling 7' })
    expect(fout).toMatchObject({
      name: 'AppError',
      code: 'niet_gevonden',
      status: 404,
      title: 'Niet gevonden',
      detail: 'Beoordeling 7 bestaat niet of is niet meer beschikbaar.',
      message: 'niet_gevonden: Beoordeling 7 bestaat niet of is niet meer beschikbaar.',
      fouten: [],
    })
    expect(fout).toBeInstanceOf(Error)
  })

  it('carries the faults of the input, and numbers in its detail', () => {
    const fouten = [{ pointer: '/naam', code: 'verplicht', melding: 'De naam ontbreekt.' }]
    const fout = new AppError('ongeldige_invoer', { aantal: 1 }, fouten)
    expect(fout.fouten).toEqual(fouten)
    expect(fout.params).toEqual({ aantal: 1 })
    expect(fout.detail).toBe('1 punt in de invoer klopt niet.')
  })

  it('is listed with a status of a client or a server fault and a title of its own', () => {
    expect(FOUTSOORTEN.length).toBeGreaterThan(5)
    expect(FOUTSOORTEN.filter(({ status }) => status < 400 || status > 599)).toEqual([])
    expect(new Set(FOUTSOORTEN.map(({ titel }) => titel)).size).toBe(FOUTSOORTEN.length)
    expect(FOUTSOORTEN).toContainEqual({
      code: 'te_groot',
      status: 413,
      titel: 'De inhoud is te groot',
    })
  })
})
