import { describe, expect, it } from 'vitest'
import type { Gelijkenis } from '../../../src/domain/model/antwoord/gelijke-gevallen.ts'
import { createVergelijker } from '../../../src/domain/praktijk/gelijkenis.ts'
import {
  type Beoordeeld,
  explainGelijkenis,
  listVerschillen,
} from '../../../src/domain/praktijk/gelijkenis-tekst.ts'
import { FEITEN, maakBoek, maakGebied } from '../proef/proefboek.ts'

const LABELS: Readonly<Record<string, string>> = {
  woningen: 'Aantal woningen',
  gasvrij: 'Zonder gas',
  hoogte: 'Hoogte',
}
const boek = maakBoek({
  feiten: FEITEN.map((feit) => ({ ...feit, label: LABELS[feit.id] ?? feit.id })),
  gebieden: [
    maakGebied('ander', { naam: 'Het andere dorp' }),
    maakGebied('dorp', { naam: 'Het dorp' }),
    maakGebied('hart', { naam: 'Het hart', soort: 'kern' }),
  ],
})

const HIER: Beoordeeld = {
  feiten: { activiteiten: ['wonen'], woningen: 10, gasvrij: true, soort: 'laag' },
  gebieden: ['dorp'],
  oppervlakteHa: 1,
  conclusie: 'ja',
}
const compare = (anders: Partial<Beoordeeld>, hier = HIER) =>
  createVergelijker(boek, hier)({ ...HIER, ...anders })

const NIETS: Gelijkenis = {
  zelfdeActiviteiten: true,
  gedeeldeActiviteiten: ['wonen'],
  gelijkeFeiten: [],
  nabijeFeiten: [],
}
const explain = (rest: Partial<Gelijkenis>) => explainGelijkenis(boek, { ...NIETS, ...rest })

describe('waarom een geval lijkt', () => {
  it('staat met het belangrijkste eerst', () => {
    expect(explainGelijkenis(boek, compare({ feiten: { ...HIER.feiten, woningen: 9 } }))).toEqual([
      'Precies dezelfde activiteit: wonen.',
      'Hetzelfde gebied: Het dorp.',
      'Even groot.',
      '2 gegevens zijn gelijk: zonder gas en soort.',
      '1 getal scheelt ten hoogste een tiende: aantal woningen.',
    ])
  })

  it('zegt niets over wat niet gelijk is', () => {
    expect(explain({})).toEqual(['Precies dezelfde activiteit: wonen.'])
  })

  it('noemt de activiteiten die gedeeld zijn, als er meer zijn', () => {
    const gedeeldeActiviteiten = ['wonen', 'winkel', 'molen']
    expect(explain({ zelfdeActiviteiten: false, gedeeldeActiviteiten })).toEqual([
      'Gedeelde activiteit: wonen, winkel en molen.',
    ])
  })

  it('noemt de soort van het gebied alleen als het gebied zelf een ander is', () => {
    const [, soort] = explain({ zelfdeSoort: 'wijk' })
    expect(soort).toBe('Hetzelfde soort gebied: wijk.')
    expect(explain({ zelfdeSoort: 'wijk', zelfdeGebied: 'dorp' })[1]).toBe(
      'Hetzelfde gebied: Het dorp.',
    )
    expect(explain({ zelfdeSoort: 'weg', zelfdeGebied: 'weg' })[1]).toBe('Hetzelfde gebied: weg.')
    expect(explain({ zelfdeSoort: 'weg' })).toHaveLength(1)
  })

  it('noemt de oppervlakte tot en met twee keer zo groot', () => {
    const zin = (factor: number) => explain({ factor })[1]
    expect(zin(1)).toBe('Even groot.')
    expect(zin(1.5)).toBe('Ongeveer even groot: de een is 1,5 keer zo groot als de ander.')
    expect(zin(1.083)).toBe('Ongeveer even groot: de een is 1,1 keer zo groot als de ander.')
    expect(zin(1.04)).toBe('Bijna even groot.')
    expect(zin(2)).toBe('Ongeveer even groot: de een is 2 keer zo groot als de ander.')
    expect(zin(2.1)).toBeUndefined()
  })

  it('telt gegevens en getallen in enkelvoud en meervoud', () => {
    expect(explain({ gelijkeFeiten: ['gasvrij'], nabijeFeiten: ['woningen', 'tuin'] })).toEqual([
      'Precies dezelfde activiteit: wonen.',
      '1 gegeven is gelijk: zonder gas.',
      '2 getallen schelen ten hoogste een tiende: aantal woningen en tuin.',
    ])
  })
})

describe('wat verschilt', () => {
  const list = (daar: Beoordeeld, hier = HIER) =>
    listVerschillen(boek, { hier, daar }, createVergelijker(boek, hier)(daar))

  it('staat met beide waarden, het advies eerst', () => {
    const daar: Beoordeeld = {
      feiten: { activiteiten: ['winkel', 'sloop'], woningen: 30, soort: 'laag', tuin: true },
      gebieden: ['dorp', 'hart'],
      oppervlakteHa: 2.5,
      conclusie: 'afweging_nodig',
    }
    expect(list(daar)).toStrictEqual([
      {
        soort: 'advies',
        hier: 'ja',
        daar: 'afweging_nodig',
        tekst: 'Advies: hier kansrijk, daar bestuurlijke afweging nodig.',
      },
      {
        soort: 'activiteit',
        hier: ['wonen'],
        daar: ['winkel', 'sloop'],
        tekst: 'Activiteiten: hier wonen; daar winkel en sloop.',
      },
      {
        soort: 'gebied',
        hier: ['dorp'],
        daar: ['dorp', 'hart'],
        tekst: 'Gebied: hier Het dorp, daar Het hart.',
      },
      {
        soort: 'oppervlakte',
        hier: 1,
        daar: 2.5,
        tekst: 'Oppervlakte: hier 1 ha, daar 2,5 ha.',
      },
      {
        soort: 'feit',
        feit: 'woningen',
        hier: 10,
        daar: 30,
        tekst: 'Aantal woningen: hier 10, daar 30.',
      },
      {
        soort: 'feit',
        feit: 'gasvrij',
        hier: true,
        tekst: 'Zonder gas: hier ja, daar niet opgegeven.',
      },
      {
        soort: 'feit',
        feit: 'tuin',
        daar: true,
        tekst: 'tuin: hier niet opgegeven, daar ja.',
      },
    ])
  })

  it('noemt wat aan een kant niet bekend is', () => {
    const { oppervlakteHa: _, ...zonder } = HIER
    const nergens = { ...zonder, gebieden: [] }
    const gebied = { soort: 'gebied', hier: ['dorp'], daar: [] }
    expect(list(nergens)).toStrictEqual([
      { ...gebied, tekst: 'Gebied: hier Het dorp, daar geen gebied met een profiel.' },
      { soort: 'oppervlakte', hier: 1, tekst: 'Oppervlakte: hier 1 ha, daar niet bekend.' },
    ])
    expect(list(HIER, nergens)).toContainEqual({
      soort: 'oppervlakte',
      daar: 1,
      tekst: 'Oppervlakte: hier niet bekend, daar 1 ha.',
    })
  })

  it('noemt de richting voor het advies, en alleen als beide er een hebben', () => {
    const [past, botst] = [
      { stand: 'past', hardheid: 'vast', woorden: 'past, vaste grond' },
      { stand: 'botst', hardheid: 'te_bevestigen', woorden: 'doelen botsen, nog te bevestigen' },
    ] as const
    const daar = { ...HIER, richting: botst, conclusie: 'afweging_nodig' } as const
    const hier = { ...HIER, richting: past }
    expect(list(daar, hier).map(({ tekst }) => tekst)).toEqual([
      'Richting: hier past, vaste grond; daar doelen botsen, nog te bevestigen.',
      'Advies: hier kansrijk, daar bestuurlijke afweging nodig.',
    ])
    expect(list(daar, hier)[0]).toMatchObject({ soort: 'richting', hier: 'past', daar: 'botst' })
    expect(list(daar).map(({ soort }) => soort)).toEqual(['advies'])
    expect(list(hier, hier)).toEqual([])
  })

  it('is niets als niets verschilt', () => {
    expect(list(HIER)).toEqual([])
  })
})
