import type { Feature, FeatureCollection, Polygon, Position } from 'geojson'
import { toLonLat } from '../../../src/adapters/geo/crs.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { type GebiedenIndex, prepareGebieden } from '../../../src/domain/plaats/gebiedenindex.ts'
import { initGeometrie } from '../../../src/domain/plaats/geometrie.ts'
import { locate } from '../../../src/domain/plaats/locate.ts'
import { importAnder, NIET_AANWEZIG } from '../meten/anderen.ts'
import { measureInTurns, rond } from '../meten/meten.ts'
import { inKort } from '../meten/omvang.ts'
import { createToeval } from '../meten/toeval.ts'
import { openPostgis, type Postgis, toWkt } from './postgis.ts'
import { drawRing, type Ring } from './veelhoek.ts'

const AANTAL = 20
const MIDDEN = [233_500, 556_500] as const

interface Kandidaat {
  readonly id: string
  readonly ring: Ring
}

/** Twenty areas of 300 to 4,000 points around one place, each of which the initiative crosses or lies in. */
const drawKandidaten = (): readonly Kandidaat[] => {
  const toeval = createToeval(5_784)
  return Array.from({ length: AANTAL }, (_, i) => {
    const straal = toeval.geheel(400, 2_500)
    const hoek = (2 * Math.PI * i) / AANTAL
    // A quarter of them holds the initiative whole; the border of the others runs through it.
    const afstand = i % 4 === 0 ? straal * 0.2 : straal
    return {
      id: `gebied-${i}`,
      ring: drawRing(
        {
          midden: [MIDDEN[0] + afstand * Math.cos(hoek), MIDDEN[1] + afstand * Math.sin(hoek)],
          straal,
          punten: toeval.geheel(300, 4_000),
        },
        toeval,
      ),
    }
  })
}

const toGebied = (
  { id, ring }: Kandidaat,
  { soort, tolerantieM }: Pick<Gebied, 'soort' | 'tolerantieM'>,
): Gebied => ({
  id,
  naam: id,
  identificatie: id,
  soort,
  idealisatie: tolerantieM > 0 ? 'Indicatief' : 'Exact',
  tolerantieM,
  geldigVan: '2026-01-01',
  karakter: '',
  bron: [],
  waarden: {},
  houding: {},
  prioriteiten: [],
  budgetten: [],
  geometrie: { type: 'Polygon', coordinates: [ring] },
})

/** Largest relative difference in m² between two answers; infinite when they name other areas. */
const compareM2 = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  if (a.size !== b.size) return Infinity
  return [...a].reduce((grootste, [id, m2]) => {
    const ander = b.get(id) ?? Infinity
    return Math.max(grootste, Math.abs(m2 - ander) / Math.max(m2, ander))
  }, 0)
}

/** What we use of turf. */
interface Helpers {
  readonly polygon: (ringen: readonly Position[][]) => Feature<Polygon>
  readonly featureCollection: (delen: readonly Feature<Polygon>[]) => FeatureCollection<Polygon>
}
interface Intersect {
  readonly intersect: (vlakken: FeatureCollection<Polygon>) => Feature<Polygon> | null
}
interface Area {
  readonly area: (vlak: Feature<Polygon>) => number
}

/** The m² of each area that the initiative overlaps, by turf; undefined without turf. */
const createTurf = async (kandidaten: readonly Kandidaat[], initiatief: Ring) => {
  const helpers = await importAnder<Helpers>('@turf/helpers')
  const snijden = await importAnder<Intersect>('@turf/intersect')
  const meten = await importAnder<Area>('@turf/area')
  if (!helpers || !snijden || !meten) return undefined
  const inGraden = (ring: Ring) => helpers.polygon([ring.map(toLonLat)])
  const plek = inGraden(initiatief)
  const vlakken = kandidaten.map(({ id, ring }) => ({ id, vlak: inGraden(ring) }))
  return (): ReadonlyMap<string, number> =>
    new Map(
      vlakken.flatMap(({ id, vlak }) => {
        const deel = snijden.intersect(helpers.featureCollection([plek, vlak]))
        return deel ? [[id, meten.area(deel)] as const] : []
      }),
    )
}

/** Places one initiative among 20 areas: ours, turf and PostGIS in one query, in turns. */
export const measureLigging = async (regelboek: Regelboek) => {
  const geo = await initGeometrie()
  const kandidaten = drawKandidaten()
  const initiatief = drawRing({ midden: MIDDEN, straal: 150, punten: 40 }, createToeval(150))
  const soort = Object.keys(regelboek.visie.soorten).find(
    (id) => !regelboek.visie.soorten[id]?.profiel,
  )
  if (soort === undefined) throw new Error('The vision has no layer of overlays')
  const makeIndex = (tolerantieM: number): GebiedenIndex =>
    prepareGebieden(geo, {
      visie: regelboek.visie,
      werkingsgebied: regelboek.werkingsgebied,
      gebieden: kandidaten.map((kandidaat) => toGebied(kandidaat, { soort, tolerantieM })),
    })
  const locatie = {
    geometrie: { type: 'Polygon' as const, coordinates: [initiatief] },
    isVlak: true,
    reparaties: [],
  }
  const [exact, indicatief] = [makeIndex(0), makeIndex(50)]
  const ours = (index: GebiedenIndex): ReadonlyMap<string, number> =>
    new Map(locate(locatie, index).gebieden.map(({ gebied, m2 }) => [gebied, m2]))
  const turf = await createTurf(kandidaten, initiatief)
  const wkt = toWkt(initiatief)
  let postgis: Postgis | undefined
  try {
    postgis = await openPostgis(kandidaten)
    const eigen = ours(exact)
    const verschilPostgis = postgis && compareM2(eigen, await postgis.overlap(wkt))
    const keer = (werk: () => unknown) => ({ werk, eenheden: 1 })
    const vraagPostgis = postgis && { postgis: keer(() => postgis?.overlap(wkt)) }
    const us = await measureInTurns<string>(
      {
        locate: keer(() => ours(exact)),
        locateTolerantie50m: keer(() => ours(indicatief)),
        ...(turf && { turf: keer(turf) }),
        ...vraagPostgis,
      },
      { ronden: inKort(5, 3), minMs: inKort(500, 200) },
    )
    const mediaan = (naam: string) => us[naam]?.mediaan ?? Number.NaN
    const eigenUs = mediaan('locate')
    const factorTurf = mediaan('turf') / eigenUs
    const factorPostgis = postgis && mediaan('postgis') / eigenUs
    return {
      kandidaten: AANTAL,
      puntenPerGebied: {
        laagst: Math.min(...kandidaten.map(({ ring }) => ring.length - 1)),
        hoogst: Math.max(...kandidaten.map(({ ring }) => ring.length - 1)),
        samen: kandidaten.reduce((som, { ring }) => som + ring.length - 1, 0),
      },
      puntenInitiatief: initiatief.length - 1,
      geraakt: eigen.size,
      microseconden: us,
      factorTurf: turf ? rond(factorTurf) : NIET_AANWEZIG,
      postgis: postgis
        ? {
            versie: postgis.versie,
            factor: rond(factorPostgis ?? Number.NaN),
            grootsteVerschilRelatief: verschilPostgis,
          }
        : 'niet aanwezig',
      grootsteVerschilTurfRelatief: turf ? rond(compareM2(eigen, turf())) : NIET_AANWEZIG,
      doel: {
        factorTurf: 50,
        factorPostgis: 1,
        verschilPostgis: 1e-9,
        gehaald:
          !(factorTurf < 50) &&
          (factorPostgis === undefined || factorPostgis >= 1) &&
          (verschilPostgis === undefined || verschilPostgis <= 1e-9),
      },
    }
  } finally {
    await postgis?.stop()
    exact.free()
    indicatief.free()
  }
}
