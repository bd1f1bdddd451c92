import { describe, expect, it } from 'vitest'
import { judgeGeval } from '../../../src/domain/gezondheid/geval.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { Geval } from '../../../src/domain/model/regel.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { buildWereld } from '../../../src/domain/weging/wereld.ts'
import {
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  PEILDATUM,
  VISIE,
  waarde,
} from '../proef/proefboek.ts'
import type { Invoer } from '../proef/weeg.ts'

const WEINIG = { fact: 'woningen', operator: 'lessThan', value: 2 } as const
const op = (geldigOp: string, beschikbaarOp = geldigOp) => ({ geldigOp, beschikbaarOp })

describe('a rulebook compiled for a date', () => {
  const versie = (geldigVan: string, geldigTot?: string, beschikbaarVan?: string) => ({
    geldigVan,
    voldoetAls: WEINIG,
    ...(geldigTot && { geldigTot }),
    ...(beschikbaarVan && { beschikbaarVan }),
  })
  const boek = maakBoek({
    regels: [
      maakRegel('RG-01', { versies: [versie('2025-01-01', '2026-03-01'), versie('2026-03-01')] }),
      maakRegel('RG-02', { versies: [versie('2026-03-01', undefined, '2026-05-01')] }),
      maakRegel('RG-03', { versies: [{ geldigVan: '2025-01-01' }] }),
    ],
    gebieden: [
      maakGebied('oud', { geldigVan: '2025-01-01', geldigTot: '2026-03-01' }),
      maakGebied('nieuw', { geldigVan: '2026-03-01' }),
    ],
  })
  const regels = (peildatum: { geldigOp: string; beschikbaarOp: string }) =>
    compileRegelboek(boek, peildatum).regels.map(({ definitie }) => definitie.id)
  const gebieden = (geldigOp: string) => [...compileRegelboek(boek, op(geldigOp)).gebieden.keys()]

  it('holds each rule in the version of that date, and none that has no condition', () => {
    expect(regels(op('2026-02-01'))).toEqual(['RG-01'])
    expect(regels(op('2026-05-01'))).toEqual(['RG-01', 'RG-02'])
  })

  it('leaves out what was not known yet', () => {
    expect(regels(op('2026-05-01', '2026-04-30'))).toEqual(['RG-01'])
  })

  it('knows a version from the day on which the vision was available, unless it says otherwise', () => {
    expect(regels(op('2025-06-01'))).toEqual([])
    expect(regels(op('2025-06-01', '2026-01-01'))).toEqual(['RG-01'])
  })

  it('holds the areas of that date', () => {
    expect(gebieden('2026-02-28')).toEqual(['oud'])
    expect(gebieden('2026-03-01')).toEqual(['nieuw'])
    expect([...compileRegelboek(boek, op('2026-02-28', '2025-06-01')).gebieden.keys()]).toEqual([])
  })

  it('knows which facts a rule reads, and which rest on the area', () => {
    const regel = (id: string, voldoetAls: object) =>
      maakRegel(id, { versie: { voldoetAls: voldoetAls as typeof WEINIG } })
    const werk = compileRegelboek(
      maakBoek({
        regels: [
          maakRegel('RG-01', {
            versie: {
              geldtVoor: { fact: 'hoogte', operator: 'greaterThan', value: 1 },
              voldoetAls: WEINIG,
              beslissendAls: { fact: 'soort', operator: 'equal', value: 'laag' },
            },
          }),
          regel('RG-02', { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } }),
          regel('RG-03', {
            not: { any: [WEINIG, { fact: 'opgave', operator: 'equal', value: 1 }] },
          }),
        ],
        spanningen: [maakSpanning('SP-01', {})],
      }),
      PEILDATUM,
    )
    const ids = (slots: readonly number[]) => slots.map((slot) => werk.feiten[slot]?.id)
    expect(werk.regels.map(({ slots, leestGebied }) => [ids(slots), leestGebied])).toEqual([
      [['hoogte', 'woningen', 'soort'], false],
      [['hoogte', 'maxHoogte'], true],
      [['woningen', 'opgave'], false],
    ])
    expect(werk.spanningen.map(({ slots }) => ids(slots))).toEqual([['woningen']])
    expect(ids(werk.basis[werk.slotOf('perHoogte')] ?? [])).toEqual(['hoogte', 'woningen'])
    expect(ids(werk.basis[werk.slotOf('hoogte')] ?? [])).toEqual(['hoogte'])
  })
})

describe('what is known of an initiative', () => {
  const build = (ligging: Ligging | undefined, feiten: Invoer = {}) => {
    const gebieden = [
      maakGebied('dorp', { waarden: { maxHoogte: waarde(9) } }),
      maakGebied('bos', { soort: 'natuur' }),
    ]
    return buildWereld(compileRegelboek(maakBoek({ gebieden }), PEILDATUM), feiten, ligging)
  }
  const ids = (ligging: Ligging | undefined) =>
    build(ligging).gebieden.map(({ gebied }) => gebied?.id)

  it('is kept apart per area that counts', () => {
    const ligging = maakLigging([
      inGebied('dorp'),
      inGebied('bos', { soort: 'natuur', maatgevend: false }),
    ])
    const wereld = build(ligging, { hoogte: 4 })
    const slot = wereld.werk.slotOf('maxHoogte')
    expect(wereld.gebieden.map((g) => [g.gebied?.id, g.profiel, g.maatgevend])).toEqual([
      ['dorp', true, true],
      ['bos', false, false],
    ])
    expect(wereld.gebieden.map(({ waarden }) => waarden[slot])).toEqual([9, undefined])
    expect(wereld.algemeen.waarden[slot]).toBeUndefined()
    expect(wereld.algemeen).toMatchObject({ profiel: false, maatgevend: false })
    expect(wereld.ontbrekendProfiel).toBe(false)
    expect([...wereld.ontbrekendeLagen]).toEqual([])
  })

  it('leaves out areas that do not count, are not known, or of which the layer is missing', () => {
    expect(ids(maakLigging([inGebied('dorp', { raakt: false })]))).toEqual([])
    expect(ids(maakLigging([inGebied('weg')]))).toEqual([])
    expect(ids(maakLigging([inGebied('dorp', { soort: 'zee' })]))).toEqual([])
    expect(ids(maakLigging([inGebied('dorp')], { lagen: ['natuur'] }))).toEqual([])
    expect(ids(undefined)).toEqual([])
  })

  it('misses every layer without a location, and the profiles only when their layer is missing', () => {
    expect([...build(undefined).ontbrekendeLagen]).toEqual(['profielen', 'natuur'])
    const zonderNatuur = build(maakLigging([], { lagen: ['profielen'] }))
    expect([...zonderNatuur.ontbrekendeLagen]).toEqual(['natuur'])
    expect(zonderNatuur.ontbrekendProfiel).toBe(false)
    expect(build(maakLigging([], { lagen: ['natuur'] })).ontbrekendProfiel).toBe(true)
  })
})

describe('a case of a rule', () => {
  const boek = maakBoek({
    visie: VISIE,
    gebieden: [maakGebied('dorp', { waarden: { maxHoogte: waarde(9) } }), maakGebied('rand', {})],
    regels: [
      maakRegel('RG-01', { versie: { voldoetAls: WEINIG } }),
      maakRegel('RG-02', {
        versie: {
          geldtIn: { gebieden: ['dorp'] },
          voldoetAls: { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } },
        },
      }),
      maakRegel('RG-03', {
        versie: { voldoetAls: { fact: 'opgave', operator: 'greaterThan', value: 2 } },
      }),
    ],
  })
  const judge = (regel: string, feiten: Geval['feiten'], gebied?: string) =>
    judgeGeval(compileRegelboek(boek, PEILDATUM), regel, {
      naam: 'proef',
      verwacht: 'voldoet',
      feiten,
      ...(gebied && { gebied }),
    })

  it('is judged on its own facts', () => {
    expect(judge('RG-01', { woningen: 1 })).toBe('voldoet')
    expect(judge('RG-01', { woningen: 2 })).toBe('voldoet_niet')
    expect(judge('RG-01', {})).toBe('onbekend')
    expect(judge('RG-01', { woningen: 'onbekend_bij_initiatiefnemer' })).toBe('onbekend')
  })

  it('is judged with the values of its area, and on what is derived', () => {
    expect(judge('RG-02', { hoogte: 8 }, 'dorp')).toBe('voldoet')
    expect(judge('RG-02', { hoogte: 9 }, 'dorp')).toBe('voldoet_niet')
    expect(judge('RG-02', { hoogte: 9, maxHoogte: 20 }, 'dorp')).toBe('voldoet')
    expect(judge('RG-03', { woningen: 5 })).toBe('voldoet')
  })

  it('lies in no area that a selector names, when it names none', () => {
    expect(judge('RG-02', { hoogte: 8 })).toBe('niet_van_toepassing')
    expect(judge('RG-02', { hoogte: 8 }, 'rand')).toBe('niet_van_toepassing')
  })

  it('has no outcome for a rule that does not hold, and an unknown area is a bug', () => {
    expect(judge('RG-99', {})).toBeUndefined()
    expect(() => judge('RG-01', {}, 'weg')).toThrow('unknown area: weg')
  })
})
