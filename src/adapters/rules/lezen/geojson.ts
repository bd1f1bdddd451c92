import { z } from 'zod'
import { type GeometrieRd, geometrieRdSchema } from '../../../domain/model/gebied.ts'
import { createBestand, type Gelezen, type Pad, readYaml } from './document.ts'
import { at, type Meldingen } from './meldingen.ts'
import { checkSchema } from './schema.ts'

const crsSchema = z.looseObject({ properties: z.looseObject({ name: z.string() }) })
const RD_NAAM = /(^|[:/])28992$/

/** The extent in which RD coordinates of the Netherlands lie, in m. */
const RD_KADER = { minX: 0, maxX: 300_000, minY: 300_000, maxY: 630_000 }

type Punten = readonly (readonly [number, number])[]

const ringenVan = ({ type, coordinates }: GeometrieRd): readonly Punten[] =>
  type === 'Polygon' ? coordinates : coordinates.flat()

/** The geometry inside a Feature or a FeatureCollection of one, with the path to it. */
const unwrap = (inhoud: unknown, pad: Pad = []): { geometrie: unknown; pad: Pad } => {
  const object = (inhoud ?? {}) as Record<string, unknown>
  if (object.type === 'Feature') return { geometrie: object.geometry, pad: [...pad, 'geometry'] }
  if (object.type === 'FeatureCollection' && Array.isArray(object.features)) {
    const { features } = object
    return features.length === 1
      ? unwrap(features[0], [...pad, 'features', 0])
      : { geometrie: undefined, pad: [...pad, 'features'] }
  }
  const { crs: _, ...kaal } = object
  return { geometrie: kaal, pad }
}

const parseJson = (naam: string, tekst: string): Gelezen => {
  try {
    // Positions are needed for a fault only, and then a YAML reader finds them: JSON is YAML.
    const bestand = {
      naam,
      positionOf: (pad: Pad, sleutel: boolean) =>
        readYaml(naam, tekst).bestand.positionOf(pad, sleutel),
    }
    return { bestand, inhoud: JSON.parse(tekst), fouten: [] }
  } catch (fout) {
    const reden = fout instanceof Error ? fout.message : String(fout)
    const [, regel, kolom] = /line (\d+) column (\d+)/.exec(reden) ?? []
    const positie = regel
      ? { regel: Number(regel), kolom: Number(kolom) }
      : { regel: tekst.trimEnd().split('\n').length, kolom: 1 }
    return { bestand: createBestand(naam), inhoud: undefined, fouten: [{ positie, tekst: reden }] }
  }
}

/** Reads one area's geometry in RD; undefined, with every fault reported, when it cannot be used. */
export const readGeometrie = (
  naam: string,
  tekst: string,
  meldingen: Meldingen,
): GeometrieRd | undefined => {
  const gelezen = parseJson(naam, tekst)
  const { bestand } = gelezen
  const { geometrie, pad } = unwrap(gelezen.inhoud)
  if (gelezen.fouten.length === 0) {
    const type = (geometrie as { type?: unknown } | undefined | null)?.type
    if (type !== 'Polygon' && type !== 'MultiPolygon') {
      const doen = 'Houd één Polygon of MultiPolygon over'
      meldingen.meld(at(bestand, ...pad), 'hier hoort precies één vlak', doen)
      return undefined
    }
  }
  const crs = crsSchema.safeParse((gelezen.inhoud as { crs?: unknown } | undefined)?.crs)
  if (crs.success && !RD_NAAM.test(crs.data.properties.name)) {
    const doen = 'Zet de geometrie om naar RD (EPSG:28992)'
    meldingen.meld(at(bestand, 'crs'), `het stelsel is ${crs.data.properties.name}, niet RD`, doen)
  }
  const binnen = {
    ...gelezen,
    inhoud: geometrie,
    bestand: {
      naam,
      positionOf: (deel: Pad, sleutel: boolean) => bestand.positionOf([...pad, ...deel], sleutel),
    },
  }
  const rd = checkSchema(binnen, geometrieRdSchema, meldingen)
  if (!rd) return undefined
  for (const ring of ringenVan(rd)) {
    const [eerste, laatste] = [ring[0], ring.at(-1)]
    if (eerste?.[0] !== laatste?.[0] || eerste?.[1] !== laatste?.[1]) {
      meldingen.meld(at(bestand, ...pad), 'een ring is niet gesloten', 'Herhaal het eerste punt')
    }
    const buiten = ring.find(
      ([x, y]) =>
        !(x > RD_KADER.minX && x < RD_KADER.maxX && y > RD_KADER.minY && y < RD_KADER.maxY),
    )
    if (buiten) {
      const doen = 'Geef RD-coördinaten in meters (EPSG:28992)'
      meldingen.meld(at(bestand, ...pad), `het punt ${buiten.join(', ')} ligt niet in RD`, doen)
      break
    }
  }
  return rd
}
