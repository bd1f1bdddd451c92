import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { boundsOf } from '../../../src/domain/plaats/omhullende.ts'
import { createToeval, type Toeval } from '../meten/toeval.ts'
import { drawRing, type Ring } from './veelhoek.ts'

const PUNTEN_GEBIED = 60
const BREED = 8
const DIEP = 24
const PER_RIJ = 10

/** Areas of every soort in turn, all over the municipality; each lies over about one neighbour. */
export const strewGebieden = (
  { visie, gebieden, werkingsgebied }: Regelboek,
  aantal: number,
): Gebied[] => {
  const toeval = createToeval(aantal)
  const { minX, minY, maxX, maxY } = boundsOf(werkingsgebied)
  const straal = 0.75 * Math.sqrt(((maxX - minX) * (maxY - minY)) / aantal)
  const soorten = Object.keys(visie.soorten)
  return Array.from({ length: aantal }, (_, i) => {
    const soort = soorten[i % soorten.length] as string
    const voorbeeld = gebieden.find((gebied) => gebied.soort === soort) ?? gebieden[0]
    if (!voorbeeld) throw new Error('The rulebook has no areas')
    const { binnen: _binnen, ...profiel } = voorbeeld
    const midden = [
      minX + toeval.next() * (maxX - minX),
      minY + toeval.next() * (maxY - minY),
    ] as const
    const ring = drawRing({ midden, straal, punten: PUNTEN_GEBIED }, toeval)
    const geometrie = { type: 'Polygon' as const, coordinates: [ring] }
    return { ...profiel, id: `proef-${i}`, naam: `Proef ${i}`, soort, geometrie }
  })
}

const mm = (meter: number) => Math.round(meter * 1_000) / 1_000

/** Two rows of ten plots back to back, turned by some angle; neighbours share their corners. */
const drawBlok = ([x, y]: readonly [number, number], toeval: Toeval): Ring[] => {
  const hoek = toeval.next() * Math.PI
  const [cos, sin] = [Math.cos(hoek), Math.sin(hoek)]
  const place = (u: number, v: number): [number, number] => [
    mm(x + u * cos - v * sin),
    mm(y + u * sin + v * cos),
  ]
  return Array.from({ length: 2 * PER_RIJ }, (_, i) => {
    const u = (i % PER_RIJ) * BREED - (PER_RIJ * BREED) / 2
    const v = i < PER_RIJ ? 0 : -DIEP
    const hoeken = [
      place(u, v),
      place(u + BREED, v),
      place(u + BREED, v + DIEP),
      place(u, v + DIEP),
    ]
    return [...hoeken, hoeken[0] as [number, number]]
  })
}

/** Plots of 8 by 24 m in blocks within a box, as the body of a request holds them, in RD. */
export const drawPercelen = (
  [minX, minY, maxX, maxY]: readonly [number, number, number, number],
  aantal: number,
) => {
  const toeval = createToeval(aantal + 1)
  const blokken = Math.ceil(aantal / (2 * PER_RIJ))
  const kolommen = Math.ceil(Math.sqrt(blokken))
  const [stapX, stapY] = [(maxX - minX) / kolommen, (maxY - minY) / kolommen]
  const ringen = Array.from({ length: blokken }, (_, i) =>
    drawBlok(
      [minX + ((i % kolommen) + 0.5) * stapX, minY + (Math.floor(i / kolommen) + 0.5) * stapY],
      toeval,
    ),
  ).flat()
  return {
    type: 'FeatureCollection',
    features: ringen.slice(0, aantal).map((ring, i) => ({
      type: 'Feature',
      id: `perceel-${i}`,
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  }
}
