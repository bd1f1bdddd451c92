import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import { divideGeheel } from '../../../src/domain/ontwikkeling/verdeling.ts'
import { divideActiviteiten, divideFeiten } from '../../../src/domain/ontwikkeling/waar.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { maakBoek, PEILDATUM, FEITEN as PROEFFEITEN } from '../proef/proefboek.ts'

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
    ...{ id, feiten },
    ligging: {
      ...{ oppervlakteM2: 1_000, isVlak: id !== 'werf', lagen: ['profielen'] },
      ...{ afstanden: { spoor: feiten.hoogte ?? 0 }, afstandenGebied: {} },
      binnenM2: { bos: gebieden.includes('bos') ? 1_000 : 0, ...(id === 'hof' && { wijk: 500 }) },
      gebieden: gebieden.map((gebied) => ({ gebied, raakt: true, maatgevend: true })),
    } as unknown as Ligging,
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

  it('is wat de delen daar samen tellen; waar alle delen liggen is dat het geheel', () => {
    const feiten = Object.entries(telOp()).map(([gebied, eigen]) => [gebied, eigen.feiten])
    expect(Object.fromEntries(feiten)).toEqual({
      noord: { woningen: 60 },
      bos: { woningen: 4, hoogte: 6 },
      haven: { woningen: 0, hoogte: 12 },
    })
  })

  it('en hoe zij daar liggen: samen, op de kleinste afstand, en met wat van elk deel bekend is', () => {
    const samen = telOp({}, [...delen, stuk('kade', ['bos', 'kom'], { woningen: 1, hoogte: 20 })])
    expect(samen.bos?.ligging).toMatchObject({
      ...{ oppervlakteM2: 2_000, isVlak: true, afstanden: { spoor: 6 }, lagen: ['profielen'] },
      binnenM2: { bos: 2_000 },
    })
    expect(samen.haven?.ligging).toMatchObject({ isVlak: false, binnenM2: { bos: 0 } })
    const beide = telOp({}, [...delen, stuk('wei', ['noord', 'kom'], { woningen: 1, hoogte: 2 })])
    expect(beide.noord?.ligging.binnenM2).toEqual({ bos: 0 })
  })

  it('is niet anders waar alleen het geheel iets opgeeft, of waar een deel zijn getal niet zegt', () => {
    expect(telOp({ woningen: 80 }).bos?.feiten).toEqual({ hoogte: 6 })
    const [hof, ...rest] = delen
    const open = [{ ...hof, feiten: { hoogte: 30 } }, ...rest] as typeof delen
    expect(telOp({}, open).noord?.feiten).toEqual({})
    expect(telOp({}, open).bos?.feiten).toEqual({ woningen: 4, hoogte: 6 })
  })

  it('is van de delen, ook als bij het geheel dezelfde antwoorden in een andere volgorde staan', () => {
    const soorten = {
      ...{ id: 'soorten', label: 'soorten', type: 'meerkeuze', waarden: ['rijk', 'gemeente'] },
      ...{ herkomst: 'initiatief', aggregatie: 'een_van' },
    } as Feit
    const werk = compileRegelboek(maakBoek({ feiten: [...PROEFFEITEN, soorten] }), PEILDATUM)
    const samen = [
      { ...stuk('hof', ['noord'], {}), feiten: { soorten: ['rijk'] } },
      { ...stuk('rand', ['bos'], {}), feiten: { soorten: ['gemeente'] } },
    ]
    const { eigen } = divideGeheel(werk, samen, { soorten: ['gemeente', 'rijk'] })
    expect(eigen.get('noord')?.feiten).toEqual({ soorten: ['rijk'] })
  })
})
