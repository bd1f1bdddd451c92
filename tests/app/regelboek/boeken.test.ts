import { describe, expect, it } from 'vitest'
import { createBoeken } from '../../../src/app/regelboek/boeken.ts'
import { today } from '../../../src/app/regelboek/peildatum.ts'
import type { Toetser } from '../../../src/domain/toetser.ts'
import { type Visie, withVisie } from '../../hulp/proef.ts'

const toetser = (visie: Partial<Visie>) => ({ regelboek: withVisie(visie) }) as Toetser

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
  createBoeken(alle, []).op({ geldigOp, beschikbaarOp })?.regelboek.visie.id

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
    const dag = { geldigOp: '2026-09-01', beschikbaarOp: '2026-09-01' }
    expect(createBoeken([concept], []).op(dag)).toBeUndefined()
    expect(choose('2020-01-01')).toBeUndefined()
  })

  it('is anders het nieuwste vastgestelde, en zonder dat het nieuwste', () => {
    const later = toetser({ id: 'koers-2', status: 'ontwerp', geldigVan: '2026-07-01' })
    expect(createBoeken(alle, []).newest).toBe(nieuw)
    expect(createBoeken([concept, later], []).newest).toBe(later)
    expect(createBoeken([], []).newest).toBeUndefined()
  })

  it('telt de dagen op de Nederlandse kalender', () => {
    expect(today(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
    expect(today(new Date('2026-01-31T22:30:00Z'))).toBe('2026-01-31')
  })
})

describe('een regelboek', () => {
  const boeken = createBoeken(alle, [])
  const { sha256, gebiedenSha256 } = oud.regelboek

  it('is te vinden op zijn naam, en op zijn hash', () => {
    expect(boeken.byId('visie-2021')).toBe(oud)
    expect(boeken.byId('visie-2020')).toBeUndefined()
    expect(boeken.bySha(sha256)?.regelboek.sha256).toBe(sha256)
    expect(boeken.bySha('f'.repeat(64))).toBeUndefined()
  })

  it('is met een hash van gebieden alleen dat op die gebieden', () => {
    expect(boeken.bySha(sha256, gebiedenSha256)?.regelboek.sha256).toBe(sha256)
    expect(boeken.bySha(sha256, 'f'.repeat(64))).toBeUndefined()
  })
})
