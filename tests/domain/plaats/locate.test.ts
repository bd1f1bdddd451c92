import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import { type LocateOpties, locate, withLigging } from '../../../src/domain/plaats/locate.ts'
import { geo, maakGebied, maakIndex, maakLocatie, rechthoek } from '../../geo/geval.ts'

const X = 234_000
const Y = 556_000
const vlak = (x: number, y: number, b: number, h: number) => rechthoek(X + x, Y + y, b, h)

const gebied = (
  id: string,
  soort: string,
  [x, y, b, h]: readonly [number, number, number, number],
  rest: Partial<Gebied> = {},
) => maakGebied({ id, soort, ...rest }, vlak(x, y, b, h))

/** West and Oost share a rough border at x = 1000; the district lies under both. */
const WEST = gebied('west', 'buurt', [0, 0, 1_000, 1_000], { tolerantieM: 50 })
const OOST = gebied('oost', 'buurt', [1_000, 0, 1_100, 1_000], { tolerantieM: 50 })
const WIJK = gebied('wijk', 'wijk', [0, 0, 2_100, 1_000])

/** A plan of 20 by 20 m, 10 m west of the shared border. */
const PLAN = maakLocatie(vlak(970, 500, 20, 20))

const waar = (gebieden: readonly Gebied[], opties: LocateOpties = {}, locatie = PLAN): Ligging => {
  const index = maakIndex(gebieden)
  try {
    return locate(locatie, index, opties)
  } finally {
    index.free()
  }
}

const regel = (ligging: Ligging, id: string) => ligging.gebieden.find((r) => r.gebied === id)
const geraakt = (ligging: Ligging) =>
  ligging.gebieden.filter(({ raakt }) => raakt).map((r) => r.gebied)
const maatgevend = (ligging: Ligging) =>
  ligging.gebieden.filter((r) => r.maatgevend).map((r) => r.gebied)

describe('where an initiative lies', () => {
  it('is said per area, most specific first, with how sure and how far', () => {
    expect(waar([WIJK, OOST, WEST])).toEqual({
      oppervlakteM2: 400,
      isVlak: true,
      gebieden: [
        {
          gebied: 'west',
          soort: 'buurt',
          m2: 400,
          aandeel: 1,
          afstandM: 0,
          afstandTotGrensM: 10,
          raakt: true,
          zekerheid: 'binnen_tolerantie',
          maatgevendM2: 400,
          maatgevend: true,
        },
        {
          gebied: 'oost',
          soort: 'buurt',
          m2: 0,
          aandeel: 0,
          afstandM: 10,
          afstandTotGrensM: 10,
          raakt: false,
          zekerheid: 'binnen_tolerantie',
          maatgevendM2: 0,
          maatgevend: false,
        },
        {
          gebied: 'wijk',
          soort: 'wijk',
          m2: 400,
          aandeel: 1,
          afstandM: 0,
          raakt: true,
          zekerheid: 'zeker',
          maatgevendM2: 0,
          maatgevend: false,
        },
      ],
      afstanden: {},
      afstandenGebied: {},
      binnenM2: {},
      lagen: ['profielen', 'natuur'],
    })
  })

  it('is divided over two areas by what lies in each', () => {
    const exact = [
      { ...WEST, tolerantieM: 0 },
      { ...OOST, tolerantieM: 0 },
    ]
    const { gebieden } = waar(exact, {}, { ...maakLocatie(vlak(985, 500, 20, 20)), isVlak: false })
    expect(gebieden).toMatchObject([
      { gebied: 'west', m2: 300, aandeel: 0.75, afstandM: 0, maatgevendM2: 300, maatgevend: true },
      { gebied: 'oost', m2: 100, aandeel: 0.25, afstandM: 0, maatgevendM2: 100, maatgevend: true },
    ])
    expect(gebieden[0]).not.toHaveProperty('afstandTotGrensM')
  })

  it('has distances only to what was asked and exists', () => {
    const ver = gebied('ver', 'natuur', [970, 620, 20, 20])
    const nabij = gebied('nabij', 'natuur', [970, 550, 20, 20])
    const opties = {
      soortenVoorAfstand: ['natuur', 'wijk'],
      gebiedenVoorAfstand: ['ver', 'bestaat-niet'],
    }
    const ligging = waar([ver, nabij], opties)
    expect(ligging.afstanden).toEqual({ natuur: 30 })
    expect(ligging.afstandenGebied).toEqual({ ver: 100 })
    expect(ligging.gebieden).toEqual([])
  })

  it('leaves out a layer that is said to be missing', () => {
    const natuur = gebied('bos', 'natuur', [0, 0, 1_000, 1_000])
    const opties = { soortenVoorAfstand: ['natuur'] }
    const heel = waar([WIJK, natuur], opties)
    expect([geraakt(heel), heel.lagen, heel.afstanden]).toEqual([
      ['bos', 'wijk'],
      ['profielen', 'natuur'],
      { natuur: 0 },
    ])
    const zonder = waar([WIJK, natuur], { ...opties, zonderLagen: ['natuur'] })
    expect([geraakt(zonder), zonder.lagen, zonder.afstanden]).toEqual([['wijk'], ['profielen'], {}])
  })
})

describe('an area in time', () => {
  const op = (rest: Partial<Gebied>, geldigOp = '2026-03-01', beschikbaarOp = '2026-03-01') =>
    waar([{ ...WIJK, ...rest }], { peildatum: { geldigOp, beschikbaarOp } }).gebieden.length === 1

  it('counts from its first day up to its last', () => {
    expect(op({ geldigVan: '2026-03-01' })).toBe(true)
    expect(op({ geldigVan: '2026-03-02' })).toBe(false)
    expect(op({ geldigTot: '2026-03-02' })).toBe(true)
    expect(op({ geldigTot: '2026-03-01' })).toBe(false)
  })

  it('counts from the day on which it is known', () => {
    expect(op({ beschikbaarVan: '2026-03-01' })).toBe(true)
    expect(op({ beschikbaarVan: '2026-03-02' })).toBe(false)
    expect(op({ beschikbaarVan: '2026-03-02' }, '2026-03-01', '2026-04-01')).toBe(true)
  })

  it('counts always when no day is asked', () => {
    const later = { geldigVan: '2030-01-01', beschikbaarVan: '2030-01-01' }
    expect(waar([{ ...WIJK, ...later }]).gebieden).toHaveLength(1)
  })
})

describe('a border that an officer confirmed', () => {
  it('settles the area, and the neighbour that shares it', () => {
    const ligging = waar([WEST, OOST], { bevestigdeGebieden: ['west'] })
    expect(ligging.gebieden).toMatchObject([
      { gebied: 'west', raakt: true, zekerheid: 'bevestigd', afstandM: 0 },
    ])
    expect(regel(ligging, 'west')).not.toHaveProperty('afstandTotGrensM')
  })

  it('is named for an area that does not count, only within its tolerance', () => {
    const op = (x: number) =>
      waar([OOST], { bevestigdeGebieden: ['oost'] }, maakLocatie(vlak(x, 500, 20, 20))).gebieden
    expect(op(970)).toMatchObject([
      { gebied: 'oost', raakt: false, zekerheid: 'bevestigd', afstandM: 10, m2: 0 },
    ])
    expect(op(930)).toHaveLength(1)
    expect(op(929)).toEqual([])
  })

  it('does not move', () => {
    const opties = { forceer: { west: false }, bevestigdeGebieden: ['oost'] }
    const ligging = waar([WEST, OOST], opties)
    expect(geraakt(ligging)).toEqual([])
    expect(regel(ligging, 'oost')).toMatchObject({ zekerheid: 'bevestigd', m2: 0 })
  })
})

describe('a map that an officer contested', () => {
  it('takes the plan out of the area, and gives the ground to its neighbour', () => {
    const opties = { betwisteGebieden: { west: false }, gebiedenVoorAfstand: ['west', 'oost'] }
    const ligging = waar([WEST, OOST, WIJK], opties)
    expect(ligging.gebieden).toMatchObject([
      { gebied: 'west', m2: 0, raakt: false, zekerheid: 'betwist', maatgevend: false },
      { gebied: 'oost', m2: 400, raakt: true, maatgevend: true },
      { gebied: 'wijk', m2: 400, raakt: true, zekerheid: 'zeker' },
    ])
    expect(ligging.afstandenGebied).toEqual({ west: 20, oost: 0 })
  })

  it('puts the plan in an area however far, in its place among the most specific', () => {
    const ver = gebied('ver', 'buurt', [5_000, 0, 500, 500])
    const opties = { betwisteGebieden: { ver: true }, gebiedenVoorAfstand: ['ver'] }
    const ligging = waar([WIJK, ver], opties)
    expect(ligging.gebieden).toMatchObject([
      { gebied: 'ver', m2: 400, aandeel: 1, raakt: true, zekerheid: 'betwist', maatgevend: true },
      { gebied: 'wijk', m2: 400, raakt: true, maatgevend: false },
    ])
    expect(ligging.afstandenGebied).toEqual({ ver: 0 })
    expect(waar([WIJK, ver], { betwisteGebieden: { ver: false } }).gebieden).toHaveLength(1)
  })

  it('keeps what was established when other borders move, and settles its neighbour', () => {
    const opties = { betwisteGebieden: { west: true } }
    expect(regel(waar([WEST, OOST], opties), 'west')).toMatchObject({ zekerheid: 'betwist' })
    expect(regel(waar([WEST, OOST], opties), 'oost')).toBeUndefined()
    const verschoven = waar([WEST, OOST], { ...opties, forceer: { west: false, oost: true } })
    expect(regel(verschoven, 'west')).toMatchObject({ m2: 400, raakt: true, zekerheid: 'betwist' })
  })

  it('says nothing of an area that does not hold on that day, or of a layer that is missing', () => {
    const opties = { betwisteGebieden: { later: true } }
    const later = gebied('later', 'buurt', [5_000, 0, 500, 500], { geldigVan: '2030-01-01' })
    const peildatum = { geldigOp: '2026-01-01', beschikbaarOp: '2026-01-01' }
    expect(waar([WIJK, later], { ...opties, peildatum }).gebieden).toHaveLength(1)
    expect(waar([WIJK, later], opties).gebieden).toHaveLength(2)
  })
})

describe('a border that lies elsewhere', () => {
  it('takes the area away, and gives the ground to its neighbour', () => {
    const opties = { forceer: { west: false }, gebiedenVoorAfstand: ['west', 'oost'] }
    const ligging = waar([WEST, OOST, WIJK], opties)
    expect(ligging.gebieden).toMatchObject([
      { gebied: 'west', m2: 0, raakt: false, zekerheid: 'zeker', afstandM: 20 },
      { gebied: 'oost', m2: 400, raakt: true, maatgevendM2: 400, maatgevend: true },
      { gebied: 'wijk', m2: 400, raakt: true, maatgevendM2: 0 },
    ])
    expect(ligging.afstandenGebied).toEqual({ west: 20, oost: 0 })
  })

  it('brings the area in, and takes the ground of its neighbour', () => {
    const ligging = waar([WEST, OOST, WIJK], { forceer: { oost: true } })
    expect(regel(ligging, 'oost')).toMatchObject({ m2: 400, raakt: true, zekerheid: 'zeker' })
    expect(regel(ligging, 'west')).toMatchObject({ m2: 0, raakt: false })
    expect(maatgevend(ligging)).toEqual(['oost'])
  })

  it('changes nothing for an area that lies as it is told', () => {
    const ligging = waar([WEST, OOST], { forceer: { west: true, oost: false } })
    expect(ligging.gebieden).toMatchObject([
      { gebied: 'west', m2: 400, raakt: true, zekerheid: 'zeker', afstandM: 0 },
      { gebied: 'oost', m2: 0, raakt: false, zekerheid: 'zeker', afstandM: 60 },
    ])
  })

  it('does not move the neighbour when that is told where it lies itself', () => {
    const ligging = waar([WEST, OOST], { forceer: { west: false, oost: false } })
    expect(geraakt(ligging)).toEqual([])
  })

  it('moves only for a profile of the same soort with a tolerance of its own', () => {
    const zonder = (rest: Partial<Gebied>) =>
      geraakt(waar([WEST, { ...OOST, ...rest }], { forceer: { west: false } }))
    expect(zonder({})).toEqual(['oost'])
    expect(zonder({ tolerantieM: 0 })).toEqual([])
    expect(zonder({ soort: 'wijk' })).toEqual([])
    expect(
      geraakt(waar([{ ...WEST, tolerantieM: 0 }, OOST], { forceer: { west: false } })),
    ).toEqual([])
    const natuur = { soort: 'natuur' }
    const bossen = [
      { ...WEST, ...natuur },
      { ...OOST, ...natuur },
    ]
    expect(geraakt(waar(bossen, { forceer: { west: false } }))).toEqual([])
  })

  it('gives the neighbour no more than it can reach', () => {
    // 100 m wide: of what West gives up, Oost reaches the eastern 50 m.
    const breed = maakLocatie(vlak(900, 500, 100, 20))
    const west = gebied('west', 'buurt', [895, 490, 105, 100], { tolerantieM: 60 })
    const ligging = waar([west, OOST], { forceer: { west: false } }, breed)
    expect(regel(ligging, 'west')).toMatchObject({ m2: 0 })
    expect(regel(ligging, 'oost')?.m2).toBeCloseTo(1_000, 6)
  })

  it('adds to what the neighbour has already', () => {
    const over = maakLocatie(vlak(970, 500, 40, 20))
    const ligging = waar([WEST, OOST], { forceer: { west: false } }, over)
    expect(ligging.gebieden).toMatchObject([
      { gebied: 'west', m2: 0, raakt: false },
      { gebied: 'oost', m2: 800, raakt: true, maatgevendM2: 800 },
    ])
  })

  it('takes from the neighbour only what it gains', () => {
    const over = maakLocatie(vlak(900, 500, 101, 20))
    const klein = gebied('oost', 'buurt', [1_001, 0, 500, 1_000], { tolerantieM: 50 })
    const west = { ...WEST, geometrie: vlak(0, 0, 1_001, 1_000) }
    const ligging = waar([west, klein], { forceer: { oost: true } }, over)
    expect(regel(ligging, 'oost')?.m2).toBeCloseTo(1_000, 6)
    expect(regel(ligging, 'west')?.m2).toBeCloseTo(1_020, 6)
  })

  it('leaves the neighbour out of reach as it is', () => {
    const ver = gebied('oost', 'buurt', [1_050, 0, 500, 1_000], { tolerantieM: 50 })
    const ligging = waar([WEST, ver], { forceer: { west: false } })
    expect(regel(ligging, 'west')).toMatchObject({ raakt: false })
    expect(regel(ligging, 'oost')).toBeUndefined()
  })

  it('takes the whole initiative when even the moved border does not make it count', () => {
    const west = { ...WEST, tolerantieM: 5 }
    const op = (x: number) => {
      const plan = maakLocatie(vlak(x, 500, 200, 200))
      return waar([west], { forceer: { west: true } }, plan).gebieden
    }
    // 0.1 m of the 200 m is within reach: less than a hundredth.
    expect(op(1_004.9)).toMatchObject([{ gebied: 'west', m2: 40_000, raakt: true, afstandM: 0 }])
    expect(op(1_010)).toEqual([])
  })

  it('takes nothing when even the moved border would count', () => {
    const diep = maakLocatie(vlak(500, 500, 20, 20))
    expect(regel(waar([WEST], { forceer: { west: false } }, diep), 'west')).toMatchObject({
      m2: 0,
      raakt: false,
      zekerheid: 'zeker',
    })
  })
})

describe('locating with borders moved', () => {
  it('gives what locating anew gives, and measures the drawn areas once', () => {
    const index = maakIndex([WEST, OOST, WIJK])
    let overlays = 0
    const geteld = {
      ...index,
      geo: {
        ...geo,
        disjoint: (...args: Parameters<typeof geo.disjoint>) => {
          overlays++
          return geo.disjoint(...args)
        },
      },
    }
    const opties = { soortenVoorAfstand: ['wijk'], forceer: { west: false } }
    const keuzes = [{}, { west: false }, { oost: true }, { west: false, oost: true }, {}]
    const tellingen: number[] = []
    const [eerst, ...rest] = withLigging(
      { locatie: PLAN, index: geteld, opties },
      (ligging, relocate) => [
        ligging,
        ...keuzes.map((forceer) => {
          const voor = overlays
          const uit = relocate(forceer)
          tellingen.push(overlays - voor)
          return uit
        }),
      ],
    )
    expect(eerst).toEqual(locate(PLAN, index, opties))
    for (const [i, forceer] of keuzes.entries()) {
      expect(rest[i]).toEqual(locate(PLAN, index, { ...opties, forceer }))
    }
    // What was judged the first time is not judged again.
    expect(tellingen.at(-1)).toBe(0)
    index.free()
  })
})
