import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, judge } from '../../src/domain/assess.ts'
import type { FeitWaarde } from '../../src/domain/model/feit.ts'
import type { Ligging } from '../../src/domain/model/ligging.ts'
import type { Regelboek } from '../../src/domain/model/regelboek.ts'
import { CONCLUSIES, NOG_NIET_TE_ZEGGEN, STAND_ONBEKEND } from '../../src/domain/model/visie.ts'
import { compileRegelboek } from '../../src/domain/regeltaal/regelwerk.ts'
import { maakRegel, PEILDATUM } from './proef/proefboek.ts'
import { boekArb, deelFeitenArb, isNu, liggingArb, times } from './proef/willekeurig.ts'

const RUNS = times(700)
type Feiten = Record<string, FeitWaarde>

const weeg = (boek: Regelboek, feiten: Feiten, ligging?: Ligging) =>
  judge(compileRegelboek(boek, PEILDATUM), { feiten, ...(ligging && { ligging }) }).weging

const isBinnen = (a: { laagst: number; hoogst: number }, b: { laagst: number; hoogst: number }) =>
  b.laagst <= a.laagst && a.hoogst <= b.hoogst

const zonderLaag = (ligging: Ligging, laag: string): Ligging => ({
  ...ligging,
  lagen: ligging.lagen.filter((naam) => naam !== laag),
})

describe('properties of the weighing', () => {
  it('keeps the conclusie within the band', () => {
    fc.assert(
      fc.property(boekArb, deelFeitenArb, liggingArb, (boek, { deel }, ligging) => {
        const { conclusie, band } = weeg(boek, deel, ligging)
        if (conclusie === NOG_NIET_TE_ZEGGEN) return
        const trede = CONCLUSIES.indexOf(conclusie)
        expect(band.laagst).toBeLessThanOrEqual(trede)
        expect(band.hoogst).toBeGreaterThanOrEqual(trede)
      }),
      RUNS,
    )
  })

  it('only narrows the band when facts become known', () => {
    fc.assert(
      fc.property(boekArb, deelFeitenArb, liggingArb, (boek, { alle, deel }, ligging) => {
        const eerst = weeg(boek, deel, ligging)
        for (const id of Object.keys(alle)) {
          if (id in deel) continue
          const later = weeg(boek, { ...deel, [id]: alle[id] as FeitWaarde }, ligging)
          expect(isBinnen(later.band, eerst.band)).toBe(true)
        }
        expect(isBinnen(weeg(boek, alle, ligging).band, eerst.band)).toBe(true)
      }),
      RUNS,
    )
  })

  it('keeps a settled conclusie through every fact that has to be shown now', () => {
    fc.assert(
      fc.property(boekArb, deelFeitenArb, liggingArb, (boek, { alle, deel }, ligging) => {
        const { conclusie } = weeg(boek, deel, ligging)
        if (conclusie === NOG_NIET_TE_ZEGGEN) return
        const nu = Object.fromEntries(Object.entries(alle).filter(([id]) => isNu(id)))
        expect(weeg(boek, { ...nu, ...deel }, ligging).conclusie).toBe(conclusie)
      }),
      RUNS,
    )
  })

  it('never changes a settled outcome of a rule when facts become known', () => {
    fc.assert(
      fc.property(boekArb, deelFeitenArb, liggingArb, (boek, { alle, deel }, ligging) => {
        const oordelen = (feiten: Feiten) =>
          weeg(boek, feiten, ligging).regels.map(({ evaluatie: { oordeel } }) => oordeel)
        const [eerst, later] = [oordelen(deel), oordelen(alle)]
        expect(later).toHaveLength(eerst.length)
        for (const [i, oordeel] of eerst.entries()) {
          if (oordeel === 'onbekend' || oordeel === 'vraagt_beoordeling') continue
          expect(later[i]).toBe(oordeel)
        }
      }),
      RUNS,
    )
  })

  it('never leaves the announced band when a layer was missing', () => {
    fc.assert(
      fc.property(boekArb, deelFeitenArb, liggingArb, (boek, { deel, alle }, ligging) => {
        for (const laag of ligging.lagen) {
          const zonder = weeg(boek, deel, zonderLaag(ligging, laag))
          expect(isBinnen(weeg(boek, deel, ligging).band, zonder.band)).toBe(true)
          expect(isBinnen(weeg(boek, alle, ligging).band, zonder.band)).toBe(true)
        }
        expect(isBinnen(weeg(boek, alle, ligging).band, weeg(boek, deel).band)).toBe(true)
      }),
      RUNS,
    )
  })

  it('does not depend on the order of rules, areas or facts', () => {
    fc.assert(
      fc.property(boekArb, deelFeitenArb, liggingArb, (boek, { deel }, ligging) => {
        const om: Regelboek = {
          ...boek,
          regels: boek.regels.toReversed(),
          gebieden: boek.gebieden.toReversed(),
          feiten: new Map([...boek.feiten].toReversed()),
        }
        const omgekeerd = Object.fromEntries(Object.entries(deel).toReversed())
        const a = weeg(boek, deel, ligging)
        const b = weeg(om, omgekeerd, ligging)
        expect(b.conclusie).toBe(a.conclusie)
        expect(b.band).toEqual(a.band)
        expect(b.visieGeeftRichting).toBe(a.visieGeeftRichting)
      }),
      RUNS,
    )
  })

  it('is not moved by a rule that does not apply, nor by kansen and signalen', () => {
    fc.assert(
      fc.property(boekArb, deelFeitenArb, liggingArb, (boek, { deel }, ligging) => {
        const nooit = { all: [{ fact: 'woningen', operator: 'lessThan', value: 0 }] } as const
        const gegeven = { woningen: 3, ...deel }
        const a = weeg(boek, gegeven, ligging)
        const met = (regels: Regelboek['regels']) =>
          weeg({ ...boek, regels: [...boek.regels, ...regels] }, gegeven, ligging)
        const erbij = [
          maakRegel('XX-01', { doorwerking: 'weigeringsgrond', versie: { geldtVoor: nooit } }),
          maakRegel('XX-02', { aard: 'kans' }),
          maakRegel('XX-03', { aard: 'signaal' }),
          maakRegel('XX-04', {
            aard: 'eis',
            doorwerking: 'inspiratie',
            herkomst: 'hogere_regelgeving',
          }),
        ]
        const b = met(erbij)
        expect(b.conclusie).toBe(a.conclusie)
        expect(b.band).toEqual(a.band)
      }),
      RUNS,
    )
  })

  it('never ranks a variant higher whose every contribution is at most as high', () => {
    fc.assert(
      fc.property(boekArb, deelFeitenArb, deelFeitenArb, liggingArb, (boek, a, b, ligging) => {
        const [beter, slechter] = [weeg(boek, a.alle, ligging), weeg(boek, b.alle, ligging)]
        const treden = ({ regels, houdingen, spanningen }: typeof beter) =>
          [...regels, ...houdingen, ...spanningen].map(({ conclusie }) => conclusie.laagst)
        const [hoog, laag] = [treden(beter), treden(slechter)]
        fc.pre(hoog.length === laag.length && laag.every((trede, i) => trede <= (hoog[i] ?? 0)))
        expect(slechter.bereik.laagst).toBeLessThanOrEqual(beter.bereik.laagst)
      }),
      { numRuns: 400 },
    )
  })

  it('asks nothing when conclusie and stand are settled, and something when one is not', () => {
    fc.assert(
      fc.property(boekArb, deelFeitenArb, liggingArb, (boek, { deel }, ligging) => {
        for (const plaats of [ligging, ...ligging.lagen.map((laag) => zonderLaag(ligging, laag))]) {
          const { vragen } = assess(compileRegelboek(boek, PEILDATUM), {
            naam: 'proef',
            feiten: deel,
            ligging: plaats,
          })
          const { conclusie, weighStand } = weeg(boek, deel, plaats)
          const open = conclusie === NOG_NIET_TE_ZEGGEN || weighStand().stand === STAND_ONBEKEND
          expect(vragen.length > 0).toBe(open)
        }
      }),
      RUNS,
    )
  })

  it('never says yes or no about an initiative of which nothing is known', () => {
    fc.assert(
      fc.property(boekArb, (boek) => {
        expect(weeg(boek, {}).conclusie).toBe(NOG_NIET_TE_ZEGGEN)
      }),
      RUNS,
    )
  })

  it('changes only the sentences that rest on a fact when that fact changes', () => {
    fc.assert(
      fc.property(
        boekArb,
        deelFeitenArb,
        liggingArb,
        klein(),
        (boek, { alle }, ligging, hoogte) => {
          const werk = compileRegelboek(boek, PEILDATUM)
          const los = (feiten: Feiten) =>
            assess(werk, { naam: 'proef', feiten, ligging })
              .uitkomsten.filter(({ rustOp }) => !rustOpHoogte(rustOp.feiten))
              .map(({ motivering }) => motivering)
          expect(los({ ...alle, hoogte })).toEqual(los(alle))
        },
      ),
      { numRuns: 300 },
    )
  })
})

const klein = () => fc.integer({ min: 0, max: 20 })
const rustOpHoogte = (feiten: readonly string[]) =>
  feiten.includes('hoogte') || feiten.includes('perHoogte')
