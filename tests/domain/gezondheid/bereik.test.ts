import { describe, expect, it } from 'vitest'
import { applies, complies, findDeadRules } from '../../../src/domain/gezondheid/bereik.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import { FEITEN, maakGebied, maakRegel, waarde } from '../proef/proefboek.ts'
import { atLeast, atMost, bareFeit, is, less, more, onRegel, prepare, ruleAt } from './onderzoek.ts'

const met = (id: string, maxHoogte?: number) =>
  maakGebied(id, { waarden: maxHoogte === undefined ? {} : { maxHoogte: waarde(maxHoogte) } })
const GEBIEDEN = [met('dorp', 8), met('stad', 20), met('wei')]

type Versie = Partial<RegelDefinitie['versies'][number]>

const find = (versie: Versie, rest: Partial<RegelDefinitie> = {}, gebieden = GEBIEDEN) => {
  const { werk, los } = prepare({
    gebieden,
    feiten: [...FEITEN, bareFeit('maxDiepte', { herkomst: 'gebied' })],
    regels: [maakRegel('RG-01', { versie, ...rest })],
  })
  return findDeadRules(werk, los)
}

const pad = (deel: string) => ['versies', 0, deel]

describe('a rule that can apply, be met and be failed', () => {
  it('gives no finding', () => {
    expect(find({ geldtVoor: more('woningen', 3), voldoetAls: less('woningen', 9) })).toEqual([])
    expect(find({ voldoetAls: atMost('hoogte', { fact: 'maxHoogte' }) })).toEqual([])
  })
})

describe('a dead rule', () => {
  it('never applies: then nothing else is said of it', () => {
    const dood = { geldtVoor: more('woningen', 100), voldoetAls: more('woningen', 100) }
    expect(find(dood)).toEqual([onRegel('geldt_nooit', pad('geldtVoor'))])
  })

  it('is never met, by itself or where it applies', () => {
    const nooit = [onRegel('voldoet_nooit', pad('voldoetAls'))]
    expect(find({ voldoetAls: more('woningen', 100) })).toEqual(nooit)
    expect(find({ geldtVoor: more('woningen', 9), voldoetAls: less('woningen', 5) })).toEqual(nooit)
  })

  it('is always met, by itself or where it applies', () => {
    const altijd = [onRegel('voldoet_altijd', pad('voldoetAls'))]
    expect(find({ voldoetAls: atLeast('woningen', 0) })).toEqual(altijd)
    expect(find({ geldtVoor: more('woningen', 9), voldoetAls: more('woningen', 5) })).toEqual(
      altijd,
    )
  })

  it('is named in the version that holds', () => {
    const voldoetAls = more('woningen', 100)
    const versies = [
      { geldigVan: '2026-01-01', geldigTot: '2026-02-01', voldoetAls: is('gasvrij', true) },
      { geldigVan: '2026-02-01', voldoetAls },
    ]
    expect(find({}, { versies })).toEqual([onRegel('voldoet_nooit', ['versies', 1, 'voldoetAls'])])
  })
})

describe('a rule that no area reaches', () => {
  it('chooses no area', () => {
    const geldtIn = { gebieden: ['nergens'] }
    expect(find({ geldtIn })).toEqual([onRegel('onbereikbaar', pad('geldtIn'))])
  })

  it('applies with values that no area states', () => {
    const geldtVoor = more('maxHoogte', 50)
    expect(find({ geldtVoor })).toEqual([onRegel('onbereikbaar', pad('geldtVoor'))])
  })

  it('is reached by one area: enough', () => {
    expect(find({ geldtVoor: more('maxHoogte', 10) })).toEqual([])
  })
})

describe('an eis that no plan meets in some area', () => {
  const hoog = { voldoetAls: atLeast('maxHoogte', 10) }

  it('is named with that area, and not where the area states nothing', () => {
    const gevonden = [onRegel('nooit_in_gebied', pad('voldoetAls'), { gebieden: ['dorp'] })]
    expect(find(hoog)).toEqual(gevonden)
  })

  it('names areas with the same values together, others apart', () => {
    const gebieden = [met('dorp', 8), met('gehucht', 8), met('buurt', 3), met('stad', 20)]
    expect(find(hoog, {}, gebieden)).toEqual([
      onRegel('nooit_in_gebied', pad('voldoetAls'), { gebieden: ['dorp', 'gehucht'] }),
      onRegel('nooit_in_gebied', pad('voldoetAls'), { gebieden: ['buurt'] }),
    ])
  })

  it('is not named where it does not apply', () => {
    expect(find({ ...hoog, geldtVoor: more('maxHoogte', 9) })).toEqual([])
  })

  it('is not named while the area leaves another value open', () => {
    const voldoetAls = { all: [atLeast('maxHoogte', 10), atLeast('maxDiepte', 1)] }
    expect(find({ voldoetAls })).toEqual([])
  })

  it('is meant for an eis: a kans may fail anywhere', () => {
    expect(find(hoog, { aard: 'kans' })).toEqual([])
  })
})

describe('what is asked of the search', () => {
  const { werk } = prepare({
    regels: [
      maakRegel('RG-01', { versie: { geldtVoor: is('past', true) } }),
      maakRegel('RG-02', {}),
    ],
  })
  const plaats = { gebieden: [], vast: new Map([[1, { laagst: 2, hoogst: 2 }]]) }
  const met = ruleAt(werk.regels)
  const zonder = ruleAt(werk.regels, 1)

  it('is that the rule applies, which without a condition asks nothing', () => {
    const knoop = met.geldtVoor?.knoop
    expect(applies(met)).toStrictEqual([{ knoop, waar: true }])
    expect(applies(met, plaats)).toStrictEqual([{ knoop, waar: true, vast: plaats.vast }])
    expect(applies(zonder, plaats)).toStrictEqual([])
  })

  it('is that the rule is met or not, with the values of the place', () => {
    const { knoop } = met.voldoetAls
    expect(complies(met, false)).toStrictEqual({ knoop, waar: false })
    expect(complies(met, true, plaats)).toStrictEqual({ knoop, waar: true, vast: plaats.vast })
  })
})
