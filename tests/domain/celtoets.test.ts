import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeOmgeving } from '../../src/compositie.ts'
import { assess } from '../../src/domain/assess.ts'
import { createCeltoets } from '../../src/domain/celtoets.ts'
import type { FeitWaarde } from '../../src/domain/feit.ts'
import { compileRegelboek } from '../../src/domain/regelwerk.ts'
import { pickWaarde } from '../bench/feiten.ts'
import { createToeval } from '../bench/toeval.ts'
import { inGebied, maakBoek, maakLigging, maakRegel, maakSpanning, PEILDATUM } from './proefboek.ts'
import { ALLES, IN_DORP } from './weeg.ts'

const { toetsers } = await composeOmgeving({})
const [toetser] = toetsers
if (toetser === undefined) throw new Error('geen regelboek')
const { regelboek } = toetser
const NU = { geldigOp: '2026-09-01', beschikbaarOp: '2026-09-01' }
const RASTER = toetser.listRaster({ celM: 400 })

const drawFeiten = (zaad: number): Record<string, FeitWaarde> => {
  const toeval = createToeval(zaad)
  const gesteld = [...regelboek.feiten.values()].filter(
    ({ id, herkomst }) => herkomst === 'initiatief' && (id === 'activiteiten' || toeval.kans(0.3)),
  )
  return Object.fromEntries(gesteld.map((feit) => [feit.id, pickWaarde(feit, new Map(), toeval)]))
}

describe('a map of the real rulebook', () => {
  it('gives at every cell the advice of a whole assessment there', () => {
    const gezien = new Set<string>()
    const judge = (zaad: number, isVlak: boolean) => {
      const feiten = drawFeiten(zaad)
      const { toets } = toetser.openKaart({ feiten, peildatum: NU })
      for (let i = zaad % 7; i < RASTER.length; i += 97) {
        const { id, geometrie } = RASTER[i] ?? { id: 0 }
        if (geometrie === undefined) continue
        const { advies, gebieden } = toets({ id, geometrie, isVlak })
        const heel = toetser.beoordeel({
          initiatief: { naam: 'proef', feiten, locatie: { type: 'Polygon' } } as never,
          peildatum: NU,
          locatie: { geometrie, isVlak, reparaties: [] },
        })
        const { conclusie, woorden, bandbreedte, beslissend } = heel.advies
        const { visieGeeftRichting } = heel
        expect(advies).toEqual({ conclusie, woorden, bandbreedte, beslissend, visieGeeftRichting })
        expect(gebieden.filter(({ raakt }) => raakt).map(({ gebied }) => gebied)).toEqual(
          heel.ligging.filter(({ raakt }) => raakt).map(({ gebied }) => gebied),
        )
        gezien.add(conclusie)
      }
    }
    fc.assert(
      fc.property(fc.nat(1e6), fc.boolean(), (zaad, isVlak) => judge(zaad, isVlak)),
      { numRuns: 25, seed: 20_260_219 },
    )
    expect(gezien.size).toBeGreaterThan(2)
  })

  it('judges places that the rules cannot tell apart once', () => {
    const feiten = { activiteiten: ['wonen'], woningenNieuw: 12, bouwlagenMax: 3 }
    const { toets, tel } = toetser.openKaart({ feiten, peildatum: NU })
    for (const cel of RASTER) toets(cel)
    expect(tel().plekken).toBeGreaterThan(1)
    expect(tel().plekken).toBeLessThan(RASTER.length / 2)
    expect(tel().regels).toBeLessThan(regelboek.regels.length)
  })
})

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
    const { toets, tel } = createCeltoets(werk, feiten)
    for (const afstand of afstanden) {
      const ligging = { ...maakLigging([inGebied('dorp')]), afstanden: { natuur: afstand } }
      const { conclusie, bandbreedte, beslissend } = assess(werk, {
        naam: 'p',
        feiten,
        ligging,
      }).advies
      expect(toets(ligging)).toMatchObject({ conclusie, bandbreedte, beslissend })
    }
    return tel().plekken
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
    const { toets } = createCeltoets(werk, { ...ALLES, gasvrij: false })
    expect(toets(IN_DORP)).toEqual({
      conclusie: 'afweging_nodig',
      woorden: 'bestuurlijke afweging nodig',
      bandbreedte: { laagst: 'afweging_nodig', hoogst: 'afweging_nodig' },
      beslissend: [{ soort: 'spanning', id: 'SP-02' }],
      visieGeeftRichting: true,
    })
  })

  it('leaves out what cannot move the advice: kansen, signalen and what does not apply', () => {
    const { leest, tel } = createCeltoets(werk, ALLES)
    expect(tel()).toEqual({ regels: 2, plekken: 0 })
    const gelezen = ['gasvrij', 'onderzoek', 'berging', 'hoogte', 'woningen', 'past']
    // Homes are read by the derived number on which RG-05 applies.
    expect(gelezen.filter(leest)).toEqual(['gasvrij', 'woningen', 'past'])
    expect(leest('afstandNatuur')).toBe(true)
    expect(leest('opgave')).toBe(false)
  })

  it('keeps what may still apply when a fact is missing', () => {
    const { leest, tel } = createCeltoets(werk, { activiteiten: ['wonen'] })
    expect(tel().regels).toBe(3)
    expect(leest('hoogte')).toBe(true)
  })

  it('gives a place seen before its own answer again', () => {
    const { toets, tel } = createCeltoets(werk, ALLES)
    const dorp = toets(IN_DORP)
    const nabij = toets({ ...IN_DORP, afstanden: { natuur: 20 } })
    expect(nabij).not.toEqual(dorp)
    expect(toets(IN_DORP)).toBe(dorp)
    expect(tel().plekken).toBe(2)
  })
})
