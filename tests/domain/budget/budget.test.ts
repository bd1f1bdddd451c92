import { describe, expect, it } from 'vitest'
import { measureAandeel, measureBudget, type Telling } from '../../../src/domain/budget/meting.ts'
import type { Budget } from '../../../src/domain/model/gebied.ts'
import {
  ander,
  bijdrager,
  budget,
  deel,
  maakNoord,
  SLOOP,
  SOCIAAL,
  WONINGEN,
} from './budgetproef.ts'

/** Measures one budget in Noord. */
const meet = (eigen: Partial<Budget>, telling: Partial<Telling>) => {
  const deze = budget(eigen)
  const { gebied, werk } = maakNoord([deze])
  const geheel = bijdrager('geheel', {})
  return measureBudget(
    werk,
    { gebied, budget: deze },
    { delen: [], anderen: [], geheel, ...telling },
  )
}

describe('een budget', () => {
  it('telt het geheel en de andere plannen in het gebied, min de delen die er niet liggen', () => {
    const hier = deel('a', { woningen: 10 })
    const daar = deel('b', { woningen: 20 }, { gebieden: ['zuid'] })
    const buur = ander('x', { woningen: 5 })
    const ver = ander('y', { woningen: 90 }, { gebieden: ['zuid', 'oost'] })
    const deze = budget({ max: 50 })
    const { gebied, werk } = maakNoord([deze])
    const meting = measureBudget(
      werk,
      { gebied, budget: deze },
      { delen: [hier, daar], anderen: [buur, ver], geheel: bijdrager('geheel', { woningen: 30 }) },
    )
    expect(meting).toEqual({
      gebied,
      budget: deze,
      basis: [WONINGEN],
      irrelevant: new Set(),
      telbaar: true,
      delen: [hier],
      anderen: [buur],
      elders: new Map([['woningen', -15]]),
      totaal: 15,
      zonderDitPlan: 5,
      anderenGrenzen: {},
      naWijziging: {},
      fasen: [],
      ontbreekt: [],
    })
  })

  it('laat een som zonder stof: 0,1 en 0,2 is 0,3', () => {
    const { totaal, elders } = meet(
      {},
      {
        anderen: [ander('x', { woningen: 0.1 })],
        geheel: bijdrager('geheel', { woningen: 0.2 }),
      },
    )
    expect(totaal).toBe(0.3)
    expect(elders).toEqual(new Map([['woningen', 0.1]]))
  })

  it('leidt een aandeel af uit de sommen, niet uit de aandelen van elk plan', () => {
    const meting = meet(
      { feit: 'aandeel' },
      {
        delen: [deel('a', { woningen: 20, sociaal: 6 })],
        anderen: [
          ander('x', { woningen: 10, sociaal: 1 }),
          ander('y', { woningen: 10, sociaal: 3 }),
        ],
        geheel: bijdrager('geheel', { woningen: 20, sociaal: 6 }),
      },
    )
    expect(meting).toMatchObject({
      basis: [WONINGEN, SOCIAAL],
      totaal: 25,
      zonderDitPlan: 20,
      elders: new Map([
        ['woningen', 20],
        ['sociaal', 4],
      ]),
    })
  })

  it('heeft zonder andere plannen niets om mee te vergelijken', () => {
    const meting = meet({}, { geheel: bijdrager('geheel', { woningen: 7 }) })
    expect(meting.totaal).toBe(7)
    expect(meting).not.toHaveProperty('zonderDitPlan')
  })

  it('geeft wat niet van belang is voor het geheel als nul, en noemt het', () => {
    const meting = meet(
      { feit: 'netto' },
      {
        anderen: [ander('x', { woningen: 5, sloop: 1 })],
        geheel: bijdrager('geheel', { woningen: 10 }, ['woningen', 'sloop']),
      },
    )
    expect(meting).toMatchObject({
      basis: [WONINGEN, SLOOP],
      irrelevant: new Set(['sloop']),
      totaal: 14,
      ontbreekt: [],
    })
  })

  it('heeft geen getal als het feit geen getal is', () => {
    const meting = meet({ feit: 'veel' }, { geheel: bijdrager('geheel', { woningen: 12 }) })
    expect(meting).toMatchObject({ telbaar: true, ontbreekt: [] })
    expect(meting).not.toHaveProperty('totaal')
    expect(meting).not.toHaveProperty('tenMinste')
  })
})

describe('de fasen van een budget', () => {
  const delen = [
    deel('c', { woningen: 30 }, { fase: 10 }),
    deel('a', { woningen: 10 }, { fase: 2 }),
    deel('b', { woningen: 20 }, { fase: 10 }),
    deel('d', { woningen: 8 }, { fase: 3, gebieden: ['zuid'] }),
  ]
  const anderen = [ander('x', { woningen: 5 })]

  it('tellen op tot en met elke fase, in hun volgorde; de laatste heeft het totaal van het geheel', () => {
    const geheel = bijdrager('geheel', { woningen: 70 })
    const { fasen, totaal } = meet({}, { delen, anderen, geheel })
    expect(totaal).toBe(67)
    expect(fasen).toEqual([
      { fase: 2, totaal: 15 },
      { fase: 10, totaal: 67 },
    ])
  })

  it('hebben grenzen waar een gegeven ontbreekt, en de laatste die van het einde', () => {
    const [c, a, b] = delen as [(typeof delen)[0], (typeof delen)[0], (typeof delen)[0]]
    const open = deel('e', {}, { fase: 4 })
    const { fasen, tenMinste, tenHoogste } = meet({}, { delen: [c, a, b, open], anderen })
    expect([tenMinste, tenHoogste]).toEqual([65, undefined])
    expect(fasen).toEqual([
      { fase: 2, totaal: 15 },
      { fase: 4, tenMinste: 15 },
      { fase: 10, tenMinste: 65 },
    ])
  })

  it('zijn bekend ook als alleen het einde dat niet is', () => {
    const daar = deel('d', {}, { fase: 1, gebieden: ['zuid'] })
    const { fasen } = meet({}, { delen: [deel('a', { woningen: 10 }, { fase: 1 }), daar] })
    expect(fasen).toEqual([{ fase: 1, tenMinste: 10, tenHoogste: 10 }])
  })
})

describe('wat bij een budget ontbreekt', () => {
  it('staat per plan dat meetelt, en het budget heeft dan grenzen', () => {
    const meting = meet(
      { feit: 'netto' },
      {
        delen: [
          deel('a', { woningen: 20, sloop: 1 }),
          deel('b', { sloop: 0 }),
          deel('c', { woningen: 4 }, { gebieden: ['zuid'] }),
        ],
        anderen: [ander('x', { sloop: 2 }), ander('y', {}, { gebieden: ['zuid'] })],
      },
    )
    expect(meting.ontbreekt).toEqual([
      { bij: 'Deel b', feit: 'woningen' },
      { bij: 'Deel c', feit: 'sloop' },
      { bij: 'Plan x', feit: 'woningen' },
    ])
    expect(meting).not.toHaveProperty('totaal')
    expect(meting.elders).toEqual(
      new Map([
        ['woningen', undefined],
        ['sloop', undefined],
      ]),
    )
    // 20 of a, and of b and x no less than nothing; 1 and 2 demolished.
    expect([meting.tenMinste, meting.tenHoogste]).toEqual([17, undefined])
    // Demolition of the others is known, how many homes they build is not.
    expect(meting.anderenGrenzen).toEqual({ tenMinste: -2 })
    expect(meting).not.toHaveProperty('zonderDitPlan')
    // A fifth of 24 homes may go.
    expect(meting.naWijziging.tenMinste).toBeCloseTo(17 - 4.8, 9)
    expect(meting.naWijziging).not.toHaveProperty('tenHoogste')
  })

  it('is bij sloop die niemand noemt ten hoogste wat erbij komt, en nooit een getal dat niemand noemde', () => {
    const meting = meet(
      { feit: 'netto' },
      { delen: [deel('a', { woningen: 20 }), deel('b', { woningen: 5, sloop: 0 })] },
    )
    expect([meting.tenMinste, meting.tenHoogste]).toEqual([undefined, 25])
    expect(meting.ontbreekt).toEqual([{ bij: 'Deel a', feit: 'sloop' }])
  })

  it('is alleen de som van het geheel: wat de anderen nemen is dan wel bekend', () => {
    const meting = meet({}, { delen: [deel('a', {})], anderen: [ander('x', { woningen: 60 })] })
    expect(meting).toMatchObject({
      zonderDitPlan: 60,
      anderenGrenzen: { tenMinste: 60, tenHoogste: 60 },
      tenMinste: 60,
      ontbreekt: [{ bij: 'Deel a', feit: 'woningen' }],
    })
  })

  it('is niets als het geheel het zelf noemt', () => {
    const meting = meet(
      {},
      { delen: [deel('a', {})], geheel: bijdrager('geheel', { woningen: 12 }) },
    )
    expect(meting).toMatchObject({ totaal: 12, ontbreekt: [] })
    expect(meting).not.toHaveProperty('tenMinste')
  })
})

describe('een budget op wat niet optelt', () => {
  it.each(['hoogte', 'pand', 'soort', 'dichtheid'])('is niet te meten: %s', (feit) => {
    const hier = deel('a', { woningen: 10, hoogte: 3, pand: 2, soort: 'a' })
    const buur = ander('x', {})
    const daar = ander('y', {}, { gebieden: [] })
    const meting = meet({ feit }, { delen: [hier], anderen: [buur, daar] })
    const { gebied, budget: _, basis, ...rest } = meting
    expect(gebied.id).toBe('wijk-noord')
    expect(basis.at(-1)?.id).toBe(feit === 'dichtheid' ? 'hoogte' : feit)
    expect(rest).toEqual({
      irrelevant: new Set(),
      telbaar: false,
      delen: [hier],
      anderen: [buur],
      elders: new Map(),
      anderenGrenzen: {},
      naWijziging: {},
      fasen: [],
      ontbreekt: [],
    })
  })
})

describe('het aandeel van één plan', () => {
  const { werk } = maakNoord([])
  const netto = { budget: budget({ feit: 'netto' }), basis: [WONINGEN, SLOOP] }

  it('is wat het zelf neemt, in de maat van het budget', () => {
    expect(measureAandeel(werk, netto, bijdrager('a', { woningen: 10, sloop: 3 }))).toBe(7)
    expect(measureAandeel(werk, netto, bijdrager('a', { woningen: 10 }, ['sloop']))).toBe(10)
  })

  it('is onbekend als een gegeven ontbreekt', () => {
    expect(measureAandeel(werk, netto, bijdrager('a', { woningen: 10 }))).toBeUndefined()
  })
})
