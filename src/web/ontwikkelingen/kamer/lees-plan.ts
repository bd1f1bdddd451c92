import { parseJson } from '../../../app/invoer/read-json.ts'
import { AppError } from '../../../domain/errors.ts'
import { isRecord, type JsonRecord } from '../../../domain/json.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import type { NaarCrs84 } from '../../shared/plek.ts'
import { readFase } from './fase.ts'

/** RD is in metres, degrees never come this high. */
const isRd = ([x, y]: readonly number[]): boolean =>
  Math.abs(x ?? 0) > 360 && Math.abs(y ?? 0) > 360

const rewriteCoordinaten = (waarde: unknown, naarCrs84: NaarCrs84): unknown => {
  if (!Array.isArray(waarde)) return waarde
  const [x, y] = waarde
  if (typeof x !== 'number' || typeof y !== 'number') {
    return waarde.map((deel) => rewriteCoordinaten(deel, naarCrs84))
  }
  return isRd(waarde) ? naarCrs84([x, y]) : waarde
}

/** GeoJSON with every position in CRS84; what is no GeoJSON stays as it is, to be refused later. */
export const toCrs84 = (geojson: unknown, naarCrs84: NaarCrs84): unknown => {
  if (Array.isArray(geojson)) return geojson.map((deel) => toCrs84(deel, naarCrs84))
  if (!isRecord(geojson)) return geojson
  return Object.fromEntries(
    Object.entries(geojson).map(([naam, waarde]) => {
      if (naam === 'coordinates') return [naam, rewriteCoordinaten(waarde, naarCrs84)]
      return ['geometry', 'geometries', 'features'].includes(naam)
        ? [naam, toCrs84(waarde, naarCrs84)]
        : [naam, waarde]
    }),
  )
}

interface Lezing {
  readonly naarCrs84: NaarCrs84
  readonly feiten: ReadonlyMap<string, Feit>
}

const isOpgave = (feit: Feit | undefined): boolean =>
  feit?.herkomst === 'initiatief' || feit?.herkomst === 'behandelaar'

/** A property that has the id of a fact is that fact; a table of many features leaves cells empty. */
const readEigenschappen = (eigenschappen: JsonRecord, { feiten }: Lezing) =>
  Object.fromEntries(
    Object.entries(eigenschappen).filter(
      ([naam, waarde]) => isOpgave(feiten.get(naam)) && waarde !== null && waarde !== '',
    ),
  )

const faseOf = (fase: unknown): object => {
  const getal = typeof fase === 'string' ? readFase(fase) : fase
  return getal === undefined || getal === null || getal === '' ? {} : { fase: getal }
}

const toDeel = (feature: unknown, i: number, lezing: Lezing): object => {
  const vorm = isRecord(feature) && feature.type === 'Feature' ? feature : { geometry: feature }
  const eigenschappen = isRecord(vorm.properties) ? vorm.properties : {}
  const { naam, fase, feiten } = eigenschappen
  return {
    id: `deel-${i + 1}`,
    naam: typeof naam === 'string' && naam.trim() !== '' ? naam : `Deel ${i + 1}`,
    ...faseOf(fase),
    locatie: toCrs84(vorm.geometry, lezing.naarCrs84),
    feiten: isRecord(feiten) ? feiten : readEigenschappen(eigenschappen, lezing),
  }
}

/** The parts in GeoJSON: each feature one part, or one shape that is the only part. */
const readVormen = (geojson: JsonRecord, lezing: Lezing): readonly object[] =>
  geojson.type === 'FeatureCollection' && Array.isArray(geojson.features)
    ? geojson.features.map((feature, i) => toDeel(feature, i, lezing))
    : [toDeel(geojson, 0, lezing)]

const GEEN_PLAN =
  'In dit bestand staat geen plan. Kies GeoJSON met een vorm per deel, of een plan dat een ander programma hier heeft opgehaald (met "delen").'

/** The parts in a text of GeoJSON. Throws AppError('ongeldige_json') or AppError('ongeldige_invoer'). */
export const readDelen = (tekst: string, lezing: Lezing): readonly object[] => {
  const gelezen = parseJson(tekst)
  if (isRecord(gelezen) && 'type' in gelezen) return readVormen(gelezen, lezing)
  throw new AppError('ongeldige_invoer', { aantal: 1 }, [
    { pointer: '/delen', code: 'geen_plan', melding: GEEN_PLAN },
  ])
}

/** A whole plan in a text: a development as the API reads it, or the parts in GeoJSON. Throws like readDelen. */
export const readPlan = (tekst: string, lezing: Lezing): JsonRecord => {
  const gelezen = parseJson(tekst)
  if (!isRecord(gelezen) || !Array.isArray(gelezen.delen))
    return { delen: readDelen(tekst, lezing) }
  const delen = gelezen.delen.map((deel) =>
    isRecord(deel) ? { ...deel, locatie: toCrs84(deel.locatie, lezing.naarCrs84) } : deel,
  )
  return { ...gelezen, delen }
}

const EIGEN = ['naam', 'fase', 'feiten']

/** The properties of the shapes in a text of GeoJSON that are no fact of ours: they are left out, and that is told. */
export const listNietGelezen = (
  tekst: string,
  { feiten }: Pick<Lezing, 'feiten'>,
): readonly string[] => {
  const gelezen = parseJson(tekst)
  const vormen: readonly unknown[] =
    isRecord(gelezen) && Array.isArray(gelezen.features) ? gelezen.features : [gelezen]
  const namen = vormen.flatMap((vorm) =>
    isRecord(vorm) && isRecord(vorm.properties) ? Object.keys(vorm.properties) : [],
  )
  return [...new Set(namen)].filter((naam) => !EIGEN.includes(naam) && !isOpgave(feiten.get(naam)))
}
