import type { GeometrieRd } from '../../domain/model/gebied.ts'
import { boundsOf, meets, type Omhullende } from '../../domain/plaats/omhullende.ts'
import type { Tegelplek } from '../ports/geo.ts'

/** The Dutch tiling scheme in RD: its top left corner (m), and what a tile of the first level measures (m). */
const HOEK = { x: -285_401.92, y: 903_401.92 }
const ZIJDE_M = 3_440.64 * 256

/** From all of a municipality in one tile or two, to a street in one. */
export const NIVEAUS = { van: 6, tot: 14 } as const
/** So far round the municipality there is a map, m. */
const MARGE_M = 2_000

/** In which the background map is given. */
export const makeTegelkader = (werkingsgebied: GeometrieRd): Omhullende => {
  const { minX, minY, maxX, maxY } = boundsOf(werkingsgebied)
  return {
    minX: Math.floor(minX - MARGE_M),
    minY: Math.floor(minY - MARGE_M),
    maxX: Math.ceil(maxX + MARGE_M),
    maxY: Math.ceil(maxY + MARGE_M),
  }
}

const readGetal = (tekst: string): number => (/^\d{1,6}$/.test(tekst) ? Number(tekst) : -1)

/** The tile of a path, when it is one that is given: none elsewhere, and none so coarse or fine that nobody needs it. */
export const findTegel = (
  deel: { readonly z: string; readonly x: string; readonly y: string },
  kader: Omhullende,
): Tegelplek | undefined => {
  const [z, x, y] = [readGetal(deel.z), readGetal(deel.x), readGetal(deel.y)]
  if (z < NIVEAUS.van || z > NIVEAUS.tot || x < 0 || y < 0) return undefined
  const zijde = ZIJDE_M / 2 ** z
  const vlak = {
    minX: HOEK.x + x * zijde,
    maxX: HOEK.x + (x + 1) * zijde,
    minY: HOEK.y - (y + 1) * zijde,
    maxY: HOEK.y - y * zijde,
  }
  return meets(vlak, kader) ? { z, x, y } : undefined
}
