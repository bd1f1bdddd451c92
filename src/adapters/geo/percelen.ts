import { type KaartgeoPort, MAX_CELLEN } from '../../app/ports/kaarten.ts'
import { AppError, type InvoerFout, MAX_FOUTEN, shorten } from '../../domain/errors.ts'
import { isRecord } from '../../domain/json.ts'
import type { Cel } from '../../domain/kaart/cel.ts'
import { findOverlappend } from '../../domain/kaart/overlappend.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Bereid, Geometrie, Vorm } from '../../domain/plaats/geometrie.ts'
import { AANDEEL_BINNEN } from '../../domain/plaats/overlap.ts'
import { type Crs, readCrs } from './crs.ts'
import { readGeojson } from './geojson.ts'
import { checkPlausible, checkSize, convert } from './locatie.ts'
import { readVlak } from './vlak.ts'

const WORTEL = '/percelen'

const refuse = (fouten: readonly InvoerFout[]): never => {
  const aantal = fouten.length < MAX_FOUTEN ? fouten.length : `${MAX_FOUTEN} of meer`
  throw new AppError('ongeldige_invoer', { aantal }, fouten.slice(0, MAX_FOUTEN))
}

const refuseAll = (code: string, melding: string): never =>
  refuse([{ pointer: WORTEL, code, melding }])

const listFeatures = (percelen: unknown): readonly unknown[] => {
  const features = isRecord(percelen) ? percelen.features : undefined
  if (!isRecord(percelen) || percelen.type !== 'FeatureCollection' || !Array.isArray(features)) {
    return refuseAll('geen_geojson', '"percelen" is een GeoJSON FeatureCollection van vlakken.')
  }
  if (features.length === 0) return refuseAll('leeg', 'Er staan geen percelen in "percelen".')
  if (features.length > MAX_CELLEN) {
    const melding = `Er zijn ${features.length} percelen; het maximum is ${MAX_CELLEN}. Verdeel ze over meer kaarten.`
    return refuseAll('te_veel_cellen', melding)
  }
  return features
}

type Id = { readonly id: string | number } | { readonly fout: InvoerFout }

/** The id that the sender gave, or else the place in the list. */
const readId = (feature: unknown, i: number, gezien: Map<unknown, number>): Id => {
  const id = isRecord(feature) ? (feature.id ?? i) : i
  const fault = (code: string, melding: string) => ({
    fout: { pointer: `${WORTEL}/features/${i}/id`, code, melding },
  })
  if ((typeof id !== 'string' && typeof id !== 'number') || String(id).length > 100) {
    return fault('ongeldig_id', 'Een id is een getal, of tekst van hoogstens 100 tekens.')
  }
  if (!String(id).isWellFormed() || String(id).includes('\0')) {
    return fault('ongeldige_tekst', 'Dit id bevat een half teken of een nulteken.')
  }
  const eerder = gezien.get(id)
  gezien.set(id, i)
  return eerder === undefined
    ? { id }
    : fault('dubbel_id', `Het id "${shorten(String(id))}" staat ook bij perceel ${eerder}.`)
}

type Gelezen = { readonly vorm: Vorm } | { readonly fouten: readonly InvoerFout[] }

const readPerceel = (geo: Geometrie, feature: unknown, pointer: string, crs: Crs): Gelezen => {
  const fault = (code: string, melding: string) => ({ fouten: [{ pointer, code, melding }] })
  if (!isRecord(feature) || feature.type !== 'Feature') {
    return fault('geen_geojson', 'Elk perceel is een GeoJSON Feature.')
  }
  const { onderdelen, fouten } = readGeojson(feature, pointer)
  if (fouten.length > 0) return { fouten }
  if (onderdelen.some(({ soort }) => soort !== 'vlak')) {
    return fault('geen_vlak', 'Een perceel is een vlak: een Polygon of MultiPolygon.')
  }
  const onwaarschijnlijk = onderdelen.flatMap((deel) => checkPlausible(deel, crs))
  if (onwaarschijnlijk.length > 0) return { fouten: onwaarschijnlijk }
  const delen = onderdelen.map((deel) => convert(deel, crs))
  const teGroot = checkSize(delen).map((fout) => ({ ...fout, pointer }))
  if (teGroot.length > 0) return { fouten: teGroot }
  const vlakken = delen.map((deel) => readVlak(geo, deel.reeksen, deel.pointer))
  const mis = vlakken.flatMap((vlak) => ('fout' in vlak ? [vlak.fout] : []))
  const vormen = vlakken.flatMap((vlak) => ('vorm' in vlak ? [vlak.vorm] : []))
  if (mis.length > 0) return { fouten: mis }
  return { vorm: vormen.length === 1 ? (vormen[0] as Vorm) : geo.union(vormen) }
}

const lies = (geo: Geometrie, vorm: Vorm, gebied: { vorm: Vorm; bereid: Bereid }): boolean =>
  geo.covers(gebied.bereid, vorm) ||
  geo.run(() => geo.area(geo.intersection(vorm, gebied.vorm))) >= AANDEEL_BINNEN * geo.area(vorm)

const withWerkingsgebied = <T>(
  geo: Geometrie,
  geometrie: GeometrieRd,
  werk: (gebied: { vorm: Vorm; bereid: Bereid }) => T,
): T => {
  const vorm = geo.readVlak(geometrie)
  const bereid = geo.prepare(vorm)
  try {
    return werk({ vorm, bereid })
  } finally {
    geo.release(bereid)
  }
}

const point = (i: number): string => `${WORTEL}/features/${i}`

/** A parcel in which nothing is wrong by itself. */
interface Perceel {
  readonly id: string | number
  readonly vorm: Vorm
}

interface Kaartvlak {
  readonly geo: Geometrie
  readonly crs: Crs
  readonly werkingsgebied: GeometrieRd
}

/** Reads each parcel by itself, until there are MAX_FOUTEN faults. */
const readElk = (
  { geo, crs, werkingsgebied }: Kaartvlak,
  features: readonly unknown[],
): { readonly goed: readonly Perceel[]; readonly fouten: readonly InvoerFout[] } => {
  const fouten: InvoerFout[] = []
  const gezien = new Map<unknown, number>()
  const goed: Perceel[] = []
  withWerkingsgebied(geo, werkingsgebied, (gebied) => {
    for (const [i, feature] of features.entries()) {
      if (fouten.length >= MAX_FOUTEN) break
      const naam = readId(feature, i, gezien)
      const gelezen = readPerceel(geo, feature, point(i), crs)
      if ('fout' in naam) fouten.push(naam.fout)
      if ('fouten' in gelezen) fouten.push(...gelezen.fouten)
      else if (!lies(geo, gelezen.vorm, gebied)) {
        const melding =
          'Dit perceel ligt voor meer dan de helft buiten het werkingsgebied van de omgevingsvisie.'
        fouten.push({ pointer: point(i), code: 'buiten_werkingsgebied', melding })
      } else if ('id' in naam) goed.push({ id: naam.id, vorm: gelezen.vorm })
    }
  })
  return { goed, fouten }
}

/** A fault for each parcel that lies over another, or one for all when they are too tangled to tell. */
const listDubbel = (geo: Geometrie, percelen: readonly Perceel[]): readonly InvoerFout[] => {
  const vormen = percelen.map(({ vorm }) => vorm)
  const overlappend = findOverlappend(geo, vormen, MAX_FOUTEN)
  if (overlappend === undefined) {
    const melding =
      'De percelen liggen te dicht door elkaar om na te gaan of zij elkaar overlappen. Verdeel ze over meer kaarten.'
    return [{ pointer: WORTEL, code: 'te_ingewikkeld', melding }]
  }
  return overlappend.map(({ eerste, tweede, m2 }) => ({
    pointer: point(tweede),
    code: 'overlap',
    melding: `Dit perceel ligt voor ${m2.toFixed(1).replace('.', ',')} m² over perceel ${eerste} (id "${percelen[eerste]?.id}") heen.`,
  }))
}

/** Faults of all parcels, at most MAX_FOUTEN: structure, place and shape first, then what lies double. */
export const createPercelenLezer =
  (geo: Geometrie): KaartgeoPort['readPercelen'] =>
  (percelen, { contentCrs, werkingsgebied }) => {
    const crs = readCrs(contentCrs)
    if (typeof crs !== 'string') return refuseAll('onbekend_crs', crs.melding)
    const features = listFeatures(percelen)
    return geo.run(() => {
      const { goed, fouten } = readElk({ geo, crs, werkingsgebied }, features)
      if (fouten.length > 0) return refuse(fouten)
      const dubbel = listDubbel(geo, goed)
      if (dubbel.length > 0) return refuse(dubbel)
      return goed.map(
        ({ id, vorm }): Cel => ({
          id,
          geometrie: geo.writeVlak(vorm) as GeometrieRd,
          isVlak: true,
        }),
      )
    })
  }
