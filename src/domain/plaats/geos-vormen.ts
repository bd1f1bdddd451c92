import type { GeometrieRd } from '../model/gebied.ts'
import type { Engine } from './geos.ts'

type Punt = readonly [number, number]

export const POLYGON = 3
export const MULTIPOLYGON = 6
export const GEOMETRYCOLLECTION = 7

/** From coordinates to addresses in the engine: whoever gets an address owns the geometry. */
const createLezer = (geos: Engine, fail: (wat: string) => never) => {
  const { Module } = geos

  const copySequence = (punten: readonly Punt[]): number => {
    const buffer = Module._malloc(punten.length * 16)
    const heap = Module.HEAPF64
    let i = buffer >> 3
    for (const [x, y] of punten) {
      heap[i++] = x
      heap[i++] = y
    }
    const reeks = geos.GEOSCoordSeq_copyFromBuffer(buffer, punten.length, 0, 0)
    Module._free(buffer)
    return reeks
  }

  /** Hands over a list of geometry addresses; the receiver owns the geometries. */
  const passList = (adressen: readonly number[], receive: (lijst: number) => number): number => {
    const lijst = Module._malloc(adressen.length * 4)
    Module.HEAPU32.set(adressen, lijst >> 2)
    const resultaat = receive(lijst)
    Module._free(lijst)
    return resultaat
  }

  const makeAll = <T>(delen: readonly T[], make: (deel: T) => number): number[] => {
    const gemaakt: number[] = []
    for (const deel of delen) {
      const adres = make(deel)
      if (adres === 0) {
        for (const eerder of gemaakt) geos.GEOSGeom_destroy(eerder)
        fail('geometry')
      }
      gemaakt.push(adres)
    }
    return gemaakt
  }

  const makePolygon = (ringen: readonly (readonly Punt[])[]): number => {
    const [schil = 0, ...gaten] = makeAll(ringen, (ring) =>
      geos.GEOSGeom_createLinearRing(copySequence(ring)),
    )
    return gaten.length === 0
      ? geos.GEOSGeom_createPolygon(schil, 0, 0)
      : passList(gaten, (lijst) => geos.GEOSGeom_createPolygon(schil, lijst, gaten.length))
  }

  const collect = (soort: number, adressen: readonly number[]): number =>
    passList(adressen, (lijst) => geos.GEOSGeom_createCollection(soort, lijst, adressen.length))

  return {
    makeAll,
    collect,
    readVlak: (geometrie: GeometrieRd): number =>
      geometrie.type === 'Polygon'
        ? makePolygon(geometrie.coordinates)
        : collect(MULTIPOLYGON, makeAll(geometrie.coordinates, makePolygon)),
    readLijn: (punten: readonly Punt[]): number =>
      geos.GEOSGeom_createLineString(copySequence(punten)),
  }
}

/** From addresses in the engine back to coordinates. */
const createSchrijver = (geos: Engine) => {
  const { Module } = geos

  const writeRing = (ring: number): [number, number][] => {
    const aantal = geos.GEOSGetNumCoordinates(ring)
    const buffer = Module._malloc(aantal * 16)
    geos.GEOSCoordSeq_copyToBuffer(geos.GEOSGeom_getCoordSeq(ring), buffer, 0, 0)
    const getallen = Module.HEAPF64.slice(buffer >> 3, (buffer >> 3) + aantal * 2)
    Module._free(buffer)
    return Array.from({ length: aantal }, (_, i) => [
      getallen[2 * i] as number,
      getallen[2 * i + 1] as number,
    ])
  }

  const writePolygon = (polygon: number): [number, number][][] => [
    writeRing(geos.GEOSGetExteriorRing(polygon)),
    ...Array.from({ length: geos.GEOSGetNumInteriorRings(polygon) }, (_, i) =>
      writeRing(geos.GEOSGetInteriorRingN(polygon, i)),
    ),
  ]

  const partsOf = (vorm: number): number[] =>
    Array.from({ length: geos.GEOSGetNumGeometries(vorm) }, (_, i) =>
      geos.GEOSGetGeometryN(vorm, i),
    )

  const polygonsOf = (vorm: number): number[] => {
    const soort = geos.GEOSGeomTypeId(vorm)
    if (soort === POLYGON) return geos.GEOSisEmpty(vorm) ? [] : [vorm]
    return soort === MULTIPOLYGON || soort === GEOMETRYCOLLECTION
      ? partsOf(vorm).flatMap(polygonsOf)
      : []
  }

  const writeVlak = (vorm: number): GeometrieRd | undefined => {
    const [eerste, ...rest] = polygonsOf(vorm).map(writePolygon)
    if (!eerste) return undefined
    return rest.length === 0
      ? { type: 'Polygon', coordinates: eerste }
      : { type: 'MultiPolygon', coordinates: [eerste, ...rest] }
  }

  return { polygonsOf, writeVlak }
}

/** Coordinates to geometries in the engine and back; `fail` throws what the engine said. */
export const createVormen = (geos: Engine, fail: (wat: string) => never) => {
  const { makeAll, ...lezer } = createLezer(geos, fail)
  return {
    ...lezer,
    ...createSchrijver(geos),
    cloneAll: (vormen: readonly number[]) => makeAll(vormen, (vorm) => geos.GEOSGeom_clone(vorm)),
  }
}
