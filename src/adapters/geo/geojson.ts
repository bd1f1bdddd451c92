import { type InvoerFout, shorten } from '../../domain/errors.ts'
import { isRecord } from '../../domain/json.ts'
import type { Punt } from '../../domain/plaats/geometrie.ts'

/** A ring, a line or a single point: its positions, and the JSON pointer of each. */
interface Reeks {
  readonly punten: readonly Punt[]
  readonly point: (i: number) => string
}

/** One point, line or polygon of the location; collections and Multi-types are taken apart. */
export interface Onderdeel {
  readonly soort: 'punt' | 'lijn' | 'vlak'
  readonly pointer: string
  /** A polygon has one per ring, the others have one. */
  readonly reeksen: readonly Reeks[]
}

export const MAX_PUNTEN = 10_000
const MAX_DIEPTE = 8

const TYPES =
  'Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon, GeometryCollection, Feature of FeatureCollection'

const readGetal = (waarde: unknown): number | undefined =>
  typeof waarde === 'number' && Number.isFinite(waarde) ? waarde : undefined

/** What people send instead of GeoJSON: an address, or latitude and longitude under their own names. */
const explainGeenGeojson = (waarde: unknown): string => {
  const voorbeeld = (punt: readonly number[]) =>
    JSON.stringify({ type: 'Point', coordinates: punt })
  if (typeof waarde === 'string') {
    return `Een adres of andere tekst zoeken wij niet op: geef de plek als GeoJSON, bijvoorbeeld ${voorbeeld([6.56, 52.99])} (lengte, breedte).`
  }
  const { lat, latitude, lon, lng, longitude } = isRecord(waarde) ? waarde : {}
  const breedte = readGetal(lat ?? latitude)
  const lengte = readGetal(lon ?? lng ?? longitude)
  return breedte !== undefined && lengte !== undefined
    ? `Dit is geen GeoJSON. Bedoelt u ${voorbeeld([lengte, breedte])}?`
    : `Dit is geen GeoJSON: stuur een ${TYPES}.`
}

/**
 * Takes GeoJSON (RFC 7946) apart without looking at what the numbers mean. Heights and further numbers
 * of a position are ignored. Gives every fault of the structure; a part with a fault is left out.
 */
export const readGeojson = (
  locatie: unknown,
  begin: string,
): { readonly onderdelen: readonly Onderdeel[]; readonly fouten: readonly InvoerFout[] } => {
  const fouten: InvoerFout[] = []
  const onderdelen: Onderdeel[] = []
  let aantal = 0
  const fault = (pointer: string, code: string, melding: string): void => {
    fouten.push({ pointer, code, melding })
  }

  const readList = (waarde: unknown, pointer: string, wat: string): readonly unknown[] => {
    if (!Array.isArray(waarde)) fault(pointer, 'geen_geojson', `Hier hoort een lijst: ${wat}.`)
    else if (waarde.length === 0) fault(pointer, 'leeg', `Deze lijst is leeg: ${wat}.`)
    else return waarde
    return []
  }

  const readPositie = (waarde: unknown, pointer: string): Punt => {
    aantal++
    const [a, b]: readonly unknown[] = Array.isArray(waarde) ? waarde : []
    if (typeof a === 'number' && typeof b === 'number' && Number.isFinite(a + b)) return [a, b]
    fault(pointer, 'ongeldige_coordinaat', 'Een coördinaat is een lijst van twee getallen.')
    return [Number.NaN, Number.NaN]
  }

  const readReeks = (waarde: unknown, pointer: string): Reeks => ({
    punten: readList(waarde, pointer, 'coördinaten').map((p, i) =>
      readPositie(p, `${pointer}/${i}`),
    ),
    point: (i) => `${pointer}/${i}`,
  })

  const readRing = (waarde: unknown, pointer: string): Reeks => {
    const voor = fouten.length
    const reeks = readReeks(waarde, pointer)
    if (fouten.length > voor) return reeks
    const { punten } = reeks
    const [eerste, laatste] = [punten[0], punten.at(-1)]
    if (punten.length < 4) {
      const melding = `Een ring heeft ten minste vier coördinaten; deze heeft er ${punten.length}.`
      fault(pointer, 'ring_te_kort', melding)
    }
    if (eerste?.[0] !== laatste?.[0] || eerste?.[1] !== laatste?.[1]) {
      const melding =
        'De ring is niet gesloten: de laatste coördinaat moet gelijk zijn aan de eerste.'
      fault(pointer, 'ring_niet_gesloten', melding)
    }
    return reeks
  }

  const add = (soort: Onderdeel['soort'], pointer: string, read: () => readonly Reeks[]): void => {
    const voor = fouten.length
    const reeksen = read()
    if (fouten.length === voor) onderdelen.push({ soort, pointer, reeksen })
  }

  const addPunt = (waarde: unknown, pointer: string): void =>
    add('punt', pointer, () => {
      if (!Array.isArray(waarde) || waarde.length > 0) {
        return [{ punten: [readPositie(waarde, pointer)], point: () => pointer }]
      }
      fault(pointer, 'leeg', 'Dit punt heeft geen coördinaat.')
      return []
    })

  const addLijn = (waarde: unknown, pointer: string): void =>
    add('lijn', pointer, () => {
      const reeks = readReeks(waarde, pointer)
      if (reeks.punten.length === 1) {
        fault(pointer, 'lijn_te_kort', 'Een lijn heeft ten minste twee coördinaten.')
      }
      return [reeks]
    })

  const addVlak = (waarde: unknown, pointer: string): void =>
    add('vlak', pointer, () =>
      readList(waarde, pointer, 'ringen').map((ring, i) => readRing(ring, `${pointer}/${i}`)),
    )

  const addEach = (
    waarde: unknown,
    pointer: string,
    addOne: (deel: unknown, pointer: string) => void,
  ): void => {
    for (const [i, deel] of readList(waarde, pointer, 'onderdelen').entries()) {
      addOne(deel, `${pointer}/${i}`)
    }
  }

  type Add = (waarde: Record<string, unknown>, pointer: string, diepte: number) => void

  const coordinates =
    (addOne: (waarde: unknown, pointer: string) => void): Add =>
    (waarde, pointer) =>
      addOne(waarde.coordinates, `${pointer}/coordinates`)
  const each = (addOne: (waarde: unknown, pointer: string) => void): Add =>
    coordinates((waarde, pointer) => addEach(waarde, pointer, addOne))
  const members =
    (lid: 'geometries' | 'features'): Add =>
    (waarde, pointer, diepte) =>
      addEach(waarde[lid], `${pointer}/${lid}`, (deel, plek) => addObject(deel, plek, diepte))

  const perType = new Map<unknown, Add>([
    ['Point', coordinates(addPunt)],
    ['LineString', coordinates(addLijn)],
    ['Polygon', coordinates(addVlak)],
    ['MultiPoint', each(addPunt)],
    ['MultiLineString', each(addLijn)],
    ['MultiPolygon', each(addVlak)],
    ['GeometryCollection', members('geometries')],
    ['FeatureCollection', members('features')],
    [
      'Feature',
      ({ geometry }, pointer, diepte) => {
        const plek = `${pointer}/geometry`
        if (geometry === null) fault(plek, 'leeg', 'Deze Feature heeft geen geometrie.')
        else addObject(geometry, plek, diepte)
      },
    ],
  ])

  const addObject = (waarde: unknown, pointer: string, diepte: number): void => {
    const add = isRecord(waarde) ? perType.get(waarde.type) : undefined
    if (diepte > MAX_DIEPTE) {
      fault(pointer, 'te_diep', `De locatie is dieper genest dan ${MAX_DIEPTE} lagen.`)
    } else if (!isRecord(waarde) || typeof waarde.type !== 'string') {
      fault(pointer, 'geen_geojson', explainGeenGeojson(waarde))
    } else if (!add) {
      const melding = `Het type "${shorten(waarde.type)}" kennen wij niet: stuur een ${TYPES}.`
      fault(`${pointer}/type`, 'onbekend_type', melding)
    } else {
      add(waarde, pointer, diepte + 1)
    }
  }

  addObject(locatie, begin, 0)
  if (aantal > MAX_PUNTEN) {
    const melding = `De locatie heeft ${aantal} coördinaten; het maximum is ${MAX_PUNTEN}. Vereenvoudig de tekening.`
    return { onderdelen: [], fouten: [{ pointer: begin, code: 'te_veel_punten', melding }] }
  }
  return { onderdelen, fouten }
}
