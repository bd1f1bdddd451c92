import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import { findNodig } from '../../../src/domain/mits/nodig.ts'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { ONWAAR, WAAR } from '../../../src/domain/regeltaal/waarheid.ts'
import { afgeleid, getal, is } from '../proef/langs.ts'
import { FEITEN, houding, maakGebied, maakRegel, PEILDATUM, waarde } from '../proef/proefboek.ts'
import { toets } from '../proef/toets.ts'
import { IN_DORP as LIGGING } from '../proef/weeg.ts'
import { alleFeitenArb, boekArb, deelFeitenArb, liggingArb, times } from '../proef/willekeurig.ts'

type Feiten = Readonly<Record<string, FeitWaarde>>

/** Five changeable facts of four kinds, most with a largest change with which it is still the same plan. */
const VERANDERBAAR: Readonly<Record<string, NonNullable<Feit['veranderbaar']>>> = {
  hoogte: { richting: 'beide', stap: 1, maxAandeel: 0.5 },
  woningen: { richting: 'omlaag', stap: 1, maxAandeel: 0.2 },
  berging: { richting: 'omhoog', stap: 2, maxAbsoluut: 4 },
  soort: { richting: 'omhoog' },
  gasvrij: { richting: 'beide' },
}
const withVeranderbaar = (boek: Regelboek): Regelboek => ({
  ...boek,
  // Every rule that a fact can meet is an eis: those are the ones that matter here.
  regels: boek.regels.map((regel) =>
    regel.aard === 'open_norm' ? regel : { ...regel, aard: 'eis' },
  ),
  feiten: new Map(
    FEITEN.map((feit) => {
      const veranderbaar = VERANDERBAAR[feit.id]
      return [feit.id, veranderbaar ? { ...feit, veranderbaar } : feit]
    }),
  ),
})

const SOORTEN = ['laag', 'midden', 'hoog']
const plaatsOf = (x: FeitWaarde): number => (typeof x === 'string' ? SOORTEN.indexOf(x) : Number(x))

/** Everything a fact may become by its bounds, direction and step: written out, not searched. */
const listAlle = (feit: string, van: FeitWaarde): readonly FeitWaarde[] => {
  const { richting, stap = 1 } = VERANDERBAAR[feit] ?? { richting: 'beide' }
  const alle: readonly FeitWaarde[] =
    feit === 'soort'
      ? SOORTEN
      : feit === 'gasvrij'
        ? [true, false]
        : Array.from({ length: 100 / stap + 1 }, (_, i) => i * stap)
  return alle.filter((x) => {
    const verschil = plaatsOf(x) - plaatsOf(van)
    return richting === 'beide'
      ? verschil !== 0
      : richting === 'omhoog'
        ? verschil > 0
        : verschil < 0
  })
}

const isSamePlan = (feit: string, van: FeitWaarde, naar: FeitWaarde): boolean => {
  const { maxAandeel, maxAbsoluut } = VERANDERBAAR[feit] ?? {}
  if (typeof van !== 'number') return true
  const afstand = Math.abs(Number(naar) - van)
  return (
    afstand <= (maxAbsoluut ?? Number.POSITIVE_INFINITY) &&
    afstand <= (maxAandeel === undefined ? Number.POSITIVE_INFINITY : maxAandeel * van) + 1e-9
  )
}

const DORP = maakGebied('dorp', { houding: { wonen: houding('ja') } })

describe('what the plan needs', () => {
  it('is the nearest value that meets the eis, and nothing is missed, on random rulebooks', () => {
    const geteld = { nodig: 0, ander: 0, vervalt: 0, grens: 0, geen: 0 }
    const check = (kaal: Regelboek, feiten: Feiten, ligging: Ligging) => {
      const werk = compileRegelboek(withVeranderbaar(kaal), PEILDATUM)
      const { wereld, weging } = judge(werk, { feiten, ligging })
      const { nodig, volledig } = findNodig(wereld, weging)
      expect(volledig).toBe(true)
      const strijdig = weging.regels.filter(
        ({ evaluatie: { faalt, regel } }) => faalt === WAAR && regel.definitie.aard === 'eis',
      )
      for (const { evaluatie } of strijdig) {
        const failsWith = (nieuw: Feiten) => {
          const { weging: na } = judge(werk, { feiten: { ...feiten, ...nieuw }, ligging })
          const zelfde = na.regels.find(
            ({ evaluatie: { regel, plek } }) =>
              regel.definitie.id === evaluatie.regel.definitie.id &&
              plek.context.gebied?.id === evaluatie.plek.context.gebied?.id,
          )
          return zelfde?.evaluatie.faalt !== ONWAAR
        }
        for (const feit of Object.keys(VERANDERBAAR)) {
          const van = feiten[feit]
          const eigen = nodig.filter(
            (deel) =>
              deel.evaluatie.regel === evaluatie.regel &&
              deel.evaluatie.plek.context.gebied?.id === evaluatie.plek.context.gebied?.id &&
              deel.feit.id === feit,
          )
          expect(eigen.length).toBeLessThanOrEqual(1)
          const [deel] = eigen
          const alle = van === undefined ? [] : listAlle(feit, van)
          if (!deel || van === undefined) {
            geteld.geen += 1
            expect(alle.every((x) => failsWith({ [feit]: x }))).toBe(true)
            continue
          }
          const { naar, grens } = deel
          expect(alle).toContain(naar)
          expect(failsWith({ [feit]: naar })).toBe(false)
          const verst = Math.abs(plaatsOf(naar) - plaatsOf(van))
          for (const x of alle) {
            const afstand = Math.abs(plaatsOf(x) - plaatsOf(van))
            if (afstand < verst) expect(failsWith({ [feit]: x })).toBe(true)
            const zelfdeKant = plaatsOf(x) > plaatsOf(van) === plaatsOf(naar) > plaatsOf(van)
            if (grens && zelfdeKant && afstand > verst) {
              geteld.grens += 1
              expect(failsWith({ [feit]: x })).toBe(false)
            }
          }
          expect(deel.zelfdePlan).toBe(isSamePlan(feit, van, naar))
          geteld.nodig += 1
          if (!deel.zelfdePlan) geteld.ander += 1
          if (deel.vervalt) geteld.vervalt += 1
        }
      }
    }
    fc.assert(fc.property(boekArb, alleFeitenArb, liggingArb, check), times(600))
    fc.assert(
      fc.property(boekArb, deelFeitenArb, liggingArb, (boek, { deel }, ligging) =>
        check(boek, deel, ligging),
      ),
      times(400),
    )
    expect(geteld.nodig).toBeGreaterThan(100)
    expect(geteld.ander).toBeGreaterThan(10)
    expect(geteld.vervalt).toBeGreaterThan(10)
    expect(geteld.grens).toBeGreaterThan(100)
    expect(geteld.geen).toBeGreaterThan(100)
  })

  const plan = {
    feiten: [
      ...FEITEN.filter(({ id }) => !['woningen', 'hoogte', 'opgave', 'perHoogte'].includes(id)),
      getal('woningen', {
        label: 'aantal woningen',
        eenheid: 'woningen',
        geheel: true,
        veranderbaar: { richting: 'beide', stap: 1, maxAandeel: 0.2 },
      }),
      getal('hoogte', { herkomst: 'gebied' }),
      getal('sociaal', {
        label: 'sociale huur',
        eenheid: 'woningen',
        geheel: true,
        deelVan: 'woningen',
      }),
      afgeleid('dichtheid', 'woningen / 1.08'),
      afgeleid('aandeelSociaal', 'if woningen > 0 then sociaal / woningen else 0'),
    ],
    gebieden: [DORP],
  }
  const eis = (id: string, versie: Parameters<typeof maakRegel>[1] & object) =>
    maakRegel(id, versie)
  const dicht = eis('RG-01', { versie: { voldoetAls: is('dichtheid', 'lessThanInclusive', 17) } })
  const invoer = { activiteiten: ['wonen'], woningen: 25, sociaal: 4 }
  const nodigVan = (regels: readonly ReturnType<typeof eis>[], feiten: Feiten = invoer) =>
    toets({ ...plan, regels }, { feiten }).nodig

  it('tells a value through a derived fact, in whole homes, and that it is another plan', () => {
    const uit = toets({ ...plan, regels: [dicht] }, { feiten: invoer })
    expect(uit.mits).toEqual([])
    expect(uit.nodig).toEqual([
      {
        regel: 'RG-01',
        feit: 'woningen',
        van: 25,
        naar: 18,
        eenheid: 'woningen',
        grens: 'hoogstens',
        zelfdePlan: false,
        volgt: [],
        kort: 'Aantal woningen: ten hoogste 18 woningen in plaats van 25. Dat is een ander plan.',
        motivering:
          'RG-01 wordt gehaald met aantal woningen: ten hoogste 18 woningen in plaats van 25. Dat gaat verder dan een wijziging van hetzelfde plan.',
      },
    ])
  })

  it('is a mits too when the plan stays the same', () => {
    const uit = toets({ ...plan, regels: [dicht] }, { feiten: { ...invoer, woningen: 20 } })
    expect(uit.nodig).toMatchObject([{ naar: 18, zelfdePlan: true }])
    expect(uit.nodig[0]?.kort).not.toContain('ander plan')
    expect(uit.mits).toMatchObject([{ wijzigingen: [{ feit: 'woningen', naar: 18 }] }])
  })

  it('names the parts that go down with their whole, and asks of no part more than its whole', () => {
    expect(nodigVan([dicht], { ...invoer, sociaal: 22 })).toMatchObject([
      { naar: 18, grens: 'hoogstens', volgt: [{ feit: 'sociaal', van: 22, naar: 18 }] },
    ])
    const veel = eis('RG-02', { versie: { voldoetAls: is('sociaal', 'greaterThanInclusive', 30) } })
    expect(nodigVan([veel])).toEqual([])
  })

  it('tells the least that is enough where more is asked, each fact that could do it by itself', () => {
    const aandeel = eis('RG-02', {
      versie: { voldoetAls: is('aandeelSociaal', 'greaterThanInclusive', 0.3) },
    })
    expect(nodigVan([aandeel]).map(({ kort }) => kort)).toEqual([
      'Sociale huur: ten minste 8 woningen in plaats van 4.',
      'Aantal woningen: 13 woningen in plaats van 25. Dat is een ander plan.',
    ])
  })

  it('says so when the eis does not apply any more rather than that it is met', () => {
    const groot = eis('RG-02', {
      versie: {
        geldtVoor: is('woningen', 'greaterThan', 24),
        voldoetAls: is('gasvrij', 'equal', true),
      },
    })
    const uit = nodigVan([groot], { ...invoer, gasvrij: false })
    expect(uit.map(({ feit, naar, vervalt }) => [feit, naar, vervalt])).toEqual([
      ['gasvrij', true, undefined],
      ['woningen', 24, true],
    ])
    expect(uit[1]?.kort).toContain('Dan geldt deze eis niet.')
  })

  it('is told per area, with the value of that area', () => {
    const hoog = eis('RG-02', {
      versie: { voldoetAls: is('woningen', 'lessThanInclusive', { fact: 'hoogte' }) },
    })
    const werk = { ...plan, regels: [hoog] }
    const gebied = (id: string, max: number) =>
      maakGebied(id, { houding: { wonen: houding('ja') }, waarden: { hoogte: waarde(max) } })
    const inBeide = { ...werk, gebieden: [gebied('dorp', 10), gebied('buurt', 21)] }
    const { nodig } = toets(inBeide, {
      feiten: invoer,
      ligging: {
        ...LIGGING,
        gebieden: [LIGGING.gebieden[0], { ...LIGGING.gebieden[0], gebied: 'buurt' }] as never,
      },
    })
    expect(nodig.map(({ gebied: waar, naar, zelfdePlan }) => [waar, naar, zelfdePlan])).toEqual([
      ['dorp', 10, false],
      ['buurt', 21, true],
    ])
  })

  it('names no value as a bound where a value beyond it does not do', () => {
    const precies = eis('RG-02', {
      versie: { voldoetAls: { any: [is('woningen', 'equal', 22), is('woningen', 'equal', 12)] } },
    })
    const [deel] = nodigVan([precies])
    expect(deel?.kort).toBe('Aantal woningen: 22 woningen in plaats van 25.')
  })

  it('leaves out what was not given, what is taken as it is, and what a behandelaar states', () => {
    expect(nodigVan([dicht], { activiteiten: ['wonen'], woningen: 25 })).toHaveLength(1)
    expect(
      toets({ ...plan, regels: [dicht] }, { feiten: invoer, vast: ['woningen'] }).nodig,
    ).toEqual([])
    const past = eis('RG-02', { versie: { voldoetAls: is('past', 'equal', true) } })
    expect(nodigVan([past], { ...invoer, past: false })).toEqual([])
  })
})
