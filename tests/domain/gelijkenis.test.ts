import { describe, expect, it } from 'vitest'
import {
  compareInitiatieven,
  orderGelijkenis,
  type Vergelijkbaar,
} from '../../src/domain/gelijkenis.ts'
import { explainGelijkenis, listVerschillen } from '../../src/domain/gelijkenis-tekst.ts'
import { maakBoek, maakGebied } from './proefboek.ts'

const boek = maakBoek({
  gebieden: [
    maakGebied('dorp'),
    maakGebied('ander'),
    maakGebied('hart', { soort: 'kern' }),
    maakGebied('heide', { soort: 'natuur' }),
  ],
})

const HIER: Vergelijkbaar = {
  feiten: { activiteiten: ['wonen'], woningen: 10, gasvrij: true, soort: 'laag' },
  gebieden: ['heide', 'dorp'],
  oppervlakteHa: 1,
}

const compare = (anders: Partial<Vergelijkbaar>, hier = HIER) =>
  compareInitiatieven(boek, hier, { ...HIER, ...anders })

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

  it('weet van een onbekende oppervlakte niet of zij scheelt', () => {
    const { oppervlakteHa: _, ...zonder } = HIER
    expect(compareInitiatieven(boek, HIER, zonder).factor).toBeUndefined()
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
    expect(explainGelijkenis(boek, precies)).toContain(
      'Ongeveer even groot: de een is 2 keer zo groot als de ander.',
    )
    expect(orderGelijkenis(precies, compare({ oppervlakteHa: 0.4 }))).toBeLessThan(0)
  })
})

describe('in woorden', () => {
  it('staat waarom een geval lijkt, het belangrijkste eerst', () => {
    const gelijkenis = compare({ gebieden: ['ander'], feiten: { ...HIER.feiten, woningen: 9 } })
    expect(explainGelijkenis(boek, gelijkenis)).toEqual([
      'Precies dezelfde activiteit: wonen.',
      'Hetzelfde soort gebied: wijk.',
      'Even groot.',
      '2 gegevens zijn gelijk: gasvrij en soort.',
      '1 getal scheelt ten hoogste een tiende: woningen.',
    ])
  })

  it('staat wat verschilt met beide waarden, het advies eerst', () => {
    const { gasvrij: _, ...feiten } = HIER.feiten
    const daar = { ...HIER, feiten: { ...feiten, woningen: 30 }, gebieden: ['hart'] }
    const gelijkenis = compareInitiatieven(boek, HIER, daar)
    const verschillen = listVerschillen(
      boek,
      { hier: { ...HIER, conclusie: 'ja' }, daar: { ...daar, conclusie: 'afweging_nodig' } },
      gelijkenis,
    )
    expect(verschillen.map(({ tekst }) => tekst)).toEqual([
      'Advies: hier kansrijk, daar bestuurlijke afweging nodig.',
      'Gebied: hier dorp, daar hart.',
      'woningen: hier 10, daar 30.',
      'gasvrij: hier ja, daar niet opgegeven.',
    ])
    expect(verschillen[2]).toMatchObject({ soort: 'feit', feit: 'woningen', hier: 10, daar: 30 })
  })

  it('staat niets als niets verschilt', () => {
    const beide = { ...HIER, conclusie: 'ja' as const }
    expect(listVerschillen(boek, { hier: beide, daar: beide }, compare({}))).toEqual([])
  })
})
