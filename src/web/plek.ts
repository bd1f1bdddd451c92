import type { InvoerFout } from '../domain/errors.ts'

export type Plek =
  | { readonly locatie: object }
  /** A geometry in RD (EPSG:28992, m). */
  | { readonly rd: { readonly type: string; readonly coordinates: unknown } }
  | { readonly fout: InvoerFout }

const fout = (code: string, melding: string): Plek => ({
  fout: { pointer: '/locatie', code, melding },
})

const GETAL = /-?\d+(?:[.,]\d+)?/g

/**
 * Two numbers as people copy them from a map: degrees in either order ("52.99, 6.56"), or metres in RD
 * ("233300 556150"). Assen lies near 53° north and 6.5° east, so which is which is never in doubt.
 */
export const readPunt = (tekst: string): Plek => {
  const getallen = [...tekst.replace(/,(?=\s|$)/g, ' ').matchAll(GETAL)].map(([getal]) =>
    Number(getal.replace(',', '.')),
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

const parse = (tekst: string): object | undefined => {
  try {
    const gelezen: unknown = JSON.parse(tekst)
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
    : fout('geen_tekening', 'De tekening is niet goed overgekomen. Teken haar opnieuw.')
}
