import { isRecord, type JsonRecord } from '../../domain/json.ts'
import { MAX_DIEPTE } from './bouwfout.ts'

/** The members of GeoJSON (RFC 7946) that say where something lies. */
const PLEK: ReadonlySet<string> = new Set([
  'type',
  'coordinates',
  'geometry',
  'geometries',
  'features',
])

const keepLeden = (waarde: unknown, diepte: number): unknown => {
  // What is nested deeper than this is refused when it is read.
  if (diepte > MAX_DIEPTE) return waarde
  if (Array.isArray(waarde)) return waarde.map((deel) => keepLeden(deel, diepte + 1))
  if (!isRecord(waarde)) return waarde
  return Object.fromEntries(
    Object.entries(waarde)
      .filter(([naam]) => PLEK.has(naam))
      .map(([naam, deel]) => [
        naam,
        naam === 'coordinates' || naam === 'type' ? deel : keepLeden(deel, diepte + 1),
      ]),
  )
}

/** GeoJSON with only its types and coordinates: what a drawing programme knows of the owner goes no further. */
const keepPlek = (locatie: unknown): unknown => keepLeden(locatie, 0)

/** An initiative or a development, with its parts, of which each location says only where it lies. */
export const withPlek = <T>(inhoud: T): T => {
  if (!isRecord(inhoud)) return inhoud
  const { delen } = inhoud as JsonRecord
  return {
    ...inhoud,
    ...('locatie' in inhoud && { locatie: keepPlek(inhoud.locatie) }),
    ...(Array.isArray(delen) && { delen: delen.map((deel) => withPlek(deel)) }),
  }
}
