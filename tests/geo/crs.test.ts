import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CRS_URI, readCrs, toLonLat, toRd } from '../../src/adapters/geo/crs.ts'

type Punt = readonly [lengte: number, breedte: number, x: number, y: number]

/** Official RDNAPTRANS2018 pairs around Assen (Kadaster self-validation set, ETRS89 and RD). */
const PUNTEN: readonly Punt[] = [
  [6.5342152, 53.049880676, 231913.6398, 563166.8798],
  [6.500545386, 52.956904365, 229815.7204, 552785.7363],
  [6.593905055, 53.007649774, 235994.58, 558533.0664],
  [6.573025775, 53.034785403, 234543.5823, 561529.273],
  [6.4501204, 52.966853611, 226411.0458, 553841.7206],
]

const error = ([lengte, breedte, x, y]: Punt): number => {
  const [eigenX, eigenY] = toRd([lengte, breedte])
  return Math.hypot(eigenX - x, eigenY - y)
}

describe('RD and longitude, latitude', () => {
  test.each(PUNTEN)('the official point %f, %f is met within 0.05 m', (...punt) => {
    expect(error(punt)).toBeLessThan(0.05)
  })

  test.each(PUNTEN)('the way back from %f, %f ends where it began, within 1 mm', (...punt) => {
    const [lengte, breedte] = toLonLat([punt[2], punt[3]])
    const [x, y] = toRd([lengte, breedte])
    expect(Math.hypot(x - punt[2], y - punt[3])).toBeLessThan(0.001)
    expect(Math.abs(lengte - punt[0])).toBeLessThan(1e-6)
    expect(Math.abs(breedte - punt[1])).toBeLessThan(1e-6)
  })

  test('without the local correction the same points are 0.1 m off: the correction is needed', () => {
    for (const [lengte, breedte, x, y] of PUNTEN) {
      const [eigenX, eigenY] = toRd([lengte, breedte])
      expect(Math.hypot(eigenX + 0.014 - x, eigenY + 0.115 - y)).toBeGreaterThan(0.08)
    }
  })
})

/** A folder with reference points as JSON (lat, lon, x, y) and tab-separated text (id, lat, lon, h, x, y, NAP). */
const MAP = process.env.VISIETOETS_REFERENTIE_RD

const loadAll = (map: string): { readonly assen: Punt[]; readonly nederland: Punt[] } => {
  const read = (naam: string) => readFileSync(join(map, naam), 'utf8')
  const namen = readdirSync(map)
  const assen = namen
    .filter((naam) => naam.endsWith('.json'))
    .flatMap(
      (naam) => JSON.parse(read(naam)) as { lat: number; lon: number; x: number; y: number }[],
    )
    .map(({ lat, lon, x, y }): Punt => [lon, lat, x, y])
  const nederland = namen
    .filter((naam) => naam.endsWith('.txt'))
    .flatMap((naam) => read(naam).trim().split('\n'))
    .map((regel) => regel.split('\t').map(Number))
    .map(([, lat, lon, , x, y]): Punt => [lon ?? 0, lat ?? 0, x ?? 0, y ?? 0])
  return { assen, nederland }
}

if (MAP) {
  const { assen, nederland } = loadAll(MAP)

  describe('the whole reference set', () => {
    test('every point around Assen is met within 0.05 m', () => {
      expect(assen.length).toBeGreaterThan(10)
      expect(Math.max(...assen.map(error))).toBeLessThan(0.05)
    })

    test('on land in the Netherlands no point is more than 0.5 m off', () => {
      const land = nederland.filter(
        ([lengte, breedte]) => lengte > 3.4 && lengte < 7.2 && breedte > 50.8 && breedte < 53.5,
      )
      expect(land.length).toBeGreaterThan(100)
      expect(Math.max(...land.map(error))).toBeLessThan(0.5)
    })
  })
}

describe('the Content-Crs header', () => {
  test.each([
    [undefined, 'CRS84'],
    ['', 'CRS84'],
    [CRS_URI.CRS84, 'CRS84'],
    [`<${CRS_URI.CRS84}>`, 'CRS84'],
    [CRS_URI.RD, 'RD'],
    [`<${CRS_URI.RD}>`, 'RD'],
    ['http://www.opengis.net/def/crs/EPSG/9.9.1/28992', 'RD'],
  ])('%s is read as %s', (header, crs) => {
    expect(readCrs(header)).toBe(crs)
  })

  test.each(['4326', '4258'])('EPSG:%s is refused: its order is in doubt', (code) => {
    const antwoord = readCrs(`http://www.opengis.net/def/crs/EPSG/0/${code}`)
    expect(antwoord).toMatchObject({ melding: expect.stringContaining(`EPSG:${code}`) })
    expect(antwoord).toMatchObject({ melding: expect.stringContaining(CRS_URI.CRS84) })
  })

  test('an unknown CRS is refused by name, with the ones we read', () => {
    const antwoord = readCrs('http://www.opengis.net/def/crs/EPSG/0/3857')
    for (const deel of ['EPSG/0/3857', CRS_URI.CRS84, CRS_URI.RD]) {
      expect(antwoord).toMatchObject({ melding: expect.stringContaining(deel) })
    }
  })
})
