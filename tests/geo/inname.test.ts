import { describe, expect, test } from 'vitest'
import { CRS_URI, toLonLat } from '../../src/adapters/geo/crs.ts'
import { MAX_PUNTEN } from '../../src/adapters/geo/geojson.ts'
import { AppError } from '../../src/domain/errors.ts'
import { geo, port, rechthoek, runGeval, WERKINGSGEBIED } from './geval.ts'

const readRd = (locatie: unknown) =>
  port.read(locatie, { werkingsgebied: WERKINGSGEBIED, contentCrs: CRS_URI.RD })

const faultsOf = (locatie: unknown) => {
  try {
    readRd(locatie)
  } catch (fout) {
    if (fout instanceof AppError) return fout
    throw fout
  }
  throw new Error('accepted')
}

/** A closed ring around a circle with this many positions. */
const circle = (aantal: number): [number, number][] => {
  const ring = Array.from({ length: aantal - 1 }, (_, i): [number, number] => {
    const hoek = (2 * Math.PI * i) / (aantal - 1)
    return [234_000 + 100 * Math.cos(hoek), 556_500 + 100 * Math.sin(hoek)]
  })
  return [...ring, ring[0] as [number, number]]
}

describe('reading a location', () => {
  test.each([null, undefined, 7, 'punt', [], {}, { type: 7 }, { coordinates: [1, 2] }])(
    '%j is no GeoJSON, and says so',
    (locatie) => {
      expect(faultsOf(locatie).fouten).toMatchObject([
        { pointer: '/locatie', code: 'geen_geojson' },
      ])
    },
  )

  test.each([
    ['Markt 1, Assen', 'Een adres of andere tekst zoeken wij niet op'],
    [{ lat: 52.99, lon: 6.56 }, 'Bedoelt u {"type":"Point","coordinates":[6.56,52.99]}?'],
    [{ latitude: 52.99, longitude: 6.56 }, '"coordinates":[6.56,52.99]'],
    [{ lat: 52.99 }, 'Dit is geen GeoJSON: stuur een Point'],
  ])('%j gets an answer that helps', (locatie, melding) => {
    expect(faultsOf(locatie).fouten[0]?.melding).toContain(melding)
  })

  test.each([
    [Number.NaN, 556_500],
    [234_000, Number.POSITIVE_INFINITY],
    ['234000', '556500'],
    [234_000],
    [null, 556_500],
  ])('%j, %j is no position', (...positie) => {
    const punt = { type: 'Point', coordinates: positie }
    expect(faultsOf(punt).fouten).toMatchObject([
      { pointer: '/locatie/coordinates', code: 'ongeldige_coordinaat' },
    ])
  })

  test('a name that every object has is not a GeoJSON type', () => {
    expect(faultsOf({ type: 'constructor' }).fouten).toMatchObject([{ code: 'onbekend_type' }])
  })

  test('nesting without end is refused, not followed', () => {
    const diep = Array.from({ length: 5000 }).reduce<object>(
      (deel) => ({ type: 'GeometryCollection', geometries: [deel] }),
      { type: 'Point', coordinates: [234_000, 556_500] },
    )
    expect(faultsOf(diep).fouten).toMatchObject([{ code: 'te_diep' }])
  })

  test('10,000 positions are read and 10,001 are refused', () => {
    const exact = readRd({ type: 'Polygon', coordinates: [circle(MAX_PUNTEN)] })
    expect(exact.isVlak).toBe(true)
    const { fouten } = faultsOf({ type: 'Polygon', coordinates: [circle(MAX_PUNTEN + 1)] })
    expect(fouten).toMatchObject([{ pointer: '/locatie', code: 'te_veel_punten' }])
  })

  test('a drawing that would keep the engine busy is refused before it starts', () => {
    const hekwerk = (n: number) =>
      Array.from({ length: n }, (_, i): [number, number] => [
        234_000 + ((i * 7_919) % 1_000),
        556_000 + ((i * 104_729) % 1_000),
      ])
    const ring = hekwerk(5_000)
    const gekruist = { type: 'Polygon', coordinates: [[...ring, ring[0]]] }
    expect(faultsOf(gekruist).fouten).toMatchObject([{ code: 'te_ingewikkeld' }])
    const heenEnWeer = Array.from({ length: 999 }, (_, i) => [
      234_000 + ((i * 7_919) % 5_003),
      556_000,
    ])
    const top = [236_000, 557_000]
    const stapel = { type: 'Polygon', coordinates: [[top, ...heenEnWeer, top]] }
    expect(faultsOf(stapel).fouten).toMatchObject([{ code: 'te_ingewikkeld' }])
    const lijn = { type: 'LineString', coordinates: hekwerk(1_001) }
    expect(faultsOf(lijn).fouten).toMatchObject([{ code: 'te_veel_punten' }])
  })

  test('a drawing with 1,800 km of border is refused: it crosses every area hundreds of times', () => {
    const ring = Array.from({ length: 400 }, (_, i): [number, number] => {
      const hoek = (2 * Math.PI * i) / 400
      const straal = i % 2 === 0 ? 500 : 5_000
      return [234_000 + straal * Math.cos(hoek), 558_000 + straal * Math.sin(hoek)]
    })
    const ster = { type: 'Polygon', coordinates: [[...ring, ring[0]]] }
    expect(faultsOf(ster).fouten).toMatchObject([
      { pointer: '/locatie', code: 'te_ingewikkeld', melding: expect.stringContaining('100 km') },
    ])
  })

  test('a line that doubles back gets the buffer of its pieces together', () => {
    const heen = {
      type: 'LineString',
      coordinates: [
        [234_000, 556_000],
        [234_100, 556_000],
        [234_100, 556_000],
        [234_000, 556_000],
      ],
    }
    const { geometrie, isVlak } = readRd(heen)
    const m2 = geo.run(() => geo.area(geo.readVlak(geometrie)))
    expect(isVlak).toBe(false)
    expect(Math.abs(m2 - (100 * 50 + Math.PI * 25 ** 2))).toBeLessThan(5)
  })

  test('of very many faults the first hundred are listed and all are counted', () => {
    const punten = Array.from({ length: 250 }, () => ['x', 'y'])
    const fout = faultsOf({ type: 'MultiPoint', coordinates: punten })
    expect(fout.fouten).toHaveLength(100)
    expect(fout.params.aantal).toBe(250)
  })

  test('a hectare sent in degrees is a hectare in RD, within 0.01 m²', () => {
    const [ring] = rechthoek(234_000, 556_500, 100, 100).coordinates as [number, number][][]
    const graden = { type: 'Polygon', coordinates: [ring?.map(toLonLat)] }
    const { geometrie } = port.read(graden, { werkingsgebied: WERKINGSGEBIED })
    const m2 = geo.run(() => geo.area(geo.readVlak(geometrie)))
    expect(Math.abs(m2 - 10_000)).toBeLessThan(0.01)
  })

  test('a repair is said with the change in m², and the drawing that comes out is valid', () => {
    const { locatie } = runGeval('bijna-geldig-hersteld')
    expect(locatie?.reparaties).toMatchObject([{ code: 'vlak_hersteld' }])
    expect(Math.abs(locatie?.reparaties[0]?.verschilM2 ?? 9)).toBeLessThan(1)
    const geldig = geo.run(() =>
      locatie ? geo.checkValid(geo.readVlak(locatie.geometrie)) : undefined,
    )
    expect(geldig).toEqual({ geldig: true })
  })

  test('a crossing border is refused with its place in RD and in degrees', () => {
    const [fout] = runGeval('vlinder-geweigerd').fouten ?? []
    expect(fout).toMatchObject({ code: 'zelfkruising' })
    expect(fout?.melding).toContain('RD 234050.000, 556550.000')
    expect(fout?.melding).toMatch(/lengte 6\.56\d{6}, breedte 52\.99\d{6}/)
  })

  test('a location is refused below half inside the working area and kept whole from half', () => {
    const op = (x: number) => ({ ...rechthoek(x, 556_000, 100, 100) })
    expect(faultsOf(op(238_951)).fouten).toMatchObject([{ code: 'buiten_werkingsgebied' }])
    const { geometrie, reparaties } = readRd(op(238_950))
    expect(reparaties).toEqual([{ code: 'deels_buiten_werkingsgebied', verschilM2: 5000 }])
    expect(geo.run(() => geo.area(geo.readVlak(geometrie)))).toBe(10_000)
  })
})
