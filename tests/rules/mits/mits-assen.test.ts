import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import { allowedRange } from '../../../src/domain/bereik/ruimte.ts'
import { findMits, type Wijziging } from '../../../src/domain/mits/mits.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Bereik } from '../../../src/domain/weging/niveau.ts'
import { createToeval } from '../../bench/meten/toeval.ts'
import { drawPlan, fitsDelen, locateVierkant, type Plan, werk } from '../assen.ts'

/** By the words of the design: neither end of the band lower, at least one higher. */
const isHoger = (nieuw: Bereik, oud: Bereik) =>
  nieuw.laagst >= oud.laagst &&
  nieuw.hoogst >= oud.hoogst &&
  (nieuw.laagst > oud.laagst || nieuw.hoogst > oud.hoogst)

/** Whether the plan with these changes could be sent in: no part of it is more than its whole. */
const isPassend = ({ feiten }: Plan, wijzigingen: Naar): boolean =>
  fitsDelen({ ...feiten, ...Object.fromEntries(wijzigingen.map(({ feit, naar }) => [feit, naar])) })

type Naar = readonly Omit<Wijziging, 'van'>[]

/** The advice and band after these changes, by a whole assessment of the changed plan. */
const resultAfter = ({ feiten, ligging }: Plan, wijzigingen: Naar) => {
  const nieuw = Object.fromEntries(wijzigingen.map(({ feit, naar }) => [feit, naar]))
  const vast = Object.keys(nieuw)
  const { conclusie, band } = judge(werk, { feiten: { ...feiten, ...nieuw }, ligging, vast }).weging
  return { conclusie, band }
}
const bandAfter = (plan: Plan, wijzigingen: Naar) => resultAfter(plan, wijzigingen).band

const partsOf = <T>(lijst: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** lijst.length - 2 }, (_, i) =>
    lijst.filter((_deel, plaats) => (i + 1) & (1 << plaats)),
  )

const find = ({ feiten, ligging }: Plan) => {
  const { wereld, weging } = judge(werk, { feiten, ligging })
  return { ...findMits(wereld, weging), band: weging.band }
}

/** Some eight values over all that a changeable fact may become, by its definition. */
const spreadOver = (feit: string, van: FeitWaarde): readonly FeitWaarde[] => {
  const definitie = werk.feiten[werk.slotOf(feit)]
  if (!definitie?.veranderbaar) return []
  const ruimte = allowedRange(definitie, van)
  if ('opties' in ruimte) return ruimte.opties.filter((waarde) => waarde !== van)
  if (!('laagst' in ruimte)) return []
  const { stap = 1 } = definitie.veranderbaar
  const [eerste, laatste] = [Math.ceil(ruimte.laagst / stap), Math.floor(ruimte.hoogst / stap)]
  const sprong = Math.max(1, Math.floor((laatste - eerste) / 8))
  const plaatsen = Array.from({ length: 10 }, (_, i) => Math.min(laatste, eerste + i * sprong))
  return [...new Set(plaatsen)]
    .map((plaats) => Number((plaats * stap).toFixed(9)))
    .filter((waarde) => waarde >= ruimte.laagst && waarde <= ruimte.hoogst && waarde !== van)
}

/** The set with one value moved nearer to the present one: a step, and a few places in between. */
const moveNearer = (wijzigingen: readonly Wijziging[]): readonly Naar[] =>
  wijzigingen.flatMap(({ feit, van, naar }) => {
    if (typeof van !== 'number' || typeof naar !== 'number') return []
    const { stap = 1 } = werk.feiten[werk.slotOf(feit)]?.veranderbaar ?? {}
    const stapTerug = Number((naar + Math.sign(van - naar) * stap).toFixed(9))
    return [stapTerug, ...spreadOver(feit, van)]
      .filter((waarde) => waarde !== van && Math.abs(Number(waarde) - van) < Math.abs(naar - van))
      .map((waarde) =>
        wijzigingen.map((deel) => (deel.feit === feit ? { feit, naar: waarde } : deel)),
      )
  })

describe('the mits on the rulebook of Assen', () => {
  it('raise the advice and no part of them does, for 2,400 initiatives all over the municipality', () => {
    const kans = createToeval(20261124)
    const geteld = { initiatieven: 0, metMits: 0, sets: 0, samen: 0, nader: 0, onvolledig: 0 }
    for (let i = 0; i < 2_400; i++) {
      const plan = drawPlan(kans, { aandeel: kans.kies([0.4, 0.8, 1]), welkom: i % 5 > 0 })
      const { sets, volledig, band } = find(plan)
      geteld.initiatieven += 1
      geteld.metMits += sets.length > 0 ? 1 : 0
      geteld.onvolledig += volledig ? 0 : 1
      expect(sets.length).toBeLessThanOrEqual(5)
      for (const { wijzigingen } of sets) {
        geteld.sets += 1
        geteld.samen += wijzigingen.length > 1 ? 1 : 0
        expect(isHoger(bandAfter(plan, wijzigingen), band)).toBe(true)
        expect(isPassend(plan, wijzigingen)).toBe(true)
        for (const deel of partsOf(wijzigingen).filter((minder) => isPassend(plan, minder))) {
          expect(isHoger(bandAfter(plan, deel), band)).toBe(false)
        }
        for (const nader of moveNearer(wijzigingen).filter((minder) => isPassend(plan, minder))) {
          geteld.nader += 1
          expect(resultAfter(plan, nader)).not.toEqual(resultAfter(plan, wijzigingen))
        }
      }
    }
    console.log(JSON.stringify(geteld))
    expect(geteld.sets).toBeGreaterThan(50)
    expect(geteld.samen).toBeGreaterThan(6)
    expect(geteld.nader).toBeGreaterThan(20)
    expect(geteld.onvolledig).toBeLessThan(9)
  })

  it('go no further than needed in the binnenstad: four layers, which is what the area allows', () => {
    const feiten = {
      activiteiten: ['wonen'],
      woningenNieuw: 15,
      sociaalHuurAantal: 4,
      bouwlagenMax: 6,
      aardgasvrij: false,
    }
    const { sets } = find({ feiten, ligging: locateVierkant(233_880, 556_954, 22) })
    expect(
      sets.map(({ wijzigingen }) => wijzigingen.map(({ feit, naar }) => `${feit} ${naar}`)),
    ).toEqual([
      ['woningenNieuw 13', 'bouwlagenMax 4', 'aardgasvrij true'],
      ['sociaalHuurAantal 5', 'bouwlagenMax 4', 'aardgasvrij true'],
    ])
  })

  it('miss no single change that raises the advice, wherever in its range', () => {
    const kans = createToeval(7)
    const plannen = Array.from({ length: 600 }, () =>
      drawPlan(kans, { aandeel: kans.kies([0.4, 0.8, 1]), welkom: true }),
    ).map((plan) => ({ plan, ...find(plan) }))
    const kanHoger = plannen.filter(({ band, volledig }) => volledig && band.laagst < 3)
    const gekozen = [
      ...kanHoger.filter(({ sets }) => sets.length > 0 && sets.length < 5).slice(0, 8),
      ...kanHoger.filter(({ sets }) => sets.length === 0).slice(0, 8),
    ]
    let gevonden = 0
    for (const { plan, sets, band } of gekozen) {
      const enkel = sets.flatMap(({ wijzigingen: [eerste, ...rest] }) =>
        eerste && rest.length === 0 ? eerste.feit : [],
      )
      for (const [feit, van] of Object.entries(plan.feiten)) {
        const raak = spreadOver(feit, van)
          .filter((naar) => isPassend(plan, [{ feit, naar }]))
          .filter((naar) => isHoger(bandAfter(plan, [{ feit, naar }]), band))
        gevonden += raak.length > 0 ? 1 : 0
        if (raak.length > 0) expect(enkel).toContain(feit)
      }
    }
    expect(gevonden).toBeGreaterThan(3)
  })
})
