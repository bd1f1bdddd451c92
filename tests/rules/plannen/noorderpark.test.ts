import { describe, expect, it } from 'vitest'
import { assessMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { composeOmgeving } from '../../../src/compositie.ts'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'
import { stapOf } from '../../../src/domain/weging/schaal.ts'

/** Half a hectare in the Noorderpark. */
const PLEK = {
  type: 'Polygon',
  coordinates: [
    [
      [6.5515, 53.0032],
      [6.5525, 53.0032],
      [6.5525, 53.00387],
      [6.5515, 53.00387],
      [6.5515, 53.0032],
    ],
  ],
}

const IN_MAAT: InitiatiefInvoer['feiten'] = {
  activiteiten: ['wonen'],
  functieOud: 'braak',
  woningenNieuw: 30,
  woningenGesloopt: 0,
  sociaalHuurAantal: 15,
  middenhuurAantal: 0,
  levensloopbestendigAantal: 10,
  bouwlagenMax: 3,
  bouwlagenOmgeving: 4,
  bouwhoogteM: 10,
  bouwhoogteOmgevingM: 12,
  groenVoorM2: 500,
  groenNaM2: 1500,
  verhardVoorM2: 2000,
  verhardNaM2: 1500,
  bomenGekapt: 0,
  bomenNieuw: 20,
  monumentaleBoomGeraakt: false,
  aardgasvrij: true,
  parkeerplaatsenEigenTerrein: 45,
  fietsparkeerplaatsen: 120,
  waterbergingM3: 500,
  basisvoorzieningVerdwijnt: false,
  groeneVerbinding: 'versterkt',
}

const TOREN: InitiatiefInvoer['feiten'] = {
  ...IN_MAAT,
  woningenNieuw: 240,
  sociaalHuurAantal: 0,
  levensloopbestendigAantal: 0,
  bouwlagenMax: 33,
  bouwhoogteM: 100,
  groenVoorM2: 2500,
  groenNaM2: 0,
  verhardVoorM2: 0,
  verhardNaM2: 5000,
  bomenGekapt: 200,
  bomenNieuw: 0,
  monumentaleBoomGeraakt: true,
  aardgasvrij: false,
  parkeerplaatsenEigenTerrein: 0,
  fietsparkeerplaatsen: 0,
  waterbergingM3: 0,
  groeneVerbinding: 'breekt',
}

const omgeving = await composeOmgeving({})

const toets = (feiten: InitiatiefInvoer['feiten']) => {
  const { beoordeling } = assessMetBewijs(omgeving, {
    inhoud: { naam: 'Noorderpark', locatie: PLEK, feiten },
    mag: { alsBehandelaar: true, concept: false },
    peildatum: { geldigOp: '2026-11-23', beschikbaarOp: '2026-11-23' },
  })
  const { richting } = beoordeling
  if (richting === undefined || richting.stand === 'onbekend') throw new Error('geen stand')
  return { ...beoordeling, richting, stap: stapOf(richting.stand) }
}

describe('two plans on one place in the Noorderpark', () => {
  it('are told apart: thirty homes that fit stand higher than a tower that meets nothing', () => {
    const [inMaat, toren] = [toets(IN_MAAT), toets(TOREN)]
    expect(inMaat.stap).toBeGreaterThan(toren.stap)
    expect(inMaat.richting.stand).toBe('past_mits')
  })

  it('with reasons that a planner would give: first of all its height, and that no small change mends', () => {
    const toren = toets(TOREN)
    const gevend = toren.richting.door.filter(({ rol }) => rol === 'stand').map(({ id }) => id)
    expect(toren.richting.stand).toBe('past_niet')
    expect(gevend).toEqual(['SE-120', 'SE-242'])
    // Gas, the old tree, no social rent and no water storage.
    const nietVoldaan = toren.uitkomsten
      .filter(({ oordeel }) => oordeel === 'voldoet_niet')
      .map(({ regel }) => regel)
    const fouten = ['EN-02', 'GK-05', 'SE-13', 'WET-11']
    expect(nietVoldaan).toEqual(expect.arrayContaining(fouten))
    const redenen = toets(IN_MAAT).richting.door.map(({ id }) => id)
    for (const id of [...gevend, ...fouten]) expect(redenen).not.toContain(id)
  })

  it('and with what the tower needs, in numbers', () => {
    const nodig = toets(TOREN).nodig ?? []
    expect(nodig).toContainEqual(
      expect.objectContaining({ regel: 'SE-13', feit: 'sociaalHuurAantal', van: 0, naar: 72 }),
    )
    expect(nodig).toContainEqual(
      expect.objectContaining({ regel: 'WET-11', feit: 'waterbergingM3', van: 0, naar: 400 }),
    )
    expect(toets(IN_MAAT).nodig ?? []).toEqual([])
  })
})
