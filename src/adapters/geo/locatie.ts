import type { LocatiePort } from '../../app/ports/geo.ts'
import { AppError, type InvoerFout, MAX_FOUTEN } from '../../domain/errors.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Locatie } from '../../domain/model/ligging.ts'
import type { Bereid, Geometrie, Punt, Vorm } from '../../domain/plaats/geometrie.ts'
import { AANDEEL_BINNEN } from '../../domain/plaats/overlap.ts'
import { CRS_URI, type Crs, METHODE, readCrs, toRd } from './crs.ts'
import { type Onderdeel, readGeojson } from './geojson.ts'
import { isTangled } from './kruisingen.ts'
import { explainImplausible } from './plausibel.ts'
import { createProjectie } from './projectie.ts'
import { MIN_M2, type Ringen, readVlak } from './vlak.ts'

const WORTEL = '/locatie'
const BUFFER_M = 25
/** Outside the working area up to both of these is a sliver of a generalised border: nothing is said. */
const SLIVER_M2 = 10
const SLIVER_AANDEEL = 0.01
/** Positions of points and lines together: keeps one request under a second in the engine. */
const MAX_GEBUFFERD = 1_000
/**
 * All lines together, in m. The overlay with the areas costs by crossing, and a drawing crosses borders by its length:
 * a star of 1,800 km and 400 positions took 9 s. The border of the whole municipality is about 60 km.
 */
const MAX_LENGTE = 100_000

type Reparatie = Locatie['reparaties'][number]

/** In m², to the cm². */
const round = (m2: number): number => Math.round(m2 * 10_000) / 10_000

const refuse = (fouten: readonly InvoerFout[]): never => {
  throw new AppError('ongeldige_invoer', { aantal: fouten.length }, fouten.slice(0, MAX_FOUTEN))
}

/** One fault per kind of mismatch and part: a wrong CRS makes every position wrong in the same way. */
export const checkPlausible = ({ reeksen }: Onderdeel, crs: Crs): InvoerFout[] => {
  const perCode = new Map<string, InvoerFout>()
  for (const { punten, point } of reeksen) {
    for (const [i, punt] of punten.entries()) {
      const uitleg = explainImplausible(punt, crs)
      if (uitleg && !perCode.has(uitleg.code)) {
        perCode.set(uitleg.code, { pointer: point(i), ...uitleg })
      }
    }
  }
  return [...perCode.values()]
}

/** A part with its positions in RD. */
export interface RdDeel {
  readonly soort: Onderdeel['soort']
  readonly pointer: string
  readonly reeksen: Ringen
}

export const convert = ({ soort, pointer, reeksen }: Onderdeel, crs: Crs): RdDeel => ({
  soort,
  pointer,
  reeksen: reeksen.map(({ punten }) =>
    punten.map((punt) => (crs === 'CRS84' ? toRd(punt) : [punt[0], punt[1]])),
  ),
})

const sum = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0)

const measureLengte = (punten: readonly Punt[]): number =>
  sum(
    punten.map(([x, y], i) => {
      const vorig = punten[i - 1]
      return vorig ? Math.hypot(x - vorig[0], y - vorig[1]) : 0
    }),
  )

export const checkSize = (delen: readonly RdDeel[]): InvoerFout[] => {
  const gebufferd = delen
    .filter(({ soort }) => soort !== 'vlak')
    .reduce((som, { reeksen }) => som + (reeksen[0]?.length ?? 0), 0)
  if (gebufferd > MAX_GEBUFFERD) {
    const melding = `De punten en lijnen hebben samen ${gebufferd} coördinaten; het maximum is ${MAX_GEBUFFERD}. Vereenvoudig de tekening of teken een vlak.`
    return [{ pointer: WORTEL, code: 'te_veel_punten', melding }]
  }
  if (isTangled(delen.flatMap(({ reeksen }) => reeksen))) {
    const melding = 'De getekende lijnen kruisen of raken elkaar te vaak. Vereenvoudig de tekening.'
    return [{ pointer: WORTEL, code: 'te_ingewikkeld', melding }]
  }
  const lengte = sum(delen.flatMap(({ reeksen }) => reeksen.map(measureLengte)))
  if (lengte <= MAX_LENGTE) return []
  const melding = `De getekende lijnen zijn samen ${Math.ceil(lengte / 1_000)} km lang; het maximum is ${MAX_LENGTE / 1_000} km. Vereenvoudig de tekening.`
  return [{ pointer: WORTEL, code: 'te_ingewikkeld', melding }]
}

/** The buffer of a line, piece by piece: in one go a line that doubles back takes the engine minutes. */
const bufferLijn = (geo: Geometrie, punten: readonly Punt[], meter: number): Vorm => {
  const stukken = punten.flatMap((punt, i): [Punt, Punt][] => {
    const vorig = punten[i - 1]
    return vorig && isApart(vorig, punt) ? [[vorig, punt]] : []
  })
  return geo.union(stukken.map((stuk) => geo.buffer(geo.readLijn(stuk), meter)))
}

const isApart = (a: Punt, b: Punt): boolean => a[0] !== b[0] || a[1] !== b[1]

interface Opgebouwd {
  readonly vlakken: Vorm[]
  readonly gebufferd: Vorm[]
  readonly reparaties: Reparatie[]
  readonly fouten: InvoerFout[]
}

const build = (geo: Geometrie, delen: readonly RdDeel[], bufferM: number): Opgebouwd => {
  const uit: Opgebouwd = { vlakken: [], gebufferd: [], reparaties: [], fouten: [] }
  for (const { soort, pointer, reeksen } of delen) {
    const [punten = []] = reeksen
    const [eerste] = punten
    if (soort === 'vlak') {
      const vlak = readVlak(geo, reeksen, pointer)
      if ('fout' in vlak) uit.fouten.push(vlak.fout)
      else uit.vlakken.push(vlak.vorm)
      if ('hersteldM2' in vlak) {
        uit.reparaties.push({ code: 'vlak_hersteld', verschilM2: round(vlak.hersteldM2 ?? 0) })
      }
    } else if (soort === 'punt' && eerste) {
      uit.gebufferd.push(geo.buffer(geo.readPunt(eerste), bufferM))
    } else if (eerste && punten.some((punt) => isApart(punt, eerste))) {
      uit.gebufferd.push(bufferLijn(geo, punten, bufferM))
    } else {
      uit.fouten.push({ pointer, code: 'lengte_nul', melding: 'De lijn heeft geen lengte.' })
    }
  }
  return uit
}

/** Joins surfaces; what lay double is counted once and reported. */
const joinVlakken = (geo: Geometrie, vlakken: readonly Vorm[], reparaties: Reparatie[]): Vorm => {
  const samen = geo.union(vlakken)
  const som = vlakken.reduce((totaal, vlak) => totaal + geo.area(vlak), 0)
  const verschil = geo.area(samen) - som
  if (verschil < -MIN_M2) {
    reparaties.push({ code: 'overlap_samengevoegd', verschilM2: round(verschil) })
  }
  return samen
}

/** Working areas kept in the engine: one per rulebook in use. */
const MAX_GEBIEDEN = 8

/** The m² of a shape within a working area, which is read into the engine and indexed once. */
const createBinnen = (geo: Geometrie) => {
  const bekend = new Map<GeometrieRd, { readonly vorm: Vorm; readonly bereid: Bereid }>()
  const forgetOldest = (): void => {
    const [oudste] = bekend
    if (bekend.size < MAX_GEBIEDEN || oudste === undefined) return
    const [werkingsgebied, { vorm, bereid }] = oudste
    bekend.delete(werkingsgebied)
    geo.release(bereid)
    geo.free(vorm)
  }
  const prepare = (werkingsgebied: GeometrieRd) => {
    const eerder = bekend.get(werkingsgebied)
    if (eerder) return eerder
    forgetOldest()
    const vorm = geo.keep(geo.readVlak(werkingsgebied))
    const vast = { vorm, bereid: geo.prepare(vorm) }
    bekend.set(werkingsgebied, vast)
    return vast
  }
  return (vorm: Vorm, werkingsgebied: GeometrieRd): number => {
    const gebied = prepare(werkingsgebied)
    return geo.covers(gebied.bereid, vorm)
      ? geo.area(vorm)
      : geo.area(geo.intersection(vorm, gebied.vorm))
  }
}

const checkBinnen = (m2: number, binnen: number): Reparatie[] => {
  const buiten = m2 - binnen
  if (binnen < AANDEEL_BINNEN * m2) {
    const procent = Math.round((buiten / m2) * 100)
    const melding = `De locatie ligt voor ${procent} % buiten het werkingsgebied van de omgevingsvisie; ten minste de helft moet erbinnen liggen.`
    refuse([{ pointer: WORTEL, code: 'buiten_werkingsgebied', melding }])
  }
  return buiten > SLIVER_M2 && buiten > SLIVER_AANDEEL * m2
    ? [{ code: 'deels_buiten_werkingsgebied', verschilM2: round(buiten) }]
    : []
}

/**
 * Reads a location from GeoJSON to one valid surface in RD.
 *
 * Points and lines get a buffer (default 25 m) and make `isVlak` false for the whole: then part of the
 * surface is ours. Surfaces pass as drawn or are repaired by the policy of domain/herstel.ts
 * (`vlak_hersteld`); what lies double between surfaces is counted once (`overlap_samengevoegd`). A
 * location of which less than half lies in the working area is refused; one that lies partly outside is
 * kept whole and noted with the m² outside (`deels_buiten_werkingsgebied`), slivers excepted. Straight
 * lines between longitudes and latitudes are taken as straight in RD: up to 1 dm at 2 km between points.
 *
 * Throws AppError('ongeldige_invoer') with every fault: structure, then coordinates, then shape.
 */
export const createLocatiePort = (geo: Geometrie): LocatiePort => {
  const measureBinnen = createBinnen(geo)
  return {
    methode: METHODE,
    write: (geometrie, contentCrs) =>
      readCrs(contentCrs) === 'CRS84'
        ? createProjectie().project(geometrie, CRS_URI.CRS84)
        : geometrie,
    read: (locatie, opties) => {
      const crs = readCrs(opties.contentCrs)
      if (typeof crs !== 'string') {
        return refuse([{ pointer: WORTEL, code: 'onbekend_crs', melding: crs.melding }])
      }
      const bufferM = opties.bufferM ?? BUFFER_M
      const gelezen = readGeojson(locatie, WORTEL)
      const onwaarschijnlijk = gelezen.onderdelen.map((deel) => checkPlausible(deel, crs))
      const delen = gelezen.onderdelen
        .filter((_, i) => onwaarschijnlijk[i]?.length === 0)
        .map((deel) => convert(deel, crs))
      const teGroot = checkSize(delen)
      if (teGroot.length > 0) refuse([...gelezen.fouten, ...onwaarschijnlijk.flat(), ...teGroot])

      return geo.run((): Locatie => {
        const opgebouwd = build(geo, delen, bufferM)
        const fouten = [...gelezen.fouten, ...onwaarschijnlijk.flat(), ...opgebouwd.fouten]
        if (fouten.length > 0) return refuse(fouten)
        const { vlakken, gebufferd, reparaties } = opgebouwd
        const getekend = vlakken.length > 1 ? [joinVlakken(geo, vlakken, reparaties)] : vlakken
        const vormen = [...getekend, ...gebufferd]
        const vorm = vormen.length > 1 ? geo.union(vormen) : (vormen[0] as Vorm)
        const binnen = measureBinnen(vorm, opties.werkingsgebied)
        reparaties.push(...checkBinnen(geo.area(vorm), binnen))
        return {
          geometrie: geo.writeVlak(vorm) as GeometrieRd,
          isVlak: gebufferd.length === 0,
          ...(gebufferd.length > 0 ? { bufferM } : {}),
          reparaties,
        }
      })
    },
  }
}
