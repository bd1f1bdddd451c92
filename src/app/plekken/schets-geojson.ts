import type { Plekkenlijst } from '../ports/zoeken.ts'

/** No line of the sketch is known better than this, m. */
const shorten = (_: string, waarde: unknown): unknown =>
  typeof waarde === 'number' ? Math.round(waarde * 10) / 10 : waarde

/** The sketch map as GeoJSON in RD, with the properties `laag` and `naam`. */
export const writeSchets = ({ schets }: Pick<Plekkenlijst, 'schets'>): string =>
  JSON.stringify(
    {
      type: 'FeatureCollection',
      features: schets.map(({ laag, naam, vorm }) => ({
        type: 'Feature',
        properties: { laag, naam },
        geometry: vorm,
      })),
    },
    shorten,
  )
