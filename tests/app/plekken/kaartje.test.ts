import { describe, expect, it } from 'vitest'
import { readPlekkenlijst } from '../../../src/adapters/plekken/plekken.ts'
import { drawKaartje } from '../../../src/app/kaartje/kaartje.ts'
import { findBuurt, locatePunt, sayLigging } from '../../../src/app/kaartje/ligging.ts'
import type { Plekkenlijst } from '../../../src/app/ports/zoeken.ts'
import { isIn } from '../../../src/app/rapport/schets/schets-vorm.ts'
import { makeVierkant } from '../../hulp/vierkant.ts'

const lijst = readPlekkenlijst('gm0106') as Plekkenlijst
const KADER = { midden: [233_900, 557_100], breedM: 2_800, breedte: 280, hoogte: 280 } as const

describe('a small map', () => {
  it('shows the circle of a street to scale, in the middle', () => {
    const svg = drawKaartje(
      lijst,
      { ...KADER, cirkel: { naam: 'Brink & zo', midden: [233_900, 557_100], straal: 460 } },
      'x',
    )
    expect(svg).toContain('<circle cx="140" cy="140" r="46"')
    // It says itself that no more is known, and no other name stands across it.
    expect(svg).toMatch(/ x="140" y="137"[^>]*>Brink &#38; zo:</)
    expect(svg).toMatch(/ x="140" y="151"[^>]*>ergens in de cirkel</)
  })

  it('puts a point where it lies, north up', () => {
    const svg = drawKaartje(lijst, { ...KADER, punt: [234_900, 558_100] }, 'x')
    expect(svg).toContain('<circle cx="240" cy="40" r="7"')
  })

  it('marks a plan that is too small to see', () => {
    const ring = [
      [233_900, 557_100],
      [233_910, 557_100],
      [233_910, 557_110],
      [233_900, 557_100],
    ] as const
    const klein = {
      type: 'Polygon',
      coordinates: [ring.map(([x, y]) => [x, y] as [number, number])],
    } as const
    expect(drawKaartje(lijst, { ...KADER, plan: klein as never }, 'x')).toContain('r="7"')
    const groot = {
      type: 'Polygon',
      coordinates: [
        klein.coordinates[0]?.map(([x, y]) => [
          233_900 + (x - 233_900) * 50,
          557_100 + (y - 557_100) * 50,
        ]),
      ],
    }
    expect(drawKaartje(lijst, { ...KADER, plan: groot as never }, 'x')).not.toContain('r="7"')
  })

  it('puts the name of a neighbourhood beside the place where it would stand', () => {
    const [x, y] = KADER.midden
    const buurt: Pick<Plekkenlijst, 'schets'> = {
      schets: [{ laag: 'buurt', naam: 'Proefbuurt', vorm: makeVierkant(x - 900, y - 900, 1_800) }],
    }
    const heightOf = (svg: string) => Number(/ y="(\d+)"[^>]*>Proefbuurt</.exec(svg)?.[1])
    const zonder = heightOf(drawKaartje(buurt, KADER, 'x'))
    const met = heightOf(drawKaartje(buurt, { ...KADER, punt: [x - 180, y - 180] }, 'x'))
    expect(met - zonder).toBe(20)
  })

  it('has names of what is in sight, and nothing that a name could smuggle in', () => {
    expect(drawKaartje(lijst, KADER, 'x')).toMatch(/>Oude Molenbuurt<|>Koopmanskwartier</)
    const kwaad = {
      schets: [
        { laag: 'plaats', naam: '<script>"&', vorm: { type: 'Point', coordinates: KADER.midden } },
      ],
    } as const
    const svg = drawKaartje(kwaad, KADER, '"><x')
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('"><x')
  })

  it('stays small and quick, whatever it shows', () => {
    for (const breedM of [300, 2_000, 20_000]) {
      const begin = performance.now()
      expect(drawKaartje(lijst, { ...KADER, breedM }, 'x').length).toBeLessThan(40_000)
      expect(performance.now() - begin).toBeLessThan(500)
    }
  })
})

describe('where a point lies', () => {
  it.each([
    [[233_900, 557_100], 'in de buurt Koopmanskwartier, in de wijk Centrum'],
    [[230_600, 557_700], 'in de wijk Kloosterveen'],
    [[233_900, 582_000], 'buiten de gemeente Assen'],
  ] as const)('%s', (punt, waar) => {
    expect(sayLigging(lijst, locatePunt(lijst, punt))).toContain(waar)
  })

  it('the neighbourhood is what the borders themselves say, everywhere', () => {
    const listVlakken = (laag: string) =>
      lijst.schets.flatMap(({ laag: eigen, naam, vorm }) =>
        eigen !== laag || (vorm.type !== 'Polygon' && vorm.type !== 'MultiPolygon')
          ? []
          : [
              {
                naam,
                ringen: vorm.type === 'Polygon' ? vorm.coordinates : vorm.coordinates.flat(),
              },
            ],
      )
    const [buurten, wijken] = [listVlakken('buurt'), listVlakken('wijk')]
    const gevonden = new Set<string | undefined>()
    for (let x = 226_000; x < 242_000; x += 500) {
      for (let y = 550_000; y < 568_000; y += 500) {
        const around = ({ ringen }: (typeof buurten)[number]) => isIn([x, y], ringen)
        const naam = (buurten.find(around) ?? wijken.find(around))?.naam
        expect([x, y, findBuurt(lijst, [x, y])]).toEqual([x, y, naam])
        gevonden.add(naam)
      }
    }
    expect(gevonden.size).toBeGreaterThan(20)
  })
})
