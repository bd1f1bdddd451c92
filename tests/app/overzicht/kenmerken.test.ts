import { describe, expect, it } from 'vitest'
import { listKenmerken } from '../../../src/app/overzicht/kenmerken.ts'
import type { Beoordeling } from '../../../src/domain/model/beoordeling.ts'
import { boek } from '../../rules/assen.ts'

const feit = (id: string, waarde: number | readonly string[], herkomst = 'initiatief') => ({
  ...{ feit: id, waarde, herkomst },
})
const PLAN = {
  feiten: [
    feit('activiteiten', ['dakkapel']),
    feit('dakkapelHoogteM', 1.7),
    feit('bouwhoogteM', 9, 'gebied'),
    feit('tijdelijkJaren', 0),
  ],
  ligging: [
    { naam: 'Lariks', raakt: true },
    { naam: 'Peelo', raakt: false },
  ] as unknown as Beoordeling['ligging'],
}

describe('waaraan iemand zijn plan herkent', () => {
  it('is wat, waar, hoe groot en van wanneer, met alleen de maten die hij zelf gaf', () => {
    expect(listKenmerken(PLAN, boek, { datum: '30 november 2026' })).toEqual([
      { naam: 'Plan', waarde: 'Dakkapel' },
      { naam: 'Plek', waarde: 'Lariks' },
      { naam: 'Maten', waarde: 'Hoogte van de dakkapel: 1,7 m' },
      { naam: 'Advies van', waarde: '30 november 2026' },
    ])
  })

  it('noemt het soort plan waarmee hij begon, en de plek in woorden waar die er zijn', () => {
    const metType = { ...PLAN, plantype: { id: 'padel', label: 'Padelbaan' } }
    const [plan, plek] = listKenmerken(metType, boek, { waar: 'in Marsdijk', datum: '' })
    expect([plan?.waarde, plek?.waarde]).toEqual(['Padelbaan', 'In Marsdijk'])
  })

  it('noemt eerst hoe groot het plan is, en dan het getal waaraan een regel is getoetst', () => {
    const feiten = [
      'sociaalHuurAantal',
      'afstandDakvoetM',
      'afstandNokM',
      'afstandZijkantM',
      'woningenNieuw',
    ].map((id) => feit(id, 1))
    const spoor = {
      voldoetAls: {
        ...{ fact: 'dakkapelHoogteM', operator: 'lessThanInclusive', value: 2 },
        ...{ gevonden: 1.7, resultaat: 'waar' },
      },
    }
    const marge = { feit: 'dakkapelHoogteM', waarde: 1.7, norm: 2, verschil: 0.3 }
    const uitkomsten = [{ aard: 'eis', spoor, marge }] as unknown as Beoordeling['uitkomsten']
    const plan = { ...PLAN, feiten: [...feiten, ...PLAN.feiten], uitkomsten }
    const maten = listKenmerken(plan, boek, { datum: '' }).find(({ naam }) => naam === 'Maten')
    expect(maten?.waarde).toMatch(
      /^Aantal nieuwe woningen: 1 woning; hoogte van de dakkapel: 1,7 m; /,
    )
  })

  it('noemt bij de maten niet hoe hoog de buren zijn', () => {
    const feiten = [...PLAN.feiten, feit('bouwhoogteOmgevingM', 9), feit('bouwlagenOmgeving', 3)]
    expect(listKenmerken({ ...PLAN, feiten }, boek, { datum: '' })).toContainEqual({
      naam: 'Maten',
      waarde: 'Hoogte van de dakkapel: 1,7 m',
    })
  })

  it('laat weg wat niet bekend is', () => {
    const leeg = { feiten: [], ligging: [] }
    expect(listKenmerken(leeg, boek, { datum: 'vandaag' })).toEqual([
      { naam: 'Advies van', waarde: 'vandaag' },
    ])
  })
})
