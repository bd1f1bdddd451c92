import type { GeometrieRd } from '../model/gebied.ts'
import { createGeheugen, type Engine, startEngine } from './geos.ts'
import { createVormen, GEOMETRYCOLLECTION, MULTIPOLYGON, POLYGON } from './geos-vormen.ts'

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

const METHODEN = { lijnwerk: 0, structuur: 1 } as const
/** Segments per quarter circle: a buffer is 0.16 % smaller than the true circle. */
const KWARTSEGMENTEN = 16

const createGeometrie = (geos: Engine): Geometrie => {
  const geheugen = createGeheugen<Vorm>(geos)
  const { uit, track, fail, truth, double } = geheugen
  const vormen = createVormen(geos, fail)

  /** Drops lines and points: overlay refuses mixed input, and a touching border has no surface. */
  const surfaces = (adres: number, wat: string): Vorm => {
    const vorm = track(adres, wat)
    const soort = geos.GEOSGeomTypeId(vorm)
    if (soort === POLYGON || soort === MULTIPOLYGON) return vorm
    const delen = vormen.cloneAll(vormen.polygonsOf(vorm))
    return track(
      delen.length === 0 ? geos.GEOSGeom_createEmptyPolygon() : vormen.collect(MULTIPOLYGON, delen),
      wat,
    )
  }

  const checkValid = (vorm: Vorm): Geldigheid => {
    const antwoord = geos.GEOSisValidDetail(vorm, 0, uit, uit + 4)
    if (truth(antwoord, 'isValid')) return { geldig: true }
    const [redenAdres = 0, plaatsAdres = 0] = geos.Module.HEAPU32.slice(uit >> 2, (uit >> 2) + 2)
    const reden = geos.Module.UTF8ToString(redenAdres)
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

  const union = (delen: readonly Vorm[]): Vorm => {
    const samen = track(vormen.collect(GEOMETRYCOLLECTION, vormen.cloneAll(delen)), 'union')
    return surfaces(geos.GEOSUnaryUnion(samen), 'union')
  }

  return {
    run: geheugen.run,
    keep: geheugen.keep,
    free: (vorm) => geos.GEOSGeom_destroy(vorm),
    prepare: (vorm) => geos.GEOSPrepare(vorm) as Bereid,
    release: (bereid) => geos.GEOSPreparedGeom_destroy(bereid),
    readVlak: (geometrie) => track(vormen.readVlak(geometrie), 'readVlak'),
    readPunt: ([x, y]) => track(geos.GEOSGeom_createPointFromXY(x, y), 'readPunt'),
    readLijn: (punten) => track(vormen.readLijn(punten), 'readLijn'),
    writeVlak: vormen.writeVlak,
    checkValid,
    makeValid,
    area: (vorm) => (geos.GEOSArea(vorm, uit) === 1 ? double() : fail('area')),
    isEmpty: (vorm) => truth(geos.GEOSisEmpty(vorm), 'isEmpty'),
    extent: (vorm) =>
      geos.GEOSGeom_getExtent(vorm, uit, uit + 8, uit + 16, uit + 24) === 1
        ? [double(0), double(1), double(2), double(3)]
        : fail('extent'),
    intersection: (a, b) => surfaces(geos.GEOSIntersection(a, b), 'intersection'),
    difference: (a, b) => surfaces(geos.GEOSDifference(a, b), 'difference'),
    union,
    buffer: (vorm, meter) => surfaces(geos.GEOSBuffer(vorm, meter, KWARTSEGMENTEN), 'buffer'),
    boundary: (vorm) => track(geos.GEOSBoundary(vorm), 'boundary'),
    covers: (bereid, vorm) => truth(geos.GEOSPreparedCovers(bereid, vorm), 'covers'),
    disjoint: (bereid, vorm) => truth(geos.GEOSPreparedDisjoint(bereid, vorm), 'disjoint'),
    distance: (bereid, vorm) =>
      geos.GEOSPreparedDistance(bereid, vorm, uit) === 1 ? double() : fail('distance'),
  }
}

/** The planar geometry engine; the WebAssembly module is started once per thread (about 45 ms). */
export const initGeometrie = async (): Promise<Geometrie> => createGeometrie(await startEngine())
