import type { ProjectiePort } from '../../../app/ports/geo.ts'
import { CRS84 } from '../../../app/ports/geo.ts'
import type { PuntRd } from '../../../app/ports/zoeken.ts'
import type { Omhullende } from '../../../domain/plaats/omhullende.ts'

/** The coordinate systems in which PDOK gives its files. */
export type Stelsel = 'rd' | 'graden'

const RD_CODES = ['28992', '7415']
const GRADEN_CODES = ['4326', '4258', 'CRS84']

/** By the last part of its name: "EPSG:28992", "urn:ogc:def:crs:OGC:1.3:CRS84". */
export const readStelselnaam = (naam: string): Stelsel | undefined => {
  const code = naam.trim().split(/[:/]/).at(-1)?.toUpperCase() ?? ''
  if (RD_CODES.includes(code)) return 'rd'
  return GRADEN_CODES.includes(code) ? 'graden' : undefined
}

/** Degrees are never as high as metres of RD, and the other way about. */
export const isDenkbaar = ([x, y]: PuntRd, stelsel: Stelsel): boolean =>
  stelsel === 'rd' ? x > 1_000 && y > 1_000 : Math.abs(x) <= 180 && Math.abs(y) <= 90

/** Positions of the file in RD; longitude first. */
export const createNaarRd =
  (stelsel: Stelsel, { toRd }: Pick<ProjectiePort, 'toRd'>) =>
  (punt: PuntRd): PuntRd =>
    stelsel === 'rd' ? punt : toRd(punt)

/** A box in RD as one in the system of the file, somewhat larger where it is turned. */
export const projectKader = (
  { minX, minY, maxX, maxY }: Omhullende,
  stelsel: Stelsel,
  { projectPunt }: Pick<ProjectiePort, 'projectPunt'>,
): Omhullende => {
  if (stelsel === 'rd') return { minX, minY, maxX, maxY }
  const hoeken = (
    [
      [minX, minY],
      [minX, maxY],
      [maxX, minY],
      [maxX, maxY],
    ] as const
  ).map((hoek) => projectPunt(hoek, CRS84))
  const [xs, ys] = [hoeken.map(([x]) => x), hoeken.map(([, y]) => y)]
  const MARGE = 0.001
  return {
    minX: Math.min(...xs) - MARGE,
    maxX: Math.max(...xs) + MARGE,
    minY: Math.min(...ys) - MARGE,
    maxY: Math.max(...ys) + MARGE,
  }
}
