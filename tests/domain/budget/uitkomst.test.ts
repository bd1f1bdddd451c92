import { describe, expect, it } from 'vitest'
import type { Budgetmeting } from '../../../src/domain/budget/meting.ts'
import { describeBudget } from '../../../src/domain/budget/uitkomst.ts'
import type { Zicht } from '../../../src/domain/model/antwoord/budget.ts'
import type { Budget } from '../../../src/domain/model/gebied.ts'
import { ander, deel, maakMeting, maakNoord } from './budgetproef.ts'

const { werk } = maakNoord([])

const toon = (
  eigen: Partial<Budget>,
  rest: Partial<Budgetmeting> = {},
  { zicht = 'behandelaar' as Zicht, regels = [] as readonly string[] } = {},
) => describeBudget(werk, maakMeting(eigen, rest), { zicht, regels: new Set(regels) })

/** What is said of it. */
const zeg = (eigen: Partial<Budget>, rest: Partial<Budgetmeting> = {}) =>
  toon(eigen, rest).toelichting

const STEEDS = { min: 40, minimumGeldt: 'steeds' } as const

describe('een budget zoals het getoond wordt', () => {
  const delen = [
    deel('a', { woningen: 10 }, { fase: 2 }),
    deel('b', { woningen: 0 }),
    deel('c', {}),
  ]
  const anderen = [
    ander('x', { woningen: 5 }, { gepubliceerdOp: '2026-05-01' }),
    ander('y', { woningen: 0 }),
    ander('z', {}, { stand: 'in_behandeling' }),
  ]
  const ontbreekt = [{ bij: 'Deel c', feit: 'woningen' }]
  const fasen = [{ fase: 2, totaal: 15 }]

  it('zegt wie wat neemt, zonder wie niets neemt, en waar het op rust', () => {
    const uit = toon(
      { max: 50, min: 20 },
      { delen, anderen, ontbreekt, fasen, tenMinste: 15, tenHoogste: 30 },
      { regels: ['budget:wijk-noord:woningen:0'] },
    )
    expect(uit).toEqual({
      gebied: 'wijk-noord',
      naam: 'Noord',
      feit: 'woningen',
      label: 'Nieuwe woningen',
      eenheid: 'woningen',
      max: 50,
      min: 20,
      uitkomst: 'onbekend',
      regel: 'budget:wijk-noord:woningen:0',
      tenMinste: 15,
      tenHoogste: 30,
      fasen,
      gebruik: {
        delen: [
          { id: 'a', naam: 'Deel a', fase: 2, waarde: 10 },
          { id: 'c', naam: 'Deel c' },
        ],
        anderen: [
          {
            beoordeling: 'x',
            naam: 'Plan x',
            stand: 'vergund',
            gepubliceerdOp: '2026-05-01',
            waarde: 5,
          },
          { beoordeling: 'z', naam: 'Plan z', stand: 'in_behandeling' },
        ],
      },
      ontbreekt,
      herkomst: 'sectoraal_beleid',
      werking: 'bevestigd',
      bron: [{ document: 'proef' }],
      grond: 'Zoveel past er.',
      toelichting:
        'Nieuwe woningen in Noord: dit is nog niet op te tellen; niet opgegeven: nieuwe woningen ("Deel c"). Samen is het ten hoogste 30 woningen.',
    })
  })

  it('noemt de beoordeling van een ander alleen aan de behandelaar', () => {
    const { gebruik } = toon({ max: 50 }, { anderen, totaal: 5 }, { zicht: 'openbaar' })
    expect(gebruik.anderen).toEqual([
      { naam: 'Plan x', stand: 'vergund', gepubliceerdOp: '2026-05-01', waarde: 5 },
      { naam: 'Plan z', stand: 'in_behandeling' },
    ])
  })

  it('heeft geen grens, eenheid of regel die er niet is, wel een som van nul', () => {
    const { werk: kaal } = maakNoord([], [])
    const meting = maakMeting({}, { totaal: 0, tenMinste: 0, tenHoogste: 0 })
    const uit = describeBudget(kaal, meting, { zicht: 'geen', regels: new Set(['iets']) })
    expect(uit).toEqual({
      gebied: 'wijk-noord',
      naam: 'Noord',
      feit: 'woningen',
      label: 'woningen',
      uitkomst: 'binnen',
      totaal: 0,
      tenMinste: 0,
      tenHoogste: 0,
      fasen: [],
      gebruik: { delen: [], anderen: [] },
      ontbreekt: [],
      herkomst: 'sectoraal_beleid',
      werking: 'bevestigd',
      bron: [{ document: 'proef' }],
      grond: 'Zoveel past er.',
      toelichting: 'Woningen in Noord: samen 0. Dat past.',
    })
  })

  it('geeft geen aandelen van wat niet op te tellen is', () => {
    const { gebruik, toelichting } = toon({ max: 50 }, { telbaar: false, delen, anderen })
    expect(gebruik.delen).toEqual([
      { id: 'a', naam: 'Deel a', fase: 2 },
      { id: 'b', naam: 'Deel b' },
      { id: 'c', naam: 'Deel c' },
    ])
    expect(gebruik.anderen.map(({ naam, waarde }) => [naam, waarde])).toEqual([
      ['Plan x', undefined],
      ['Plan y', undefined],
      ['Plan z', undefined],
    ])
    expect(toelichting).toBe(
      'Nieuwe woningen in Noord: dit is niet op te tellen over plannen; of het past is daarom onbekend.',
    )
  })
})

describe('de toelichting bij een budget dat past', () => {
  it('zegt hoeveel ruimte er blijft', () => {
    expect(zeg({ max: 50 }, { totaal: 49 })).toBe(
      'Nieuwe woningen in Noord: samen 49 woningen. Dan blijft er ruimte voor 1 woning.',
    )
  })

  it('zegt hoeveel andere plannen zijn meegeteld', () => {
    const een = [ander('x', {})]
    expect(zeg(STEEDS, { totaal: 40, anderen: een })).toBe(
      'Nieuwe woningen in Noord: samen 40 woningen, met één ander plan meegeteld. Dat past.',
    )
    expect(zeg(STEEDS, { totaal: 40, anderen: [...een, ander('y', {})] })).toBe(
      'Nieuwe woningen in Noord: samen 40 woningen, met 2 andere plannen meegeteld. Dat past.',
    )
  })

  it('zegt dat een fase niet bekend is', () => {
    const fasen = [
      { fase: 1, tenMinste: 3 },
      { fase: 2, totaal: 45 },
    ]
    const slot = ' Van een fase ervoor is de stand niet bekend.'
    expect(zeg({ max: 50 }, { totaal: 45, fasen })).toBe(
      `Nieuwe woningen in Noord: samen 45 woningen. Dan blijft er ruimte voor 5 woningen.${slot}`,
    )
    expect(zeg(STEEDS, { totaal: 45, fasen })).toBe(
      `Nieuwe woningen in Noord: samen 45 woningen. Dat past.${slot}`,
    )
  })

  it('zegt wat het ten hoogste of ten minste is als iets ontbreekt', () => {
    const grenzen = { tenMinste: 42, tenHoogste: 48 }
    expect(zeg({ max: 50 }, grenzen)).toBe(
      'Nieuwe woningen in Noord: samen ten hoogste 48 woningen. Dat past.',
    )
    expect(zeg(STEEDS, grenzen)).toBe(
      'Nieuwe woningen in Noord: samen ten minste 42 woningen. Dat past.',
    )
  })
})

describe('de toelichting bij een budget dat niet past', () => {
  it('zegt hoeveel het te veel is', () => {
    expect(zeg({ max: 50 }, { totaal: 60 })).toBe(
      'Nieuwe woningen in Noord: samen 60 woningen. Dat is 10 woningen meer dan de 50 woningen waar ruimte voor is.',
    )
  })

  it('zegt hoeveel het boven een richtgetal is', () => {
    expect(zeg({ max: 50, richtgetal: true }, { totaal: 60 })).toBe(
      'Nieuwe woningen in Noord: samen 60 woningen. Dat is 10 woningen meer dan het richtgetal van 50 woningen.',
    )
  })

  it('zegt dat het al zo was', () => {
    expect(zeg({ max: 50 }, { totaal: 60, zonderDitPlan: 60 })).toBe(
      'Nieuwe woningen in Noord: samen 60 woningen. Dat is 10 woningen meer dan de 50 woningen waar ruimte voor is. Dat was al zo zonder dit plan, en dit plan maakt het niet erger.',
    )
  })

  it('zegt wat zeker is als iets ontbreekt', () => {
    expect(zeg({ max: 50 }, { tenMinste: 60, tenHoogste: 90 })).toBe(
      'Nieuwe woningen in Noord: samen ten minste 60 woningen. Dat is ten minste 10 woningen meer dan de 50 woningen waar ruimte voor is.',
    )
    expect(zeg(STEEDS, { tenMinste: 10, tenHoogste: 30 })).toBe(
      'Nieuwe woningen in Noord: samen ten hoogste 30 woningen. Dat is ten minste 10 woningen minder dan de 40 woningen die voor het gebied is genoemd.',
    )
  })

  it('noemt de eerste fase waarin het niet past', () => {
    const fasen = [
      { fase: 1, totaal: 40 },
      { fase: 2, totaal: 55 },
      { fase: 3, totaal: 60 },
    ]
    expect(zeg({ max: 50 }, { totaal: 60, fasen })).toBe(
      'Nieuwe woningen in Noord: samen 60 woningen. Dat is 10 woningen meer dan de 50 woningen waar ruimte voor is. Het past voor het eerst niet in fase 2.',
    )
  })

  it('noemt de piek, en hoe het aan het eind is', () => {
    const fasen = (eind: number) => [
      { fase: 1, totaal: 55 },
      { fase: 2, totaal: 70 },
      { fase: 3, totaal: eind },
    ]
    const begin =
      'Nieuwe woningen in Noord: in fase 2 samen 70 woningen. Dat is 20 woningen meer dan de 50 woningen waar ruimte voor is. Het past voor het eerst niet in fase 1.'
    expect(zeg({ max: 50 }, { totaal: 60, fasen: fasen(60) })).toBe(
      `${begin} Aan het eind is het samen 60 woningen; ook dan past het niet.`,
    )
    expect(zeg({ max: 50 }, { totaal: 45, fasen: fasen(45) })).toBe(
      `${begin} Aan het eind is het samen 45 woningen; dan past het weer.`,
    )
  })

  it('noemt de fase niet twee keer als het in de piek voor het eerst niet past', () => {
    const fasen = [
      { fase: 1, totaal: 70 },
      { fase: 2, totaal: 45 },
    ]
    expect(zeg({ max: 50 }, { totaal: 45, fasen })).toBe(
      'Nieuwe woningen in Noord: in fase 1 samen 70 woningen. Dat is 20 woningen meer dan de 50 woningen waar ruimte voor is. Aan het eind is het samen 45 woningen; dan past het weer.',
    )
  })

  it('zegt van een piek die niet bekend is wat zij ten minste is', () => {
    const fasen = [
      { fase: 1, tenMinste: 70 },
      { fase: 2, tenMinste: 60 },
    ]
    expect(zeg({ max: 50 }, { tenMinste: 60, fasen })).toBe(
      'Nieuwe woningen in Noord: in fase 1 samen ten minste 70 woningen. Dat is ten minste 20 woningen meer dan de 50 woningen waar ruimte voor is. Aan het eind is het samen ten minste 60 woningen; ook dan past het niet.',
    )
  })

  it('zegt niet dat het aan het eind niet past als dat nog kan', () => {
    const boven = [
      { fase: 1, totaal: 70 },
      { fase: 2, tenMinste: 45 },
    ]
    expect(zeg({ max: 50 }, { tenMinste: 45, fasen: boven })).toBe(
      'Nieuwe woningen in Noord: in fase 1 samen ten minste 70 woningen. Dat is ten minste 20 woningen meer dan de 50 woningen waar ruimte voor is. Aan het eind is het samen ten minste 45 woningen; of het dan past, is nog niet te zeggen.',
    )
    const onder = [
      { fase: 1, totaal: 30 },
      { fase: 2, tenHoogste: 40 },
    ]
    expect(zeg(STEEDS, { tenHoogste: 40, fasen: onder })).toBe(
      'Nieuwe woningen in Noord: in fase 1 samen ten hoogste 30 woningen. Dat is ten minste 10 woningen minder dan de 40 woningen die voor het gebied is genoemd. Aan het eind is het samen ten hoogste 40 woningen; of het dan past, is nog niet te zeggen.',
    )
  })

  it('zegt in welke fase het niet past, ook als het einde helemaal open is', () => {
    const fasen = [{ fase: 1, totaal: 60 }, { fase: 2 }]
    const ontbreekt = [{ bij: 'Deel c', feit: 'woningen' }]
    expect(zeg({ max: 50 }, { fasen, ontbreekt })).toBe(
      'Nieuwe woningen in Noord: in fase 1 samen ten minste 60 woningen. Dat is ten minste 10 woningen meer dan de 50 woningen waar ruimte voor is. Hoeveel het aan het eind is, is nog niet op te tellen; niet opgegeven: nieuwe woningen ("Deel c").',
    )
  })

  it('zegt onder een minimum dat steeds geldt hetzelfde', () => {
    const fasen = [
      { fase: 1, totaal: 38 },
      { fase: 2, totaal: 30 },
      { fase: 3, totaal: 41 },
    ]
    expect(zeg(STEEDS, { totaal: 41, fasen })).toBe(
      'Nieuwe woningen in Noord: in fase 2 samen 30 woningen. Dat is 10 woningen minder dan de 40 woningen die voor het gebied is genoemd. Het past voor het eerst niet in fase 1. Aan het eind is het samen 41 woningen; dan past het weer.',
    )
    expect(zeg(STEEDS, { totaal: 35, zonderDitPlan: 35 })).toBe(
      'Nieuwe woningen in Noord: samen 35 woningen. Dat is 5 woningen minder dan de 40 woningen die voor het gebied is genoemd. Dat was al zo zonder dit plan, en dit plan maakt het niet erger.',
    )
  })

  it('zegt onder een minimum voor het hele gebied dat één plan het niet hoeft te halen', () => {
    expect(zeg({ max: 90, min: 40 }, { totaal: 35 })).toBe(
      'Nieuwe woningen in Noord: samen 35 woningen. Dat is 5 woningen minder dan de 40 woningen die voor het gebied is genoemd. Dat hoeft één plan niet te halen; het telt daarom niet mee in het advies.',
    )
  })
})

describe('de toelichting bij een budget dat nog open is', () => {
  it('noemt hoogstens vijf plannen, elk één keer', () => {
    const ontbreekt = ['a', 'a', 'b', 'c', 'd', 'e', 'f'].map((bij) => ({ bij, feit: 'woningen' }))
    expect(zeg({ max: 50 }, { ontbreekt, tenMinste: 10 })).toBe(
      'Nieuwe woningen in Noord: dit is nog niet op te tellen; niet opgegeven: nieuwe woningen ("a", "b", "c", "d", "e" en nog 1).',
    )
  })

  it('noemt niemand als niemand iets mist', () => {
    expect(zeg({ max: 50 })).toBe('Nieuwe woningen in Noord: dit is nog niet op te tellen.')
  })
})
