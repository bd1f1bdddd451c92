import { parseJson } from '../../app/invoer/read-json.ts'
import { readCoordinaat, sayGeenPunt } from '../../app/plekken/lees-coordinaat.ts'
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

/** Two numbers, or the link of a map, as people copy them. */
export const readPunt = (tekst: string): Plek => {
  const gelezen = readCoordinaat(tekst)
  if (gelezen === undefined) return fout('geen_punt', sayGeenPunt(tekst))
  return 'rd' in gelezen
    ? { rd: { type: 'Point', coordinates: gelezen.rd } }
    : { locatie: { type: 'Point', coordinates: gelezen.lonLat } }
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
  return (punt) => projectie.projectPunt(punt, crs84)
}

const parse = (tekst: string): object | undefined => {
  try {
    const gelezen = parseJson(tekst)
    return typeof gelezen === 'object' && gelezen !== null ? gelezen : undefined
  } catch {
    return undefined
  }
}

/** Where RD is used, m; degrees are never so large, and the metres of web maps larger. */
const isRd = ([x, y]: Punt): boolean => x > 0 && x < 300_000 && y > 300_000 && y < 650_000

const firstPunt = (waarde: unknown): Punt | undefined => {
  if (!Array.isArray(waarde)) return undefined
  return isPunt(waarde) ? waarde : firstPunt(waarde[0])
}

type Deel = Readonly<Record<string, unknown>>

const isDeel = (waarde: unknown): waarde is Deel => typeof waarde === 'object' && waarde !== null

/** Every geometry of a GeoJSON document, written anew by `write`; what is no geometry stays as it is. */
const mapVormen = (deel: unknown, write: (vorm: Deel) => unknown): unknown => {
  if (!isDeel(deel)) return deel
  if (Array.isArray(deel.features)) {
    return { ...deel, features: deel.features.map((een) => mapVormen(een, write)) }
  }
  if (Array.isArray(deel.geometries)) {
    return { ...deel, geometries: deel.geometries.map((een) => mapVormen(een, write)) }
  }
  if ('geometry' in deel) return { ...deel, geometry: mapVormen(deel.geometry, write) }
  return write(deel)
}

/** A GeoJSON document in degrees: one in RD, which its large numbers show, is written anew. */
export const toGraden = (locatie: object, write: NaarCrs84): object => {
  const gewijzigd = mapVormen(locatie, (vorm) => {
    const eerste = firstPunt(vorm.coordinates)
    if (!eerste || !isRd(eerste)) return vorm
    return rewritePunten({ type: String(vorm.type), coordinates: vorm.coordinates }, write) ?? vorm
  }) as Deel
  // RD came with a name for it that does not hold any more.
  const { crs: _, ...zonder } = gewijzigd
  return gewijzigd.crs === undefined ? gewijzigd : zonder
}

/** How a PDF, PNG, JPEG or GIF begins, read as text. */
const BEELD = /^(?:%PDF|\uFFFDPNG|\uFFFD{3}|GIF8)/

/** A file: GeoJSON in degrees or in RD. */
export const readBestand = (tekst: string): Plek => {
  const locatie = parse(tekst)
  if (locatie) return { locatie }
  return BEELD.test(tekst)
    ? fout(
        'geen_geojson',
        'Dit is een afbeelding of een PDF; daaruit lezen wij geen plek. Een tekening of foto voegt u straks bij uw advies toe, bij "Omschrijving en tekeningen". Wijs uw plek hier aan op de kaart, of kies een kaartbestand (GeoJSON).',
      )
    : fout('geen_geojson', 'Dit bestand kunnen wij niet lezen. Wij lezen GeoJSON.')
}

/** What the map wrote: a GeoJSON geometry in RD. */
export const readTekening = (tekst: string): Plek => {
  const gelezen = parse(tekst)
  return gelezen && 'type' in gelezen && 'coordinates' in gelezen
    ? { rd: { type: String(gelezen.type), coordinates: gelezen.coordinates } }
    : { fout: GEEN_TEKENING }
}
