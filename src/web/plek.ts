import type { InvoerFout } from '../domain/errors.ts'

export type Plek =
  | { readonly locatie: object }
  | { readonly rd: readonly [number, number] }
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
  if (a > 1_000 && b > 1_000) return { rd: a < b ? [a, b] : [b, a] }
  const [lengte, breedte] = a < b ? [a, b] : [b, a]
  return { locatie: { type: 'Point', coordinates: [lengte, breedte] } }
}

/** A drawing or a file: GeoJSON in degrees. */
export const readTekening = (tekst: string): Plek => {
  try {
    const gelezen: unknown = JSON.parse(tekst)
    if (typeof gelezen === 'object' && gelezen !== null) return { locatie: gelezen }
  } catch {
    // Said below.
  }
  return fout('geen_geojson', 'Dit bestand kunnen wij niet lezen. Wij lezen GeoJSON.')
}
