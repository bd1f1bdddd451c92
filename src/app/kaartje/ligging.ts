import { boundsOf, meets, type Omhullende } from '../../domain/plaats/omhullende.ts'
import type { Plekkenlijst, PuntRd, Schetsvorm } from '../ports/zoeken.ts'
import { isIn, type Ring } from '../rapport/schets/schets-vorm.ts'

interface Vlak {
  readonly naam: string
  readonly kader: Omhullende
  readonly ringen: readonly Ring[]
}

const makeVlakken = ({ naam, vorm }: Schetsvorm): readonly Vlak[] => {
  if (vorm.type === 'Polygon') {
    return [{ naam, kader: boundsOf(vorm), ringen: vorm.coordinates }]
  }
  if (vorm.type !== 'MultiPolygon') return []
  return [{ naam, kader: boundsOf(vorm), ringen: vorm.coordinates.flat() }]
}

type Laag = Schetsvorm['laag']

/** The forms of a municipality stay the same, and a map of thousands of cells asks each of them for every cell. */
const perLijst = new WeakMap<Plekkenlijst, ReadonlyMap<Laag, readonly Vlak[]>>()

const readVlakken = (lijst: Plekkenlijst, laag: Laag): readonly Vlak[] => {
  const bekend = perLijst.get(lijst)
  if (bekend !== undefined) return bekend.get(laag) ?? []
  const perLaag = Map.groupBy(lijst.schets, (deel) => deel.laag)
  const vlakken = new Map([...perLaag].map(([naam, delen]) => [naam, delen.flatMap(makeVlakken)]))
  perLijst.set(lijst, vlakken)
  return vlakken.get(laag) ?? []
}

const findAround = (lijst: Plekkenlijst, laag: Laag, punt: PuntRd): string | undefined => {
  const [x, y] = punt
  const plek = { minX: x, minY: y, maxX: x, maxY: y }
  return readVlakken(lijst, laag).find(
    ({ kader, ringen }) => meets(kader, plek) && isIn(punt, ringen),
  )?.naam
}

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
