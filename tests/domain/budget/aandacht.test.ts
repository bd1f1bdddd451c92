import { describe, expect, it } from 'vitest'
import { describeBudgetten } from '../../../src/domain/budget/aandacht.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Budget } from '../../../src/domain/model/gebied.ts'
import { buildWereld } from '../../../src/domain/weging/wereld.ts'
import { inGebied, maakLigging } from '../proef/proefboek.ts'
import { budget, maakNoord } from './budgetproef.ts'

const noem = (
  budgetten: readonly Budget[],
  feiten: Readonly<Record<string, FeitWaarde>>,
  ligging = maakLigging([inGebied('wijk-noord')]),
) => describeBudgetten(buildWereld(maakNoord(budgetten).werk, feiten, ligging))

const NIETS = { aandachtspunten: [], zinnen: [] }

describe('een budget waarvan een los plan neemt', () => {
  it('wordt genoemd als niet getoetst, met waar dat wel gebeurt', () => {
    const bron = [
      { document: 'proef', plaats: '1' },
      { document: 'proef', plaats: '2' },
      { document: 'plan' },
    ]
    const deze = budget({ feit: 'netto', max: 50, min: 40, minimumGeldt: 'steeds', bron })
    const wat = 'In Noord geldt voor netto woningen: hoogstens 50 en ten minste 40'
    const zonder = 'Of dit plan daar met andere plannen samen in past, is hier niet getoetst.'
    const motivering = `${wat}. ${zonder} Een toets als gebiedsontwikkeling doet dat wel.`
    const rustOp = {
      regels: [],
      feiten: ['woningen', 'sloop'],
      gebieden: ['wijk-noord'],
      bronnen: ['proef', 'plan'],
    }
    expect(noem([deze], { woningen: 5, sloop: 1 })).toEqual({
      aandachtspunten: [
        { soort: 'budget_niet_getoetst', gebied: 'wijk-noord', feit: 'netto', tekst: motivering },
      ],
      zinnen: [
        { register: 'kort', tekst: `${wat}. ${zonder}`, rustOp },
        { register: 'motivering', tekst: motivering, rustOp },
      ],
    })
  })

  it('zegt dat het nog te bevestigen is', () => {
    const { zinnen } = noem([budget({ max: 50, werking: 'te_bevestigen' })], { woningen: 1 })
    expect(zinnen.map(({ tekst }) => tekst)).toEqual([
      'In Noord geldt voor nieuwe woningen: hoogstens 50 woningen. (Nog te bevestigen door de gemeente.) Of dit plan daar met andere plannen samen in past, is hier niet getoetst.',
      'In Noord geldt voor nieuwe woningen: hoogstens 50 woningen (te bevestigen door de gemeente). Of dit plan daar met andere plannen samen in past, is hier niet getoetst. Een toets als gebiedsontwikkeling doet dat wel.',
    ])
  })

  it('heet een richtgetal als het dat is', () => {
    const [eerste] = noem([budget({ max: 50, richtgetal: true })], { woningen: 1 }).zinnen
    expect(eerste?.tekst).toContain('geldt voor nieuwe woningen als richtgetal: ongeveer 50 woning')
  })

  it('wordt ook genoemd als alleen een deel van wat het neemt bekend is', () => {
    const netto = [budget({ feit: 'netto', max: 50 })]
    expect(noem(netto, { woningen: 5 }).aandachtspunten).toHaveLength(1)
    expect(noem(netto, { sloop: 5 }).aandachtspunten).toHaveLength(1)
  })
})

describe('een budget wordt niet genoemd', () => {
  const max = budget({ max: 50 })

  it('als het plan er niets van neemt', () => {
    expect(noem([max], { woningen: 0 })).toEqual(NIETS)
    expect(noem([max], {})).toEqual(NIETS)
    expect(noem([budget({ feit: 'netto', max: 50 })], { woningen: 0 })).toEqual(NIETS)
    // Homes that replace as many take nothing on balance.
    expect(noem([budget({ feit: 'netto', max: 50 })], { woningen: 3, sloop: 3 })).toEqual(NIETS)
  })

  it('als het geen grens heeft die voor één plan geldt', () => {
    expect(noem([budget({ min: 40 })], { woningen: 5 })).toEqual(NIETS)
  })

  it('van een gebied waarin het plan niet ligt', () => {
    const naast = maakLigging([inGebied('wijk-noord', { raakt: false })])
    expect(noem([max], { woningen: 5 }, naast)).toEqual(NIETS)
    expect(noem([], { woningen: 5 })).toEqual(NIETS)
  })

  it('terwijl een ander dat wel geldt er wel staat', () => {
    const { aandachtspunten } = noem([max, budget({ feit: 'sociaal', max: 9 })], { sociaal: 2 })
    expect(aandachtspunten.map(({ feit }) => feit)).toEqual(['sociaal'])
  })
})
