import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/domain/errors.ts'
import type { Gebied, GeometrieRd } from '../../../src/domain/model/gebied.ts'
import { prepareGebieden } from '../../../src/domain/plaats/gebiedenindex.ts'
import type { Geometrie } from '../../../src/domain/plaats/geometrie.ts'
import { geo, maakGebied, maakIndex, rechthoek, WERKINGSGEBIED } from '../../geo/geval.ts'

const X = 230_000
const Y = 552_000
const vierkant = (zijde: number, x = 0, y = 0) => rechthoek(X + x, Y + y, zijde, zijde)
const gebied = (id: string, soort: string, geometrie: GeometrieRd, rest: Partial<Gebied> = {}) =>
  maakGebied({ id, soort, ...rest }, geometrie)

const BOW_TIE: GeometrieRd = {
  type: 'Polygon',
  coordinates: [
    [
      [X, Y],
      [X + 100, Y + 100],
      [X + 100, Y],
      [X, Y + 100],
      [X, Y],
    ],
  ],
}

/** A square with a spike without surface: invalid, and repaired without a doubt. */
const SPIES: GeometrieRd = {
  type: 'Polygon',
  coordinates: [
    [
      [X, Y],
      [X + 10, Y],
      [X + 20, Y],
      [X + 10, Y],
      [X + 10, Y + 10],
      [X, Y + 10],
      [X, Y],
    ],
  ],
}

/** The engine, with what is kept and what was given back. */
const tel = () => {
  const aantal = { keep: 0, free: 0, prepare: 0, release: 0, buffer: 0, boundary: 0 }
  const geteld: Geometrie = {
    ...geo,
    keep: (vorm) => {
      aantal.keep++
      return geo.keep(vorm)
    },
    free: (vorm) => {
      aantal.free++
      geo.free(vorm)
    },
    prepare: (vorm) => {
      aantal.prepare++
      return geo.prepare(vorm)
    },
    release: (bereid) => {
      aantal.release++
      geo.release(bereid)
    },
    buffer: (vorm, m) => {
      aantal.buffer++
      return geo.buffer(vorm, m)
    },
    boundary: (vorm) => {
      aantal.boundary++
      return geo.boundary(vorm)
    },
  }
  return { geteld, aantal }
}

const { visie } = maakIndex([])
const prepare = (gebieden: readonly Gebied[], motor = geo, werkingsgebied = WERKINGSGEBIED) =>
  prepareGebieden(motor, { gebieden, visie, werkingsgebied })

describe('a prepared area set', () => {
  it('has the most specific first: rang, then surface, then id', () => {
    const { gebieden } = prepare([
      gebied('gemeente', 'gemeente', vierkant(5)),
      gebied('wijk-c', 'wijk', vierkant(10, 50)),
      gebied('wijk-groot', 'wijk', vierkant(20)),
      gebied('wijk-a', 'wijk', vierkant(10)),
      gebied('wijk-b', 'wijk', vierkant(10, 100)),
      gebied('natuur', 'natuur', vierkant(900)),
      gebied('buurt', 'buurt', vierkant(800)),
    ])
    expect(gebieden.map(({ gebied: { id }, m2 }) => [id, m2])).toEqual([
      ['buurt', 640_000],
      ['natuur', 810_000],
      ['wijk-a', 100],
      ['wijk-b', 100],
      ['wijk-c', 100],
      ['wijk-groot', 400],
      ['gemeente', 25],
    ])
  })

  it('knows of each area what its soort says and how it was drawn', () => {
    const natuur = gebied('bos', 'natuur', vierkant(10))
    const index = prepare([natuur])
    expect(index.gebieden).toMatchObject([
      { gebied: natuur, rang: 1, profiel: false, laag: 'natuur', m2: 100 },
    ])
    expect(index.gebieden[0]?.getekend.kader).toEqual([X, Y, X + 10, Y + 10])
    expect(index.werkingsgebied.kader).toEqual([229_000, 551_500, 239_000, 561_500])
    expect(index.visie).toBe(visie)
    expect(index.geo).toBe(geo)
    expect(index.reparaties).toEqual([])
  })

  it('groups areas by id and by soort', () => {
    const index = prepare([
      gebied('een', 'wijk', vierkant(10)),
      gebied('twee', 'wijk', vierkant(20)),
      gebied('drie', 'buurt', vierkant(30)),
    ])
    const [drie, een, twee] = index.gebieden
    if (!(een && twee && drie)) throw new Error('drie gebieden')
    const leden = (groep: ReturnType<typeof index.perId>) =>
      index.gebieden.filter((lid) => groep?.has(lid)).map(({ gebied: { id } }) => id)
    expect(leden(index.perSoort('wijk'))).toEqual(['een', 'twee'])
    expect(leden(index.perId('drie'))).toEqual(['drie'])
    expect(index.perSoort('natuur')).toBeUndefined()
    expect(index.perId('wijk')).toBeUndefined()
  })

  it('finds the areas whose box meets a box, their tolerance included, most specific first', () => {
    const index = prepare([
      gebied('wijk', 'wijk', vierkant(10)),
      gebied('ruim', 'buurt', vierkant(10, 100), { tolerantieM: 50 }),
      gebied('krap', 'buurt', vierkant(9, 100), { tolerantieM: 20 }),
      ...Array.from({ length: 40 }, (_, i) => gebied(`ver-${i}`, 'buurt', vierkant(1, 500 + i))),
    ])
    const zoek = (x0: number, x1: number) =>
      index.search([X + x0, Y, X + x1, Y + 1]).map(({ gebied: { id } }) => id)
    expect(zoek(0, 50)).toEqual(['ruim', 'wijk'])
    expect(zoek(0, 100)).toEqual(['krap', 'ruim', 'wijk'])
    expect(zoek(20, 49)).toEqual([])
    expect(zoek(500, 600)).toHaveLength(40)
    expect(prepare([]).search([X, Y, X + 1, Y + 1])).toEqual([])
  })

  it('finds many areas in the order of how specific they are', () => {
    const index = prepare(
      Array.from({ length: 60 }, (_, i) => gebied(`g-${i}`, 'wijk', vierkant(60 - i, i % 7))),
    )
    const gevonden = index.search([X, Y, X + 60, Y + 60]).map(({ m2 }) => m2)
    expect(gevonden).toEqual(Array.from({ length: 60 }, (_, i) => (i + 1) ** 2))
  })
})

describe('the border of an area', () => {
  it('moves out and in by its tolerance, made at the first question', () => {
    const { geteld, aantal } = tel()
    const index = prepare([gebied('a', 'wijk', vierkant(100), { tolerantieM: 10 })], geteld)
    const [een] = index.gebieden
    expect(aantal).toMatchObject({ buffer: 0, boundary: 0, keep: 2 })
    expect(een?.ruim()?.kader).toEqual([X - 10, Y - 10, X + 110, Y + 110])
    expect(een?.krap()?.kader).toEqual([X + 10, Y + 10, X + 90, Y + 90])
    expect(een?.grens()?.kader).toEqual([X, Y, X + 100, Y + 100])
    expect(geo.area(een?.grens()?.vorm as never)).toBe(0)
    expect(een?.ruim()).toBe(een?.ruim())
    expect(een?.krap()).toBe(een?.krap())
    expect(aantal).toMatchObject({ buffer: 2, boundary: 1, keep: 5, prepare: 5 })
  })

  it('is the drawing itself without a tolerance', () => {
    const { geteld, aantal } = tel()
    const [een] = prepare([gebied('a', 'wijk', vierkant(100))], geteld).gebieden
    expect(een?.ruim()).toBe(een?.getekend)
    expect(een?.krap()).toBe(een?.getekend)
    expect(aantal.buffer).toBe(0)
  })

  it('leaves nothing of an area narrower than it may move, and that is asked once', () => {
    const { geteld, aantal } = tel()
    const smal = gebied('a', 'wijk', vierkant(10), { tolerantieM: 6 })
    const [een] = prepare([smal], geteld).gebieden
    expect(een?.krap()).toBeUndefined()
    expect(een?.krap()).toBeUndefined()
    expect(aantal).toMatchObject({ buffer: 1, keep: 2 })
  })
})

describe('the memory of the engine', () => {
  it('is given back for all that was made, once', () => {
    const { geteld, aantal } = tel()
    const index = prepare([gebied('a', 'wijk', vierkant(100), { tolerantieM: 10 })], geteld)
    index.gebieden[0]?.ruim()
    index.free()
    index.free()
    expect(aantal).toMatchObject({ keep: 3, free: 3, prepare: 3, release: 3 })
  })

  it('is given back when the set is refused', () => {
    const { geteld, aantal } = tel()
    const set = [gebied('goed', 'wijk', vierkant(10)), gebied('strik', 'wijk', BOW_TIE)]
    expect(() => prepare(set, geteld)).toThrow(AppError)
    expect(aantal).toMatchObject({ keep: 2, free: 2, prepare: 2, release: 2 })
  })
})

describe('a drawing that is not valid', () => {
  const refuse = (...args: Parameters<typeof prepare>) => {
    try {
      prepare(...args)
    } catch (fout) {
      if (fout instanceof AppError) return fout
      throw fout
    }
    throw new Error('niet geweigerd')
  }

  it('is repaired when nobody can doubt what was meant, and that is said', () => {
    const index = prepare([gebied('spies', 'wijk', SPIES), gebied('heel', 'wijk', vierkant(5))])
    expect(index.reparaties).toEqual([{ gebied: 'spies', verschilM2: 0 }])
    expect(index.gebieden.map(({ m2 }) => m2)).toEqual([25, 100])
  })

  it('is refused with its place, together with every soort that does not exist', () => {
    const fout = refuse([
      gebied('strik', 'buurt', BOW_TIE),
      gebied('vreemd', 'bestaat-niet', vierkant(10)),
      gebied('beide', 'ook-niet', BOW_TIE),
    ])
    const strik = (id: string) => ({
      pointer: `/gebieden/${id}/geometrie`,
      code: 'ongeldige_geometrie',
      melding: `${id}: ongeldige geometrie (Self-intersection) bij RD 230050.000, 552050.000`,
    })
    const soort = (id: string, naam: string) => ({
      pointer: `/gebieden/${id}/soort`,
      code: 'onbekende_soort',
      melding: `${id}: onbekende soort "${naam}"`,
    })
    expect(fout.code).toBe('regelboek_ongeldig')
    expect(fout.params).toEqual({ aantal: 4 })
    expect(fout.fouten).toEqual([
      strik('strik'),
      soort('vreemd', 'bestaat-niet'),
      soort('beide', 'ook-niet'),
      strik('beide'),
    ])
  })

  it('is refused for the working area too', () => {
    expect(refuse([], geo, BOW_TIE).fouten.map(({ pointer }) => pointer)).toEqual([
      '/gebieden/werkingsgebied/geometrie',
    ])
  })
})
