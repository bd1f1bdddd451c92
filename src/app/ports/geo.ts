import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Locatie } from '../../domain/model/ligging.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { PuntRd } from './zoeken.ts'

/** Longitude and latitude: the CRS of GeoJSON, and of every location that names no other. */
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
/** Rijksdriehoek, m: everything is worked out in it. */
export const RD = 'http://www.opengis.net/def/crs/EPSG/0/28992'

export interface LocatiePort {
  /**
   * Reads a GeoJSON geometry, Feature or FeatureCollection in the given CRS to RD (EPSG:28992, m).
   * Throws AppError('ongeldige_invoer') with every fault and its JSON pointer.
   */
  readonly read: (
    locatie: unknown,
    opties: {
      readonly contentCrs?: string
      readonly bufferM?: number
      readonly werkingsgebied: Regelboek['werkingsgebied']
    },
  ) => Locatie
  /** Writes RD geometry in the CRS in which a location was sent; absent: CRS84. */
  readonly write: (geometrie: GeometrieRd, contentCrs: string | undefined) => GeometrieRd
  /** Name of the CRS method, for the receipt. */
  readonly methode: string
}

/** Writes RD geometry in another CRS; `crs` is one of `stelsels`. */
export interface ProjectiePort {
  readonly project: (geometrie: GeometrieRd, crs: string) => GeometrieRd
  /** The same of one position. */
  readonly projectPunt: (punt: PuntRd, crs: string) => [number, number]
  /** Longitude and latitude in degrees to RD, m. */
  readonly toRd: (lonLat: readonly [number, number]) => PuntRd
  /** URIs of the CRSs that can be read and written; the first is the default. */
  readonly stelsels: readonly string[]
}

/** A tile of 256 by 256 pixels in the Dutch tiling scheme: its level, column and row. */
export interface Tegelplek {
  readonly z: number
  readonly x: number
  readonly y: number
}

export interface Tegel {
  readonly bytes: Uint8Array
  readonly type: 'image/png' | 'image/jpeg'
}

/** The background map. Rejects with AppError('achtergrond_onbereikbaar'). */
export interface TegelsPort {
  /** Undefined when there is none here. */
  readonly get: (plek: Tegelplek) => Promise<Tegel | undefined>
}
