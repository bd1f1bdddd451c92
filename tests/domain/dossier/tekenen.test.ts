import { describe, expect, it } from 'vitest'
import type {
  Gebeurtenis,
  VastgelegdeGebeurtenis,
} from '../../../src/domain/dossier/gebeurtenis.ts'
import type { Persoon } from '../../../src/domain/dossier/persoon.ts'
import {
  beletselVan,
  GEEN_TEKENREGELS,
  type Tekenregels,
} from '../../../src/domain/dossier/tekenen.ts'

const record = (
  ...delen: readonly (readonly [door: string, gebeurtenis: Gebeurtenis])[]
): readonly VastgelegdeGebeurtenis[] =>
  delen.map(([door, gebeurtenis], i) => ({
    volgnummer: i + 1,
    vastgelegdOp: '2026-09-01T10:00:00.000Z',
    door,
    gebeurtenis,
  }))
const besluit: Gebeurtenis = { soort: 'besluit_vastgelegd', besluit: 'x' }
const brief: Gebeurtenis = { soort: 'brief_opgesteld', tekst: 'Geachte …' }
const gevraagd: Gebeurtenis = { soort: 'tweede_lezer_gevraagd', naam: 'B' }
const lezing = (akkoord: boolean): Gebeurtenis => ({ soort: 'tweede_lezing', bij: 2, akkoord })
const punt: Gebeurtenis = { soort: 'punt_teruggelegd', bij: 2, tekst: 'Noem de sloop.' }

const MET_LEZER: Tekenregels = { tweedeLezer: ['antwoord'] }
const check = (
  gebeurd: readonly VastgelegdeGebeurtenis[],
  wie: Persoon = { naam: 'A' },
  regels: Tekenregels = MET_LEZER,
) => beletselVan(gebeurd, wie, { wat: 'antwoord', regels })

describe('wie mag ondertekenen', () => {
  it('is iedereen als er niets is ingesteld', () => {
    expect(check([], { naam: 'A' }, GEEN_TEKENREGELS)).toBe(undefined)
    expect(beletselVan([], { naam: 'A' }, { wat: 'besluit', regels: MET_LEZER })).toBe(undefined)
  })

  it('is wie is aangewezen, met zijn naam of zoals de organisatie hem noemt', () => {
    const regels = { tweedeLezer: [], bevoegd: ['A. de Vries', 'https://a 7'] }
    const mag = (wie: Persoon) => check([], wie, regels)
    expect(mag({ naam: 'a. de  vries' })).toBe(undefined)
    expect(mag({ naam: 'Zoë', identiteit: { soort: 'aangemeld', onderwerp: 'https://a 7' } })).toBe(
      undefined,
    )
    expect(mag({ naam: 'Zoë', identiteit: { soort: 'aangemeld', onderwerp: 'https://a 8' } })).toBe(
      'niet_bevoegd',
    )
    expect(mag({ naam: 'B. Jansen' })).toBe('niet_bevoegd')
  })

  it('is niemand voordat een ander akkoord is met de laatste conclusie en brief', () => {
    const basis = [
      ['A', besluit],
      ['A', gevraagd],
    ] as const
    expect(check(record(...basis))).toBe('niet_gelezen')
    expect(check(record(...basis, ['B', lezing(false)]))).toBe('niet_gelezen')
    expect(check(record(...basis, ['B', lezing(true)]))).toBe(undefined)
    expect(check(record(...basis, ['B', lezing(true)], ['A', brief]))).toBe('niet_gelezen')
  })

  it('is niet wie las, en niemand zolang een punt open staat', () => {
    const gelezen = [
      ['A', besluit],
      ['A', gevraagd],
      ['B', lezing(true)],
    ] as const
    expect(check(record(...gelezen), { naam: 'b' })).toBe('las_zelf')
    const open = [...gelezen, ['B', punt]] as const
    expect(check(record(...open))).toBe('punten_open')
    const af = ['A', { soort: 'punt_afgehandeld', bij: 4 }] as const
    expect(check(record(...open, af))).toBe(undefined)
  })
})
