import { describe, expect, it } from 'vitest'
import type { Maat } from '../../../src/app/overzicht/maten.ts'
import { listGetalverschuivingen } from '../../../src/app/overzicht/verschuivingen.ts'
import type { Beoordeling } from '../../../src/domain/model/beoordeling.ts'
import { boek } from '../../rules/assen.ts'

const plan = (waarden: Readonly<Record<string, number>>) => ({
  feiten: Object.entries(waarden).map(([feit, waarde]) => ({
    ...{ feit, waarde, herkomst: 'initiatief' },
  })) as unknown as Beoordeling['feiten'],
})
const maat = (getal: number): Maat => ({
  ...{ label: 'Aantal bouwlagen', plan: `${getal} lagen`, norm: 'hoogstens 6 lagen' },
  ...{ oordeel: 'voldoet', waarde: getal, tot: 6 },
})

describe('de getallen die door een wijziging verschuiven', () => {
  it('zijn ook die waarvoor hier niets is bedoeld, zonder dat er een bedoeling bij staat', () => {
    const delen = listGetalverschuivingen(
      plan({ bouwhoogteM: 15, woningenNieuw: 8 }),
      plan({ bouwhoogteM: 9, woningenNieuw: 8 }),
      { boek, maten: [[maat(5)], [maat(3)]] },
    )
    const label = boek.feiten.get('bouwhoogteM')?.label ?? ''
    expect(delen).toEqual([
      {
        was: '5 lagen',
        nu: '3 lagen',
        tekst: 'Aantal bouwlagen. Bedoeling: hoogstens 6 lagen (past).',
      },
      { was: '15 m', nu: '9 m', tekst: `${label.charAt(0).toUpperCase()}${label.slice(1)}.` },
    ])
  })

  it('noemen een maat die al gemeten is niet twee keer', () => {
    const label = boek.feiten.get('bouwhoogteM')?.label ?? ''
    const hoog = (getal: number) => ({
      ...maat(getal),
      label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    })
    const delen = listGetalverschuivingen(plan({ bouwhoogteM: 15 }), plan({ bouwhoogteM: 9 }), {
      boek,
      maten: [[hoog(15)], [hoog(9)]],
    })
    expect(delen).toHaveLength(1)
  })
})
