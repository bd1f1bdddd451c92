import { describe, expect, it } from 'vitest'
import {
  askedBy,
  asksOf,
  type Feit,
  feitSchema,
  vraagtVan,
} from '../../../src/domain/model/feit.ts'
import { isAskedOfInitiator, normalizeWoord } from '../../../src/domain/model/plantype.ts'
import {
  gebiedeninhoudOf,
  joinRegelboek,
  regelboekinhoudOf,
} from '../../../src/domain/model/regelboek.ts'
import { FEITEN, maakBoek, maakRegel } from '../proef/proefboek.ts'

describe('what a number asks of another', () => {
  const per = { feit: 'parkeren', perEenheid: 2 }
  const minstens = { feit: 'lift', minstens: 1 }

  it('is none, one or several', () => {
    expect(vraagtVan({})).toEqual([])
    expect(vraagtVan({ vraagt: per } as Feit)).toEqual([per])
    expect(vraagtVan({ vraagt: [per, minstens] } as Feit)).toEqual([per, minstens])
  })

  it.each([
    [per, 3, 6],
    [per, 0, 0],
    [minstens, 3, 1],
    [minstens, 0, 0],
    [{ feit: 'lift' }, 3, 0],
  ])('%j asks of %d: %d', (vraagt, aantal, gevraagd) => {
    expect(askedBy(vraagt, aantal)).toBe(gevraagd)
  })

  it.each([
    [undefined, ['wonen'], true],
    [undefined, undefined, true],
    [['wonen', 'winkel'], ['sloop', 'winkel'], true],
    [['wonen', 'winkel'], ['sloop'], false],
    [['wonen'], undefined, false],
    [['wonen'], 'wonen', false],
  ])('for activities %j is asked of a plan with %j: %s', (bij, activiteiten, gevraagd) => {
    expect(asksOf({ feit: 'lift', minstens: 1, ...(bij && { bij }) }, activiteiten)).toBe(gevraagd)
  })

  it.each([
    [{ feit: 'x', perEenheid: 2 }, true],
    [{ feit: 'x', minstens: 2 }, true],
    [{ feit: 'x', perEenheid: 2, minstens: 2 }, false],
    [{ feit: 'x' }, false],
  ])('is either per unit or a least: %j is %s', (vraagt, goed) => {
    const feit = { label: 'Woningen', type: 'getal', herkomst: 'initiatief', vraagt }
    expect(feitSchema.safeParse(feit).success).toBe(goed)
  })
})

describe('a plan type', () => {
  it.each([
    ['initiatief', undefined, true],
    ['initiatief', 'initiatiefnemer', true],
    ['initiatief', 'adviseur', false],
    ['behandelaar', undefined, false],
    ['ligging', 'initiatiefnemer', false],
  ])('asks a lay person a fact of %s for %s: %s', (herkomst, wie, gevraagd) => {
    const feit = { label: 'F', type: 'janee', herkomst, ...(wie && { wie }) } as Omit<Feit, 'id'>
    expect(isAskedOfInitiator(feit)).toBe(gevraagd)
  })

  it.each([
    ['Café', 'cafe'],
    ['Mantelzorg-woning', 'mantelzorg woning'],
    ['  Twee   woorden -- samen ', 'twee woorden samen'],
    ['coördinatie', 'coordinatie'],
  ])('is found by %s as by %s', (woord, genormaliseerd) => {
    expect(normalizeWoord(woord)).toBe(genormaliseerd)
  })
})

describe('a rulebook as it is kept', () => {
  const passage = { id: 'p1', tekst: 'Wonen mag.', antwoord: 'Ja.' }
  const { sha256, gebiedenSha256, ...boek } = {
    ...maakBoek({ regels: [maakRegel('RG-01', {})] }),
    passages: [passage],
    voorwaarden: new Map([['hoog', { fact: 'hoogte', operator: 'greaterThan', value: 9 }]]),
  } as never as ReturnType<typeof maakBoek>
  const hashes = { sha256, gebiedenSha256 }

  it('is the same again from its contents and its areas, but for the answer beside a passage', () => {
    const inhoud = regelboekinhoudOf(boek)
    expect(Object.keys(inhoud.feiten)).toEqual(FEITEN.map(({ id }) => id))
    expect(Object.keys(inhoud)).toEqual([
      ...['visie', 'begrippen', 'feiten', 'voorwaarden', 'regels', 'spanningen', 'passages'],
    ])
    expect(Object.keys(gebiedeninhoudOf(boek))).toEqual(['gebieden', 'werkingsgebied'])
    const { antwoord: _, ...kaal } = passage
    expect(joinRegelboek(inhoud, gebiedeninhoudOf(boek), hashes)).toEqual({
      ...boek,
      ...hashes,
      passages: [kaal],
    })
  })

  it('carries what national law frees of a permit, where it says so', () => {
    const vergunningvrij = { titel: 'Vrij' } as never
    expect(regelboekinhoudOf({ ...boek, vergunningvrij })).toMatchObject({ vergunningvrij })
  })
})
