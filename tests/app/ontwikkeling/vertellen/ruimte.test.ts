import { describe, expect, it } from 'vitest'
import { countRuimte } from '../../../../src/app/ontwikkeling/vertellen/ruimte.ts'

const WONINGEN = {
  ...{ id: 'woningen', type: 'getal', aggregatie: 'som', label: 'aantal woningen', min: 0 },
  eenheid: 'woningen',
}
const boek = {
  gebieden: [
    { id: 'noord', naam: 'Noord', soort: 'wijk' },
    { id: 'haven', naam: 'Haven', soort: 'wijk' },
    { id: 'stad', naam: 'Stad', soort: 'rand' },
  ],
  visie: { soorten: { wijk: { profiel: true }, rand: {} } },
} as never
const deel = (id: string, gebieden: readonly string[]) => ({ id, naam: id, gebieden })
const feitenVan = (id: string, feiten: object) => ({
  deel: { id, naam: id, feiten, isIrrelevant: () => false },
})
const programmas = {
  kolommen: [WONINGEN],
  plan: {
    fasen: [
      { delen: [feitenVan('A', { woningen: 30 }), feitenVan('B', { woningen: 50 })] },
      { delen: [feitenVan('C', {})] },
    ],
  },
} as never
const uitkomst = {
  delen: [
    deel('A', ['noord', 'stad']),
    deel('B', ['noord', 'haven', 'stad']),
    deel('C', ['haven']),
  ],
  budgetten: [{ gebied: 'noord', feit: 'woningen', max: 100 }],
} as never

describe('de ruimte per gebied', () => {
  const { rijen, dubbel } = countRuimte(uitkomst, programmas, boek)

  it('is wat de delen daar zelf opgeven; wat een deel niet zegt, maakt het ten minste', () => {
    expect(rijen.map(({ gebied, neemt }) => [gebied, neemt])).toEqual([
      ['Noord', { soort: 'waarde', waarde: 80 }],
      ['Haven', { soort: 'ten_minste', waarde: 50 }],
    ])
  })

  it('zegt bij welk gebied ruimte is genoemd, en welk deel in twee gebieden telt', () => {
    expect(rijen.map(({ budget }) => budget?.max)).toEqual([100, undefined])
    expect(dubbel).toEqual([{ naam: 'B', gebieden: ['Noord', 'Haven'] }])
  })
})
