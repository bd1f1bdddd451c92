import { describe, expect, it } from 'vitest'
import {
  keepHier,
  momentsOf,
  sayOver,
  sayZonderAantal,
  wordGebruikt,
  wordGrens,
  wordNeemt,
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
    [{ totaal: 660 }, '660 woningen', '10 woningen meer dan genoemd'],
    [{ tenHoogste: 595 }, 'ten hoogste 595 woningen', 'ten minste 55 woningen'],
    [{ tenHoogste: 700 }, 'ten hoogste 700 woningen', 'onbekend'],
    [{ tenMinste: 400 }, 'ten minste 400 woningen', 'ten hoogste 250 woningen'],
    [{ tenMinste: 700 }, 'ten minste 700 woningen', 'ten minste 50 woningen meer dan genoemd'],
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

describe('een budget in een gebied waar niet het hele plan ligt', () => {
  const delen = [
    { naam: 'Kade', gebieden: ['haven'] },
    { naam: 'Bos', gebieden: ['bos', 'gemeente'] },
  ]
  const uitkomst = (herkomst: readonly object[] = []) => ({ delen, feiten: { herkomst } }) as never
  const ontbreekt = [
    { bij: 'Kade', feit: 'gesloopt' },
    { bij: 'Bos', feit: 'gesloopt' },
  ]
  const maak = (rest: object) =>
    ({
      ...{ gebied: 'haven', max: 200, min: 150, eenheid: 'woningen', ontbreekt },
      ...{ fasen: [{ fase: 2, tenHoogste: 80 }], tenHoogste: 80 },
      gebruik: { delen: [{ naam: 'Kade', fase: 2 }], anderen: [] },
      ...rest,
    }) as never
  const hier = (rest: object = {}, herkomst: readonly object[] = []) =>
    keepHier(maak(rest), uitkomst(herkomst))

  it('mist niets van een deel dat elders ligt', () => {
    expect(hier().ontbreekt).toEqual([{ bij: 'Kade', feit: 'gesloopt' }])
  })

  it('is niet gebruikt als daar niemand iets neemt, tenzij het geheel iets noemt', () => {
    const niemand = {
      ...{ gebruik: { delen: [], anderen: [] }, ontbreekt: ontbreekt.slice(1) },
      ...{ fasen: [{ fase: 2, tenHoogste: 0 }], tenHoogste: 0 },
    }
    expect(sayOver(hier(niemand))).toBe(
      'Van 150 tot 200 woningen is nog over: 150 tot 200 woningen.',
    )
    const gesteld = hier(niemand, [{ feit: 'gesloopt', van: 'geheel' }])
    expect(sayOver(gesteld)).toBe('Van 150 tot 200 woningen nemen bekende plannen niets.')
  })

  it('zegt wat de enige die niet alles noemt hoogstens neemt, en binnen welke grenzen', () => {
    expect(wordNeemt({ naam: 'Kade' }, hier())).toBe('ten hoogste 80 woningen')
    expect(wordNeemt({ naam: 'Kade', waarde: 12 }, hier())).toBe('12 woningen')
    expect(wordGrens(hier())).toBe('150 tot 200 woningen')
    expect(wordGrens({ max: 5, eenheid: 'ha' })).toBe('5 ha')
  })

  it('is bekend waar het ten minste evenveel is als ten hoogste', () => {
    const gelijk = { tenMinste: 130, tenHoogste: 130 }
    const budget = maak({ ...gelijk, min: undefined, max: 650, fasen: [] })
    const [moment = {}] = momentsOf(budget)
    expect(wordGebruikt(moment, 'woningen')).toBe('130 woningen')
    expect(wordOver(moment, budget)).toBe('520 woningen')
    expect(wordOnbekend(moment, budget, { feiten: new Map() })).toBe('')
    expect(sayOver(budget)).toBe('Van 650 woningen is nog over: 520 woningen.')
  })

  it('zegt van elk deel wat het hoogstens neemt, als die samen zijn wat het hoogstens kan zijn', () => {
    const twee = [{ naam: 'Kade' }, { naam: 'Kop' }]
    const budget = maak({
      ...{ tenHoogste: 145, fasen: [], gebruik: { delen: twee, anderen: [] } },
    })
    const neemt = (opgaven: readonly (readonly [string, number])[]) =>
      twee.map((deel) => wordNeemt(deel, budget, new Map(opgaven)))
    const opgaven = [['Kade', 80] as const, ['Kop', 65] as const]
    expect(neemt(opgaven)).toEqual(['ten hoogste 80 woningen', 'ten hoogste 65 woningen'])
    expect(neemt(opgaven.slice(1))).toEqual(['onbekend', 'onbekend'])
    expect(neemt([['Kade', 80] as const, ['Kop', 60] as const])).toEqual(['onbekend', 'onbekend'])
  })

  it('zegt van een bereik wat er van elk einde over is', () => {
    const bereik = { min: 150, max: 200, eenheid: 'woningen' }
    const over = (moment: Parameters<typeof wordOver>[0]) => wordOver(moment, bereik)
    expect(over({ totaal: 30 })).toBe('120 tot 170 woningen')
    expect(over({ totaal: 160 })).toBe('ten hoogste 40 woningen')
    expect(over({ tenHoogste: 80 })).toBe('ten minste 70 woningen')
  })

  it('noemt de gebieden van het plan waarvan geen aantal bekend is, met wat er ligt', () => {
    const gebieden = ['haven', 'bos', 'gemeente', 'dorp'].map((id) => ({
      ...{ id, naam: `Gebied ${id}`, soort: id === 'gemeente' ? 'grens' : 'plek' },
    }))
    const boek = {
      ...{ gebieden, visie: { soorten: { plek: { profiel: true }, grens: { profiel: false } } } },
    } as never
    const zeg = (budgetten: readonly object[]) =>
      sayZonderAantal({ delen, budgetten } as never, boek)
    expect(zeg([{ gebied: 'haven' }])).toBe(
      'Hoeveel er in Gebied bos (Bos) bij kan, is niet bekend: daar is van geen soort een aantal genoemd waar ruimte voor is. Of iets daar past, zeggen de regels en de houding van het gebied.',
    )
    expect(zeg([{ gebied: 'haven' }, { gebied: 'bos' }])).toBe('')
  })
})
