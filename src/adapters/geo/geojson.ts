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

/** What was found so far: parts, faults, and how many positions were looked at. */
interface Lezing {
  readonly onderdelen: Onderdeel[]
  readonly fouten: InvoerFout[]
  aantal: number
}

const fault = ({ fouten }: Lezing, pointer: string, [code, melding]: Uitleg): void => {
  fouten.push({ pointer, code, melding })
}
type Uitleg = readonly [code: string, melding: string]

/** Something of the drawing, and where it stands. */
interface Plek {
  readonly waarde: unknown
  readonly pointer: string
}

const readList = (lezing: Lezing, { waarde, pointer }: Plek, wat: string): readonly unknown[] => {
  if (!Array.isArray(waarde)) {
    fault(lezing, pointer, ['geen_geojson', `Hier hoort een lijst: ${wat}.`])
  } else if (waarde.length === 0) fault(lezing, pointer, ['leeg', `Deze lijst is leeg: ${wat}.`])
  else return waarde
  return []
}

/** Each of a list, with where it stands. */
const listDelen = (lezing: Lezing, plek: Plek, wat: string): readonly Plek[] =>
  readList(lezing, plek, wat).map((waarde, i) => ({ waarde, pointer: `${plek.pointer}/${i}` }))

const readPositie = (lezing: Lezing, { waarde, pointer }: Plek): Punt => {
  lezing.aantal++
  const [a, b]: readonly unknown[] = Array.isArray(waarde) ? waarde : []
  if (typeof a === 'number' && typeof b === 'number' && Number.isFinite(a + b)) return [a, b]
  const melding = 'Een coördinaat is een lijst van twee getallen.'
  fault(lezing, pointer, ['ongeldige_coordinaat', melding])
  return [Number.NaN, Number.NaN]
}

const readReeks = (lezing: Lezing, plek: Plek): Reeks => ({
  punten: listDelen(lezing, plek, 'coördinaten').map((deel) => readPositie(lezing, deel)),
  point: (i) => `${plek.pointer}/${i}`,
})

const readRing = (lezing: Lezing, plek: Plek): Reeks => {
  const voor = lezing.fouten.length
  const reeks = readReeks(lezing, plek)
  if (lezing.fouten.length > voor) return reeks
  const { punten } = reeks
  const [eerste, laatste] = [punten[0], punten.at(-1)]
  if (punten.length < 4) {
    const melding = `Een ring heeft ten minste vier coördinaten; deze heeft er ${punten.length}.`
    fault(lezing, plek.pointer, ['ring_te_kort', melding])
  }
  if (eerste?.[0] !== laatste?.[0] || eerste?.[1] !== laatste?.[1]) {
    const melding =
      'De ring is niet gesloten: de laatste coördinaat moet gelijk zijn aan de eerste.'
    fault(lezing, plek.pointer, ['ring_niet_gesloten', melding])
  }
  return reeks
}

const readPunt = (lezing: Lezing, plek: Plek): readonly Reeks[] => {
  const { waarde, pointer } = plek
  if (!Array.isArray(waarde) || waarde.length > 0) {
    return [{ punten: [readPositie(lezing, plek)], point: () => pointer }]
  }
  fault(lezing, pointer, ['leeg', 'Dit punt heeft geen coördinaat.'])
  return []
}

const readLijn = (lezing: Lezing, plek: Plek): readonly Reeks[] => {
  const reeks = readReeks(lezing, plek)
  if (reeks.punten.length === 1) {
    const melding = 'Een lijn heeft ten minste twee coördinaten.'
    fault(lezing, plek.pointer, ['lijn_te_kort', melding])
  }
  return [reeks]
}

const readRingen = (lezing: Lezing, plek: Plek): readonly Reeks[] =>
  listDelen(lezing, plek, 'ringen').map((ring) => readRing(lezing, ring))

type Soort = Onderdeel['soort']
const READ: Readonly<Record<Soort, (lezing: Lezing, plek: Plek) => readonly Reeks[]>> = {
  punt: readPunt,
  lijn: readLijn,
  vlak: readRingen,
}

/** Adds one part, unless something is wrong with it. */
const addDeel = (lezing: Lezing, soort: Soort, plek: Plek): void => {
  const voor = lezing.fouten.length
  const reeksen = READ[soort](lezing, plek)
  if (lezing.fouten.length === voor) {
    lezing.onderdelen.push({ soort, pointer: plek.pointer, reeksen })
  }
}

const ENKEL: Readonly<Record<string, Soort>> = {
  Point: 'punt',
  LineString: 'lijn',
  Polygon: 'vlak',
}
const MULTI: Readonly<Record<string, Soort>> = {
  MultiPoint: 'punt',
  MultiLineString: 'lijn',
  MultiPolygon: 'vlak',
}
const LEDEN: Readonly<Record<string, 'geometries' | 'features'>> = {
  GeometryCollection: 'geometries',
  FeatureCollection: 'features',
}

const own = <T>(lijst: Readonly<Record<string, T>>, naam: string): T | undefined =>
  Object.hasOwn(lijst, naam) ? lijst[naam] : undefined

const addFeature = (lezing: Lezing, { waarde, pointer }: Plek, diepte: number): void => {
  if (waarde === null) fault(lezing, pointer, ['leeg', 'Deze Feature heeft geen geometrie.'])
  else addObject(lezing, { waarde, pointer }, diepte)
}

const addObject = (lezing: Lezing, { waarde, pointer }: Plek, diepte: number): void => {
  if (diepte > MAX_DIEPTE) {
    const melding = `De locatie is dieper genest dan ${MAX_DIEPTE} lagen.`
    fault(lezing, pointer, ['te_diep', melding])
  } else if (isRecord(waarde) && typeof waarde.type === 'string') {
    addOfType(lezing, { type: waarde.type, waarde, pointer }, diepte)
  } else fault(lezing, pointer, ['geen_geojson', explainGeenGeojson(waarde)])
}

interface GetypeerdePlek extends Plek {
  readonly type: string
  readonly waarde: Readonly<Record<string, unknown>>
}

const addOfType = (lezing: Lezing, plek: GetypeerdePlek, diepte: number): void => {
  const { type, waarde, pointer } = plek
  const member = (naam: string): Plek => ({ waarde: waarde[naam], pointer: `${pointer}/${naam}` })
  const listOf = (naam: string) => listDelen(lezing, member(naam), 'onderdelen')
  const [enkel, multi, leden] = [own(ENKEL, type), own(MULTI, type), own(LEDEN, type)]
  if (enkel) addDeel(lezing, enkel, member('coordinates'))
  else if (multi) for (const deel of listOf('coordinates')) addDeel(lezing, multi, deel)
  else if (leden) for (const deel of listOf(leden)) addObject(lezing, deel, diepte + 1)
  else if (type === 'Feature') addFeature(lezing, member('geometry'), diepte + 1)
  else {
    const melding = `Het type "${shorten(type)}" kennen wij niet: stuur een ${TYPES}.`
    fault(lezing, `${pointer}/type`, ['onbekend_type', melding])
  }
}

/**
 * Takes GeoJSON (RFC 7946) apart without looking at what the numbers mean. Heights and further numbers
 * of a position are ignored. Gives every fault of the structure; a part with a fault is left out.
 */
export const readGeojson = (
  waarde: unknown,
  pointer: string,
): { readonly onderdelen: readonly Onderdeel[]; readonly fouten: readonly InvoerFout[] } => {
  const lezing: Lezing = { onderdelen: [], fouten: [], aantal: 0 }
  addObject(lezing, { waarde, pointer }, 0)
  const { onderdelen, fouten, aantal } = lezing
  if (aantal <= MAX_PUNTEN) return { onderdelen, fouten }
  const melding = `De locatie heeft ${aantal} coördinaten; het maximum is ${MAX_PUNTEN}. Vereenvoudig de tekening.`
  return { onderdelen: [], fouten: [{ pointer, code: 'te_veel_punten', melding }] }
}
