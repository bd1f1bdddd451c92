import type { Plekkenlijst, PuntRd, Schetsvorm } from '../ports/zoeken.ts'
import { isIn, type Ring } from '../rapport/schets/schets-vorm.ts'

const ringenOf = ({ vorm }: Schetsvorm): readonly Ring[] => {
  if (vorm.type === 'Polygon') return vorm.coordinates
  return vorm.type === 'MultiPolygon' ? vorm.coordinates.flat() : []
}

const findAround = (
  { schets }: Plekkenlijst,
  laag: Schetsvorm['laag'],
  punt: PuntRd,
): string | undefined =>
  schets.find((deel) => deel.laag === laag && isIn(punt, ringenOf(deel)))?.naam

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

/** "in de buurt Aak, wijk Kloosterveen"; the generalised borders may be some tens of metres beside the real ones. */
export const sayLigging = ({ gemeente }: Plekkenlijst, ligging: Puntligging): string => {
  if (ligging.binnen === false) return `buiten de gemeente ${gemeente}`
  const delen = [
    ligging.buurt && `in de buurt ${ligging.buurt}`,
    ligging.wijk && ligging.wijk !== ligging.buurt && `in de wijk ${ligging.wijk}`,
  ].filter(Boolean)
  return delen.length > 0 ? delen.join(', ') : `in de gemeente ${gemeente}`
}
