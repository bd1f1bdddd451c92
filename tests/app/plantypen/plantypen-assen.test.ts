import { describe, expect, it } from 'vitest'
import { assessZonderBewijsHier } from '../../../src/app/beoordelen/assess-hier.ts'
import { searchPlantypen } from '../../../src/app/plantypen/zoek-plantypen.ts'
import { createProef } from '../../hulp/proef.ts'
import { boek } from '../../rules/assen.ts'

const { omgeving } = createProef([boek])
const { plantypen } = boek
if (!plantypen) throw new Error('plan types of Assen not found')

describe('a plan in words of one’s own', () => {
  it.each([
    ['20 studios in leeg kantoor', 'transformatie'],
    ['24 woningen op de plek van een oude garage', 'woningen_bouwen'],
    ['dakkapel aan de straat', 'dakkapel'],
  ])('"%s" is first what it names in full', (tekst, id) => {
    expect(searchPlantypen(omgeving, plantypen, tekst).typen[0]?.id).toBe(id)
  })
})

describe('what a planner asks first', () => {
  it('is never more than six, and whether it is a monument wherever a rule waits for that', () => {
    const mag = { alsBehandelaar: false, concept: false }
    const locatie = { type: 'Point', coordinates: [6.587, 53.005] }
    const wachtend = plantypen.typen.filter(({ id, activiteiten, feiten, kernvragen }) => {
      expect([id, kernvragen.length <= 6]).toEqual([id, true])
      const inhoud = { naam: 'Plan', locatie, plantype: id, feiten: { activiteiten, ...feiten } }
      const { uitkomsten } = assessZonderBewijsHier(omgeving, { inhoud, mag, nu: omgeving.nu() })
      return uitkomsten.some(({ ontbreekt }) =>
        ontbreekt.some(({ feit }) => feit === 'monumentOfGezicht'),
      )
    })
    expect(wachtend.map(({ id }) => id)).toContain('aanbouw')
    for (const { id, kernvragen } of wachtend) {
      expect([id, kernvragen.map(({ feit }) => feit)]).toEqual([
        id,
        expect.arrayContaining(['monumentOfGezicht']),
      ])
    }
  })
})
