import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/domain/errors.ts'
import type { GeometrieRd } from '../../src/domain/model/gebied.ts'
import type { LiggingRegel } from '../../src/domain/model/ligging.ts'
import { locate } from '../../src/domain/plaats/locate.ts'
import { maakGebied, maakIndex, maakLocatie, rechthoek, runGeval } from './geval.ts'

const rowOf = (naam: string, gebied: string): LiggingRegel | undefined =>
  runGeval(naam).ligging?.gebieden.find((regel) => regel.gebied === gebied)

describe('what counts', () => {
  test('an overlap under either threshold is listed and does not count', () => {
    for (const naam of ['sliver-onder-drempel-m2', 'sliver-onder-drempel-aandeel']) {
      const gebied = naam.endsWith('m2') ? 'buurt-b' : 'buurt-a'
      expect(rowOf(naam, gebied)).toMatchObject({
        raakt: false,
        zekerheid: 'onder_drempel',
        maatgevend: false,
      })
    }
  })

  test('a sliver gives no area away: what is under the threshold is not measured as most specific', () => {
    expect(rowOf('sliver-onder-drempel-m2', 'buurt-b')?.maatgevendM2).toBe(0)
  })

  test('both thresholds count when exactly reached', () => {
    expect(rowOf('drempel-precies', 'buurt-a')).toMatchObject({
      m2: 10,
      aandeel: 0.01,
      raakt: true,
    })
  })

  test('touching is not inside', () => {
    expect(rowOf('rakende-buren', 'buurt-b')).toBeUndefined()
  })

  test('in a hole is not inside', () => {
    expect(runGeval('gat-in-gebied').ligging?.gebieden).toEqual([])
  })

  test('an uitrit of 8 m² lies somewhere', () => {
    expect(rowOf('kleine-uitrit', 'buurt-a')).toMatchObject({
      m2: 8,
      raakt: true,
      maatgevend: true,
    })
  })
})

describe('how sure', () => {
  test('inside, but nearer to a rough border than its tolerance: it could fall away', () => {
    expect(rowOf('rand-binnen-tolerantie', 'buurt-a')).toMatchObject({
      raakt: true,
      zekerheid: 'binnen_tolerantie',
      afstandTotGrensM: 20,
    })
  })

  test('a large surface near the border stays sure when what is left counts anyway', () => {
    expect(rowOf('rand-groot-vlak-zeker', 'buurt-a')).toMatchObject({ zekerheid: 'zeker' })
  })

  test('a near miss within the tolerance is listed and does not count', () => {
    expect(rowOf('net-buiten-binnen-tolerantie', 'buurt-a')).toMatchObject({
      raakt: false,
      zekerheid: 'binnen_tolerantie',
      afstandM: 30,
    })
    expect(rowOf('net-buiten-tolerantie', 'buurt-a')).toBeUndefined()
  })

  test('a confirmed border settles the neighbour that shares it', () => {
    expect(rowOf('rand-bevestigd-buur-volgt', 'buurt-b')).toBeUndefined()
  })
})

describe('a border that lies elsewhere', () => {
  const index = maakIndex([
    maakGebied(
      { id: 'west', soort: 'buurt', tolerantieM: 50 },
      rechthoek(233_000, 556_000, 1_000, 1_000),
    ),
    maakGebied(
      { id: 'oost', soort: 'buurt', tolerantieM: 50 },
      rechthoek(234_000, 556_000, 1_000, 1_000),
    ),
    maakGebied({ id: 'wijk', soort: 'wijk' }, rechthoek(233_000, 556_000, 2_000, 1_000)),
  ])
  const locatie = maakLocatie(rechthoek(233_970, 556_500, 20, 20))
  const ligging = locate(locatie, index)
  const mostSpecific = (anders: typeof ligging) =>
    anders.gebieden.filter((regel) => regel.maatgevend).map((regel) => regel.gebied)

  test('as drawn it lies in the one, and the other is near', () => {
    expect(mostSpecific(ligging)).toEqual(['west'])
    expect(ligging.gebieden.map((r) => [r.gebied, r.raakt, r.zekerheid])).toEqual([
      ['oost', false, 'binnen_tolerantie'],
      ['west', true, 'binnen_tolerantie'],
      ['wijk', true, 'zeker'],
    ])
  })

  test.each(['west', 'oost'])(
    'with %s flipped it lies in the other one, not in a gap',
    (gebied) => {
      const forceer = { [gebied]: gebied === 'oost' }
      expect(mostSpecific(locate(locatie, index, { forceer }))).toEqual(['oost'])
    },
  )
})

describe('what is not known', () => {
  test('a missing layer takes its areas and distances along', () => {
    const { ligging } = runGeval('laag-ontbreekt')
    expect(ligging?.lagen).toEqual(['profielen'])
    expect(ligging?.gebieden.map((regel) => regel.gebied)).toEqual(['buurt-a'])
    expect(ligging?.afstanden).toEqual({})
  })

  test('outside the working area no layer says anything', () => {
    const index = maakIndex([
      maakGebied({ id: 'ver', soort: 'buurt' }, rechthoek(200_000, 500_000, 1_000, 1_000)),
    ])
    const ligging = locate(maakLocatie(rechthoek(200_100, 500_100, 50, 50)), index)
    expect(ligging.lagen).toEqual([])
    expect(ligging.gebieden).toEqual([])
  })
})

describe('preparing an area set', () => {
  const bowTie: GeometrieRd = {
    type: 'Polygon',
    coordinates: [
      [
        [234_000, 556_000],
        [234_100, 556_100],
        [234_100, 556_000],
        [234_000, 556_100],
        [234_000, 556_000],
      ],
    ],
  }

  test('every invalid area and unknown soort is named, with its place', () => {
    const prepare = () =>
      maakIndex([
        maakGebied({ id: 'strik', soort: 'buurt' }, bowTie),
        maakGebied({ id: 'vreemd', soort: 'bestaat-niet' }, rechthoek(234_000, 556_000, 10, 10)),
      ])
    expect(prepare).toThrow(AppError)
    try {
      prepare()
    } catch (fout) {
      expect((fout as AppError).fouten).toMatchObject([
        {
          pointer: '/gebieden/strik/geometrie',
          melding: expect.stringContaining('234050.000, 556050.000'),
        },
        { pointer: '/gebieden/vreemd/soort', code: 'onbekende_soort' },
      ])
    }
  })

  test('an empty area set locates to nothing', () => {
    const ligging = locate(maakLocatie(rechthoek(234_000, 556_000, 10, 10)), maakIndex([]), {
      soortenVoorAfstand: ['natuur'],
    })
    expect(ligging).toMatchObject({ gebieden: [], afstanden: {}, lagen: ['profielen', 'natuur'] })
  })
})
