import { featureCollection, intersect, polygon } from '@turf/turf'
import { toLonLat } from '../../src/adapters/geo/crs.ts'
import type { Gebied } from '../../src/domain/gebied.ts'
import { locate } from '../../src/domain/locate.ts'
import { maakGebied, maakIndex, maakLocatie } from '../geo/geval.ts'

type Ring = [number, number][]

export interface LocateMeting {
  readonly kandidaten: number
  readonly puntenPerGebied: number
  /** Milliseconds to place one initiative among all candidates. */
  readonly turfMs: number
  readonly locateMs: number
  readonly factor: number
}

const X = 234_000
const Y = 556_500

/** A closed ring that wanders like a drawn border: the same for the same seed. */
const drawRing = (middelpunt: readonly [number, number], straal: number, punten: number): Ring => {
  let zaad = Math.round(middelpunt[0] * 31 + middelpunt[1] * 17 + straal)
  const next = (): number => {
    zaad = (zaad * 1_103_515_245 + 12_345) % 2_147_483_648
    return zaad / 2_147_483_648
  }
  const ring = Array.from({ length: punten }, (_, i): [number, number] => {
    const hoek = (2 * Math.PI * i) / punten
    const r = straal * (1 + 0.15 * Math.sin(5 * hoek) + 0.02 * next())
    const mm = (m: number) => Math.round(m * 1_000) / 1_000
    return [mm(middelpunt[0] + r * Math.cos(hoek)), mm(middelpunt[1] + r * Math.sin(hoek))]
  })
  return [...ring, ring[0] as [number, number]]
}

/**
 * Twenty candidates, as on a real map: five wijken hold the initiative whole, four buurten and eleven
 * overlays cross it.
 */
const drawKandidaten = (aantal: number, punten: number): Ring[] =>
  Array.from({ length: aantal }, (_, i) => {
    const hoek = (2 * Math.PI * i) / aantal
    const afstand = i % 4 === 0 ? 150 : 500
    return drawRing(
      [X + afstand * Math.cos(hoek), Y + afstand * Math.sin(hoek)],
      i % 4 === 0 ? 1_500 : 520,
      punten,
    )
  })

const time = (herhalingen: number, werk: () => void): number => {
  for (let i = 0; i < Math.ceil(herhalingen / 5); i++) werk()
  const begin = performance.now()
  for (let i = 0; i < herhalingen; i++) werk()
  return (performance.now() - begin) / herhalingen
}

/** Places one initiative among 20 candidates with turf.intersect and with locate, in the same run. */
export const measureLocate = ({ aantal = 20, punten = 500 } = {}): LocateMeting => {
  const kandidaten = drawKandidaten(aantal, punten)
  const initiatief = drawRing([X, Y], 120, 24)
  const gebieden = kandidaten.map(
    (ring, i): Gebied =>
      maakGebied(
        {
          id: `gebied-${i}`,
          soort: i % 4 === 0 ? 'wijk' : i % 4 === 1 && i < 16 ? 'buurt' : 'natuur',
        },
        { type: 'Polygon', coordinates: [ring] },
      ),
  )
  const index = maakIndex(gebieden)
  const locatie = maakLocatie({ type: 'Polygon', coordinates: [initiatief] })
  const ligging = locate(locatie, index)
  if (ligging.gebieden.length !== aantal) {
    throw new Error(`${ligging.gebieden.length} of ${aantal} candidates are hit`)
  }

  const inGraden = (ring: Ring) => polygon([ring.map(toLonLat)])
  const plek = inGraden(initiatief)
  const vlakken = kandidaten.map(inGraden)
  const turfMs = time(5, () => {
    for (const vlak of vlakken) intersect(featureCollection([plek, vlak]))
  })
  const locateMs = time(500, () => {
    locate(locatie, index)
  })
  index.free()
  return {
    kandidaten: aantal,
    puntenPerGebied: punten,
    turfMs,
    locateMs,
    factor: turfMs / locateMs,
  }
}
