import initGeosJs from 'geos-wasm'
import type { GeometrieRd } from '../model/gebied.ts'

type Engine = Awaited<ReturnType<typeof initGeosJs>>

declare const merk: unique symbol
/** A geometry in the engine's memory, in RD metres. Only meaningful to the Geometrie that made it. */
export type Vorm = number & { readonly [merk]: 'vorm' }
/** A geometry indexed for many questions; it borrows its Vorm, which must outlive it. */
export type Bereid = number & { readonly [merk]: 'bereid' }

export type Punt = readonly [number, number]
/** minX, minY, maxX, maxY in m. */
export type Kader = readonly [number, number, number, number]

export type Geldigheid =
  | { readonly geldig: true }
  /** `reden` is the engine's own English reason; `plaats` is where, in RD. */
  | { readonly geldig: false; readonly reden: string; readonly plaats: Punt }

/**
 * Planar geometry on RD coordinates (EPSG:28992): lengths in m, surfaces in m². The engine is GEOS
 * (OverlayNG). Every Vorm is made inside `run` and freed when that run ends, also when it throws;
 * `keep` hands one to the caller, who then frees it.
 */
export interface Geometrie {
  readonly run: <T>(werk: () => T) => T
  readonly keep: (vorm: Vorm) => Vorm
  readonly free: (vorm: Vorm) => void
  readonly prepare: (vorm: Vorm) => Bereid
  readonly release: (bereid: Bereid) => void
  /** Polygon or MultiPolygon with closed rings; need not be valid. */
  readonly readVlak: (geometrie: GeometrieRd) => Vorm
  readonly readPunt: (punt: Punt) => Vorm
  readonly readLijn: (punten: readonly Punt[]) => Vorm
  /** Undefined when the shape holds no surface. */
  readonly writeVlak: (vorm: Vorm) => GeometrieRd | undefined
  readonly checkValid: (vorm: Vorm) => Geldigheid
  /** The two methods differ where rings overlap: `lijnwerk` is even-odd, `structuur` a union. */
  readonly makeValid: (vorm: Vorm, methode: 'lijnwerk' | 'structuur') => Vorm
  readonly area: (vorm: Vorm) => number
  readonly isEmpty: (vorm: Vorm) => boolean
  readonly extent: (vorm: Vorm) => Kader
  /** Overlay results hold surfaces only: shared borders and points are dropped. */
  readonly intersection: (a: Vorm, b: Vorm) => Vorm
  readonly difference: (a: Vorm, b: Vorm) => Vorm
  readonly union: (vormen: readonly Vorm[]) => Vorm
  /** Negative metres shrink. */
  readonly buffer: (vorm: Vorm, meter: number) => Vorm
  readonly boundary: (vorm: Vorm) => Vorm
  readonly covers: (bereid: Bereid, vorm: Vorm) => boolean
  readonly disjoint: (bereid: Bereid, vorm: Vorm) => boolean
  /** Shortest distance; 0 when they touch or overlap, Infinity when one of them is empty. */
  readonly distance: (bereid: Bereid, vorm: Vorm) => number
}

const POLYGON = 3
const MULTIPOLYGON = 6
const GEOMETRYCOLLECTION = 7
const METHODEN = { lijnwerk: 0, structuur: 1 } as const
/** Segments per quarter circle: a buffer is 0.16 % smaller than the true circle. */
const KWARTSEGMENTEN = 16

/** Last message of the engine. It reports here instead of throwing through its own frames, which would leak. */
let melding = ''

const createGeometrie = (geos: Engine): Geometrie => {
  const { Module } = geos
  /** Room for the out-parameters of one call: four doubles. */
  const uit = Module._malloc(32)
  const tijdelijk: Vorm[] = []
  let diepte = 0

  const fail = (wat: string): never => {
    throw new Error(`GEOS ${wat}: ${melding}`)
  }
  const truth = (antwoord: number, wat: string): boolean =>
    antwoord === 2 ? fail(wat) : antwoord === 1
  const double = (plaats = 0): number => Module.HEAPF64[(uit >> 3) + plaats] ?? Number.NaN

  const track = (adres: number, wat: string): Vorm => {
    if (adres === 0) fail(wat)
    if (diepte === 0) {
      geos.GEOSGeom_destroy(adres)
      throw new Error(`GEOS ${wat}: made outside run`)
    }
    tijdelijk.push(adres as Vorm)
    return adres as Vorm
  }

  const run = <T>(werk: () => T): T => {
    const begin = tijdelijk.length
    diepte++
    try {
      return werk()
    } finally {
      diepte--
      while (tijdelijk.length > begin) geos.GEOSGeom_destroy(tijdelijk.pop() as Vorm)
    }
  }

  const keep = (vorm: Vorm): Vorm => {
    const plaats = tijdelijk.lastIndexOf(vorm)
    if (plaats < 0) throw new Error('GEOS keep: not made in this run')
    tijdelijk.splice(plaats, 1)
    return vorm
  }

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

  const readVlak = (geometrie: GeometrieRd): Vorm =>
    track(
      geometrie.type === 'Polygon'
        ? makePolygon(geometrie.coordinates)
        : collect(MULTIPOLYGON, makeAll(geometrie.coordinates, makePolygon)),
      'readVlak',
    )

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

  /** Drops lines and points: overlay refuses mixed input, and a touching border has no surface. */
  const surfaces = (adres: number, wat: string): Vorm => {
    const vorm = track(adres, wat)
    const soort = geos.GEOSGeomTypeId(vorm)
    if (soort === POLYGON || soort === MULTIPOLYGON) return vorm
    const delen = makeAll(polygonsOf(vorm), (deel) => geos.GEOSGeom_clone(deel))
    return track(
      delen.length === 0 ? geos.GEOSGeom_createEmptyPolygon() : collect(MULTIPOLYGON, delen),
      wat,
    )
  }

  const writeVlak = (vorm: Vorm): GeometrieRd | undefined => {
    const [eerste, ...rest] = polygonsOf(vorm).map(writePolygon)
    if (!eerste) return undefined
    return rest.length === 0
      ? { type: 'Polygon', coordinates: eerste }
      : { type: 'MultiPolygon', coordinates: [eerste, ...rest] }
  }

  const checkValid = (vorm: Vorm): Geldigheid => {
    const antwoord = geos.GEOSisValidDetail(vorm, 0, uit, uit + 4)
    if (truth(antwoord, 'isValid')) return { geldig: true }
    const [redenAdres = 0, plaatsAdres = 0] = Module.HEAPU32.slice(uit >> 2, (uit >> 2) + 2)
    const reden = Module.UTF8ToString(redenAdres)
    geos.GEOSFree(redenAdres)
    if (plaatsAdres === 0) return { geldig: false, reden, plaats: [Number.NaN, Number.NaN] }
    geos.GEOSGeomGetX(plaatsAdres, uit)
    geos.GEOSGeomGetY(plaatsAdres, uit + 8)
    geos.GEOSGeom_destroy(plaatsAdres)
    return { geldig: false, reden, plaats: [double(0), double(1)] }
  }

  const makeValid = (vorm: Vorm, methode: keyof typeof METHODEN): Vorm => {
    const params = geos.GEOSMakeValidParams_create()
    geos.GEOSMakeValidParams_setMethod(params, METHODEN[methode])
    geos.GEOSMakeValidParams_setKeepCollapsed(params, 0)
    const adres = geos.GEOSMakeValidWithParams(vorm, params)
    geos.GEOSMakeValidParams_destroy(params)
    return surfaces(adres, 'makeValid')
  }

  const area = (vorm: Vorm): number => (geos.GEOSArea(vorm, uit) === 1 ? double() : fail('area'))

  const isEmpty = (vorm: Vorm): boolean => truth(geos.GEOSisEmpty(vorm), 'isEmpty')

  const extent = (vorm: Vorm): Kader =>
    geos.GEOSGeom_getExtent(vorm, uit, uit + 8, uit + 16, uit + 24) === 1
      ? [double(0), double(1), double(2), double(3)]
      : fail('extent')

  const union = (vormen: readonly Vorm[]): Vorm => {
    const samen = track(
      collect(
        GEOMETRYCOLLECTION,
        makeAll(vormen, (vorm) => geos.GEOSGeom_clone(vorm)),
      ),
      'union',
    )
    return surfaces(geos.GEOSUnaryUnion(samen), 'union')
  }

  const distance = (bereid: Bereid, vorm: Vorm): number =>
    geos.GEOSPreparedDistance(bereid, vorm, uit) === 1 ? double() : fail('distance')

  return {
    run,
    keep,
    free: (vorm) => geos.GEOSGeom_destroy(vorm),
    prepare: (vorm) => geos.GEOSPrepare(vorm) as Bereid,
    release: (bereid) => geos.GEOSPreparedGeom_destroy(bereid),
    readVlak,
    readPunt: ([x, y]) => track(geos.GEOSGeom_createPointFromXY(x, y), 'readPunt'),
    readLijn: (punten) => track(geos.GEOSGeom_createLineString(copySequence(punten)), 'readLijn'),
    writeVlak,
    checkValid,
    makeValid,
    area,
    isEmpty,
    extent,
    intersection: (a, b) => surfaces(geos.GEOSIntersection(a, b), 'intersection'),
    difference: (a, b) => surfaces(geos.GEOSDifference(a, b), 'difference'),
    union,
    buffer: (vorm, meter) => surfaces(geos.GEOSBuffer(vorm, meter, KWARTSEGMENTEN), 'buffer'),
    boundary: (vorm) => track(geos.GEOSBoundary(vorm), 'boundary'),
    covers: (bereid, vorm) => truth(geos.GEOSPreparedCovers(bereid, vorm), 'covers'),
    disjoint: (bereid, vorm) => truth(geos.GEOSPreparedDisjoint(bereid, vorm), 'disjoint'),
    distance,
  }
}

/** The planar geometry engine; the WebAssembly module is started once per thread (about 45 ms). */
export const initGeometrie = async (): Promise<Geometrie> =>
  createGeometrie(
    await initGeosJs({
      errorHandler: (tekst) => {
        melding = tekst
      },
      noticeHandler: () => {},
    }),
  )
