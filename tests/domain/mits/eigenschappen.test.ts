import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, judge } from '../../../src/domain/assess.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { CONCLUSIES } from '../../../src/domain/model/visie.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { weighAgain } from '../../../src/domain/weging/weigh.ts'
import { changeWereld } from '../../../src/domain/weging/wereld.ts'
import {
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  PEILDATUM,
} from '../proef/proefboek.ts'
import { alleFeitenArb, boekArb, liggingArb, voorwaardeArb } from '../proef/willekeurig.ts'

/** Rulebooks in which change can help: areas that say yes, and rules that only ask. */
const maakbaarArb = boekArb.map((boek) => ({
  ...boek,
  gebieden: boek.gebieden.map((gebied) => ({
    ...gebied,
    houding: { wonen: houding('ja'), winkels: houding('ja'), klein: houding('ja') },
  })),
  regels: boek.regels.map((regel) => ({
    ...regel,
    doorwerking: 'visie_uitgangspunt' as const,
    herkomst: 'sectoraal_beleid' as const,
  })),
}))

type Feiten = Record<string, FeitWaarde>
interface Band {
  readonly laagst: string
  readonly hoogst: string
}

const trede = (niveau: string) => CONCLUSIES.indexOf(niveau as (typeof CONCLUSIES)[number])
const isHoger = (nieuw: Band, oud: Band) =>
  trede(nieuw.laagst) >= trede(oud.laagst) &&
  trede(nieuw.hoogst) >= trede(oud.hoogst) &&
  (trede(nieuw.laagst) > trede(oud.laagst) || trede(nieuw.hoogst) > trede(oud.hoogst))

const toets = (boek: Regelboek, feiten: Feiten, ligging: Ligging) =>
  assess(compileRegelboek(boek, PEILDATUM), { naam: 'proef', feiten, ligging })

const DORP = maakGebied('dorp', { houding: { wonen: houding('ja') } })
const plek = maakLigging([inGebied('dorp')])
const eis = (
  id: string,
  voldoetAls: NonNullable<ReturnType<typeof maakRegel>['versies'][number]['voldoetAls']>,
) => maakRegel(id, { versie: { voldoetAls } })

describe('mits on random rulebooks', () => {
  it('does what it says, and no proper subset does, on random rulebooks', () => {
    let gevonden = 0
    fc.assert(
      fc.property(maakbaarArb, alleFeitenArb, liggingArb, (boek, deel, ligging) => {
        const oud = toets(boek, deel, ligging)
        expect(oud.mits.length).toBeLessThanOrEqual(5)
        for (const { wijzigingen } of oud.mits) {
          gevonden += 1
          for (let masker = 1; masker < 2 ** wijzigingen.length; masker++) {
            const gekozen = wijzigingen.filter((_, i) => masker & (1 << i))
            const nieuw = Object.fromEntries(gekozen.map(({ feit, naar }) => [feit, naar]))
            const { band } = judge(compileRegelboek(boek, PEILDATUM), {
              feiten: { ...deel, ...nieuw },
              ligging,
              vast: gekozen.map(({ feit }) => feit),
            }).weging
            const bereik = {
              laagst: CONCLUSIES[band.laagst] as string,
              hoogst: CONCLUSIES[band.hoogst] as string,
            }
            const heel = gekozen.length === wijzigingen.length
            expect(isHoger(bereik, oud.advies.bandbreedte)).toBe(heel)
          }
        }
      }),
      { numRuns: 1000 },
    )
    expect(gevonden).toBeGreaterThan(30)
  })

  it('weighs again what changed exactly as weighing the whole does', () => {
    fc.assert(
      fc.property(boekArb, alleFeitenArb, alleFeitenArb, liggingArb, (boek, een, twee, ligging) => {
        const werk = compileRegelboek(boek, PEILDATUM)
        const { wereld, weging } = judge(werk, { feiten: een, ligging })
        const anders = ['hoogte', 'gasvrij', 'berging'] as const
        const wijzigingen = new Map(anders.map((id) => [werk.slotOf(id), twee[id] as FeitWaarde]))
        const verder = changeWereld(wereld, wijzigingen)
        const opnieuw = weighAgain(verder, weging, verder.vast)
        const feiten = { ...een, ...Object.fromEntries(anders.map((id) => [id, twee[id]])) }
        const heel = judge(werk, { feiten: feiten as Feiten, ligging, vast: anders }).weging
        expect(opnieuw.band).toEqual(heel.band)
        expect(opnieuw.bereik).toEqual(heel.bereik)
        expect(opnieuw.conclusie).toBe(heel.conclusie)
        expect(opnieuw.visieGeeftRichting).toBe(heel.visieGeeftRichting)
      }),
      { numRuns: 1000 },
    )
  })

  it('misses no single change that makes the one eis that blocks hold', () => {
    const stappen: Readonly<Record<string, readonly FeitWaarde[]>> = {
      hoogte: Array.from({ length: 31 }, (_, i) => i),
      berging: Array.from({ length: 101 }, (_, i) => i),
      gasvrij: [true, false],
    }
    const eisArb = voorwaardeArb(['hoogte', 'woningen', 'berging'], ['gasvrij']).map((voldoetAls) =>
      maakBoek({ gebieden: [DORP], regels: [eis('RG-01', voldoetAls)] }),
    )
    fc.assert(
      fc.property(eisArb, alleFeitenArb, (boek, alle) => {
        const feiten: Feiten = { ...alle, activiteiten: ['wonen'] }
        const werk = compileRegelboek(boek, PEILDATUM)
        const { mits } = toets(boek, feiten, plek)
        const enkel = mits.filter(({ wijzigingen }) => wijzigingen.length === 1)
        const voor = judge(werk, { feiten, ligging: plek }).weging
        fc.pre(voor.regels[0]?.evaluatie.oordeel === 'voldoet_niet')
        for (const [feit, waarden] of Object.entries(stappen)) {
          const van = Number(feiten[feit])
          const mag = (naar: FeitWaarde) =>
            typeof naar !== 'number' ||
            (feit === 'hoogte' ? Math.abs(naar - van) <= van / 2 : naar >= van)
          const kan = waarden.filter(mag).some((naar) => {
            const { weging } = judge(werk, { feiten: { ...feiten, [feit]: naar }, ligging: plek })
            return weging.regels[0]?.evaluatie.oordeel === 'voldoet'
          })
          if (kan) expect(enkel.map(({ wijzigingen }) => wijzigingen[0]?.feit)).toContain(feit)
        }
      }),
      { numRuns: 500 },
    )
  })
})
