import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, assessKort, explain } from '../../../src/domain/assess.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { shortenBeoordeling } from '../../../src/domain/uitleg/kort.ts'
import { fromVorm1, toVorm1 } from '../../../src/domain/uitleg/vorm1.ts'
import { PEILDATUM } from '../proef/proefboek.ts'
import { boekArb, deelFeitenArb, liggingArb } from '../proef/willekeurig.ts'

const geval = fc.tuple(boekArb, deelFeitenArb, liggingArb).map(([boek, { deel }, ligging]) => ({
  werk: compileRegelboek(boek, PEILDATUM),
  toetsing: { naam: 'proef', feiten: deel, ligging },
}))

const keyOf = ({ regel, gebied = '' }: { readonly regel: string; readonly gebied?: string }) =>
  `${regel} ${gebied}`

describe('the short form', () => {
  it('is what is left of the explained one', () => {
    fc.assert(
      fc.property(geval, ({ werk, toetsing }) => {
        expect(assessKort(werk, toetsing)).toEqual(shortenBeoordeling(assess(werk, toetsing)))
      }),
      { numRuns: 300 },
    )
  })

  it('is explained by the same words and traces, without searching for a mits again', () => {
    fc.assert(
      fc.property(geval, ({ werk, toetsing }) => {
        expect(assess(werk, toetsing)).toMatchObject(explain(werk, toetsing))
      }),
      { numRuns: 100 },
    )
  })

  it('has every rule exactly once in each area: as an outcome, or with the reason why not', () => {
    fc.assert(
      fc.property(geval, ({ werk, toetsing }) => {
        const { uitkomsten, nietVanToepassing } = assessKort(werk, toetsing)
        const alle = [...uitkomsten, ...nietVanToepassing].map(keyOf)
        expect(new Set(alle).size).toBe(alle.length)
        const regels = [...uitkomsten, ...nietVanToepassing].map(({ regel }) => regel)
        expect(new Set(regels)).toEqual(new Set(werk.regels.map(({ definitie }) => definitie.id)))
      }),
      { numRuns: 300 },
    )
  })

  it('shares what never changes of a rule that does not apply', () => {
    fc.assert(
      fc.property(geval, ({ werk, toetsing }) => {
        const [een, twee] = [assessKort(werk, toetsing), assessKort(werk, toetsing)]
        expect(een.nietVanToepassing.every((deel, i) => deel === twee.nietVanToepassing[i])).toBe(
          true,
        )
        expect(een.nietVanToepassing.every(Object.isFrozen)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the first form', () => {
  it('has every rule in the order of the rulebook, and reads back as it was', () => {
    fc.assert(
      fc.property(geval, ({ werk, toetsing }) => {
        const nu = assess(werk, toetsing)
        const toen = toVorm1(werk, nu)
        const volgorde = new Map(werk.regels.map(({ definitie }, i) => [definitie.id, i]))
        const plaatsen = toen.uitkomsten.map(({ regel }) => volgorde.get(regel) ?? -1)
        expect(plaatsen).toEqual(plaatsen.toSorted((a, b) => a - b))
        const terug = fromVorm1(toen)
        expect(terug.uitkomsten).toEqual(nu.uitkomsten)
        expect(terug.nietVanToepassing.map(keyOf).toSorted()).toEqual(
          nu.nietVanToepassing.map(keyOf).toSorted(),
        )
      }),
      { numRuns: 300 },
    )
  })
})
