import { parseJson } from '../../app/invoer/read-json.ts'
import type { ProjectiePort } from '../../app/ports/geo.ts'
import type { InvoerFout } from '../../domain/errors.ts'

export type Plek =
  | { readonly locatie: object }
  /** A geometry in RD (EPSG:28992, m). */
  | { readonly rd: { readonly type: string; readonly coordinates: unknown } }
  | { readonly fout: InvoerFout }

const fout = (code: string, melding: string): Plek => ({
  fout: { pointer: '/locatie', code, melding },
})

export const GEEN_TEKENING: InvoerFout = {
  pointer: '/locatie',
  code: 'geen_tekening',
  melding: 'De tekening is niet goed overgekomen. Teken haar opnieuw.',
}

/** Three figures, a point and three figures. */
const DUIZENDTAL = /^\d{3}[.]\d{3}$/
const GETAL = /-?\d+(?:[.,]\d+)?/g

/**
 * Two numbers as people copy them from a map: degrees in either order ("52.99, 6.56"), or metres in RD
 * ("233300 556150"). Assen lies near 53° north and 6.5° east, so which is which is never in doubt.
 */
export const readPunt = (tekst: string): Plek => {
  const stukken = [...tekst.replace(/,(?=\s|$)/g, ' ').matchAll(GETAL)].map(([getal]) => getal)
  // 233.300 556.150 is RD with a point for thousands: Assen has no degrees like those.
  const getallen = stukken.map((getal) =>
    DUIZENDTAL.test(getal) ? Number(getal.replace('.', '')) : Number(getal.replace(',', '.')),
  )
  const [a, b] = getallen
  if (getallen.length !== 2 || a === undefined || b === undefined) {
    return fout(
      'geen_punt',
      'Geef twee getallen, zoals 52.99 6.56 (graden) of 233300 556150 (Rijksdriehoek).',
    )
  }
  if (a > 1_000 && b > 1_000)
    return { rd: { type: 'Point', coordinates: [a, b].toSorted((x, y) => x - y) } }
  const [lengte, breedte] = a < b ? [a, b] : [b, a]
  return { locatie: { type: 'Point', coordinates: [lengte, breedte] } }
}

export type Punt = readonly [number, number]
export type NaarCrs84 = (punt: Punt) => Punt

const isPunt = (waarde: readonly unknown[]): waarde is Punt =>
  waarde.length >= 2 && waarde.every((deel) => typeof deel === 'number' && Number.isFinite(deel))

const mapPunten = (waarde: unknown, write: (punt: Punt) => Punt): unknown => {
  if (!Array.isArray(waarde)) throw new TypeError('not a list of coordinates')
  return isPunt(waarde) ? write(waarde) : waarde.map((deel) => mapPunten(deel, write))
}

/** The same geometry with every point written anew; undefined when it is no geometry. */
export const rewritePunten = (
  { type, coordinates }: { readonly type: string; readonly coordinates: unknown },
  write: (punt: Punt) => Punt,
): object | undefined => {
  try {
    return { type, coordinates: mapPunten(coordinates, write) }
  } catch {
    return undefined
  }
}

/** Writes positions in RD as CRS84. */
export const createNaarCrs84 = (projectie: ProjectiePort): NaarCrs84 => {
  const [crs84 = ''] = projectie.stelsels
  return ([x, y]) => {
    const punt: [number, number] = [x, y]
    const { coordinates } = projectie.project({ type: 'Polygon', coordinates: [[punt]] }, crs84)
    return (coordinates as [number, number][][])[0]?.[0] ?? punt
  }
}

const parse = (tekst: string): object | undefined => {
  try {
    const gelezen = parseJson(tekst)
    return typeof gelezen === 'object' && gelezen !== null ? gelezen : undefined
  } catch {
    return undefined
  }
}

/** A file: GeoJSON in degrees. */
export const readBestand = (tekst: string): Plek => {
  const locatie = parse(tekst)
  return locatie
    ? { locatie }
    : fout('geen_geojson', 'Dit bestand kunnen wij niet lezen. Wij lezen GeoJSON.')
}

/** What the map wrote: a GeoJSON geometry in RD. */
export const readTekening = (tekst: string): Plek => {
  const gelezen = parse(tekst)
  return gelezen && 'type' in gelezen && 'coordinates' in gelezen
    ? { rd: { type: String(gelezen.type), coordinates: gelezen.coordinates } }
    : { fout: GEEN_TEKENING }
}
