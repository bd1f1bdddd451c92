import { describe, expect, it } from 'vitest'
import { wordVoorwaarde, type Zin } from '../../../src/app/woorden/voorwaarde.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'

const feit = (id: string, rest: Partial<Feit>): readonly [string, Feit] => [
  id,
  { id, type: 'getal', herkomst: 'initiatief', label: id, ...rest },
]
const boek: Pick<Regelboek, 'feiten' | 'begrippen' | 'voorwaarden'> = {
  feiten: new Map([
    feit('activiteiten', { type: 'meerkeuze', label: 'activiteiten' }),
    feit('woningen', { label: 'aantal woningen', eenheid: 'woningen' }),
    feit('hoogte', { label: 'hoogte', eenheid: 'm' }),
    feit('grens', { label: 'grootste hoogte', eenheid: 'm', herkomst: 'gebied' }),
    feit('groot', { type: 'janee', label: 'grote winkel' }),
    feit('sector', { type: 'keuze', label: 'sector' }),
    feit('vanaf', { type: 'datum', label: 'begin' }),
    feit('termijn', { label: 'termijn', eenheid: 'jaar', min: 0, keuzen: { '0': 'blijvend' } }),
  ]),
  begrippen: {
    activiteiten: {
      wonen: { label: 'Woningen bouwen', groep: 'wonen', klein: false },
      winkel: { label: 'Winkel', groep: 'winkels', klein: false },
    },
  } as unknown as Regelboek['begrippen'],
  voorwaarden: new Map<string, Voorwaarde>([
    ['nietKlein', { fact: 'activiteiten', operator: 'contains', value: 'wonen' }],
  ]),
}
const word = (voorwaarde: Voorwaarde): Zin => wordVoorwaarde(boek, voorwaarde)

describe('een voorwaarde in woorden', () => {
  it.each<[Voorwaarde, string]>([
    [{ fact: 'termijn', operator: 'greaterThan', value: 0 }, 'Termijn: niet blijvend'],
    [{ fact: 'termijn', operator: 'lessThanInclusive', value: 0 }, 'Termijn: blijvend'],
    [{ fact: 'termijn', operator: 'greaterThan', value: 10 }, 'Termijn: meer dan 10 jaar'],
    [
      { fact: 'woningen', operator: 'greaterThanInclusive', value: 12 },
      'Aantal woningen: ten minste 12 woningen',
    ],
    [{ fact: 'woningen', operator: 'greaterThan', value: 1 }, 'Aantal woningen: meer dan 1 woning'],
    [
      { fact: 'woningen', operator: 'lessThan', value: 1200 },
      'Aantal woningen: minder dan 1.200 woningen',
    ],
    [
      { fact: 'hoogte', operator: 'lessThanInclusive', value: { fact: 'grens' } },
      'Hoogte: ten hoogste grootste hoogte (zegt het gebied)',
    ],
    [
      { fact: 'hoogte', operator: 'lessThan', value: { fact: 'woningen' } },
      'Hoogte: minder dan aantal woningen',
    ],
    [{ fact: 'groot', operator: 'equal', value: false }, 'Grote winkel: nee'],
    [{ fact: 'groot', operator: 'notEqual', value: true }, 'Grote winkel: niet ja'],
    [
      { fact: 'sector', operator: 'in', value: ['zorg_en_welzijn', 'energie'] },
      'Sector: een van zorg en welzijn, energie',
    ],
    [{ fact: 'sector', operator: 'notIn', value: ['energie'] }, 'Sector: geen van energie'],
    [
      { fact: 'activiteiten', operator: 'contains', value: 'winkel' },
      'Activiteiten: onder meer Winkel',
    ],
    [
      { fact: 'activiteiten', operator: 'doesNotContain', value: 'winkel' },
      'Activiteiten: niet Winkel',
    ],
    [{ fact: 'vanaf', operator: 'lessThan', value: '2027-01-01' }, 'Begin: vóór 2027-01-01'],
    [
      { fact: 'vanaf', operator: 'greaterThanInclusive', value: '2027-01-01' },
      'Begin: op of na 2027-01-01',
    ],
  ])('%j', (voorwaarde, tekst) => {
    expect(word(voorwaarde)).toEqual({ tekst })
  })

  const groot: Voorwaarde = { fact: 'groot', operator: 'equal', value: true }
  const wonen: Voorwaarde = { fact: 'activiteiten', operator: 'contains', value: 'wonen' }
  const winkel: Voorwaarde = { fact: 'activiteiten', operator: 'contains', value: 'winkel' }

  it('zegt of alles moet gelden, iets, of juist niet', () => {
    const delen = [{ tekst: 'Grote winkel: ja' }, { tekst: 'Activiteiten: onder meer Winkel' }]
    expect(word({ all: [groot, winkel] })).toEqual({ tekst: 'Dit geldt allemaal:', delen })
    expect(word({ any: [groot, winkel] })).toEqual({
      tekst: 'Ten minste een hiervan geldt:',
      delen,
    })
    expect(word({ not: groot })).toEqual({ tekst: 'Dit geldt niet:', delen: delen.slice(0, 1) })
  })

  it('zegt een enkel deel zonder inleiding', () => {
    expect(word({ all: [groot] })).toEqual({ tekst: 'Grote winkel: ja' })
    expect(word({ any: [{ all: [groot] }] })).toEqual({ tekst: 'Grote winkel: ja' })
  })

  it('voegt keuzes uit één gegeven samen tot één zin, en alleen die', () => {
    expect(word({ any: [wonen, winkel] })).toEqual({
      tekst: 'Activiteiten: een of meer van Woningen bouwen en Winkel',
    })
    expect(word({ all: [wonen, winkel] })).toHaveProperty('delen')
    const ander: Voorwaarde = { fact: 'sector', operator: 'contains', value: 'energie' }
    expect(word({ any: [wonen, ander] })).toHaveProperty('delen')
  })

  it('schrijft een voorwaarde met een naam eronder uit', () => {
    expect(word({ condition: 'nietKlein' })).toEqual({
      tekst: 'Niet klein, dat is:',
      delen: [{ tekst: 'Activiteiten: onder meer Woningen bouwen' }],
    })
  })
})
