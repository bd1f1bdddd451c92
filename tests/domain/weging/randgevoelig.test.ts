import { describe, expect, it } from 'vitest'
import type { Ligging, LiggingRegel, Verschuivingen } from '../../../src/domain/model/ligging.ts'
import type { Conclusie } from '../../../src/domain/model/visie.ts'
import { type Advieskern, findRandgevoelig } from '../../../src/domain/weging/randgevoelig.ts'
import { inGebied, maakLigging } from '../proef/proefboek.ts'

const rand = { zekerheid: 'binnen_tolerantie' } as const
const buiten = { raakt: false, m2: 0, aandeel: 0, maatgevendM2: 0, maatgevend: false }

/** An advice of which the stand stays the same. */
const kern = (conclusie: Conclusie): Advieskern => ({ conclusie, stand: 'past_mits' })

/** A ligging in which exactly the areas count that are told to, or that counted already. */
const place = (ligging: Ligging, forceer: Verschuivingen): Ligging => ({
  ...ligging,
  gebieden: ligging.gebieden.map((regel) => {
    const naar = forceer[regel.gebied]
    return typeof naar === 'string'
      ? { ...regel, aandeel: naar === 'ruimer' ? 1 : 0.5 }
      : { ...regel, raakt: naar ?? regel.raakt }
  }),
})

const inGebieden = (ligging: Ligging) =>
  ligging.gebieden.filter(({ raakt }) => raakt).map(({ gebied }) => gebied)

/** Runs the search by the conclusie only, and records which placements were tried. */
const search = (
  ligging: Ligging,
  conclude: (gebieden: readonly string[]) => Conclusie,
  conclusie: Conclusie = 'ja',
) => {
  const gezien: string[][] = []
  const gevonden = findRandgevoelig(
    kern(conclusie),
    { ligging, relocate: (forceer) => place(ligging, forceer) },
    (anders) => {
      gezien.push(inGebieden(anders))
      return kern(conclude(inGebieden(anders)))
    },
  ).map(({ gebied, anders }) => ({ gebied, anders: anders.conclusie }))
  return { gevonden, gezien }
}

describe('a border within whose tolerance the advice changes', () => {
  it('is named when leaving the area changes the advice', () => {
    const { gevonden, gezien } = search(maakLigging([inGebied('dorp', rand)]), (gebieden) =>
      gebieden.includes('dorp') ? 'ja' : 'afweging_nodig',
    )
    expect(gevonden).toEqual([{ gebied: 'dorp', anders: 'afweging_nodig' }])
    expect(gezien).toEqual([[]])
  })

  it('is named when entering the area changes the advice', () => {
    const { gevonden, gezien } = search(
      maakLigging([inGebied('bos', { ...rand, ...buiten })]),
      (gebieden) => (gebieden.includes('bos') ? 'nee_in_deze_vorm' : 'ja'),
    )
    expect(gevonden).toEqual([{ gebied: 'bos', anders: 'nee_in_deze_vorm' }])
    expect(gezien).toEqual([['bos']])
  })

  it('is not named when the advice stays the same', () => {
    expect(search(maakLigging([inGebied('dorp', rand)]), () => 'ja').gevonden).toEqual([])
  })

  it('is not looked for where the ligging is certain, confirmed or below the threshold', () => {
    const ligging = maakLigging([
      inGebied('dorp'),
      inGebied('rand', { zekerheid: 'bevestigd' }),
      inGebied('bos', { zekerheid: 'onder_drempel' }),
    ])
    expect(search(ligging, () => 'afweging_nodig')).toEqual({ gevonden: [], gezien: [] })
  })

  it('has two sides: who leaves an area enters the neighbours within reach', () => {
    const ligging = maakLigging([
      inGebied('dorp', rand),
      inGebied('ver'),
      inGebied('buur', { ...rand, ...buiten }),
    ])
    const { gezien } = search(ligging, () => 'ja')
    expect(gezien[0]).toEqual(['ver', 'buur'])
  })

  it('is crossed both ways by who enters: beside the area of the same soort, or out of it', () => {
    const ligging = maakLigging([
      inGebied('dorp', rand),
      inGebied('bos', { ...rand, soort: 'natuur' }),
      inGebied('buur', { ...rand, ...buiten }),
    ])
    const { gevonden, gezien } = search(ligging, (gebieden) =>
      gebieden.join() === 'bos,buur' ? 'ja_mits' : 'ja',
    )
    expect(gezien).toContainEqual(['dorp', 'bos', 'buur'])
    expect(gezien).toContainEqual(['bos', 'buur'])
    expect(gezien).not.toContainEqual(['dorp', 'buur'])
    expect(gevonden).toEqual([
      { gebied: 'dorp', anders: 'ja_mits' },
      { gebied: 'buur', anders: 'ja_mits' },
    ])
  })

  it('is not blamed for what the border of an area of another soort changes', () => {
    const ligging = maakLigging([
      inGebied('bos', { ...rand, soort: 'natuur' }),
      inGebied('buur', { ...rand, ...buiten }),
    ])
    const { gevonden } = search(ligging, (gebieden) =>
      gebieden.includes('buur') ? 'ja_mits' : 'ja',
    )
    expect(gevonden).toEqual([{ gebied: 'buur', anders: 'ja_mits' }])
  })

  it.each<[string, Partial<LiggingRegel>, readonly string[]]>([
    ['both ways when only a part lies inside', { aandeel: 0.8 }, ['ruimer 1', 'krapper 0.5']],
    ['inward only when all lies inside', { aandeel: 1 }, ['krapper 0.5']],
    [
      'out of the area, not inward, when that takes it away',
      { ...rand, aandeel: 0.1 },
      ['eruit 0.1', 'ruimer 1'],
    ],
    ['into the area, not outward, when that brings it', { ...rand, ...buiten }, ['erin 0']],
    ['outward when a sliver lies inside', { ...buiten, aandeel: 0.001 }, ['ruimer 1']],
  ])('is moved whole where how much lies inside is read: %s', (_, regel, verwacht) => {
    const ligging = maakLigging([inGebied('dorp', { ...regel, randInPlan: true })])
    const gezien: string[] = []
    findRandgevoelig(
      kern('ja'),
      {
        ligging,
        relocate: (forceer) => {
          const naar = forceer.dorp
          const anders = place(ligging, forceer)
          const hoe = typeof naar === 'string' ? naar : naar ? 'erin' : 'eruit'
          gezien.push(`${hoe} ${anders.gebieden[0]?.aandeel}`)
          return anders
        },
      },
      () => kern('ja'),
    )
    expect(gezien).toEqual(verwacht)
  })

  it('is named when less inside changes the advice', () => {
    const ligging = maakLigging([inGebied('dorp', { randInPlan: true })])
    const gevonden = findRandgevoelig(
      kern('ja'),
      { ligging, relocate: (forceer) => place(ligging, forceer) },
      ({ gebieden }) => kern(gebieden[0]?.aandeel === 1 ? 'ja' : 'afweging_nodig'),
    )
    expect(gevonden).toEqual([{ gebied: 'dorp', anders: kern('afweging_nodig') }])
  })

  it.each<[string, Advieskern, Advieskern]>([
    [
      'the stand',
      { conclusie: 'afweging_nodig', stand: 'zwijgt' },
      { conclusie: 'afweging_nodig', stand: 'nee_tenzij' },
    ],
    [
      'how high an open stand may still come',
      { conclusie: 'nog_niet_te_zeggen', stand: 'onbekend', hoogstens: 'past' },
      { conclusie: 'nog_niet_te_zeggen', stand: 'onbekend', hoogstens: 'past_niet' },
    ],
  ])('is named when it changes only %s', (_, nu, elders) => {
    const ligging = maakLigging([inGebied('dorp', rand)])
    const find = (anders: Advieskern) =>
      findRandgevoelig(
        nu,
        { ligging, relocate: (forceer) => place(ligging, forceer) },
        () => anders,
      )
    expect(find(elders)).toEqual([{ gebied: 'dorp', anders: elders }])
    expect(find({ ...nu })).toEqual([])
  })

  it('is told with another conclusie, before another stand under the same one', () => {
    const ligging = maakLigging([inGebied('dorp', { ...rand, aandeel: 0.5, randInPlan: true })])
    const nu: Advieskern = { conclusie: 'afweging_nodig', stand: 'zwijgt' }
    const buitenDorp: Advieskern = { conclusie: 'afweging_nodig', stand: 'nee_tenzij' }
    const heelErin: Advieskern = { conclusie: 'ja_mits', stand: 'past_mits' }
    const gevonden = findRandgevoelig(
      nu,
      { ligging, relocate: (forceer) => place(ligging, forceer) },
      ({ gebieden }) => (gebieden[0]?.raakt ? heelErin : buitenDorp),
    )
    expect(gevonden).toEqual([{ gebied: 'dorp', anders: heelErin }])
  })

  it('is not looked for without a location, or when borders cannot be varied', () => {
    const ligging = maakLigging([inGebied('dorp', rand)])
    const judge = () => kern('nee_in_deze_vorm')
    expect(findRandgevoelig(kern('ja'), {}, judge)).toEqual([])
    expect(findRandgevoelig(kern('ja'), { ligging }, judge)).toEqual([])
    expect(findRandgevoelig(kern('ja'), { relocate: () => ligging }, judge)).toEqual([])
  })
})
