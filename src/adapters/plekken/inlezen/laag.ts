import type { PuntRd, Schetsvorm } from '../../../app/ports/zoeken.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Laagsoort, Veld } from './lagen.ts'
import { sayVerwacht } from './lagen.ts'
import type { Stelsel } from './stelsel.ts'

export type Vorm =
  | Schetsvorm['vorm']
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly PuntRd[])[] }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly PuntRd[] }

/** One thing of a file: its properties as text, and its shape in the coordinates of the file. */
export interface Ding {
  readonly velden: Partial<Record<Veld, string>>
  readonly vorm: Vorm
}

/** A layer of a file, read while it is gone through. */
export interface Kaartlaag {
  /** File and layer, to name in what is said of it. */
  readonly waar: string
  readonly soort: Laagsoort
  readonly stelsel: Stelsel
  readonly dingen: AsyncIterable<Ding> | Iterable<Ding>
}

export const refuse = (waar: string, reden: string): AppError =>
  new AppError('kaartbestand_onbruikbaar', { bestand: waar, reden })

export const refuseOnbekend = (waar: string, gevonden: string): AppError =>
  refuse(
    waar,
    `hierin staat geen laag die wij kennen. Gevonden: ${gevonden}. Verwacht: ${sayVerwacht()}`,
  )

export const refuseStelsel = (waar: string, gevonden: string): AppError =>
  refuse(
    waar,
    `het coördinatenstelsel is ${gevonden}. Verwacht: EPSG:28992 (RD), EPSG:7415, EPSG:4326, EPSG:4258 of CRS84`,
  )

const VORMEN = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']

export const isVorm = (vorm: unknown): vorm is Vorm =>
  typeof vorm === 'object' &&
  vorm !== null &&
  VORMEN.includes((vorm as Vorm).type) &&
  Array.isArray((vorm as Vorm).coordinates)

const isPunt = (deel: unknown): deel is readonly number[] =>
  Array.isArray(deel) && typeof deel[0] === 'number' && typeof deel[1] === 'number'

/** The same shape with every position changed; a height is left out. Undefined when a position is none. */
export const mapPunten = (vorm: Vorm, change: (punt: PuntRd) => PuntRd): Vorm | undefined => {
  let heel = true
  const walk = (deel: unknown): unknown => {
    if (isPunt(deel)) {
      const punt = change([deel[0] ?? 0, deel[1] ?? 0])
      heel &&= punt.every(Number.isFinite)
      return punt
    }
    if (Array.isArray(deel) && deel.length > 0) return deel.map(walk)
    heel = false
    return deel
  }
  const coordinates = walk(vorm.coordinates)
  return heel ? ({ type: vorm.type, coordinates } as Vorm) : undefined
}

export const listPunten = ({ coordinates }: Vorm): readonly PuntRd[] => {
  const punten: PuntRd[] = []
  const walk = (deel: unknown): void => {
    if (isPunt(deel)) punten.push([deel[0] ?? 0, deel[1] ?? 0])
    else if (Array.isArray(deel)) for (const kleiner of deel) walk(kleiner)
  }
  walk(coordinates)
  return punten
}
