import { describe, expect, it } from 'vitest'
import {
  wordGebruikt,
  wordOnbekend,
  wordOver,
} from '../../../src/web/ontwikkelingen/plan/budgetwoorden.ts'

const BUDGET = { max: 650, eenheid: 'woningen' }
/** What is used and what is left. */
const zeg = (moment: Parameters<typeof wordGebruikt>[0]) => [
  wordGebruikt(moment, BUDGET.eenheid),
  wordOver(moment, BUDGET),
]

describe('een budget in woorden', () => {
  it.each([
    [{ totaal: 60 }, '60 woningen', '590 woningen'],
    [{ totaal: 660 }, '660 woningen', '10 woningen te veel'],
    [{ tenHoogste: 595 }, 'ten hoogste 595 woningen', 'ten minste 55 woningen'],
    [{ tenHoogste: 700 }, 'ten hoogste 700 woningen', 'onbekend'],
    [{ tenMinste: 400 }, 'ten minste 400 woningen', 'ten hoogste 250 woningen'],
    [{ tenMinste: 700 }, 'ten minste 700 woningen', 'ten minste 50 woningen te veel'],
    [{}, 'onbekend', 'onbekend'],
  ])('zegt van %j wat is gebruikt en wat over is', (moment, gebruikt, over) => {
    expect(zeg(moment)).toEqual([gebruikt, over])
  })

  it('noemt geen getal onder nul als wat gebruikt is', () => {
    expect(zeg({ tenMinste: -94_405, tenHoogste: 595 })).toEqual([
      'ten hoogste 595 woningen',
      'ten minste 55 woningen',
    ])
    expect(zeg({ totaal: -5 })).toEqual(['niets; er gaan 5 woningen af', '655 woningen'])
  })
})

describe('wat van een budget onbekend is', () => {
  const feiten = new Map([['gesloopt', { label: 'Aantal te slopen woningen' }]]) as never
  const gebruik = { delen: [{ id: 'c', naam: 'Spoorveld', fase: 3 }], anderen: [] }
  const ontbreekt = ['Kadeveld', 'Middenveld', 'Spoorveld'].map((bij) => ({
    bij,
    feit: 'gesloopt',
  }))
  const zegOnbekend = (moment: Parameters<typeof wordGebruikt>[0]) =>
    wordOnbekend(moment, { gebruik, ontbreekt }, { feiten })

  it('is een getal van delen bij naam, zonder wat pas in een latere fase komt', () => {
    expect(zegOnbekend({ fase: 2, tenHoogste: 360 })).toBe(
      'aantal te slopen woningen van Kadeveld en Middenveld niet opgegeven',
    )
    expect(zegOnbekend({ fase: 3, tenHoogste: 660 })).toBe(
      'aantal te slopen woningen van Kadeveld, Middenveld en Spoorveld niet opgegeven',
    )
  })

  it('is niets als het totaal bekend is', () => {
    expect(zegOnbekend({ totaal: 60 })).toBe('')
  })
})
