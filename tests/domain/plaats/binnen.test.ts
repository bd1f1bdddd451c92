import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import { keyOfSoorten } from '../../../src/domain/plaats/binnen.ts'
import { type LocateOpties, locate } from '../../../src/domain/plaats/locate.ts'
import { maakGebied, maakIndex, maakLocatie, rechthoek } from '../../geo/geval.ts'

const [X, Y] = [233_000, 556_000]
const vlak = (x: number, y: number, b: number, h: number) => rechthoek(X + x, Y + y, b, h)

/** An area from x = `van` for `breed` metres, 1,000 m high. */
const gebied = (id: string, van: number, breed: number, rest: Partial<Gebied> = {}) =>
  maakGebied({ id, soort: 'natuur', ...rest }, vlak(van, 0, breed, 1_000))

/** 100 by 100 m, from x = 0. */
const PLAN = maakLocatie(vlak(0, 500, 100, 100))

const waar = (
  gebieden: readonly Gebied[],
  opties: LocateOpties = { soortenVoorBinnen: [['natuur']] },
): Ligging => {
  const index = maakIndex(gebieden)
  try {
    return locate(PLAN, index, opties)
  } finally {
    index.free()
  }
}

const binnenOf = (gebieden: readonly Gebied[], opties?: LocateOpties) =>
  waar(gebieden, opties).binnenM2.natuur

describe('how much of an initiative lies inside areas of a soort', () => {
  it('is measured only where it is asked', () => {
    expect(waar([gebied('bos', 0, 30)], {}).binnenM2).toEqual({})
  })

  it.each<[string, readonly Gebied[], number]>([
    ['nothing where there is none', [], 0],
    ['nothing of another soort', [gebied('buurt', 0, 30, { soort: 'buurt' })], 0],
    ['what lies in one', [gebied('bos', 0, 30)], 3_000],
    ['all when one covers it', [gebied('bos', -10, 200)], 10_000],
    [
      'what lies in two, what they share once',
      [gebied('bos', 0, 30), gebied('hei', 20, 30)],
      5_000,
    ],
    ['all when two together cover it', [gebied('bos', 0, 60), gebied('hei', 50, 60)], 10_000],
    ['nothing of a sliver inside', [gebied('bos', 0, 0.9)], 0],
    ['1 %, which counts', [gebied('bos', 0, 1)], 100],
    ['all but for a sliver outside', [gebied('bos', 0.9, 200)], 10_000],
    ['99 %, of which the rest counts', [gebied('bos', 1, 200)], 9_900],
  ])('is %s', (_, gebieden, verwacht) => {
    expect(binnenOf(gebieden)).toBeCloseTo(verwacht, 6)
  })

  it('is asked of several soorten as one, in any order', () => {
    const gebieden = [gebied('bos', 0, 30), gebied('buurt', 20, 30, { soort: 'buurt' })]
    const { binnenM2 } = waar(gebieden, { soortenVoorBinnen: [['natuur', 'buurt'], ['buurt']] })
    expect(binnenM2).toEqual({ [keyOfSoorten(['buurt', 'natuur'])]: 5_000, buurt: 3_000 })
  })

  it('follows a border that lies farther out or in', () => {
    const bos = gebied('bos', 40, 200, { tolerantieM: 20 })
    const forceer = (naar: 'ruimer' | 'krapper') => ({
      soortenVoorBinnen: [['natuur']],
      forceer: { bos: naar },
    })
    const per = [undefined, forceer('ruimer'), forceer('krapper')].map((opties) =>
      binnenOf([bos], opties),
    )
    expect(per).toEqual([6_000, 8_000, 4_000])
  })
})

describe('a border that could move a part of the initiative in or out', () => {
  const flagOf = (gebieden: readonly Gebied[], opties?: LocateOpties) =>
    waar(gebieden, opties).gebieden.map(({ gebied: id, randInPlan }) => [id, randInPlan])
  const rand = { tolerantieM: 20 }

  it.each<[string, Gebied, true | undefined]>([
    ['is told when it crosses it', gebied('bos', 40, 200, rand), true],
    ['is told when it lies inside, nearer than the tolerance', gebied('bos', -10, 200, rand), true],
    ['is not told when it lies farther', gebied('bos', -20, 200, rand), undefined],
    ['is not told when it moves a sliver', gebied('bos', -19.2, 200, rand), undefined],
    ['is not told of a border that is exact', gebied('bos', 40, 200), undefined],
  ])('%s', (_, bos, verwacht) => {
    expect(flagOf([bos])).toEqual([['bos', verwacht]])
  })

  it('is not told where nobody reads how much lies inside, or a person settled it', () => {
    const bos = gebied('bos', 40, 200, rand)
    const gevraagd = { soortenVoorBinnen: [['natuur']] }
    expect(flagOf([bos], {})).toEqual([['bos', undefined]])
    expect(flagOf([bos], { soortenVoorBinnen: [['buurt']] })).toEqual([['bos', undefined]])
    expect(flagOf([bos], { ...gevraagd, bevestigdeGebieden: ['bos'] })).toEqual([
      ['bos', undefined],
    ])
    expect(flagOf([bos], { ...gevraagd, betwisteGebieden: { bos: true } })).toEqual([
      ['bos', undefined],
    ])
  })
})
