import type { KaartgeoPort } from '../../app/ports/kaarten.ts'
import { AppError } from '../../domain/errors.ts'
import type { Kader, Punt } from '../../domain/plaats/geometrie.ts'
import { CRS_URI, readCrs, toRd } from './crs.ts'
import { explainImplausible } from './plausibel.ts'

const POINTER = '/raster/kader'

const refuse = (code: string, melding: string, pointer = POINTER): never => {
  throw new AppError('ongeldige_invoer', { aantal: 1 }, [{ pointer, code, melding }])
}

/** The URI of the CRS that a Content-Crs header names. */
export const readStelsel: KaartgeoPort['readStelsel'] = (contentCrs) => {
  const crs = readCrs(contentCrs)
  return typeof crs === 'string' ? CRS_URI[crs] : refuse('onbekend_crs', crs.melding, '')
}

/** The box in RD around the four corners of a box. */
export const readKader: KaartgeoPort['readKader'] = (kader, contentCrs): Kader => {
  const crs = readCrs(contentCrs)
  if (typeof crs !== 'string') return refuse('onbekend_crs', crs.melding)
  const [x0, y0, x1, y1] = kader
  if (x0 >= x1 || y0 >= y1) {
    return refuse('leeg_kader', 'Geef minX, minY, maxX, maxY; het minimum kleiner dan het maximum.')
  }
  const hoeken: readonly Punt[] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ]
  const uitleg = hoeken.flatMap((hoek) => explainImplausible(hoek, crs) ?? [])[0]
  if (uitleg !== undefined) return refuse(uitleg.code, uitleg.melding)
  const rd = crs === 'CRS84' ? hoeken.map(toRd) : hoeken
  const xs = rd.map(([x]) => x)
  const ys = rd.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
