import { describe, expect, it } from 'vitest'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import {
  activiteitenOf,
  createVergelijker,
  mostSpecific,
  orderGelijkenis,
  type Vergelijkbaar,
} from '../../../src/domain/praktijk/gelijkenis.ts'
import { maakBoek, maakGebied } from '../proef/proefboek.ts'

const boek = maakBoek({
  gebieden: [
    maakGebied('dorp'),
    maakGebied('ander'),
    maakGebied('hart', { soort: 'kern' }),
    maakGebied('heide', { soort: 'natuur' }),
    maakGebied('vreemd', { soort: 'onbekend' }),
  ],
})

const HIER: Vergelijkbaar = {
  feiten: { activiteiten: ['wonen'], woningen: 10, gasvrij: true, soort: 'laag' },
  gebieden: ['heide', 'dorp'],
  oppervlakteHa: 1,
}

const compare = (anders: Partial<Vergelijkbaar>, hier = HIER) =>
  createVergelijker(boek, hier)({ ...HIER, ...anders })

describe('waarin twee gevallen op elkaar lijken', () => {
  it('zegt van elk kenmerk of het gelijk is', () => {
    expect(compare({})).toEqual({
      zelfdeActiviteiten: true,
      gedeeldeActiviteiten: ['wonen'],
      zelfdeGebied: 'dorp',
      zelfdeSoort: 'wijk',
      factor: 1,
      gelijkeFeiten: ['woningen', 'gasvrij', 'soort'],
      nabijeFeiten: [],
    })
  })

  it('vergelijkt het meest specifieke profiel, niet een overlay', () => {
    expect(compare({ gebieden: ['heide', 'ander'] })).toMatchObject({ zelfdeSoort: 'wijk' })
    expect(compare({ gebieden: ['heide', 'ander'] }).zelfdeGebied).toBeUndefined()
    const hart = compare({ gebieden: ['dorp', 'hart'] })
    expect([hart.zelfdeGebied, hart.zelfdeSoort]).toEqual([undefined, undefined])
  })

  it('noemt een getal dat ten hoogste een tiende scheelt nabij, en daarboven niet', () => {
    const met = (woningen: number) => compare({ feiten: { ...HIER.feiten, woningen } })
    expect(met(9)).toMatchObject({
      nabijeFeiten: ['woningen'],
      gelijkeFeiten: ['gasvrij', 'soort'],
    })
    expect(met(8).nabijeFeiten).toEqual([])
  })

  it('weet van een onbekende of lege oppervlakte niet of zij scheelt', () => {
    const { oppervlakteHa: _, ...zonder } = HIER
    const leeg = { ...HIER, oppervlakteHa: 0 }
    const paren = [
      [HIER, zonder],
      [zonder, HIER],
      [zonder, zonder],
      [HIER, leeg],
      [leeg, HIER],
    ] as const
    for (const [hier, daar] of paren) {
      expect(createVergelijker(boek, hier)(daar)).not.toHaveProperty('factor')
    }
  })

  it('zegt hoeveel keer zo groot de grootste is, welke van de twee dat ook is', () => {
    expect(compare({ oppervlakteHa: 2.5 }).factor).toBe(2.5)
    expect(compare({ oppervlakteHa: 0.4 }).factor).toBe(2.5)
  })

  it('noemt de activiteiten die beide hebben; precies dezelfde zijn het zonder een meer of minder', () => {
    const doet = (eigen: readonly string[], andere: readonly string[]) => {
      const hier = { ...HIER, feiten: { activiteiten: eigen } }
      const uit = compare({ feiten: { activiteiten: andere } }, hier)
      return [uit.zelfdeActiviteiten, ...uit.gedeeldeActiviteiten]
    }
    expect(doet(['wonen', 'sloop'], ['sloop', 'wonen'])).toEqual([true, 'wonen', 'sloop'])
    expect(doet(['wonen', 'sloop'], ['wonen', 'winkel'])).toEqual([false, 'wonen'])
    expect(doet(['wonen'], ['wonen', 'winkel'])).toEqual([false, 'wonen'])
    expect(doet(['wonen', 'winkel'], ['winkel'])).toEqual([false, 'winkel'])
  })

  it('kent zonder opgave geen activiteiten', () => {
    expect(activiteitenOf({ feiten: {} })).toEqual([])
    const nog = { activiteiten: 'onbekend_bij_initiatiefnemer' }
    expect(activiteitenOf({ feiten: nog })).toEqual([])
    expect(activiteitenOf(HIER)).toEqual(['wonen'])
  })

  it('vergelijkt geen gebied als een van beide in geen profiel ligt', () => {
    const buiten = { ...HIER, gebieden: ['heide', 'nergens'] }
    for (const uit of [compare(buiten), compare({}, buiten), compare(buiten, buiten)]) {
      expect(uit).not.toHaveProperty('zelfdeGebied')
      expect(uit).not.toHaveProperty('zelfdeSoort')
    }
  })

  it('vindt het meest specifieke profiel, in welke volgorde de gebieden ook staan', () => {
    const find = (...ids: readonly string[]) => mostSpecific(boek, ids)?.id
    expect([find('dorp', 'hart'), find('hart', 'dorp')]).toEqual(['hart', 'hart'])
    expect([find('dorp', 'ander'), find('ander', 'dorp')]).toEqual(['dorp', 'ander'])
    expect([find('heide'), find('vreemd'), find()]).toEqual([undefined, undefined, undefined])
  })

  it.each<[string, FeitWaarde, FeitWaarde, 'gelijk' | 'nabij' | 'anders']>([
    ['dezelfde lijst in een andere volgorde', ['a', 'b'], ['b', 'a'], 'gelijk'],
    ['een lijst met een meer', ['a'], ['a', 'b'], 'anders'],
    ['een even lange lijst met een andere', ['a', 'b'], ['a', 'c'], 'anders'],
    ['een lijst en een woord', ['a'], 'a', 'anders'],
    ['een getal en een woord', 10, 'onbekend_bij_initiatiefnemer', 'anders'],
    ['ja en nee', true, false, 'anders'],
    ['precies een tiende minder', 10, 9, 'nabij'],
    ['negatieve getallen', -100, -95, 'nabij'],
    ['een getal en zijn tegendeel', 10, -10, 'anders'],
  ])('noemt %s goed', (_, a, b, verwacht) => {
    const met = (f: FeitWaarde) => ({ ...HIER, feiten: { f } })
    for (const [hier, daar] of [
      [a, b],
      [b, a],
    ] as const) {
      const { gelijkeFeiten, nabijeFeiten } = createVergelijker(boek, met(hier))(met(daar))
      expect([gelijkeFeiten, nabijeFeiten]).toEqual([
        verwacht === 'gelijk' ? ['f'] : [],
        verwacht === 'nabij' ? ['f'] : [],
      ])
    }
  })
})

describe('de volgorde', () => {
  const twee = { ...HIER, feiten: { ...HIER.feiten, activiteiten: ['wonen', 'sloop'] } }
  // From most to least alike: each differs from the one before in one criterion, however much the rest agrees.
  const reeks = [
    compare({}),
    compare({ feiten: { ...HIER.feiten, woningen: 9 } }),
    compare({ feiten: { ...HIER.feiten, woningen: 1 } }),
    compare({ oppervlakteHa: 2.1 }),
    compare({ gebieden: ['ander'] }),
    compare({ gebieden: ['hart'] }),
    compare(twee),
  ]

  it('volgt de kenmerken één voor één, zonder ze op te tellen', () => {
    expect([...reeks].reverse().sort(orderGelijkenis)).toEqual(reeks)
    expect([...reeks].sort(orderGelijkenis)).toEqual(reeks)
    for (const deel of reeks) expect(orderGelijkenis(deel, deel)).toBe(0)
  })

  it('zet twee gedeelde activiteiten voor één', () => {
    const drie = { ...HIER, feiten: { activiteiten: ['wonen', 'sloop', 'winkel'] } }
    const meer = compare({ feiten: { activiteiten: ['wonen', 'sloop'] }, gebieden: [] }, drie)
    const minder = compare({ feiten: { activiteiten: ['wonen'] } }, drie)
    expect([minder, meer].sort(orderGelijkenis)).toEqual([meer, minder])
  })

  it('telt een oppervlakte van precies twee keer zo groot nog als gelijk', () => {
    const precies = compare({ oppervlakteHa: 0.5 })
    expect(precies.factor).toBe(2)
    expect(orderGelijkenis(precies, compare({ oppervlakteHa: 0.4 }))).toBeLessThan(0)
  })
})
