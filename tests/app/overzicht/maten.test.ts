import { describe, expect, it } from 'vitest'
import { makeOverzicht } from '../../../src/app/overzicht/overzicht.ts'
import { createProef } from '../../hulp/proef.ts'
import { boek } from '../../rules/assen.ts'

const { omgeving } = createProef([boek])
const look = async (feiten: Record<string, unknown>) => {
  const inhoud = {
    naam: 'Padel',
    locatie: { type: 'Point', coordinates: [6.5496, 53.0137] },
    feiten: { activiteiten: ['sport'], soortSport: 'padel', ...feiten },
  }
  const mag = { alsBehandelaar: false, concept: false }
  const nu = new Date('2026-11-26T10:00:00Z')
  return makeOverzicht(await omgeving.assessZonderBewijs({ inhoud, mag, nu }), boek).maten
}

const AFSTAND = { sportBuiten: true, afstandWoningM: 100 }

describe('een getal waarvoor twee regels iets bedoelen', () => {
  it('staat nog open waar één van de twee nog open staat', async () => {
    const [maat] = await look(AFSTAND)
    expect(maat?.norm).toMatch(/^minstens 100 m; minstens 160 m, minder kan als /)
    expect(maat?.oordeel).toBe('onbekend')
  })

  it('past waar de andere op een andere manier is opgelost', async () => {
    const [maat] = await look({ ...AFSTAND, geluidmaatregelen: true })
    expect(maat?.oordeel).toBe('voldoet')
  })
})
