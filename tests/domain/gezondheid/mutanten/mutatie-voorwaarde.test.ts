import { describe, expect, it } from 'vitest'
import { scoreVoorwaarde } from '../../../../src/domain/gezondheid/mutatie-voorwaarde.ts'
import type { Geval, RegelDefinitie } from '../../../../src/domain/model/regel.ts'
import type { Voorwaarde } from '../../../../src/domain/model/voorwaarde.ts'
import { maakBoek, maakRegel, maakSpanning } from '../../proef/proefboek.ts'
import { atLeast, is } from '../onderzoek.ts'

const GROOT = { condition: 'groot' }
const JA = is('gasvrij', true)
const geval = (woningen: number, verwacht: Geval['verwacht']): Geval => ({
  naam: 'geval',
  feiten: { woningen, gasvrij: true },
  verwacht,
})

type Versie = Partial<RegelDefinitie['versies'][number]>
const rule = (versie: Versie, id = 'RG-01') => maakRegel(id, { versie })

const score = (
  regels: readonly RegelDefinitie[],
  gevallen: readonly (readonly [string, readonly Geval[]])[] = [],
  voorwaarden: readonly (readonly [string, Voorwaarde])[] = [['groot', atLeast('woningen', 10)]],
) => {
  const spanningen = [maakSpanning('SP-01', { treedtOpAls: GROOT })]
  const boek = maakBoek({ regels, spanningen, voorwaarden: new Map(voorwaarden) })
  return scoreVoorwaarde(boek, 'groot', new Map(gevallen))
}
const fault = (soort: string, woningen: number) => ({
  pad: [],
  soort,
  tegenvoorbeeld: { woningen },
})

describe('the mistakes in a named condition', () => {
  const een = rule({ geldtVoor: { all: [GROOT] } })
  const twee = rule({ voldoetAls: { any: [{ not: GROOT }] } }, 'RG-02')
  const vanEen = ['RG-01', [geval(10, 'voldoet')]] as const
  const vanTwee = ['RG-02', [geval(9, 'voldoet')]] as const
  const naam = { id: 'groot', bron: 'voorwaarde', mutanten: 6, gelijkwaardig: [] }

  it('are noticed by the cases of any rule that names it', () => {
    expect(score([een, twee], [vanEen, vanTwee])).toEqual({ ...naam, gedood: 6, overleven: [] })
  })

  it('are named with facts that show them when no case does', () => {
    expect(score([een, twee], [vanEen])).toEqual({
      ...naam,
      gedood: 3,
      overleven: [fault('altijd_waar', 0), fault('operator', 11), fault('grens', 9)],
    })
    expect(score([een, twee], [vanTwee])).toEqual({
      ...naam,
      gedood: 3,
      overleven: [fault('nooit_waar', 10), fault('operator', 10), fault('grens', 10)],
    })
  })

  it('lie one step of the fact beside its norm', () => {
    const { overleven } = score([een], [], [['groot', atLeast('hoogte', 12.5)]])
    const grenzen = overleven.filter(({ soort }) => soort === 'grens')
    expect(grenzen.map(({ tegenvoorbeeld }) => tegenvoorbeeld)).toEqual([
      { hoogte: 11.5 },
      { hoogte: 12.5 },
    ])
  })

  it('are not noticed by the cases of a rule that does not name it', () => {
    const los = rule({}, 'RG-03')
    const geldtNiet = ['RG-03', [geval(10, 'voldoet')]] as const
    expect(score([een, los], [geldtNiet])).toMatchObject({ mutanten: 6, gedood: 0 })
  })

  it('are not counted when they make no difference', () => {
    const { overleven, ...rest } = score([een], [], [['groot', atLeast('woningen', 0)]])
    expect(rest).toEqual({
      ...naam,
      mutanten: 4,
      gedood: 0,
      gelijkwaardig: [
        { pad: [], soort: 'altijd_waar' },
        { pad: [], soort: 'grens' },
      ],
    })
    expect(overleven.map(({ soort }) => soort)).toEqual([
      'nooit_waar',
      'operator',
      'operator',
      'grens',
    ])
  })
})

describe('who names a condition', () => {
  it.each<[string, Versie]>([
    ['when it applies', { geldtVoor: GROOT }],
    ['when it is met', { voldoetAls: GROOT }],
    ['in all of its parts', { voldoetAls: { all: [JA, GROOT] } }],
    ['in any of its parts', { voldoetAls: { any: [JA, GROOT] } }],
    ['reversed', { voldoetAls: { not: { all: [GROOT] } } }],
  ])('is a rule that does so %s', (_, versie) => {
    expect(score([rule(versie)]).mutanten).toBe(6)
  })

  it('is a rule that did so in an earlier version', () => {
    const versies = [
      { geldigVan: '2026-01-01', geldigTot: '2026-02-01', voldoetAls: GROOT },
      { geldigVan: '2026-02-01', voldoetAls: JA },
    ]
    expect(score([maakRegel('RG-01', { versies })]).mutanten).toBe(6)
  })

  it('is a rule that names another condition that does, however far', () => {
    const keten: readonly (readonly [string, Voorwaarde])[] = [
      ['verst', { any: [JA, { condition: 'verder' }] }],
      ['verder', { not: GROOT }],
      ['los', JA],
      ['groot', atLeast('woningen', 10)],
    ]
    expect(score([rule({ geldtVoor: { condition: 'verst' } })], [], keten).mutanten).toBe(6)
    expect(score([rule({ geldtVoor: { condition: 'los' } })], [], keten).mutanten).toBe(0)
  })

  it('is not a rule without it, nor one that only weighs with it: nothing can then be said', () => {
    const niets = { id: 'groot', bron: 'voorwaarde', mutanten: 0, gedood: 0 }
    const leeg = { ...niets, gelijkwaardig: [], overleven: [] }
    expect(score([rule({ geldtVoor: JA }), rule({ beslissendAls: GROOT }, 'RG-02')])).toEqual(leeg)
    expect(score([])).toEqual(leeg)
  })
})
