import type { PuntRd, Schetsvorm } from '../ports/zoeken.ts'
import {
  clipRing,
  type Plek,
  type Ring,
  simplifyRing,
  type Vak,
} from '../rapport/schets/schets-vorm.ts'

/** Which part of the country is drawn, and how large. */
export interface Uitsnede {
  readonly midden: PuntRd
  /** From the left to the right, m. */
  readonly breedM: number
  /** Of the drawing, px. */
  readonly breedte: number
  readonly hoogte: number
}

/** Lines go on so far outside the drawing, px. */
const MARGE = 4
const TOLERANTIE = 0.4

const round = (getal: number): number => Math.round(getal * 10) / 10

export interface Beeld {
  readonly mPerPx: number
  readonly toPx: (punt: PuntRd) => Plek
  /** The parts of a line that are in sight. */
  readonly drawLijn: (punten: readonly PuntRd[]) => readonly Ring[]
  /** What of a surface is in sight, to fill. */
  readonly drawVlak: (ring: readonly PuntRd[]) => Ring
  readonly isInBeeld: (plek: Plek, rand?: number) => boolean
}

/** The lines of something on the map, of a surface its rings; a point has none. */
export const linesOf = ({ vorm }: Schetsvorm): readonly (readonly PuntRd[])[] => {
  if (vorm.type === 'LineString') return [vorm.coordinates]
  if (vorm.type === 'Point') return []
  return vorm.type === 'Polygon' ? vorm.coordinates : vorm.coordinates.flat()
}

/** Whether anything of it is in sight: its line, or where it is. */
export const isInZicht = (deel: Schetsvorm, { drawLijn, isInBeeld, toPx }: Beeld): boolean =>
  deel.vorm.type === 'Point'
    ? isInBeeld(toPx(deel.vorm.coordinates))
    : linesOf(deel).some((lijn) => drawLijn(lijn).length > 0)

/** Maps RD to px, north up. */
export const createBeeld = ({ midden, breedM, breedte, hoogte }: Uitsnede): Beeld => {
  const mPerPx = breedM / breedte
  const vak: Vak = { x0: -MARGE, y0: -MARGE, x1: breedte + MARGE, y1: hoogte + MARGE }
  const toPx = ([x, y]: PuntRd): Plek => [
    round(breedte / 2 + (x - midden[0]) / mPerPx),
    round(hoogte / 2 - (y - midden[1]) / mPerPx),
  ]
  const meets = ([ax, ay]: Plek, [bx, by]: Plek) =>
    Math.max(ax, bx) >= vak.x0 &&
    Math.min(ax, bx) <= vak.x1 &&
    Math.max(ay, by) >= vak.y0 &&
    Math.min(ay, by) <= vak.y1
  return {
    mPerPx,
    toPx,
    drawLijn: (punten) => {
      const delen: Plek[][] = []
      let deel: Plek[] = []
      const px = punten.map(toPx)
      for (const [i, punt] of px.entries()) {
        const vorige = px[i - 1]
        if (vorige === undefined) continue
        if (!meets(vorige, punt)) {
          deel = []
          continue
        }
        if (deel.length === 0) {
          deel = [vorige]
          delen.push(deel)
        }
        deel.push(punt)
      }
      return delen.map((lijn) => simplifyRing(lijn, TOLERANTIE))
    },
    drawVlak: (ring) => {
      const geknipt = clipRing(ring.map(toPx), vak)
      return geknipt.length > 3 ? simplifyRing(geknipt, TOLERANTIE) : geknipt
    },
    isInBeeld: ([x, y], rand = 0) =>
      x >= rand && x <= breedte - rand && y >= rand && y <= hoogte - rand,
  }
}
