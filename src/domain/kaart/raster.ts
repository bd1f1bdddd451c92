import type { GeometrieRd } from '../model/gebied.ts'
import type { GebiedenIndex } from '../plaats/gebiedenindex.ts'
import type { Kader } from '../plaats/geometrie.ts'
import { AANDEEL_BINNEN, measureOverlap } from '../plaats/overlap.ts'
import type { Cel } from './cel.ts'

export interface Rastervraag {
  /** Side of a square cell, m. */
  readonly celM: number
  /** Box in RD; absent: that of the working area. */
  readonly kader?: Kader
}

/** Rows and columns of a grid, as whole multiples of the cell: two maps with one cell size fit together. */
interface Raster {
  readonly celM: number
  readonly kolom: number
  readonly rij: number
  readonly kolommen: number
  readonly rijen: number
}

const layRaster = ({ werkingsgebied }: GebiedenIndex, { celM, kader }: Rastervraag): Raster => {
  const [minX, minY, maxX, maxY] = werkingsgebied.kader
  const [x0, y0, x1, y1] = kader ?? werkingsgebied.kader
  const kolom = Math.floor(Math.max(minX, x0) / celM)
  const rij = Math.floor(Math.max(minY, y0) / celM)
  return {
    celM,
    kolom,
    rij,
    kolommen: Math.max(0, Math.ceil(Math.min(maxX, x1) / celM) - kolom),
    rijen: Math.max(0, Math.ceil(Math.min(maxY, y1) / celM) - rij),
  }
}

/** How many cells there are within the box, also those that lie outside the working area. */
export const countRaster = (index: GebiedenIndex, vraag: Rastervraag): number => {
  const { kolommen, rijen } = layRaster(index, vraag)
  return kolommen * rijen
}

const drawCel = (x: number, y: number, m: number): GeometrieRd => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + m, y],
      [x + m, y + m],
      [x, y + m],
      [x, y],
    ],
  ],
})

/** The cells of which at least half lies in the working area, from south-west to north-east. */
export const listRaster = (index: GebiedenIndex, vraag: Rastervraag): readonly Cel[] => {
  const { geo, werkingsgebied } = index
  const { celM, kolom, rij, kolommen, rijen } = layRaster(index, vraag)
  const drempels = index.visie.drempels
  return Array.from({ length: kolommen * rijen }, (_, i) => {
    const x = (kolom + (i % kolommen)) * celM
    const y = (rij + Math.floor(i / kolommen)) * celM
    return { id: `rd-${x}-${y}`, geometrie: drawCel(x, y, celM), isVlak: false }
  }).filter(({ geometrie }) =>
    geo.run(() => {
      const vorm = geo.readVlak(geometrie)
      const m2 = geo.area(vorm)
      const binnen = measureOverlap({ geo, vorm, m2, drempels }, werkingsgebied)
      return binnen.m2 >= AANDEEL_BINNEN * m2
    }),
  )
}

/** Every profile that holds (`geldt`) as a cell of its own, most specific first. */
export const listProfielen = (
  { geo, gebieden }: GebiedenIndex,
  geldt: (gebied: GebiedenIndex['gebieden'][number]['gebied']) => boolean,
): readonly Cel[] =>
  gebieden.flatMap(({ gebied, profiel, getekend }) => {
    const geometrie = profiel && geldt(gebied) ? geo.writeVlak(getekend.vorm) : undefined
    return geometrie ? [{ id: gebied.id, geometrie, isVlak: false }] : []
  })
