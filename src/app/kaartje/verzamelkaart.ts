import type { Plekkenlijst } from '../ports/zoeken.ts'
import type { Uitsnede } from './beeld.ts'
import { drawKaartje } from './kaartje.ts'
import type { Stip } from './stippen.ts'

/** Of the drawing, px. */
export const VERZAMELBREEDTE = 1_000
export const VERZAMELHOOGTE = 640
/** So much is in sight at least, that one knows where it is, m. */
const MIN_BREED_M = 2_000
/** Room round the outermost, as a share. */
const RUIMTE = 1.12

const chooseUitsnede = (stippen: readonly Stip[]): Uitsnede => {
  const xs = stippen.map(({ punt }) => punt[0])
  const ys = stippen.map(({ punt }) => punt[1])
  const [minX, maxX, minY, maxY] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ]
  const breedM = Math.max(
    MIN_BREED_M,
    (maxX - minX) * RUIMTE,
    (maxY - minY) * RUIMTE * (VERZAMELBREEDTE / VERZAMELHOOGTE),
  )
  return {
    midden: [(minX + maxX) / 2, (minY + maxY) / 2],
    breedM,
    breedte: VERZAMELBREEDTE,
    hoogte: VERZAMELHOOGTE,
  }
}

/** Where many things lie, as SVG: at least one. `titel` is what it says to who cannot see it. */
export const drawVerzamelkaart = (
  lijst: Pick<Plekkenlijst, 'schets' | 'eigen'>,
  stippen: readonly Stip[],
  titel: string,
): string => drawKaartje(lijst, { ...chooseUitsnede(stippen), stippen }, titel)
