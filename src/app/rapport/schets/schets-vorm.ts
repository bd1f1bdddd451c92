import type { GeometrieRd } from '../../../domain/model/gebied.ts'

/** A position on the sketch: mm from the left and from the top. */
export type Plek = readonly [x: number, y: number]

export type Ring = readonly Plek[]

/** A box on the sketch, mm. */
export interface Vak {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** All rings of a geometry, holes too: filled by the even-odd rule they stay holes. */
export const ringsOf = (geometrie: GeometrieRd): readonly Ring[] =>
  geometrie.type === 'Polygon' ? geometrie.coordinates : geometrie.coordinates.flat()

type Rand = readonly [isBinnen: (p: Plek) => boolean, snijd: (a: Plek, b: Plek) => Plek]

const cutX =
  (x: number) =>
  ([ax, ay]: Plek, [bx, by]: Plek): Plek => [x, ay + ((by - ay) * (x - ax)) / (bx - ax)]
const cutY =
  (y: number) =>
  ([ax, ay]: Plek, [bx, by]: Plek): Plek => [ax + ((bx - ax) * (y - ay)) / (by - ay), y]

const bordersOf = ({ x0, y0, x1, y1 }: Vak): readonly Rand[] => [
  [([x]) => x >= x0, cutX(x0)],
  [([x]) => x <= x1, cutX(x1)],
  [([, y]) => y >= y0, cutY(y0)],
  [([, y]) => y <= y1, cutY(y1)],
]

/** What of a ring lies in the box (Sutherland-Hodgman); empty when nothing does. */
export const clipRing = (ring: Ring, vak: Vak): Ring =>
  bordersOf(vak).reduce<Ring>((punten, [isBinnen, snijd]) => {
    const uit: Plek[] = []
    for (const [i, punt] of punten.entries()) {
      const vorige = punten[(i + punten.length - 1) % punten.length] as Plek
      if (isBinnen(punt) !== isBinnen(vorige)) uit.push(snijd(vorige, punt))
      if (isBinnen(punt)) uit.push(punt)
    }
    return uit
  }, ring)

const distance = ([px, py]: Plek, [ax, ay]: Plek, [bx, by]: Plek): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const lengte2 = dx * dx + dy * dy
  const deel = lengte2 === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / lengte2
  const t = Math.max(0, Math.min(1, deel))
  return Math.hypot(px - ax - t * dx, py - ay - t * dy)
}

/** Leaves out points that nobody would see missing (Douglas-Peucker), mm. */
export const simplifyRing = (ring: Ring, tolerantie: number): Ring => {
  const houd = new Set([0, ring.length - 1])
  const stapel: [number, number][] = [[0, ring.length - 1]]
  for (let deel = stapel.pop(); deel; deel = stapel.pop()) {
    const [van, tot] = deel
    let verste = 0
    let bij = -1
    for (let i = van + 1; i < tot; i++) {
      const weg = distance(ring[i] as Plek, ring[van] as Plek, ring[tot] as Plek)
      if (weg > verste) [verste, bij] = [weg, i]
    }
    if (bij < 0 || verste <= tolerantie) continue
    houd.add(bij)
    stapel.push([van, bij], [bij, tot])
  }
  return ring.filter((_, i) => houd.has(i))
}

/** Whether a point lies in these rings, by the even-odd rule. */
export const isIn = ([x, y]: Plek, ringen: readonly Ring[]): boolean => {
  let binnen = false
  for (const ring of ringen) {
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(i + ring.length - 1) % ring.length] as Plek
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) binnen = !binnen
    }
  }
  return binnen
}
