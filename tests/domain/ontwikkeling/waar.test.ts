import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import { divideActiviteiten, divideFeiten } from '../../../src/domain/ontwikkeling/waar.ts'

/** A part in these areas; of those after "<" another profile is more specific. */
const deel = (gebieden: readonly string[], ...activiteiten: readonly string[]) => ({
  ligging: {
    gebieden: gebieden.map((gebied) => ({
      gebied: gebied.replace('<', ''),
      raakt: true,
      maatgevend: !gebied.startsWith('<'),
    })),
  },
  feiten: activiteiten.length === 0 ? {} : { activiteiten },
})
const GEHEEL = { activiteiten: ['wonen', 'bedrijf', 'horeca'] }
const divide = (delen: ReturnType<typeof deel>[], geheel: object = GEHEEL) =>
  Object.fromEntries(divideActiviteiten(delen, { ...geheel }))
const overal = (...activiteiten: readonly string[]) => ({
  raakt: activiteiten,
  maatgevend: activiteiten,
})

describe('wat van een ontwikkeling in welk gebied komt', () => {
  it('is wat de delen daar brengen, in de volgorde van het geheel', () => {
    const delen = [
      deel(['noord', 'kom'], 'horeca', 'wonen'),
      deel(['haven', 'kom'], 'bedrijf'),
      deel(['noord'], 'wonen'),
    ]
    expect(divide(delen)).toEqual({
      noord: overal('wonen', 'horeca'),
      kom: overal('wonen', 'bedrijf', 'horeca'),
      haven: overal('bedrijf'),
    })
  })

  it('is overal wat alleen voor het geheel is opgegeven', () => {
    expect(divide([deel(['noord'], 'wonen'), deel(['haven'], 'bedrijf')])).toEqual({
      noord: overal('wonen', 'horeca'),
      haven: overal('bedrijf', 'horeca'),
    })
  })

  it('gaat de houding van een gebied niet aan waar een ander profiel preciezer is', () => {
    const delen = [deel(['haven', '<stad'], 'wonen'), deel(['stad'], 'bedrijf'), deel([], 'horeca')]
    expect(divide(delen)).toEqual({
      haven: overal('wonen'),
      stad: { raakt: ['wonen', 'bedrijf'], maatgevend: ['bedrijf'] },
    })
    expect(divide(delen.slice(0, 1), { activiteiten: ['wonen'] }).stad).toEqual(overal('wonen'))
  })

  it('kan alles zijn waar een deel niet zegt wat er komt, en is niet bekend als het geheel het niet zegt', () => {
    expect(divide([deel(['noord'], 'wonen'), deel(['noord', 'haven'])])).toEqual({})
    expect(divide([deel(['noord'], 'wonen')], {})).toEqual({})
  })
})

describe('hoeveel van een ontwikkeling in welk gebied komt', () => {
  const FEITEN = new Map(
    [
      { id: 'woningen', type: 'getal', herkomst: 'initiatief', aggregatie: 'som' },
      { id: 'hoogte', type: 'getal', herkomst: 'initiatief', aggregatie: 'max' },
      { id: 'parkeren', type: 'getal', herkomst: 'initiatief', aggregatie: 'som' },
    ].map((feit) => [feit.id, feit as unknown as Feit]),
  )
  const stuk = (id: string, gebieden: readonly string[], feiten: Record<string, number>) => ({
    ...{ id, feiten, m2: 1_000 },
    ligging: { gebieden: gebieden.map((gebied) => ({ gebied, raakt: true, maatgevend: true })) },
    isIrrelevant: (feit: string) => feit !== 'woningen' || id === 'werf',
  })
  const delen = [
    stuk('hof', ['noord', 'kom'], { woningen: 60, hoogte: 30 }),
    stuk('rand', ['bos', 'kom'], { woningen: 4, hoogte: 6 }),
    stuk('werf', ['haven', 'kom'], { hoogte: 12 }),
  ]
  const geheel = { woningen: 64, hoogte: 30 }
  const telOp = (gesteld: Record<string, number> = {}, van = delen) =>
    Object.fromEntries(divideFeiten(FEITEN, van, { gesteld, geheel: { ...geheel, ...gesteld } }))

  it('is wat de delen daar samen tellen, met hun oppervlakte; waar alle delen liggen is dat het geheel', () => {
    expect(telOp()).toEqual({
      noord: { feiten: { woningen: 60 }, oppervlakteM2: 1_000 },
      bos: { feiten: { woningen: 4, hoogte: 6 }, oppervlakteM2: 1_000 },
      haven: { feiten: { woningen: 0, hoogte: 12 }, oppervlakteM2: 1_000 },
    })
  })

  it('is niet anders waar alleen het geheel iets opgeeft, of waar een deel zijn getal niet zegt', () => {
    expect(telOp({ woningen: 80 }).bos).toEqual({ feiten: { hoogte: 6 }, oppervlakteM2: 1_000 })
    const [hof, ...rest] = delen
    const open = [{ ...hof, feiten: { hoogte: 30 } }, ...rest] as typeof delen
    expect(telOp({}, open).noord).toEqual({ feiten: {}, oppervlakteM2: 1_000 })
    expect(telOp({}, open).bos?.feiten).toEqual({ woningen: 4, hoogte: 6 })
  })
})
