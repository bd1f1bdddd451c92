import { describe, expect, it } from 'vitest'
import { createEldersplekken, type Eldersplek } from '../../../src/domain/kaart/elders-plekken.ts'
import type { GebiedenIndex } from '../../../src/domain/plaats/gebiedenindex.ts'
import type { Kader } from '../../../src/domain/plaats/geometrie.ts'
import { geo, maakGebied, maakIndex, maakLocatie, rechthoek } from '../../geo/geval.ts'
import { inGebied, maakLigging, PEILDATUM } from '../proef/proefboek.ts'

const plan = maakLocatie(rechthoek(233_000, 555_000, 100, 100))

const at = (rest: Partial<Eldersplek> = {}, peildatum = PEILDATUM): Eldersplek => ({
  locatie: plan,
  ligging: maakLigging([inGebied('hier')]),
  opties: { peildatum },
  geldt: () => true,
  ...rest,
})

describe('the profiles elsewhere', () => {
  const index = maakIndex([
    maakGebied({ id: 'hier', soort: 'wijk' }, rechthoek(232_900, 554_900, 300, 300)),
    maakGebied({ id: 'ver', soort: 'wijk' }, rechthoek(235_000, 555_000, 100, 100)),
    maakGebied({ id: 'bij', soort: 'wijk' }, rechthoek(233_400, 555_000, 300, 300)),
    maakGebied({ id: 'los', soort: 'natuur' }, rechthoek(233_300, 555_100, 50, 50)),
  ])
  const list = (rest: Partial<Eldersplek> = {}) => [...createEldersplekken(index)(at(rest))]

  it('are given nearest first, each with where it lies itself and not where the plan lies', () => {
    const gevonden = list()
    expect(gevonden.map(({ gebied, afstandM }) => [gebied.id, afstandM])).toEqual([
      ['bij', 300],
      ['ver', 1900],
    ])
    expect(gevonden[0]?.ligging).toMatchObject({ oppervlakteM2: 90_000, isVlak: false })
  })

  it('hold an area that lies near the plan and does not touch it', () => {
    const ligging = maakLigging([inGebied('hier'), inGebied('bij', { raakt: false })])
    expect(list({ ligging }).map(({ gebied }) => gebied.id)).toContain('bij')
  })

  it('hold none that does not apply', () => {
    expect(list({ geldt: ({ id }) => id !== 'bij' }).map(({ gebied }) => gebied.id)).toEqual([
      'ver',
    ])
  })
})

/** Profiles as their boxes, and how far each really lies; tells which are measured, and which are then located. */
const follow = (kaders: readonly Kader[], kader: Kader, afstand = (_: number) => 0) => {
  const gemeten: number[] = []
  const gezocht: number[] = []
  const nep = {
    geo: {
      run: <T>(werk: () => T) => werk(),
      readVlak: () => 0,
      extent: () => kader,
      distance: (i: number) => {
        gemeten.push(i)
        return afstand(i)
      },
      writeVlak: (i: number) => {
        gezocht.push(i)
        return undefined
      },
    },
    gebieden: kaders.map((vak, i) => ({
      gebied: { id: `${i}` },
      profiel: true,
      getekend: { kader: vak, bereid: i, vorm: i },
    })),
  }
  const gevonden = [...createEldersplekken(nep as unknown as GebiedenIndex)(at())]
  return { gemeten, gezocht, gevonden }
}

describe('of very many profiles', () => {
  const plek: Kader = [1000, 1000, 1010, 1010]
  const turn = ([a, b, c, d]: Kader): Kader => [b, a, d, c]
  const breed: Kader = [1020, 1000, 6020, 1010]
  const smal: Kader = [100, 1000, 110, 1010]

  it.each([
    ['west', smal, breed],
    ['east', [1900, 1000, 1910, 1010] as const, [500, 1000, 990, 1010] as const],
    ['south', turn(smal), turn(breed)],
    ['north', [1000, 1900, 1010, 1910] as const, [1000, 500, 1010, 990] as const],
  ])(
    'the two hundred with the nearest boxes are looked at, and not one further %s',
    (_, ver, bij) => {
      const { gemeten } = follow([ver, ...Array.from({ length: 200 }, () => bij)], plek)
      expect(gemeten).toHaveLength(200)
      expect(gemeten).not.toContain(0)
    },
  )

  it('the nearest comes first by its shape, which need not fill its box', () => {
    const { gezocht } = follow([breed, breed, breed], plek, (i) => [30, 10, 20][i] ?? 0)
    expect(gezocht).toEqual([1, 2, 0])
  })

  it('one of which no surface is left is passed over', () => {
    expect(follow([breed], plek).gevonden).toEqual([])
  })
})

describe('where each lies', () => {
  const index = maakIndex([
    maakGebied({ id: 'bij', soort: 'wijk' }, rechthoek(233_400, 555_000, 300, 300)),
  ])
  const count = () => {
    let keer = 0
    const geteld: GebiedenIndex = {
      ...index,
      geo: {
        ...geo,
        writeVlak: (vorm) => {
          keer += 1
          return geo.writeVlak(vorm)
        },
      },
    }
    const elders = createEldersplekken(geteld)
    return (geldigOp: number, beschikbaarOp = 1): number => {
      const voor = keer
      const dag = (n: number) => `2026-06-0${n}`
      const peildatum = { geldigOp: dag(geldigOp), beschikbaarOp: dag(beschikbaarOp) }
      expect([...elders(at({}, peildatum))]).toHaveLength(1)
      return keer - voor
    }
  }

  it('is worked out once a day, for both days of the assessment', () => {
    const look = count()
    expect([look(1), look(1), look(2), look(2, 2), look(1)]).toEqual([1, 0, 1, 1, 0])
  })

  it('is kept for the four days that were asked for last', () => {
    const look = count()
    expect([1, 2, 3, 4, 1].map((dag) => look(dag))).toEqual([1, 1, 1, 1, 0])
    expect([5, 1, 3, 4, 2].map((dag) => look(dag))).toEqual([1, 0, 0, 0, 1])
  })
})
