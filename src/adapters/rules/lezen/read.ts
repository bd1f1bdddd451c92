import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { z } from 'zod'
import type { Begrippen } from '../../../domain/model/begrippen.ts'
import { type GeometrieRd, gebiedSchema } from '../../../domain/model/gebied.ts'
import { gevallenBestandSchema, regelSchema } from '../../../domain/model/regel.ts'
import { spanningenBestandSchema } from '../../../domain/model/spanning.ts'
import { type Visie, visieSchema } from '../../../domain/model/visie.ts'
import type { Boek, Geplaatst } from './boek.ts'
import { createBestand, readYaml } from './document.ts'
import { readGeometrie } from './geojson.ts'
import { addSoorthoudingen, HOUDINGENMAP, houdingenBestandSchema } from './houdingen.ts'
import { at, type Meldingen } from './meldingen.ts'
import { antwoordenSchema, readPassages } from './passages.ts'
import { collapse } from './quote.ts'
import { checkSchema } from './schema.ts'
import { fillSelecties, voorwaardenSchema } from './selectie.ts'
import { fillUitgangspunt } from './uitgangspunt.ts'

/** How earlier versions put the rules of a vision in order: by their files, later (and now) by their ids. */
export type Volgorde = 'op_bestand' | 'op_id'

/** Where the rulebooks stand, and where what is wrong with them is told. */
export interface Lezer {
  /** The folder `rules`. */
  readonly map: string
  /** How messages name that folder. */
  readonly naam: string
  /** Read as an earlier version did: with its order of the rules, and without what was asked of a rule since. */
  readonly eerder?: Volgorde
  readonly meldingen: Meldingen
}

/** What one vision's folder holds, before anything is derived from it. */
export type Gelezen = Omit<
  Boek,
  'catalogus' | 'profielen' | 'volledig' | 'feiten' | 'begrippen' | 'vergunningvrij'
>

const GEEN_THEMA = ['gebieden', 'bronnen', HOUDINGENMAP]
const CASES = '.cases.yaml'

/** A file under the folder, as messages name it. */
export const labelOf = ({ naam }: Pick<Lezer, 'naam'>, pad: string) => `${naam}/${pad}`

/** The text of a file under the folder; undefined, and reported, when it is not there. */
const readText = (lezer: Lezer, pad: string, doen = 'Maak het aan'): string | undefined => {
  const volledig = join(lezer.map, pad)
  if (existsSync(volledig)) return readFileSync(volledig, 'utf8')
  lezer.meldingen.meld(at(createBestand(labelOf(lezer, pad))), 'dit bestand ontbreekt', doen)
  return undefined
}

/** Reads one YAML file under the folder; undefined, with every fault reported, when it cannot be used. */
export const readOne = <S extends z.ZodType>(
  lezer: Lezer,
  pad: string,
  schema: S,
): Geplaatst<z.infer<S>> | undefined => {
  const tekst = readText(lezer, pad)
  if (tekst === undefined) return undefined
  const gelezen = readYaml(labelOf(lezer, pad), tekst)
  const waarde = checkSchema(gelezen, schema, lezer.meldingen)
  if (waarde === undefined) return undefined
  return { waarde, bestand: gelezen.bestand, stam: basename(pad, extname(pad)) }
}

const listNames = (
  { map }: Pick<Lezer, 'map'>,
  pad: string,
  test: (ingang: Dirent) => boolean,
): readonly string[] => {
  const volledig = join(map, pad)
  if (!existsSync(volledig)) return []
  const ingangen = readdirSync(volledig, { withFileTypes: true })
  return ingangen
    .filter(test)
    .map(({ name }) => name)
    .sort()
}

export const listFiles = (lezer: Lezer, pad: string) =>
  listNames(lezer, pad, (ingang) => ingang.isFile())

export const listFolders = (lezer: Pick<Lezer, 'map'>, pad: string) =>
  listNames(lezer, pad, (ingang) => ingang.isDirectory())

export const present = <T>(waarde: T | undefined): waarde is T => waarde !== undefined

export const reportStray = (lezer: Lezer, pad: string) => {
  const doen = 'Hernoem het bestand of haal het weg; zo wordt het niet gelezen'
  const plek = at(createBestand(labelOf(lezer, pad)))
  lezer.meldingen.meld(plek, 'dit bestand heeft geen betekenis', doen)
}

/** The files in the folders of a vision, however deep: a folder is only where to look. */
const listRegelfiles = (lezer: Lezer, map: string): readonly string[] => [
  ...listFiles(lezer, map).map((naam) => `${map}/${naam}`),
  ...listFolders(lezer, map).flatMap((naam) => listRegelfiles(lezer, `${map}/${naam}`)),
]

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sortIds = <T>({ eerder }: Lezer, delen: readonly T[], idOf: (deel: T) => string) =>
  eerder === 'op_bestand' ? delen : delen.toSorted((a, b) => compareIds(idOf(a), idOf(b)))

/**
 * The rules in the folders of a vision, with their cases: in the order of their ids, so that moving a file changes
 * neither the rulebook nor its hash.
 */
export const readRegels = (lezer: Lezer, map: string) => {
  const paden = listFolders(lezer, map)
    .filter((thema) => !GEEN_THEMA.includes(thema))
    .flatMap((thema) => listRegelfiles(lezer, `${map}/${thema}`))
  for (const pad of paden) if (!pad.endsWith('.yaml')) reportStray(lezer, pad)
  const yaml = paden.filter((pad) => pad.endsWith('.yaml'))
  const regels = yaml
    .filter((pad) => !pad.endsWith(CASES))
    .map((pad) => readOne(lezer, pad, regelSchema))
    .filter(present)
  const gevallen = yaml
    .filter((pad) => pad.endsWith(CASES))
    .map((pad) => readOne(lezer, pad, gevallenBestandSchema))
    .filter(present)
    .map((geval) => fillUitgangspunt(geval, lezer.meldingen))
    .map((geval) => ({ ...geval, stam: basename(geval.stam, '.cases') }))
  return {
    regels: sortIds(lezer, regels, ({ waarde }) => waarde.id),
    gevallen: sortIds(lezer, gevallen, ({ waarde }) => waarde.regel),
  }
}

export const readGeojson = (lezer: Lezer, pad: string): GeometrieRd | undefined => {
  const tekst = readText(lezer, pad, 'Teken het gebied in RD')
  return tekst === undefined
    ? undefined
    : readGeometrie(labelOf(lezer, pad), tekst, lezer.meldingen)
}

const readGebieden = (lezer: Lezer, map: string, werkingsgebied: string) => {
  const namen = listFiles(lezer, `${map}/gebieden`)
  const stammen = new Set(
    namen.filter((naam) => extname(naam) === '.yaml').map((naam) => basename(naam, '.yaml')),
  )
  for (const naam of namen) {
    if (extname(naam) === '.yaml' || `gebieden/${naam}` === werkingsgebied) continue
    const hoortBij = extname(naam) === '.geojson' && stammen.has(basename(naam, '.geojson'))
    if (!hoortBij) reportStray(lezer, `${map}/gebieden/${naam}`)
  }
  const gebieden = [...stammen]
    .map((stam) => readOne(lezer, `${map}/gebieden/${stam}.yaml`, gebiedSchema))
    .filter(present)
  const geometrieen = new Map<string, GeometrieRd>()
  for (const stam of stammen) {
    const geometrie = readGeojson(lezer, `${map}/gebieden/${stam}.geojson`)
    if (geometrie) geometrieen.set(stam, geometrie)
  }
  return { gebieden, geometrieen }
}

/** What the folder says of kinds of areas, beside visie.yaml. */
const readSoorthoudingen = (lezer: Lezer, map: string, visie: Geplaatst<Visie>) => {
  const paden = listFiles(lezer, `${map}/${HOUDINGENMAP}`).map(
    (naam) => `${map}/${HOUDINGENMAP}/${naam}`,
  )
  for (const pad of paden) if (!pad.endsWith('.yaml')) reportStray(lezer, pad)
  const delen = paden
    .filter((pad) => pad.endsWith('.yaml'))
    .map((pad) => readOne(lezer, pad, houdingenBestandSchema))
    .filter(present)
  return delen.length === 0 ? visie : addSoorthoudingen(visie, delen, lezer.meldingen)
}

/** The texts of the documents that this file itself names. */
export const readTeksten = (
  lezer: Lezer,
  visieMap: string,
  visie: Geplaatst<{ readonly documenten?: Visie['documenten'] | undefined }>,
) => {
  const { map, meldingen } = lezer
  const teksten = new Map<string, string>()
  for (const [sleutel, { tekst }] of Object.entries(visie.waarde.documenten ?? {})) {
    if (tekst === undefined) continue
    const pad = join(map, visieMap, tekst)
    if (existsSync(pad)) teksten.set(sleutel, collapse(readFileSync(pad, 'utf8')))
    else {
      const plek = at(visie.bestand, 'documenten', sleutel, 'tekst')
      meldingen.meld(
        plek,
        `het bestand "${tekst}" ontbreekt`,
        `Zet de tekst in ${labelOf(lezer, visieMap)}`,
      )
    }
  }
  return teksten
}

export const readCsv = (lezer: Lezer, pad: string) => {
  const tekst = readText(lezer, pad)
  if (tekst === undefined) return undefined
  const gelezen = readPassages(labelOf(lezer, pad), tekst, lezer.meldingen)
  return gelezen && { waarde: gelezen.passages, bestand: gelezen.bestand, stam: 'passages' }
}

/** Reads everything of one vision; undefined when its own files cannot be used. */
export const readVisie = (
  lezer: Lezer,
  map: string,
  begrippen: Begrippen | undefined,
): Gelezen | undefined => {
  const kop = readOne(lezer, `${map}/visie.yaml`, visieSchema)
  const visie = kop && readSoorthoudingen(lezer, map, kop)
  const geschreven = readOne(lezer, `${map}/voorwaarden.yaml`, voorwaardenSchema)
  const voorwaarden =
    geschreven && begrippen && fillSelecties(geschreven, begrippen, lezer.meldingen)
  const spanningen = readOne(lezer, `${map}/spanningen.yaml`, spanningenBestandSchema)
  const antwoorden = readOne(lezer, `${map}/passages.yaml`, antwoordenSchema)
  const passages = readCsv(lezer, `${map}/passages.csv`)
  const regels = readRegels(lezer, map)
  const werkingsgebied = visie?.waarde.werkingsgebied
  const gebieden = readGebieden(lezer, map, werkingsgebied ?? '')
  if (!visie || !voorwaarden || !spanningen || !antwoorden || !passages) return undefined
  return {
    visie,
    voorwaarden,
    spanningen,
    antwoorden,
    passages,
    ...regels,
    ...gebieden,
    werkingsgebied: readGeojson(lezer, `${map}/${visie.waarde.werkingsgebied}`),
    teksten: readTeksten(lezer, map, visie),
    geerfd: new Set(),
  }
}
