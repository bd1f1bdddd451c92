import type { GevondenPlek } from '../../app/ports/zoeken.ts'

type Vorm = GevondenPlek['vorm']

const GETAL = String.raw`-?\d+(?:\.\d+)?`
const PUNT = new RegExp(`^(${GETAL})\\s+(${GETAL})$`)

const readPunt = (tekst: string): [number, number] | undefined => {
  const [, x, y] = PUNT.exec(tekst.trim()) ?? []
  return x === undefined || y === undefined ? undefined : [Number(x), Number(y)]
}

/** WKT coordinates are nested lists with other brackets: "((1 2,3 4))" is [[[1,2],[3,4]]]. */
const readLijst = (tekst: string): unknown => {
  const json = tekst
    .replace(new RegExp(`(${GETAL})\\s+(${GETAL})`, 'g'), '[$1,$2]')
    .replaceAll('(', '[')
    .replaceAll(')', ']')
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const TYPEN = { POLYGON: 'Polygon', MULTIPOLYGON: 'MultiPolygon' } as const

/** Reads a point or surface in well-known text; undefined for anything else. */
export const readWkt = (wkt: string | undefined): Vorm | undefined => {
  const [, soort = '', inhoud = ''] = /^\s*([A-Z]+)\s*(\(.*\))\s*$/s.exec(wkt ?? '') ?? []
  if (soort === 'POINT') {
    const coordinates = readPunt(inhoud.slice(1, -1))
    return coordinates && { type: 'Point', coordinates }
  }
  if (soort !== 'POLYGON' && soort !== 'MULTIPOLYGON') return undefined
  const coordinates = readLijst(inhoud)
  return coordinates === undefined ? undefined : ({ type: TYPEN[soort], coordinates } as Vorm)
}
