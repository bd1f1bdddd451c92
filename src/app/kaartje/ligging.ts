import { boundsOf, meets, type Omhullende } from '../../domain/plaats/omhullende.ts'
import type { Plekkenlijst, PuntRd, Schetsvorm } from '../ports/zoeken.ts'
import { isIn, type Ring } from '../rapport/schets/schets-vorm.ts'

interface Vlak {
  readonly kader: Omhullende
  readonly ringen: readonly Ring[]
}

const makeVlak = ({ vorm }: Schetsvorm): Vlak | undefined => {
  if (vorm.type === 'Polygon') return { kader: boundsOf(vorm), ringen: vorm.coordinates }
  if (vorm.type !== 'MultiPolygon') return undefined
  return { kader: boundsOf(vorm), ringen: vorm.coordinates.flat() }
}

/** The forms of a municipality stay the same, and a map of thousands of cells asks each of them for every cell. */
const vlakken = new WeakMap<Schetsvorm, Vlak | undefined>()

const vlakOf = (vorm: Schetsvorm): Vlak | undefined => {
  if (!vlakken.has(vorm)) vlakken.set(vorm, makeVlak(vorm))
  return vlakken.get(vorm)
}

const holds = (vorm: Schetsvorm, punt: PuntRd): boolean => {
  const vlak = vlakOf(vorm)
  const [x, y] = punt
  const plek = { minX: x, minY: y, maxX: x, maxY: y }
  return vlak !== undefined && meets(vlak.kader, plek) && isIn(punt, vlak.ringen)
}

const findAround = (
  { schets }: Plekkenlijst,
  laag: Schetsvorm['laag'],
  punt: PuntRd,
): string | undefined => schets.find((deel) => deel.laag === laag && holds(deel, punt))?.naam

/** Where a point lies by the borders that come with the service. */
export interface Puntligging {
  /** Undefined when no border of the municipality came along. */
  readonly binnen?: boolean
  readonly wijk?: string
  readonly buurt?: string
}

export const locatePunt = (lijst: Plekkenlijst, punt: PuntRd): Puntligging => {
  const [wijk, buurt] = (['wijk', 'buurt'] as const).map((laag) => findAround(lijst, laag, punt))
  const metGrens = lijst.schets.some(({ laag }) => laag === 'gemeentegrens')
  return {
    ...(metGrens && { binnen: findAround(lijst, 'gemeentegrens', punt) !== undefined }),
    ...(wijk !== undefined && { wijk }),
    ...(buurt !== undefined && { buurt }),
  }
}

/** The neighbourhood around a point, or else its district; undefined outside all that came along. */
export const findBuurt = (lijst: Plekkenlijst, punt: PuntRd): string | undefined =>
  findAround(lijst, 'buurt', punt) ?? findAround(lijst, 'wijk', punt)

/** "in de buurt Aak, wijk Kloosterveen"; the generalised borders may be some tens of metres beside the real ones. */
export const sayLigging = ({ gemeente }: Plekkenlijst, ligging: Puntligging): string => {
  if (ligging.binnen === false) return `buiten de gemeente ${gemeente}`
  const delen = [
    ligging.buurt && `in de buurt ${ligging.buurt}`,
    ligging.wijk && ligging.wijk !== ligging.buurt && `in de wijk ${ligging.wijk}`,
  ].filter(Boolean)
  return delen.length > 0 ? delen.join(', ') : `in de gemeente ${gemeente}`
}
