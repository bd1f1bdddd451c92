import { describe, expect, it } from 'vitest'
import type { Geometrie } from '../../../src/domain/plaats/geometrie.ts'
import { joinDelen } from '../../../src/domain/plaats/samenvoegen.ts'
import { geo, rechthoek } from '../../geo/geval.ts'

const vierkant = (x: number, zijde: number) => rechthoek(x, 0, zijde, zijde)

describe('delen samengevoegd', () => {
  it('zijn één vlak, met elk zijn oppervlakte en wat dubbel ligt één keer', () => {
    const samen = joinDelen(geo, [vierkant(0, 100), vierkant(90, 100), vierkant(300, 10)])
    const { geometrie, ...rest } = samen
    expect(rest).toEqual({
      perDeel: [10_000, 10_000, 100],
      m2: 19_100,
      overlappen: [{ delen: [0, 1], m2: 1_000 }],
      nietAlle: false,
    })
    expect(geometrie.type).toBe('MultiPolygon')
    expect(geo.run(() => geo.area(geo.readVlak(geometrie)))).toBe(19_100)
  })

  it('zijn bij één deel dat deel', () => {
    const deel = vierkant(0, 10)
    const { geometrie, ...rest } = joinDelen(geo, [deel])
    expect(rest).toEqual({ perDeel: [100], m2: 100, overlappen: [], nietAlle: false })
    expect(geometrie.type).toBe('Polygon')
  })

  it('noemen wat het meest overlapt eerst', () => {
    const { overlappen } = joinDelen(geo, [vierkant(0, 10), vierkant(9, 10), vierkant(12, 10)])
    expect(overlappen).toEqual([
      { delen: [1, 2], m2: 70 },
      { delen: [0, 1], m2: 10 },
    ])
  })

  it('overlappen vanaf een honderdste m²: minder is de afronding van een gedeelde grens', () => {
    const naast = (m: number) =>
      joinDelen(geo, [rechthoek(0, 0, 1, 1), rechthoek(1 - m, 0, 1, 1)]).overlappen.length
    expect([naast(1 / 64), naast(1 / 128), naast(0)]).toEqual([1, 0, 0])
    const precies: Geometrie = { ...geo, area: () => 0.01 }
    expect(joinDelen(precies, [vierkant(0, 10), vierkant(0, 10)]).overlappen).toHaveLength(1)
  })

  it('worden tot 5.000 paren bekeken, en daarna wordt gezegd dat het niet alle zijn', () => {
    let bekeken = 0
    const snel: Geometrie = {
      ...geo,
      intersection: (a) => {
        bekeken++
        return a
      },
      union: ([a]) => a as never,
    }
    const join = (aantal: number) => {
      bekeken = 0
      const delen = Array.from({ length: aantal }, (_, i) => vierkant(i / 100, 10))
      const { overlappen, nietAlle } = joinDelen(snel, delen)
      return { paren: overlappen.length, bekeken, nietAlle }
    }
    expect(join(100)).toEqual({ paren: 4_950, bekeken: 4_950, nietAlle: false })
    expect(join(102)).toEqual({ paren: 5_000, bekeken: 5_000, nietAlle: true })
  })
})
