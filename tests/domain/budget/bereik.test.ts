import { describe, expect, it } from 'vitest'
import { boundsOfFeit, sumRanges, sumRangesAtEnd } from '../../../src/domain/budget/bereik.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import { bijdrager, maakNoord, SLOOP, WONINGEN } from './budgetproef.ts'

const { werk } = maakNoord([])
/** Nobody knows how much: no sum of known numbers brings it back. */
const OPEN = 1e13
const plan = (woningen?: number) => bijdrager('p', woningen === undefined ? {} : { woningen })

describe('de som van enkele plannen', () => {
  it('is waar iets ontbreekt ten minste wat de catalogus zegt, en naar boven open', () => {
    const plannen = [plan(3), plan(), bijdrager('q', {}, ['woningen'])]
    expect(sumRanges([WONINGEN, SLOOP], plannen)).toEqual(
      new Map([
        ['woningen', { laagst: 3, hoogst: expect.closeTo(3 + OPEN, 0) }],
        ['sloop', { laagst: 0, hoogst: 3 * OPEN }],
      ]),
    )
  })

  it('is nul zonder plannen', () => {
    expect(sumRanges([WONINGEN], [])).toEqual(new Map([['woningen', { laagst: 0, hoogst: 0 }]]))
  })

  it('is onbegrensd voor wat geen getal is', () => {
    const vrij: Feit = { id: 'vrij', label: 'vrij', type: 'datum', herkomst: 'initiatief' }
    expect(sumRanges([vrij], [plan()])).toEqual(
      new Map([['vrij', { laagst: -OPEN, hoogst: OPEN }]]),
    )
  })
})

describe('de som aan het einde', () => {
  const eind = (rest: Partial<Parameters<typeof sumRangesAtEnd>[1]>, feit: Feit = WONINGEN) => {
    const niets = { hier: [], buiten: [], anderen: [], geheel: plan() }
    const { zoals, naWijziging } = sumRangesAtEnd([feit], { ...niets, ...rest })
    const van = (bereiken: typeof zoals) => {
      const { laagst, hoogst } = bereiken.get('woningen') ?? { laagst: NaN, hoogst: NaN }
      return [laagst, hoogst]
    }
    return { zoals: van(zoals), naWijziging: van(naWijziging) }
  }

  it('rekent met het geheel als dat bekend is, min wat elders ligt; een vijfde mag veranderen', () => {
    expect(eind({ geheel: plan(30), buiten: [plan(10)], anderen: [plan(5)] })).toEqual({
      zoals: [25, 25],
      naWijziging: [19, 31],
    })
  })

  it('houdt open hoeveel elders ligt als dat ontbreekt', () => {
    expect(eind({ geheel: plan(30), buiten: [plan()], anderen: [plan(5)] })).toEqual({
      zoals: [35 - OPEN, 35],
      naWijziging: [29 - OPEN, 41],
    })
  })

  it('rekent anders met de delen, en met de verandering die ook delen elders groter maken', () => {
    // At least 10 here and 20 elsewhere, of which a fifth may go; at most more than the maximum of 100.
    expect(eind({ hier: [plan(10), plan()], buiten: [plan(20)], anderen: [plan(1)] })).toEqual({
      zoals: [11, 11 + OPEN],
      naWijziging: [5, 11 + OPEN],
    })
  })

  it('rekent zonder maximum in de catalogus met de hele verandering', () => {
    const { max: _, ...ruim } = WONINGEN
    expect(eind({ hier: [plan(10)], buiten: [plan(200)] }, ruim)).toEqual({
      zoals: [10, 10],
      naWijziging: [-32, 52],
    })
  })

  it('blijft gelijk als het feit niet mag veranderen', () => {
    const { veranderbaar: _, ...vast } = WONINGEN
    expect(eind({ geheel: plan(30) }, vast)).toEqual({ zoals: [30, 30], naWijziging: [30, 30] })
  })

  it('verandert niet de verkeerde kant op als de waarde zelf buiten de catalogus ligt', () => {
    expect(eind({ geheel: plan(120) })).toEqual({ zoals: [120, 120], naWijziging: [96, 120] })
    expect(eind({ geheel: plan(-10) })).toEqual({ zoals: [-10, -10], naWijziging: [-10, -8] })
  })
})

describe('de grenzen van een feit uit de sommen', () => {
  const bereik = (laagst: number, hoogst: number) => ({ laagst, hoogst })

  it('volgen de formule van een afgeleid feit', () => {
    const sommen = new Map([
      ['woningen', bereik(10, 20)],
      ['sloop', bereik(1, 3)],
    ])
    expect(boundsOfFeit(werk, 'netto', sommen)).toEqual({ tenMinste: 7, tenHoogste: 19 })
    expect(boundsOfFeit(werk, 'woningen', sommen)).toEqual({ tenMinste: 10, tenHoogste: 20 })
  })

  it('zijn er niet aan een kant waar de catalogus er geen geeft', () => {
    const sommen = new Map([['woningen', bereik(4, 5)]])
    expect(boundsOfFeit(werk, 'sloop', sommen)).toEqual({ tenMinste: 0 })
    expect(boundsOfFeit(werk, 'netto', sommen)).toEqual({ tenHoogste: 5 })
    expect(boundsOfFeit(werk, 'woningen', new Map([['woningen', bereik(-1e11, 1e11)]]))).toEqual({})
  })

  it('zijn er niet voor wat geen getal is', () => {
    expect(boundsOfFeit(werk, 'veel', new Map())).toEqual({})
  })

  it('zijn zonder stof', () => {
    const sommen = new Map([['woningen', bereik(0.1 + 0.2, 0.7 + 0.1)]])
    expect(boundsOfFeit(werk, 'woningen', sommen)).toEqual({ tenMinste: 0.3, tenHoogste: 0.8 })
  })
})
