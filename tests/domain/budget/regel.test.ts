import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import { type Budgetmeting, measureBudget } from '../../../src/domain/budget/meting.ts'
import { budgetId, makeBudgetregels, withBudgetregels } from '../../../src/domain/budget/regel.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Budget } from '../../../src/domain/model/gebied.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { inGebied, maakBoek, maakLigging, maakRegel, PEILDATUM } from '../proef/proefboek.ts'
import {
  ander,
  bijdrager,
  budget,
  deel,
  FEITEN,
  maakMeting,
  maakNoord,
  SLOOP,
  SOCIAAL,
  WONINGEN,
} from './budgetproef.ts'

const { boek } = maakNoord([])
const SOM = 'budgetWijkNoordWoningen0'
const STEEDS = { min: 40, minimumGeldt: 'steeds' } as const

const maak = (eigen: Partial<Budget>, rest: Partial<Budgetmeting> = {}, feiten = FEITEN) => {
  const uit = makeBudgetregels(maakBoek({ feiten }), [maakMeting(eigen, rest)])
  const [regel] = uit.regels
  if (regel === undefined) throw new Error('geen regel')
  return { ...uit, regel, voldoetAls: regel.versies[0]?.voldoetAls }
}

describe('de regel van een budget', () => {
  it('is een eis op het geheel en een bekend getal voor alle anderen', () => {
    const { regels, feiten, waarden } = maak(
      { max: 50 },
      { totaal: 15, elders: new Map([['woningen', 5]]) },
    )
    const grens = 'In Noord geldt voor nieuwe woningen: hoogstens 50 woningen.'
    const som = `Met dit plan en wat verder meetelt is het samen {${SOM}}.`
    const open = 'Hoeveel het samen wordt, is nog niet te zeggen.'
    expect(regels).toEqual([
      {
        id: 'budget:wijk-noord:woningen:0',
        titel: 'Nieuwe woningen past in de ruimte van Noord',
        principe: 'budget',
        themas: [],
        aard: 'eis',
        geeftRichting: false,
        doorwerking: 'beleidsregel',
        herkomst: 'sectoraal_beleid',
        werking: 'bevestigd',
        bron: [{ document: 'proef' }],
        versies: [
          {
            geldigVan: '2026-01-01',
            voldoetAls: { fact: SOM, operator: 'lessThanInclusive', value: 50 },
          },
        ],
        toelichting: {
          voldoet: {
            kort: `${grens} ${som} Dat past.`,
            motivering: `${grens} ${som} Dat past. Zoveel past er.`,
          },
          voldoet_niet: {
            kort: `${grens} ${som} Dat past niet.`,
            motivering: `${grens} ${som} Dat past niet. Zoveel past er.`,
          },
          onbekend: { kort: `${grens} ${open}`, motivering: `${grens} ${open} Zoveel past er.` },
        },
      },
    ])
    expect(feiten).toEqual([
      {
        id: SOM,
        type: 'getal',
        herkomst: 'afgeleid',
        label: 'Nieuwe woningen in Noord, alles samen',
        eenheid: 'woningen',
        formule: `(woningen + ${SOM}EldersWoningen)`,
      },
      {
        id: `${SOM}EldersWoningen`,
        type: 'getal',
        herkomst: 'behandelaar',
        label: 'Nieuwe woningen van andere plannen in Noord',
        eenheid: 'woningen',
      },
    ])
    expect(waarden).toEqual({ [`${SOM}EldersWoningen`]: 5 })
  })

  it('heet naar het gebied, het feit en de plaats in het profiel', () => {
    const { gebied } = maakNoord([budget({ max: 1 }), budget({ feit: 'netto', max: 2 })])
    const [, tweede] = gebied.budgetten as [Budget, Budget]
    const meting = { ...maakMeting({}), gebied, budget: tweede, basis: [WONINGEN, SLOOP] }
    expect(budgetId(meting)).toBe('budget:wijk-noord:netto:1')
    const { regels, feiten } = makeBudgetregels(boek, [meting])
    expect(regels.map(({ id }) => id)).toEqual(['budget:wijk-noord:netto:1'])
    expect(feiten.map(({ id }) => id)).toEqual([
      'budgetWijkNoordNetto1',
      'budgetWijkNoordNetto1EldersWoningen',
      'budgetWijkNoordNetto1EldersSloop',
    ])
  })

  it('schrijft afgeleide feiten uit tot op wat is gesteld, en laat teksten staan', () => {
    const feiten: readonly Feit[] = [
      WONINGEN,
      SOCIAAL,
      {
        id: 'klasse',
        label: 'klasse',
        type: 'keuze',
        herkomst: 'afgeleid',
        formule: 'if woningen > 5 then "sociaal" else "vrij"',
      },
      {
        id: 'plek',
        label: 'plek',
        type: 'getal',
        herkomst: 'afgeleid',
        formule: 'if klasse = "sociaal" then min(sociaal, 3) else 0',
      },
    ]
    const { feiten: gemaakt } = maak(
      { feit: 'plek', max: 5 },
      { basis: [WONINGEN, SOCIAAL], irrelevant: new Set(['sociaal']) },
      feiten,
    )
    const som = 'budgetWijkNoordPlek0'
    expect(gemaakt[0]).toEqual({
      id: som,
      type: 'getal',
      herkomst: 'afgeleid',
      label: 'plek in Noord, alles samen',
      formule: `(if (if (woningen + ${som}EldersWoningen) > 5 then "sociaal" else "vrij") = "sociaal" then min(${som}EldersSociaal, 3) else 0)`,
    })
    expect(gemaakt[2]).toEqual({
      id: `${som}EldersSociaal`,
      type: 'getal',
      herkomst: 'behandelaar',
      label: 'sociaal van andere plannen in Noord',
    })
  })

  it('laat weg wat een ander niet noemt: dat is aan een persoon', () => {
    const { waarden } = maak({ max: 50 }, { elders: new Map([['woningen', undefined]]) })
    expect(waarden).toEqual({})
  })

  it('geldt alleen als een van de feiten waarop zij rust van belang is', () => {
    const als = (value: number) => ({ fact: 'hoogte', operator: 'equal', value }) as const
    const met = (feit: Feit, value: number): Feit => ({ ...feit, relevantAls: als(value) })
    const geldtVoor = (basis: readonly Feit[], irrelevant: readonly string[] = []) =>
      maak({ feit: 'netto', max: 50 }, { basis, irrelevant: new Set(irrelevant) }).regel.versies[0]
        ?.geldtVoor
    expect(geldtVoor([met(WONINGEN, 1), met(SLOOP, 2)])).toEqual({ any: [als(1), als(2)] })
    expect(geldtVoor([met(WONINGEN, 1)])).toEqual(als(1))
    expect(geldtVoor([met(WONINGEN, 1), SLOOP])).toBeUndefined()
    expect(geldtVoor([met(WONINGEN, 1), SLOOP], ['sloop'])).toEqual(als(1))
    expect(maak({ max: 50 }).regel.versies[0]).not.toHaveProperty('geldtVoor')
  })

  it('bestaat alleen als het budget weegt', () => {
    const weegt = (eigen: Partial<Budget>, rest: Partial<Budgetmeting> = {}) =>
      makeBudgetregels(boek, [maakMeting(eigen, rest)])
    const niets = { regels: [], feiten: [], waarden: {} }
    expect(weegt({ min: 40 })).toEqual(niets)
    expect(weegt({ max: 50 }, { telbaar: false })).toEqual(niets)
    expect(weegt({ max: 50 }, { irrelevant: new Set(['woningen']) })).toEqual(niets)
    const half = { basis: [WONINGEN, SLOOP], irrelevant: new Set(['sloop']) }
    expect(weegt({ feit: 'netto', max: 50 }, half).regels).toHaveLength(1)
  })
})

describe('de grenzen van een budget', () => {
  it('zijn een minimum dat steeds geldt', () => {
    const { voldoetAls, regel } = maak(STEEDS, { totaal: 45 })
    expect(voldoetAls).toEqual({ fact: SOM, operator: 'greaterThanInclusive', value: 40 })
    expect(regel.toelichting.onbekend?.kort).toBe(
      'In Noord geldt voor nieuwe woningen: ten minste 40 woningen. Hoeveel het samen wordt, is nog niet te zeggen.',
    )
  })

  it('zijn samen een maximum en een minimum', () => {
    const { voldoetAls, regel } = maak({ ...STEEDS, max: 50 }, { totaal: 45 })
    expect(voldoetAls).toEqual({
      all: [
        { fact: SOM, operator: 'lessThanInclusive', value: 50 },
        { fact: SOM, operator: 'greaterThanInclusive', value: 40 },
      ],
    })
    expect(regel.toelichting.onbekend?.kort).toContain(
      'hoogstens 50 woningen en ten minste 40 woningen.',
    )
  })

  it('worden wat de anderen al nemen als dat er voorbij is: dit plan hoeft het alleen niet erger te maken', () => {
    const value = (eigen: Partial<Budget>, zonderDitPlan: number) =>
      maak(eigen, { totaal: 45, zonderDitPlan }).voldoetAls
    expect(value({ max: 50 }, 60)).toMatchObject({ value: 60 })
    expect(value({ max: 50 }, 50)).toMatchObject({ value: 50 })
    expect(value({ max: 50 }, 20)).toMatchObject({ value: 50 })
    expect(value(STEEDS, 30)).toMatchObject({ value: 30 })
    expect(value(STEEDS, 60)).toMatchObject({ value: 40 })
  })
})

describe('een fase die erger is dan het einde', () => {
  const fasen = (...standen: readonly (number | undefined)[]) =>
    standen.map((totaal, i) => ({ fase: i + 1, ...(totaal !== undefined && { totaal }) }))

  it('krijgt een eigen feit, dat ook moet passen', () => {
    const { feiten, waarden, voldoetAls, regel } = maak(
      { max: 50 },
      { totaal: 45, fasen: fasen(40, 60, 55, undefined, 45) },
    )
    const id = `${SOM}OnderwegMax`
    expect(feiten[2]).toEqual({
      id,
      type: 'getal',
      herkomst: 'behandelaar',
      label: 'Nieuwe woningen in Noord, alles samen: hoogste stand voor de laatste fase',
      eenheid: 'woningen',
    })
    expect(waarden).toEqual({ [`${SOM}EldersWoningen`]: 0, [id]: 60 })
    expect(voldoetAls).toEqual({
      all: [
        { fact: SOM, operator: 'lessThanInclusive', value: 50 },
        { fact: id, operator: 'lessThanInclusive', value: 50 },
      ],
    })
    const begin = 'In Noord geldt voor nieuwe woningen: hoogstens 50 woningen.'
    expect(regel.toelichting.voldoet_niet).toEqual({
      kort: `${begin} In fase 2 is het met dit plan en wat verder meetelt samen {${id}}. Dat past niet. Aan het eind is het samen {${SOM}}, en dat past.`,
      motivering: `${begin} In fase 2 is het met dit plan en wat verder meetelt samen {${id}}. Dat past niet. Aan het eind is het samen {${SOM}}, en dat past. Zoveel past er.`,
    })
  })

  it('noemt een richtgetal geen plafond', () => {
    const { voldoet, voldoet_niet } = maak({ max: 50, richtgetal: true }, { totaal: 60 }).regel
      .toelichting
    const begin = 'In Noord geldt voor nieuwe woningen als richtgetal: ongeveer 50 woningen.'
    const som = `Met dit plan en wat verder meetelt is het samen {${SOM}}.`
    expect(voldoet?.kort).toBe(`${begin} ${som} Dat past bij dat richtgetal.`)
    expect(voldoet_niet?.kort).toBe(`${begin} ${som} Dat past niet bij dat richtgetal.`)
  })

  it('zegt niet dat het einde past als dat niet zo is', () => {
    const tekst = (totaal: number) =>
      maak({ max: 50 }, { totaal, fasen: fasen(60, totaal) }).regel.toelichting.voldoet_niet?.kort
    expect(tekst(51)).toMatch(new RegExp(`Aan het eind is het samen \\{${SOM}\\}\\.$`))
    expect(tekst(50)).toMatch(/, en dat past\.$/)
  })

  it('is bij een minimum de laagste', () => {
    const kaal = FEITEN.map((feit): Feit => {
      const { eenheid: _, ...rest } = feit
      return rest
    })
    const { feiten, waarden } = maak(STEEDS, { totaal: 45, fasen: fasen(38, 30, 45) }, kaal)
    expect(feiten[2]).toEqual({
      id: `${SOM}OnderwegMin`,
      type: 'getal',
      herkomst: 'behandelaar',
      label: 'Nieuwe woningen in Noord, alles samen: laagste stand voor de laatste fase',
    })
    expect(waarden[`${SOM}OnderwegMin`]).toBe(30)
  })

  it('is er niet als het einde even ver gaat, of zelf niet bekend is', () => {
    const eind = { fact: SOM, operator: 'lessThanInclusive', value: 50 }
    expect(maak({ max: 50 }, { totaal: 60, fasen: fasen(60, 60) }).voldoetAls).toEqual(eind)
    expect(maak({ max: 50 }, { totaal: 60, fasen: fasen(undefined, 60) }).voldoetAls).toEqual(eind)
    expect(maak({ max: 50 }, { fasen: fasen(60, undefined) }).voldoetAls).toEqual(eind)
  })
})

describe('een som die niet bekend is maar wel vast staat', () => {
  const MAX = { max: 50 }
  const eind = { fact: SOM, operator: 'lessThanInclusive', value: 50 } as const
  const zeker = `${SOM}ZekerMax`

  it('past niet: het feit kan zover veranderen als het plan dat kan', () => {
    const { feiten, waarden, voldoetAls, regel } = maak(MAX, {
      tenMinste: 60,
      naWijziging: { tenMinste: 55 },
    })
    expect(feiten[2]).toEqual({
      id: zeker,
      type: 'getal',
      herkomst: 'behandelaar',
      label: 'Nieuwe woningen in Noord, alles samen: ten minste, wat er ook ontbreekt',
      eenheid: 'woningen',
      veranderbaar: { richting: 'omlaag', maxAbsoluut: 5 },
    })
    expect(waarden[zeker]).toBe(60)
    expect(voldoetAls).toEqual({ all: [eind, { ...eind, fact: zeker }] })
    const som = `Met dit plan en wat verder meetelt is het samen ten minste {${zeker}}, wat er ook nog ontbreekt.`
    const grens = 'In Noord geldt voor nieuwe woningen: hoogstens 50 woningen.'
    expect(regel.toelichting.voldoet_niet?.kort).toBe(`${grens} ${som} Dat past niet.`)
    expect(regel.toelichting.voldoet?.kort).toBe(`${grens} ${som} Dat past.`)
  })

  it('kan onbegrensd of helemaal niet veranderen', () => {
    const feit = (naWijziging: object) => maak(MAX, { tenMinste: 60, naWijziging }).feiten[2]
    expect(feit({})?.veranderbaar).toEqual({ richting: 'omlaag' })
    expect(feit({ tenMinste: 60 })).not.toHaveProperty('veranderbaar')
  })

  it('past zeker', () => {
    const kaal: readonly Feit[] = [{ ...WONINGEN, eenheid: '' }]
    const { feiten, waarden, voldoetAls } = maak(MAX, { tenHoogste: 50 }, kaal)
    expect(feiten[2]).toEqual({
      id: zeker,
      type: 'getal',
      herkomst: 'behandelaar',
      label: 'Nieuwe woningen in Noord, alles samen: ten hoogste, wat er ook ontbreekt',
    })
    expect(waarden[zeker]).toBe(50)
    expect(voldoetAls).toEqual({ ...eind, fact: zeker })
  })

  it('haalt een minimum niet of juist wel', () => {
    const id = `${SOM}ZekerMin`
    const onder = maak(STEEDS, { tenHoogste: 30, naWijziging: { tenHoogste: 36 } })
    expect(onder.feiten[2]).toMatchObject({
      id,
      label: 'Nieuwe woningen in Noord, alles samen: ten hoogste, wat er ook ontbreekt',
      veranderbaar: { richting: 'omhoog', maxAbsoluut: 6 },
    })
    expect(onder.waarden[id]).toBe(30)
    const boven = maak(STEEDS, { tenMinste: 40 })
    expect(boven.feiten[2]?.label).toContain(': ten minste, ')
    expect(boven.waarden[id]).toBe(40)
  })

  it('staat niet vast als het nog kan passen, of als het bekend is', () => {
    expect(maak(MAX, { tenMinste: 50, tenHoogste: 51 }).voldoetAls).toEqual(eind)
    expect(maak(MAX, {}).voldoetAls).toEqual(eind)
    expect(maak(MAX, { totaal: 60, tenMinste: 60 }).voldoetAls).toEqual(eind)
  })

  it('staat niet vast als de anderen er al voorbij kunnen zijn', () => {
    const anderen = [ander('x', {})]
    const met = (rest: Partial<Budgetmeting>) =>
      maak(MAX, { tenMinste: 60, anderen, ...rest }).voldoetAls
    expect(met({})).toEqual(eind)
    expect(met({ anderenGrenzen: { tenMinste: 55 } })).toEqual(eind)
    expect(met({ anderenGrenzen: { tenMinste: 50 } })).toHaveProperty('all')
    expect(met({ zonderDitPlan: 20 })).toHaveProperty('all')
    // What the others take is known, and past the maximum: then that is what may not get worse.
    expect(met({ zonderDitPlan: 58 })).toEqual({
      all: [
        { ...eind, value: 58 },
        { ...eind, fact: zeker, value: 58 },
      ],
    })
  })
})

describe('het regelboek met budgetten', () => {
  it('is zonder budgetten hetzelfde regelboek', () => {
    expect(withBudgetregels(boek, { regels: [], feiten: [], waarden: {} })).toBe(boek)
  })

  it('heeft hun regels en feiten erbij, onder een eigen principe', () => {
    const eigen = maakBoek({ feiten: FEITEN, regels: [maakRegel('RG-01', {})] })
    const gemaakt = makeBudgetregels(eigen, [maakMeting({ max: 50 })])
    const uit = withBudgetregels(eigen, gemaakt)
    expect(uit).toEqual({
      ...eigen,
      begrippen: {
        ...eigen.begrippen,
        principes: {
          ...eigen.begrippen.principes,
          budget: { label: 'Ruimte in het gebied', soort: 'kader' },
        },
      },
      feiten: new Map([...eigen.feiten, ...gemaakt.feiten.map((feit) => [feit.id, feit] as const)]),
      regels: [...eigen.regels, ...gemaakt.regels],
    })
  })

  it.each([
    [40, 'voldoet'],
    [41, 'voldoet_niet'],
  ])('weegt wat het plan met de anderen samen neemt: %d woningen %s', (woningen, oordeel) => {
    const deze = budget({ max: 50 })
    const { gebied, boek: noord, werk } = maakNoord([deze])
    const geheel = bijdrager('geheel', { woningen })
    const telling = {
      delen: [deel('a', { woningen })],
      anderen: [ander('x', { woningen: 10 })],
      geheel,
    }
    const budgetten = makeBudgetregels(noord, [
      measureBudget(werk, { gebied, budget: deze }, telling),
    ])
    // The core facts of a real catalogue, without which nothing is weighed.
    const kern: readonly Feit[] = [
      { id: 'activiteiten', label: 'a', type: 'meerkeuze', herkomst: 'initiatief' },
      { id: 'zwaarwegendBelang', label: 'z', type: 'janee', herkomst: 'behandelaar' },
    ]
    const heel = withBudgetregels(
      { ...noord, feiten: new Map([...noord.feiten, ...kern.map((f) => [f.id, f] as const)]) },
      budgetten,
    )
    const { weging } = judge(compileRegelboek(heel, PEILDATUM), {
      feiten: { ...geheel.feiten, ...budgetten.waarden },
      ligging: maakLigging([inGebied('wijk-noord')]),
    })
    expect(weging.regels.map(({ evaluatie }) => evaluatie.oordeel)).toEqual([oordeel])
  })
})
