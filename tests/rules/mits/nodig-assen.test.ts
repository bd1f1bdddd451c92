import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import { findMits } from '../../../src/domain/mits/mits.ts'
import { findNodig } from '../../../src/domain/mits/nodig.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import { ONWAAR } from '../../../src/domain/regeltaal/waarheid.ts'
import { createToeval } from '../../bench/meten/toeval.ts'
import { drawPlan, fitsDelen, locateVierkant, type Plan, werk } from '../assen.ts'

const find = ({ feiten, ligging }: Plan) => {
  const { wereld, weging } = judge(werk, { feiten, ligging })
  return { ...findNodig(wereld, weging), mits: findMits(wereld, weging) }
}

type Deel = ReturnType<typeof find>['nodig'][number]

/** Whether the eis still fails, or may, in a whole assessment of the changed plan. */
const failsWith = ({ feiten, ligging }: Plan, { evaluatie }: Deel, nieuw: Plan['feiten']) => {
  const { weging } = judge(werk, { feiten: { ...feiten, ...nieuw }, ligging })
  const gebied = evaluatie.plek.context.gebied?.id
  const zelfde = weging.regels.find(
    ({ evaluatie: { regel, plek } }) =>
      regel === evaluatie.regel && plek.context.gebied?.id === gebied,
  )
  return zelfde?.evaluatie.faalt !== ONWAAR
}

/** The changed fact, and the parts that go down with it. */
const changeOf = ({ feit, volgt }: Deel, naar: FeitWaarde): Plan['feiten'] => ({
  ...Object.fromEntries([...volgt].map(([slot, deel]) => [werk.feiten[slot]?.id ?? '', deel])),
  [feit.id]: naar,
})

/** A step nearer to what was given, and some places between. */
const listNader = ({ feit, van, naar }: Deel): readonly number[] => {
  if (typeof van !== 'number' || typeof naar !== 'number') return []
  const { stap = 1 } = feit.veranderbaar ?? {}
  const stappen = Math.floor(Math.abs(van - naar) / stap)
  const terug = [1, ...[0.25, 0.5, 0.75].map((deel) => Math.ceil(stappen * deel))]
  return terug
    .map((aantal) => Number((naar + Math.sign(van - naar) * aantal * stap).toFixed(9)))
    .filter((x) => Math.abs(x - van) < Math.abs(naar - van) && x !== van)
}

describe('what plans in Assen need', () => {
  it('is enough and no more than that, for 500 initiatives all over the municipality', () => {
    const kans = createToeval(20261129)
    const geteld = { metNodig: 0, nodig: 0, ander: 0, nader: 0, onvolledig: 0 }
    for (let i = 0; i < 500; i++) {
      const plan = drawPlan(kans, { aandeel: kans.kies([0.4, 0.8, 1]), welkom: i % 5 > 0 })
      const { nodig, volledig } = find(plan)
      geteld.metNodig += nodig.length > 0 ? 1 : 0
      geteld.onvolledig += volledig ? 0 : 1
      for (const deel of nodig) {
        geteld.nodig += 1
        geteld.ander += deel.zelfdePlan ? 0 : 1
        const nieuw = changeOf(deel, deel.naar)
        expect(fitsDelen({ ...plan.feiten, ...nieuw })).toBe(true)
        expect(failsWith(plan, deel, nieuw)).toBe(false)
        if (!volledig) continue
        for (const naar of listNader(deel)) {
          const minder = { [deel.feit.id]: naar }
          if (!fitsDelen({ ...plan.feiten, ...minder })) continue
          geteld.nader += 1
          expect(failsWith(plan, deel, minder)).toBe(true)
        }
      }
    }
    console.log(JSON.stringify(geteld))
    expect(geteld.nodig).toBeGreaterThan(100)
    expect(geteld.ander).toBeGreaterThan(15)
    expect(geteld.nader).toBeGreaterThan(65)
    expect(geteld.onvolledig).toBeLessThan(7)
  })

  it('tells how many homes are too many, where the change is too large for a mits', () => {
    const plan = {
      feiten: { activiteiten: ['wonen'], woningenNieuw: 25, sociaalHuurAantal: 2 },
      ligging: locateVierkant(233_880, 556_954, 104),
    }
    const { nodig, mits } = find(plan)
    const woningen = nodig.filter(({ feit }) => feit.id === 'woningenNieuw')
    expect(woningen.map(({ zelfdePlan }) => zelfdePlan)).toContain(false)
    const inMits = mits.sets.flatMap(({ wijzigingen }) => wijzigingen)
    expect(
      inMits.filter(({ feit, naar }) => feit === 'woningenNieuw' && Number(naar) < 20),
    ).toEqual([])
  })
})
