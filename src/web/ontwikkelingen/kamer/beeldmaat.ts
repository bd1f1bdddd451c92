import type { GeometrieRd } from '../../../domain/model/gebied.ts'
import { boundsOf, middleOf, type Omhullende } from '../../../domain/plaats/omhullende.ts'
import type { Deelvorm } from './delenvormen.ts'

/** Of the drawing, px; on a page it is as wide as there is room. */
export const BREEDTE = 720
export const HOOGTE = 480
/** Round the parts, px: the scale and the arrow stand there. */
const RAND = 44
/** A plan of one small part is not drawn larger than this, m a px. */
const MIN_M_PER_PX = 0.15
/** Of the letters in the drawing, px; larger where it is shown small. */
export const LETTER_PX = 14
export const LETTER_KLEIN_PX = 30
/** A letter is about so wide as a share of its height. */
const BREED = 0.53

type Punt = readonly [x: number, y: number]

export interface Maat {
  readonly mPerPx: number
  readonly toPx: (punt: readonly number[]) => Punt
}

const boundsOfAll = (vormen: readonly Deelvorm[]): Omhullende => {
  const kaders = vormen.map(({ geometrie }) => boundsOf(geometrie))
  return {
    minX: Math.min(...kaders.map(({ minX }) => minX)),
    minY: Math.min(...kaders.map(({ minY }) => minY)),
    maxX: Math.max(...kaders.map(({ maxX }) => maxX)),
    maxY: Math.max(...kaders.map(({ maxY }) => maxY)),
  }
}

/** All of these in one drawing with the north at the top; variants drawn with the same measure can be compared. */
export const fitMaat = (vormen: readonly Deelvorm[]): Maat => {
  const { minX, minY, maxX, maxY } = boundsOfAll(vormen)
  const mPerPx = Math.max(
    MIN_M_PER_PX,
    (maxX - minX) / (BREEDTE - 2 * RAND),
    (maxY - minY) / (HOOGTE - 2 * RAND),
  )
  const [midX, midY] = [(minX + maxX) / 2, (minY + maxY) / 2]
  return {
    mPerPx,
    toPx: ([x = 0, y = 0]) => [
      Math.round((BREEDTE / 2 + (x - midX) / mPerPx) * 10) / 10,
      Math.round((HOOGTE / 2 - (y - midY) / mPerPx) * 10) / 10,
    ],
  }
}

/** The outline of a geometry as the path of an SVG. */
export const toPath = ({ type, coordinates }: GeometrieRd, { toPx }: Maat): string =>
  (type === 'Polygon' ? [coordinates] : coordinates)
    .flat()
    .map((ring) => `M${ring.map((punt) => toPx(punt).join(' ')).join('L')}Z`)
    .join('')

const RONDE_M = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]

/** A round length that takes at most a quarter of the width, m. */
export const pickSchaal = ({ mPerPx }: Maat): number =>
  RONDE_M.findLast((m) => m / mPerPx <= BREEDTE / 4) ?? 5

export interface Label {
  readonly tekst: string
  readonly x: number
  readonly y: number
}

interface Bezet {
  readonly x: number
  readonly y: number
  readonly half: number
}

/** Whether two texts of this height stand on each other. */
const touches = (a: Bezet, b: Bezet, letterPx: number): boolean =>
  Math.abs(a.y - b.y) <= letterPx + 2 && Math.abs(a.x - b.x) <= a.half + b.half + 4

/**
 * A name in each part where it fits and stands clear of the others, otherwise the number of the part, otherwise nothing:
 * no two stand on each other. All of them are in the table beside the map. `klein`: numbers alone, in larger letters.
 */
export const placeLabels = (
  vormen: readonly Deelvorm[],
  maat: Maat,
  klein = false,
): readonly Label[] => {
  const letterPx = klein ? LETTER_KLEIN_PX : LETTER_PX
  const bezet: Bezet[] = []
  // The largest parts first: a name in them says more than in a small one.
  const opGrootte = vormen
    .map((vorm, i) => {
      const { minX, maxX, minY, maxY } = boundsOf(vorm.geometrie)
      return {
        vorm,
        nummer: String(vorm.nummer ?? i + 1),
        breedM: maxX - minX,
        m2: (maxX - minX) * (maxY - minY),
      }
    })
    .toSorted((a, b) => b.m2 - a.m2)
  return opGrootte.flatMap(({ vorm, nummer, breedM }) => {
    const [x, y] = maat.toPx(middleOf(vorm.geometrie))
    const halfOf = (tekst: string) => (tekst.length * letterPx * BREED) / 2
    const isVrij = (tekst: string) => {
      const eigen = { x, y, half: halfOf(tekst) }
      const past = tekst === nummer || eigen.half * 2 <= breedM / maat.mPerPx
      const inBeeld = x - eigen.half > 0 && x + eigen.half < BREEDTE
      return past && inBeeld && !bezet.some((ander) => touches(eigen, ander, letterPx))
    }
    const tekst = (klein ? [nummer] : [`${nummer} ${vorm.naam}`, nummer]).find(isVrij)
    if (tekst === undefined) return []
    bezet.push({ x, y, half: halfOf(tekst) })
    return [{ tekst, x, y }]
  })
}
