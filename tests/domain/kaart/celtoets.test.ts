import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/domain/assess.ts'
import { createCeltoets } from '../../../src/domain/kaart/celtoets.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import {
  inGebied,
  maakBoek,
  maakLigging,
  maakRegel,
  maakSpanning,
  PEILDATUM,
} from '../proef/proefboek.ts'
import { ALLES, IN_DORP } from '../proef/weeg.ts'

describe('places that differ only in a distance', () => {
  const judgeOp = (afstanden: readonly number[]) => {
    const boek = maakBoek({
      regels: [
        maakRegel('RG-01', {
          versie: {
            voldoetAls: { fact: 'afstandNatuur', operator: 'greaterThan', value: 100 },
          },
        }),
      ],
    })
    const werk = compileRegelboek(boek, PEILDATUM)
    const feiten = { activiteiten: ['wonen'] }
    const celtoets = createCeltoets(werk, feiten)
    for (const afstand of afstanden) {
      const ligging = { ...maakLigging([inGebied('dorp')]), afstanden: { natuur: afstand } }
      const heel = assess(werk, { naam: 'p', feiten, ligging })
      const { conclusie, bandbreedte, beslissend } = heel.advies
      const { stand, hardheid } = heel.richting ?? {}
      expect(celtoets.assess(ligging)).toMatchObject({
        ...{ conclusie, bandbreedte, beslissend },
        richting: hardheid ? { stand, hardheid } : { stand },
      })
    }
    return celtoets.count().plekken
  }

  it('are one place on the same side of the norm, and another on the norm itself', () => {
    expect(judgeOp([3, 99.9, 50])).toBe(1)
    expect(judgeOp([99.9, 100, 100.1, 5000])).toBe(3)
  })
})

describe('a map of a small rulebook', () => {
  const als = (fact: string, value: number | boolean) =>
    ({ fact, operator: 'equal', value }) as const
  const meer = (fact: string, value: number) => ({ fact, operator: 'greaterThan', value }) as const
  const werk = compileRegelboek(
    maakBoek({
      regels: [
        maakRegel('RG-01', {}),
        maakRegel('RG-02', { aard: 'kans', versie: { voldoetAls: als('onderzoek', true) } }),
        maakRegel('RG-03', { aard: 'signaal', versie: { voldoetAls: meer('berging', 1) } }),
        maakRegel('RG-04', {
          versie: { geldtVoor: meer('woningen', 10), voldoetAls: meer('hoogte', 1) },
        }),
        maakRegel('RG-05', {
          versie: { geldtVoor: meer('opgave', 1), voldoetAls: als('past', true) },
        }),
      ],
      spanningen: [
        maakSpanning('SP-01', { treedtOpAls: meer('woningen', 50) }),
        maakSpanning('SP-02', { treedtOpAls: meer('afstandNatuur', 50) }),
      ],
    }),
    PEILDATUM,
  )

  it('gives the advice without the words', () => {
    const { assess } = createCeltoets(werk, { ...ALLES, gasvrij: false })
    expect(assess(IN_DORP)).toEqual({
      conclusie: 'afweging_nodig',
      woorden: 'bestuurlijke afweging nodig',
      bandbreedte: { laagst: 'afweging_nodig', hoogst: 'afweging_nodig' },
      beslissend: [{ soort: 'spanning', id: 'SP-02' }],
      visieGeeftRichting: true,
      richting: {
        stand: 'botst',
        woorden: 'twee doelen botsen',
        bandbreedte: { laagst: 'botst', hoogst: 'botst' },
        hardheid: 'vast',
        door: [{ soort: 'spanning', id: 'SP-02', gebied: 'dorp' }],
      },
    })
  })

  it('leaves out what cannot move the advice: kansen, signalen and what does not apply', () => {
    const { reads, count } = createCeltoets(werk, ALLES)
    expect(count()).toEqual({ regels: 2, plekken: 0 })
    const gelezen = ['gasvrij', 'onderzoek', 'berging', 'hoogte', 'woningen', 'past']
    // Homes are read by the derived number on which RG-05 applies.
    expect(gelezen.filter(reads)).toEqual(['gasvrij', 'woningen', 'past'])
    expect(reads('afstandNatuur')).toBe(true)
    expect(reads('opgave')).toBe(false)
  })

  it('keeps what may still apply when a fact is missing', () => {
    const { reads, count } = createCeltoets(werk, { activiteiten: ['wonen'] })
    expect(count().regels).toBe(3)
    expect(reads('hoogte')).toBe(true)
  })

  it('gives a place seen before its own answer again', () => {
    const { assess, count } = createCeltoets(werk, ALLES)
    const dorp = assess(IN_DORP)
    const nabij = assess({ ...IN_DORP, afstanden: { natuur: 20 } })
    expect(nabij).not.toEqual(dorp)
    expect(assess(IN_DORP)).toBe(dorp)
    expect(count().plekken).toBe(2)
  })
})
