import type { Punt } from '../../domain/plaats/geometrie.ts'
import { CRS_URI, type Crs } from './crs.ts'

/** What a pair of numbers looks like. Outside all of these it is nowhere in the Netherlands. */
type Lijkt = 'lonlat' | 'latlon' | 'rd' | 'rd_omgekeerd' | 'webmercator' | 'onbekend'

type Vak = readonly [readonly [number, number], readonly [number, number]]

/** Ranges for the Netherlands with room around it; no two of them overlap. */
const VAKKEN: readonly (readonly [Lijkt, Vak])[] = [
  [
    'lonlat',
    [
      [2, 8],
      [50, 54.5],
    ],
  ],
  [
    'latlon',
    [
      [50, 54.5],
      [2, 8],
    ],
  ],
  [
    'rd',
    [
      [-10_000, 300_000],
      [300_000, 650_000],
    ],
  ],
  [
    'rd_omgekeerd',
    [
      [300_000, 650_000],
      [-10_000, 300_000],
    ],
  ],
  [
    'webmercator',
    [
      [200_000, 900_000],
      [6_400_000, 7_300_000],
    ],
  ],
]

const isIn = (waarde: number, [min, max]: readonly [number, number]): boolean =>
  waarde >= min && waarde <= max

const recognise = ([a, b]: Punt): Lijkt =>
  VAKKEN.find(([, [va, vb]]) => isIn(a, va) && isIn(b, vb))?.[0] ?? 'onbekend'

const GEZEGD = {
  CRS84: 'CRS84 (lengte, breedte in graden)',
  RD: 'RD (x, y in meters)',
} as const satisfies Record<Crs, string>

const VERWACHT = { CRS84: 'lonlat', RD: 'rd' } as const satisfies Record<Crs, Lijkt>

const sendHeader = (crs: Crs): string =>
  crs === 'CRS84'
    ? `Stuur Content-Crs: <${CRS_URI.CRS84}>, of laat Content-Crs weg.`
    : `Stuur Content-Crs: <${CRS_URI.RD}>.`

/** Undefined when the position is plausible in the stated CRS; otherwise what it looks like and what to do. */
export const explainImplausible = (
  positie: Punt,
  crs: Crs,
): { readonly code: string; readonly melding: string } | undefined => {
  const lijkt = recognise(positie)
  if (lijkt === VERWACHT[crs]) return undefined
  const begin = `De coördinaat (${positie[0]}, ${positie[1]}) past niet bij ${GEZEGD[crs]}`
  switch (lijkt) {
    case 'rd':
      return {
        code: 'lijkt_rd',
        melding: `${begin}; dit lijkt RD (EPSG:28992). ${sendHeader('RD')}`,
      }
    case 'lonlat':
      return {
        code: 'lijkt_crs84',
        melding: `${begin}; dit lijkt lengte en breedte in graden (CRS84). ${sendHeader('CRS84')}`,
      }
    case 'latlon':
      return {
        code: 'omgewisseld',
        melding:
          `${begin}; breedte en lengte lijken omgewisseld. Zet de lengte (ongeveer 6,6) voorop en dan de breedte (ongeveer 53). ${crs === 'RD' ? sendHeader('CRS84') : ''}`.trim(),
      }
    case 'rd_omgekeerd':
      return {
        code: 'omgewisseld',
        melding:
          `${begin}; x en y van RD lijken omgewisseld. Zet x voorop en dan y. ${crs === 'CRS84' ? sendHeader('RD') : ''}`.trim(),
      }
    case 'webmercator':
      return {
        code: 'lijkt_webmercator',
        melding: `${begin}; dit lijkt Web Mercator (EPSG:3857), dat wij niet lezen. Reken om naar CRS84 of RD.`,
      }
    default:
      return { code: 'buiten_nederland', melding: `${begin}; deze plek ligt niet in Nederland.` }
  }
}
