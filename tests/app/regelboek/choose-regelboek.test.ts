import { describe, expect, it } from 'vitest'
import { chooseRegelboek, today } from '../../../src/app/regelboek/choose-regelboek.ts'
import type { Toetser } from '../../../src/domain/toetser.ts'
import { type Visie, withVisie } from '../../hulp/proef.ts'

const toetser = (visie: Partial<Visie>): Pick<Toetser, 'regelboek'> => ({
  regelboek: withVisie(visie),
})

const oud = toetser({
  id: 'visie-2021',
  geldigVan: '2021-05-01',
  geldigTot: '2026-02-19',
  beschikbaarVan: '2021-05-01',
})
const nieuw = toetser({ id: 'visie-2026', geldigVan: '2026-02-19', beschikbaarVan: '2026-03-01' })
const concept = toetser({ id: 'koers', status: 'ontwerp', geldigVan: '2026-06-01' })
const alle = [concept, oud, nieuw]

const choose = (geldigOp: string, beschikbaarOp = geldigOp) =>
  chooseRegelboek(alle, { geldigOp, beschikbaarOp })?.regelboek.visie.id

describe('het regelboek van een peildatum', () => {
  it('is het nieuwste dat toen gold en toen bekend was', () => {
    expect(choose('2026-09-01')).toBe('visie-2026')
    expect(choose('2025-01-01')).toBe('visie-2021')
  })

  it('is er niet in de tijd dat het nieuwe al gold maar nog niet bekend was', () => {
    expect(choose('2026-02-20')).toBeUndefined()
    expect(choose('2026-02-20', '2026-03-01')).toBe('visie-2026')
  })

  it('vervalt op de dag geldigTot en begint op de dag geldigVan', () => {
    expect(choose('2026-02-18', '2026-03-01')).toBe('visie-2021')
    expect(choose('2026-02-19', '2026-03-01')).toBe('visie-2026')
  })

  it('is nooit een concept, en er is er geen vóór de eerste', () => {
    expect(
      chooseRegelboek([concept], { geldigOp: '2026-09-01', beschikbaarOp: '2026-09-01' }),
    ).toBe(undefined)
    expect(choose('2020-01-01')).toBeUndefined()
  })

  it('telt de dagen op de Nederlandse kalender', () => {
    expect(today(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
    expect(today(new Date('2026-01-31T22:30:00Z'))).toBe('2026-01-31')
  })
})
