import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createLocatiePort } from '../../src/adapters/geo/locatie.ts'
import { AppError, type InvoerFout } from '../../src/domain/errors.ts'
import type { Gebied, GeometrieRd } from '../../src/domain/model/gebied.ts'
import type { Ligging, Locatie } from '../../src/domain/model/ligging.ts'
import { type Gebiedenset, prepareGebieden } from '../../src/domain/plaats/gebiedenindex.ts'
import { initGeometrie } from '../../src/domain/plaats/geometrie.ts'
import { type LocateOpties, locate } from '../../src/domain/plaats/locate.ts'

const IN = new URL('./in/', import.meta.url)
const OUT = new URL('./out/', import.meta.url)

export const geo = await initGeometrie()
export const port = createLocatiePort(geo)

const ring = (x: number, y: number, b: number, h: number): [number, number][] => [
  [x, y],
  [x + b, y],
  [x + b, y + h],
  [x, y + h],
  [x, y],
]

/** A rectangle in RD. */
export const rechthoek = (x: number, y: number, b: number, h: number): GeometrieRd => ({
  type: 'Polygon',
  coordinates: [ring(x, y, b, h)],
})

/** 10 by 10 km around Assen. */
export const WERKINGSGEBIED = rechthoek(229_000, 551_500, 10_000, 10_000)

const laag = (dekking: 'gemeente' | 'geen') => ({
  titel: 'Laag',
  bijgewerkt: '2026-01-01',
  dekking,
  bron: 'test',
})
const soort = (rang: number, profiel: boolean, laagId: string) => ({
  label: 'Soort',
  rang,
  profiel,
  laag: laagId,
})

const VISIE: Gebiedenset['visie'] = {
  drempels: { overlapAandeel: 0.01, overlapM2: 10 },
  soorten: {
    buurt: soort(1, true, 'profielen'),
    wijk: soort(2, true, 'profielen'),
    gemeente: soort(9, true, 'profielen'),
    natuur: soort(1, false, 'natuur'),
  },
  lagen: { profielen: laag('gemeente'), natuur: laag('gemeente'), geluid: laag('geen') },
}

export const maakGebied = (
  eigenschappen: Pick<Gebied, 'id' | 'soort'> & Partial<Gebied>,
  geometrie: GeometrieRd,
): Gebied => ({
  naam: eigenschappen.id,
  identificatie: `nl.test.${eigenschappen.id}`,
  idealisatie: eigenschappen.tolerantieM ? 'Indicatief' : 'Exact',
  tolerantieM: 0,
  geldigVan: '2026-01-01',
  karakter: '',
  bron: [{ document: 'test' }],
  waarden: {},
  houding: {},
  prioriteiten: [],
  budgetten: [],
  ...eigenschappen,
  geometrie,
})

export const maakIndex = (gebieden: readonly Gebied[]) =>
  prepareGebieden(geo, { gebieden, visie: VISIE, werkingsgebied: WERKINGSGEBIED })

export const maakLocatie = (geometrie: GeometrieRd): Locatie => ({
  geometrie,
  isVlak: true,
  reparaties: [],
})

interface Kenmerk {
  readonly type: 'Feature'
  readonly properties: { readonly rol: string; readonly id: string; readonly soort: string }
  readonly geometry: GeometrieRd
}

interface Geval {
  readonly crs?: unknown
  readonly geval: {
    readonly omschrijving: string
    readonly contentCrs?: string
    readonly bufferM?: number
    readonly opties?: LocateOpties
  }
  readonly features: readonly Kenmerk[]
}

interface Uitslag {
  readonly fouten?: readonly InvoerFout[]
  readonly locatie?: Locatie
  readonly ligging?: Ligging
}

export const gevallen: readonly string[] = readdirSync(IN)
  .filter((naam) => naam.endsWith('.geojson'))
  .map((naam) => naam.slice(0, -'.geojson'.length))
  .sort()

const loadGeval = (naam: string): Geval =>
  JSON.parse(readFileSync(new URL(`${naam}.geojson`, IN), 'utf8')) as Geval

/** Reads the initiative of the fixture as a caller would send it, and locates it among its areas. */
export const runGeval = (naam: string): Uitslag => {
  const { geval, features } = loadGeval(naam)
  const { contentCrs, bufferM, opties } = geval
  const initiatief = features.filter(({ properties }) => properties.rol === 'initiatief')
  const gezonden =
    initiatief.length > 1 ? { type: 'FeatureCollection', features: initiatief } : initiatief[0]
  const index = maakIndex(
    features
      .filter(({ properties }) => properties.rol === 'gebied')
      .map(({ properties: { rol: _, ...eigenschappen }, geometry }) =>
        maakGebied(eigenschappen, geometry),
      ),
  )
  try {
    const locatie = port.read(gezonden, {
      werkingsgebied: WERKINGSGEBIED,
      ...(contentCrs ? { contentCrs } : {}),
      ...(bufferM ? { bufferM } : {}),
    })
    return { locatie, ligging: locate(locatie, index, opties) }
  } catch (fout) {
    if (!(fout instanceof AppError)) throw fout
    return { fouten: fout.fouten }
  } finally {
    index.free()
  }
}

/** Six decimals: far finer than the meaning, coarser than rounding. */
const round = (_: string, waarde: unknown): unknown =>
  typeof waarde === 'number' ? Math.round(waarde * 1e6) / 1e6 : waarde

/** The answer as GeoJSON in RD, to look at on a map: the initiative, and each area with its line. */
const draw = (naam: string, { fouten, locatie, ligging }: Uitslag): string => {
  if (!locatie || !ligging) return `${JSON.stringify({ fouten }, round, 2)}\n`
  const { geometrie, ...rest } = locatie
  const { gebieden, ...samen } = ligging
  const getekend = new Map(loadGeval(naam).features.map((f) => [f.properties.id, f.geometry]))
  const features = [
    { type: 'Feature', properties: { ...rest, ...samen }, geometry: geometrie },
    ...gebieden.map((regel) => ({
      type: 'Feature',
      properties: regel,
      geometry: getekend.get(regel.gebied),
    })),
  ]
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } }
  const regels = features.map((feature) => `    ${JSON.stringify(feature, round)}`).join(',\n')
  return `{\n  "type": "FeatureCollection",\n  "crs": ${JSON.stringify(crs)},\n  "features": [\n${regels}\n  ]\n}\n`
}

/** The answer drawn, and the one on file; REGEN=1 writes the file. */
export const compareGeval = (naam: string): { readonly nu: string; readonly vast: string } => {
  const bestand = new URL(`${naam}.geojson`, OUT)
  const nu = draw(naam, runGeval(naam))
  if (process.env.REGEN === '1') writeFileSync(bestand, nu)
  return { nu, vast: readFileSync(bestand, 'utf8') }
}
