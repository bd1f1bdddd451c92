import proj4 from 'proj4'
import { CRS84, RD } from '../../app/ports/geo.ts'
import { shorten } from '../../domain/errors.ts'
import type { Punt } from '../../domain/plaats/geometrie.ts'

/** CRS in which a location may be sent: longitude, latitude in degrees, or RD x, y in metres. */
export type Crs = 'CRS84' | 'RD'

export const CRS_URI = { CRS84, RD } as const satisfies Record<Crs, string>

/** Name of the method, for the receipt. */
export const METHODE =
  'proj4 EPSG:28992 towgs84 565.4171 met plaatselijke correctie (-0,014, -0,115) m; benaderde transformatie, afwijking ≤ 0,05 m binnen de gemeente; geen RDNAPTRANS™'

/** EPSG:28992 with rotations in arc seconds; definitions with other signs or units are 57 m and 169 m off. */
const RD_DEFINITIE =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs'

/** What the definition leaves near Assen, in m, measured against the official RDNAPTRANS2018 points. */
const CORRECTIE: Punt = [-0.014, -0.115]

const omzetting = proj4('WGS84', RD_DEFINITIE)

/** Longitude, latitude (degrees; ETRS89 treated as WGS84) to RD in m. */
export const toRd = ([lengte, breedte]: Punt): [number, number] => {
  const [x, y] = omzetting.forward([lengte, breedte]) as [number, number]
  return [x + CORRECTIE[0], y + CORRECTIE[1]]
}

/** RD in m to longitude, latitude in degrees. */
export const toLonLat = ([x, y]: Punt): [number, number] =>
  omzetting.inverse([x - CORRECTIE[0], y - CORRECTIE[1]]) as [number, number]

const SUPPORTED = `Wij lezen ${CRS_URI.CRS84} (lengte, breedte; ook zonder Content-Crs) en ${CRS_URI.RD} (RD).`

const PATTERNS: readonly { readonly patroon: RegExp; readonly crs: Crs }[] = [
  { patroon: /^https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/(1\.3|0)\/CRS84$/i, crs: 'CRS84' },
  { patroon: /^https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/(0|9\.9\.1)\/28992$/i, crs: 'RD' },
]

const LATLON = /\/EPSG\/[\d.]+\/(4326|4258)$/i

/**
 * The CRS that a Content-Crs header names, with or without angle brackets; CRS84 without a header.
 * EPSG:4326 and EPSG:4258 are refused: their official order is latitude, longitude, while much software
 * sends longitude first under the same name, and CRS84 says the same without the doubt.
 */
export const readCrs = (contentCrs: string | undefined): Crs | { readonly melding: string } => {
  const uri = (contentCrs ?? '').trim().replace(/^<(.*)>$/, '$1')
  if (uri === '') return 'CRS84'
  const gevonden = PATTERNS.find(({ patroon }) => patroon.test(uri))
  if (gevonden) return gevonden.crs
  const code = LATLON.exec(uri)?.[1]
  return {
    melding: code
      ? `EPSG:${code} lezen wij niet: officieel staat daarin de breedte voorop, maar vaak wordt de lengte eerst gestuurd. ${SUPPORTED}`
      : `Content-Crs "${shorten(uri)}" kennen wij niet. ${SUPPORTED}`,
  }
}
