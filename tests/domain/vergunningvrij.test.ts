import { describe, expect, it } from 'vitest'
import { conditionsOfVrij, type Vergunningvrij } from '../../src/domain/model/vergunningvrij.ts'
import { compileRegelboek } from '../../src/domain/regeltaal/regelwerk.ts'
import { judgeVergunningvrij } from '../../src/domain/vergunningvrij/vergunningvrij.ts'
import { listVrijMet } from '../../src/domain/vergunningvrij/vrij-met.ts'
import { buildWereld } from '../../src/domain/weging/wereld.ts'
import { is } from './proef/langs.ts'
import { maakBoek, PEILDATUM } from './proef/proefboek.ts'
import { ALLES, type Invoer, zonder } from './proef/weeg.ts'

/** A home may be low, or gasless; neither near a monument (here: when there is a storeroom of more than 9). */
const VRIJ: Vergunningvrij = {
  titel: 'Mag dit zonder vergunning?',
  artikel: 'art. 2',
  antwoorden: { ja: 'Dat mag.', nee: 'Dat mag niet.', onbekend: 'Dat weten wij nog niet.' },
  voorbehoud: 'De gemeente gaat erover.',
  nietGenoemd: 'Het artikel noemt dit niet.',
  bron: {
    titel: 'Proefwet',
    herkomst: 'hogere_regelgeving',
    werking: 'bevestigd',
    uitleg: 'Zo staat het er.',
  },
  maatregelen: [
    {
      id: 'laag_huis',
      activiteit: 'wonen',
      artikel: 'art. 2, a',
      voor: is('soort', 'equal', 'laag'),
      eisen: [
        { tekst: 'Niet hoger dan 5.', als: is('hoogte', 'lessThanInclusive', 5) },
        { tekst: 'Hoogstens 3 woningen.', als: is('woningen', 'lessThanInclusive', 3) },
      ],
      technisch: 'De technische vergunning blijft.',
    },
    {
      id: 'gasvrij_huis',
      activiteit: 'wonen',
      artikel: 'art. 2, b',
      eisen: [{ tekst: 'Zonder gas.', als: is('gasvrij', 'equal', true) }],
      lezing: 'Zo lezen wij het.',
    },
    {
      id: 'winkel',
      activiteit: 'winkel',
      artikel: 'art. 2, c',
      eisen: [{ tekst: 'Niet hoger dan 5.', als: is('hoogte', 'lessThanInclusive', 5) }],
    },
  ],
  uitzonderingen: [
    {
      id: 'monument',
      artikel: 'art. 3',
      tekst: 'Niet bij een monument.',
      als: is('berging', 'greaterThan', 9),
      behalve: ['winkel'],
      tenzij: [{ maatregelen: ['gasvrij_huis'], zolang: is('onderzoek', 'equal', true) }],
    },
  ],
}
const werk = compileRegelboek({ ...maakBoek({}), vergunningvrij: VRIJ }, PEILDATUM)
const judge = (feiten: Invoer) => judgeVergunningvrij(buildWereld(werk, feiten, undefined))
const lees = (feiten: Invoer) => {
  const uitkomst = judge(feiten)
  return [uitkomst?.stand, uitkomst?.artikelen, uitkomst?.ontbreekt.map(({ feit }) => feit)]
}

describe('building without a permit', () => {
  it.each<[string, Invoer, readonly unknown[]]>([
    ['by both measures', ALLES, ['ja', ['art. 2, a', 'art. 2, b', 'art. 3'], []]],
    ['by the one that holds', { ...ALLES, hoogte: 6 }, ['ja', ['art. 2, b', 'art. 3'], []]],
    [
      'by one for every kind, when it is not the kind of the other',
      { ...ALLES, soort: 'hoog' },
      ['ja', ['art. 2, b', 'art. 3'], []],
    ],
    [
      'by neither',
      { ...ALLES, hoogte: 6, gasvrij: false },
      ['nee', ['art. 2, a', 'art. 2, b'], []],
    ],
    [
      'by an exception that leaves one alone while a condition holds',
      { ...ALLES, berging: 10 },
      ['ja', ['art. 2, b', 'art. 3'], []],
    ],
    [
      'by an exception that touches both',
      { ...ALLES, berging: 10, onderzoek: false },
      ['nee', ['art. 2, a', 'art. 2, b', 'art. 3'], []],
    ],
    [
      'not yet: what the measures still ask',
      { ...zonder('hoogte', 'gasvrij') },
      ['onbekend', ['art. 2, a', 'art. 2, b'], ['hoogte', 'gasvrij']],
    ],
    [
      'not yet: of a kind that is not known, only the kind is asked',
      { ...zonder('soort', 'hoogte'), gasvrij: false },
      ['onbekend', ['art. 2, a'], ['soort']],
    ],
    [
      'not yet: of an exception that may apply, first whether it does',
      { ...zonder('berging', 'onderzoek'), hoogte: 6 },
      ['onbekend', ['art. 2, b', 'art. 3'], ['berging']],
    ],
    [
      'not yet: of one that applies, whether it is lifted',
      { ...zonder('onderzoek'), berging: 10 },
      ['onbekend', ['art. 2, b', 'art. 3'], ['onderzoek']],
    ],
  ])('%s', (_, feiten, verwacht) => {
    expect(lees(feiten)).toEqual(verwacht)
  })

  it('says in words what was asked, what decided, and what the law adds', () => {
    expect(judge({ ...ALLES, hoogte: 6, gasvrij: false, woningen: 9 })).toEqual({
      stand: 'nee',
      titel: 'Mag dit zonder vergunning?',
      tekst: 'Dat mag niet.',
      artikelen: ['art. 2, a', 'art. 2, b'],
      ontbreekt: [],
      voorbehoud: 'De gemeente gaat erover.',
      delen: [
        {
          activiteit: 'wonen',
          label: 'Wonen',
          stand: 'nee',
          artikelen: ['art. 2, a', 'art. 2, b'],
          redenen: ['Niet hoger dan 5.', 'Hoogstens 3 woningen.', 'Zonder gas.'],
          opmerkingen: ['De technische vergunning blijft.', 'Zo lezen wij het.'],
        },
      ],
    })
    expect(judge({ ...ALLES, soort: 'hoog' })?.delen[0]).toMatchObject({
      redenen: ['Zonder gas.', 'Niet bij een monument.'],
      opmerkingen: ['Zo lezen wij het.'],
    })
  })
})

describe('a plan of more than one activity', () => {
  const stand = (...activiteiten: string[]) => {
    const uitkomst = judge({ ...ALLES, activiteiten })
    return [uitkomst?.stand, uitkomst?.delen.map((deel) => `${deel.activiteit}: ${deel.stand}`)]
  }

  it('is free when each part is, and not by an exception that leaves the shop alone', () => {
    expect(stand('wonen', 'winkel')).toEqual(['ja', ['wonen: ja', 'winkel: ja']])
    const bij = { ...ALLES, activiteiten: ['winkel'], berging: 10, onderzoek: false }
    expect(lees(bij)).toEqual(['ja', ['art. 2, c'], []])
  })

  it('is not free with a part that no measure is about, and says so; what serves it does not count', () => {
    expect(stand('wonen', 'schuur')).toEqual(['nee', ['wonen: ja', 'schuur: nee']])
    expect(judge({ ...ALLES, activiteiten: ['wonen', 'schuur'] })).toMatchObject({
      artikelen: ['art. 2'],
      delen: [{}, { label: 'Schuur', redenen: ['Het artikel noemt dit niet.'], opmerkingen: [] }],
    })
    expect(stand('wonen', 'sloop')).toEqual(['ja', ['wonen: ja']])
  })

  it('is open while a part is, and no when another part is no', () => {
    const feiten = { ...zonder('hoogte'), gasvrij: false, activiteiten: ['wonen', 'winkel'] }
    expect(judge(feiten)?.stand).toBe('onbekend')
    expect(judge({ ...feiten, activiteiten: ['wonen', 'schuur'] })?.stand).toBe('nee')
  })

  it('is not spoken of when it does nothing that a measure is about, or nothing is known of it', () => {
    expect(judge({ ...ALLES, activiteiten: ['schuur'] })).toBeUndefined()
    expect(judge(zonder('activiteiten'))).toBeUndefined()
  })
})

it('the conditions of the file are each listed once, with where they stand', () => {
  expect(conditionsOfVrij(VRIJ).map(({ pad }) => pad.join('/'))).toEqual([
    'maatregelen/0/voor',
    'maatregelen/0/eisen/0/als',
    'maatregelen/0/eisen/1/als',
    'maatregelen/1/eisen/0/als',
    'maatregelen/2/eisen/0/als',
    'uitzonderingen/0/als',
    'uitzonderingen/0/tenzij/0/zolang',
  ])
})

describe('what frees of a permit', () => {
  const find = (feiten: Invoer) => listVrijMet(buildWereld(werk, feiten, undefined))

  it('is each fact that does it by itself, at its nearest value', () => {
    expect(find({ ...ALLES, hoogte: 6, gasvrij: false })).toEqual([
      { feit: 'hoogte', van: 6, naar: 5, stand: 'ja' },
      { feit: 'gasvrij', van: false, naar: true, stand: 'ja' },
    ])
  })

  it('is nothing that the plan may not change, and nothing of a plan that is free or not known', () => {
    // That it is low, and how many homes, stay what they are: only the gas is left.
    expect(find({ ...ALLES, hoogte: 6, woningen: 9, gasvrij: false })).toEqual([
      { feit: 'gasvrij', van: false, naar: true, stand: 'ja' },
    ])
    expect(find(ALLES)).toEqual([])
    expect(find(zonder('hoogte', 'gasvrij'))).toEqual([])
  })

  it('says that it may be free where something is not known yet, after what frees for certain', () => {
    const feiten = { ...zonder('woningen'), hoogte: 6, gasvrij: false }
    expect(find(feiten)).toEqual([
      { feit: 'gasvrij', van: false, naar: true, stand: 'ja' },
      { feit: 'hoogte', van: 6, naar: 5, stand: 'onbekend' },
    ])
  })
})
