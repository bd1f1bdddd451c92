import type { ProjectiePort } from '../../app/ports/geo.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Punt } from '../../domain/plaats/geometrie.ts'
import { CRS_URI, toLonLat, toRd } from './crs.ts'

type Schrijver = (punt: Punt) => [number, number]

const roundTo = (getal: number, decimalen: number) => Number(getal.toFixed(decimalen))

/** RD to the mm, degrees to 8 decimals, as the geospatial module of the API Design Rules asks. */
const SCHRIJVERS: ReadonlyMap<string, Schrijver> = new Map([
  [CRS_URI.RD, ([x, y]: Punt): [number, number] => [roundTo(x, 3), roundTo(y, 3)]],
  [
    CRS_URI.CRS84,
    (punt: Punt): [number, number] => {
      const [lengte, breedte] = toLonLat(punt)
      return [roundTo(lengte, 8), roundTo(breedte, 8)]
    },
  ],
])

const writerOf = (crs: string): Schrijver => {
  const write = SCHRIJVERS.get(crs)
  if (write === undefined) throw new RangeError(`unknown CRS: ${crs}`)
  return write
}

/** Writes area outlines in CRS84 (the default) or RD. */
export const createProjectie = (): ProjectiePort => ({
  stelsels: [CRS_URI.CRS84, CRS_URI.RD],
  projectPunt: (punt, crs) => writerOf(crs)(punt),
  toRd: (lonLat) => {
    const [x, y] = toRd(lonLat)
    return [roundTo(x, 2), roundTo(y, 2)]
  },
  project: (geometrie, crs): GeometrieRd => {
    const write = writerOf(crs)
    return geometrie.type === 'Polygon'
      ? { ...geometrie, coordinates: geometrie.coordinates.map((ring) => ring.map(write)) }
      : {
          ...geometrie,
          coordinates: geometrie.coordinates.map((vlak) => vlak.map((ring) => ring.map(write))),
        }
  },
})
