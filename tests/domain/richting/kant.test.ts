import { describe, expect, it } from 'vitest'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Vergelijking } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { lowestKant, type Wijzer } from '../../../src/domain/richting/kant.ts'
import { mapRichting } from '../../../src/domain/richting/richting.ts'
import { stapOf } from '../../../src/domain/weging/schaal.ts'
import {
  houding,
  maakBoek,
  maakGebied,
  maakRegel,
  PEILDATUM,
  type ProefInhoud,
  waarde,
} from '../proef/proefboek.ts'

const WONEN = { fact: 'activiteiten', operator: 'contains', value: 'wonen' } as const
const LAAG = { fact: 'hoogte', operator: 'lessThan', value: 10 } as const
const RUIM = { fact: 'maxHoogte', operator: 'greaterThan', value: 5 } as const

/** Which way homes point in the village, of all principles together and of one. */
const point = (inhoud: ProefInhoud) => {
  const boek = maakBoek({ gebieden: [maakGebied('dorp')], ...inhoud })
  const { plaatsen, cellen } = mapRichting(compileRegelboek(boek, PEILDATUM))
  const isHier = (deel: { readonly gebied: string; readonly activiteit: string }) =>
    deel.gebied === 'dorp' && deel.activiteit === 'wonen'
  return {
    plaats: plaatsen.find(isHier)?.kant,
    groen: cellen.find((cel) => isHier(cel) && cel.principe === 'groen')?.kant,
  }
}

const regel = (voldoetAls: Vergelijking, rest: Partial<RegelDefinitie> = {}) =>
  maakRegel('GR-01', { ...rest, versie: { geldtVoor: WONEN, voldoetAls } })

describe('which way a cell of the coverage map points', () => {
  it('is what the stance of the area says, as firm as the stance is', () => {
    const gebieden = (stand: 'ja' | 'ja_mits' | 'nee_tenzij', rest = {}) => [
      maakGebied('dorp', { houding: { wonen: { ...houding(stand), ...rest } } }),
    ]
    expect(point({ gebieden: gebieden('ja') }).plaats).toEqual({ stand: 'past', hardheid: 'vast' })
    expect(point({ gebieden: gebieden('ja_mits') }).plaats?.stand).toBe('past_mits')
    expect(
      point({ gebieden: gebieden('nee_tenzij', { werking: 'te_bevestigen' }) }).plaats,
    ).toEqual({ stand: 'nee_tenzij', hardheid: 'te_bevestigen' })
  })

  it('is a condition while an eis still hangs on the plan, and its own stand once the area settles it', () => {
    expect(point({ regels: [regel(LAAG)] }).groen).toEqual({ stand: 'past_mits', hardheid: 'vast' })
    const metHoogte = (n: number) =>
      point({
        gebieden: [maakGebied('dorp', { waarden: { maxHoogte: waarde(n) } })],
        regels: [regel(RUIM)],
      }).groen?.stand
    expect(metHoogte(9)).toBe('past')
    expect(['strijdig', 'past_niet', 'aanpassen']).toContain(metHoogte(1))
  })

  it('is the lower of two stances while it is not known which holds, and the one that does when the area says', () => {
    const turn = (als: Vergelijking, stand: 'ja' | 'nee_tenzij', anders: 'ja' | 'nee_tenzij') =>
      point({
        gebieden: [
          maakGebied('dorp', {
            waarden: { maxHoogte: waarde(9) },
            houding: {
              wonen: houding(stand, { als, anders: { stand: anders, tekst: 'Anders.' } }),
            },
          }),
        ],
      }).plaats?.stand
    const LAGER = { fact: 'maxHoogte', operator: 'lessThan', value: 5 } as const
    expect([turn(LAAG, 'ja', 'nee_tenzij'), turn(LAAG, 'nee_tenzij', 'ja')]).toEqual([
      ...['nee_tenzij', 'nee_tenzij'],
    ])
    expect([turn(RUIM, 'ja', 'nee_tenzij'), turn(LAGER, 'ja', 'nee_tenzij')]).toEqual([
      ...['past', 'nee_tenzij'],
    ])
  })

  it('is as firm as the number of the area on which it rests', () => {
    const metGetal = (rest: object) =>
      point({
        gebieden: [maakGebied('dorp', { waarden: { maxHoogte: { ...waarde(1), ...rest } } })],
        regels: [regel(RUIM)],
      }).groen?.hardheid
    expect(metGetal({})).toBe('vast')
    expect(metGetal({ herkomst: 'eigen_uitwerking' })).toBe('eigen_uitwerking')
  })

  it('is absent where nothing speaks, and where a kans or our own elaboration alone would speak for it', () => {
    expect(point({}).plaats).toBeUndefined()
    expect(point({ regels: [regel(LAAG, { aard: 'kans' })] }).groen).toBeUndefined()
    expect(point({ regels: [regel(LAAG, { herkomst: 'eigen_uitwerking' })] }).groen).toBeUndefined()
  })
})

describe('the lowest of what points', () => {
  const wijzer = (stand: Parameters<typeof stapOf>[0], graad: Wijzer['graad'], breekt = true) => ({
    stap: stapOf(stand),
    graad,
    breekt,
  })

  it('rests on the firmest ground that gives it below silence', () => {
    const kant = lowestKant([
      ...[wijzer('past_niet', 0), wijzer('past_niet', 1), wijzer('past', 2)],
    ])
    expect(kant).toEqual({ stand: 'past_niet', hardheid: 'te_bevestigen' })
  })

  it('is above silence no firmer than what breaks the silence', () => {
    expect(lowestKant([wijzer('past_mits', 2, false), wijzer('past', 0)])).toEqual({
      stand: 'past_mits',
      hardheid: 'eigen_uitwerking',
    })
    expect(lowestKant([wijzer('past_niet', 0, false)])?.stand).toBe('past_niet')
  })

  it('is nowhere where nothing points, and silence itself needs nothing that breaks it', () => {
    expect(lowestKant([])).toBeUndefined()
    expect(lowestKant([wijzer('past', 2, false)])).toBeUndefined()
    expect(lowestKant([wijzer('zwijgt', 2, false)])?.stand).toBe('zwijgt')
    expect(lowestKant([wijzer('past_niet', 2), wijzer('past', 0)])?.hardheid).toBe('vast')
    expect(lowestKant([wijzer('past', 2), wijzer('past', 1)])?.hardheid).toBe('vast')
  })
})
