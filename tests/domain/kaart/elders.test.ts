import { describe, expect, it } from 'vitest'
import { type Elder, findElders, placeIn, sayAfstand } from '../../../src/domain/kaart/elders.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import {
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  PEILDATUM,
  type ProefInhoud,
  waarde,
} from '../proef/proefboek.ts'

const FEITEN = { activiteiten: ['wonen'], hoogte: 20, gasvrij: true }
const LAAG = {
  fact: 'hoogte',
  operator: 'lessThanInclusive',
  value: { fact: 'maxHoogte' },
} as const

const VER = { fact: 'afstandNatuur', operator: 'greaterThan', value: 9_000 } as const

/** Where homes stand in the village better than here; by default nothing is against them in `oost` and `west`. */
const look = (inhoud: ProefInhoud, feiten: Readonly<Record<string, FeitWaarde>> = FEITEN) => {
  const werk = compileRegelboek(maakBoek(inhoud), PEILDATUM)
  const elders = function* (): Generator<Elder> {
    for (const [i, id] of ['oost', 'west', 'zuid', 'noord'].entries()) {
      const gebied = werk.gebieden.get(id)
      if (gebied) yield { gebied, ligging: maakLigging([inGebied(id)]), afstandM: 1000 * (i + 1) }
    }
  }
  return findElders(werk, { feiten, ligging: maakLigging([inGebied('dorp')]) }, elders)
}

const area = (id: string, stand?: 'ja' | 'ja_mits' | 'nee_tenzij', maxHoogte = 30) =>
  maakGebied(id, {
    ...(stand && { houding: { wonen: houding(stand) } }),
    waarden: { maxHoogte: waarde(maxHoogte) },
  })

describe('where a plan would stand higher', () => {
  it('is told where the stance of the area gives the stand: at most three, nearest first', () => {
    const gebieden = [
      area('dorp', 'nee_tenzij'),
      ...[area('oost', 'ja'), area('west', 'nee_tenzij'), area('zuid', 'ja_mits')],
      area('noord', 'ja'),
    ]
    const { gebieden: gevonden, uitleg } = look({ gebieden }) ?? {}
    expect(gevonden?.map(({ gebied, stand }) => [gebied, stand])).toEqual([
      ['oost', 'past'],
      ['zuid', 'past_mits'],
      ['noord', 'past'],
    ])
    expect(gevonden?.[0]).toMatchObject({ afstandM: 1000, afstand: '1 km', hardheid: 'vast' })
    expect(uitleg).toContain('niet bekeken')
  })

  it('is told where an eis on the place cannot be met by a change, and not where it can', () => {
    const regels = [
      maakRegel('RG-01', {
        doorwerking: 'weigeringsgrond',
        versie: {
          geldtVoor: { fact: 'woningen', operator: 'lessThan', value: 1e6 },
          voldoetAls: LAAG,
        },
      }),
    ]
    const gebieden = (hier: number) => [area('dorp', 'ja', hier), area('oost', 'ja', 50)]
    const feiten = { ...FEITEN, woningen: 5 }
    // Half of twenty is as low as the same plan goes.
    expect(look({ regels, gebieden: gebieden(5) }, feiten)?.gebieden).toHaveLength(1)
    expect(look({ regels, gebieden: gebieden(15) }, feiten)).toBeUndefined()
  })

  it('is not told where the place is no obstacle, or the stand is open', () => {
    expect(look({ gebieden: [area('dorp', 'ja'), area('oost', 'ja')] })).toBeUndefined()
    const nee = [area('dorp', 'nee_tenzij'), area('oost', 'ja')]
    expect(look({ gebieden: nee }, {})).toBeUndefined()
  })

  it.each<[string, Parameters<typeof maakRegel>[1], boolean]>([
    ['an eis on the area', { versie: { geldtIn: { gebieden: ['dorp'] } } as object }, true],
    ['an eis on a distance', { versie: { voldoetAls: VER } }, true],
    ['an eis on the plan alone', {}, false],
    ['an eis on the area that a change of the plan meets', { versie: { voldoetAls: LAAG } }, false],
  ])('where %s does not fit: %s', (_, rest, gezegd) => {
    const feiten = { ...FEITEN, hoogte: 6, woningen: 5 }
    const voldoetAls = { fact: 'woningen', operator: 'greaterThan', value: 50 } as const
    const regels = [maakRegel('RG-01', { ...rest, versie: { voldoetAls, ...rest?.versie } })]
    const gebieden = [area('dorp', 'ja', 4), area('oost', 'ja', 50)]
    expect(look({ regels, gebieden }, feiten) !== undefined).toBe(gezegd)
  })

  it('is told where the place is one of the obstacles, also when an eis on the plan is another', () => {
    const voldoetAls = { fact: 'woningen', operator: 'greaterThan', value: 50 } as const
    const regels = [maakRegel('RG-01', { versie: { voldoetAls } })]
    const gebieden = [area('dorp', 'nee_tenzij'), area('oost', 'ja'), area('west', 'nee_tenzij')]
    const feiten = { ...FEITEN, woningen: 5 }
    expect(look({ regels, gebieden }, feiten)?.gebieden).toMatchObject([
      { gebied: 'oost', stand: 'past_niet' },
    ])
  })

  it('does not count an area where the stand is open as higher', () => {
    const ja = houding('ja', {
      als: { fact: 'woningen', operator: 'lessThan', value: 5 },
      anders: { stand: 'nee_tenzij', tekst: 'Meer niet.' },
    })
    const gebieden = [area('dorp', 'nee_tenzij'), maakGebied('oost', { houding: { wonen: ja } })]
    expect(look({ gebieden })?.gebieden).toEqual([])
  })

  it('says so when no other area stands higher', () => {
    const gebieden = [area('dorp', 'nee_tenzij'), area('oost', 'nee_tenzij')]
    expect(look({ gebieden })?.gebieden).toEqual([])
  })
})

describe('a plan placed in an area', () => {
  it('keeps its size; how much lies in yet another area is known only of all and nothing', () => {
    const plan = maakLigging([inGebied('dorp')])
    const daar = { ...plan, oppervlakteM2: 80_000, isVlak: false }
    const binnenM2 = { kom: 80_000, natuur: 0, bos: 500 }
    const geplaatst = placeIn({ ...daar, binnenM2 }, plan)
    expect(geplaatst.oppervlakteM2).toBe(plan.oppervlakteM2)
    expect(geplaatst.isVlak).toBe(plan.isVlak)
    expect(geplaatst.binnenM2).toEqual({ kom: plan.oppervlakteM2, natuur: 0 })
  })
})

describe('a distance', () => {
  it.each([
    [0, 'ernaast'],
    [49, 'ernaast'],
    [50, '100 m'],
    [120, '100 m'],
    [949, '900 m'],
    [950, '1 km'],
    [960, '1 km'],
    [1_740, '1,5 km'],
    [9_740, '9,5 km'],
    [9_750, '10 km'],
    [12_300, '12 km'],
  ])('of %d m is said as people do: %s', (meter, woorden) => {
    expect(sayAfstand(meter)).toBe(woorden)
  })
})
