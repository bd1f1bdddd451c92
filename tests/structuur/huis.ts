import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'

/** One line of docs/huis.md: a folder, or one file that stands alone on its floor. */
interface Kamer {
  readonly pad: string
  readonly verdieping: number
  readonly zin: string
}

const HOOGSTENS = 20
const REGEL = /^\|\s*(\d+)\s*\|\s*`([^`]+)`\s*\|\s*(.*?)\s*\|$/

export const readKamers = (tekst: string): readonly Kamer[] =>
  tekst.split('\n').flatMap((regel) => {
    const [, verdieping, pad, zin] = REGEL.exec(regel) ?? []
    return pad === undefined || zin === undefined
      ? []
      : [{ pad, verdieping: Number(verdieping), zin }]
  })

/** The room of a file: the most specific line that holds it. */
const roomOf = (kamers: readonly Kamer[], bestand: string): Kamer | undefined =>
  kamers
    .filter(({ pad }) => bestand === pad || bestand.startsWith(`${pad}/`))
    .reduce<Kamer | undefined>(
      (beste, kamer) =>
        beste === undefined || kamer.pad.length > beste.pad.length ? kamer : beste,
      undefined,
    )

const layerOf = (bestand: string) => bestand.split('/').slice(0, 2).join('/')

const count = (mappen: readonly string[]) => {
  const aantal = new Map<string, number>()
  for (const map of mappen) aantal.set(map, (aantal.get(map) ?? 0) + 1)
  return aantal
}

/** Folders whose files are data, not code. */
const FIXTURES = /^tests\/(geo\/(in|out)|rules\/fixtures|hulp\/proefboek)(\/|$)/

/** Files in each folder under these roots, without fixtures and what is installed. */
export const countPerMap = (dir: string, wortels: string): ReadonlyMap<string, number> =>
  count(
    globSync(`${wortels}/**/*.*`, { cwd: dir })
      .map((pad) => dirname(pad).replaceAll('\\', '/'))
      .filter((map) => !FIXTURES.test(map) && !map.includes('/node_modules')),
  )

/** Folders with more files of their own than a stranger can take in. */
const findFull = (dir: string): readonly string[] =>
  [...countPerMap(dir, '{src,tests}')]
    .filter(([, aantal]) => aantal > HOOGSTENS)
    .map(([map, aantal]) => `${map} telt ${aantal} bestanden; hoogstens ${HOOGSTENS}.`)

const findLines = (kamers: readonly Kamer[], bestanden: readonly string[]): readonly string[] => {
  const genoemd = count(kamers.map(({ pad }) => pad))
  const mappen = new Set(bestanden.map((bestand) => dirname(bestand)))
  const bestaat = (pad: string) => bestanden.includes(pad) || mappen.has(pad)
  return [
    ...[...mappen]
      .filter(
        (map) =>
          !genoemd.has(map) &&
          bestanden.some((bestand) => {
            return dirname(bestand) === map && !genoemd.has(bestand)
          }),
      )
      .map((map) => `${map} heeft geen zin in docs/huis.md.`),
    ...kamers
      .filter(({ pad }) => !bestaat(pad))
      .map(({ pad }) => `${pad} bestaat niet (docs/huis.md).`),
    ...[...genoemd]
      .filter(([, keer]) => keer > 1)
      .map(([pad]) => `${pad} staat twee keer in docs/huis.md.`),
    ...kamers
      .filter(({ zin }) => !/^[A-Z].*[.]$/.test(zin))
      .map(
        ({ pad }) =>
          `${pad}: de zin in docs/huis.md begint met een hoofdletter en eindigt met een punt.`,
      ),
  ]
}

/** Imports that do not go down: to the same or a higher floor of the same layer. */
const findClimbs = (kamers: readonly Kamer[], modules: ICruiseResult['modules']) =>
  modules.flatMap(({ source, dependencies }) =>
    dependencies.flatMap(({ resolved }) => {
      if (!resolved.startsWith('src/') || layerOf(resolved) !== layerOf(source)) return []
      const [van, naar] = [roomOf(kamers, source), roomOf(kamers, resolved)]
      if (van === undefined || naar === undefined || van === naar) return []
      return van.verdieping > naar.verdieping
        ? []
        : [
            `${source} -> ${resolved}  [verdieping] ${van.pad} (${van.verdieping}) importeert alleen lager dan zichzelf.`,
          ]
    }),
  )

/** What does not agree with docs/huis.md: rooms, sentences, sizes and floors. */
export const checkHuis = (dir: string, modules: ICruiseResult['modules']): readonly string[] => {
  const kamers = readKamers(readFileSync(join(dir, 'docs', 'huis.md'), 'utf8'))
  const bestanden = modules.map(({ source }) => source).filter((pad) => pad.startsWith('src/'))
  return [...findLines(kamers, bestanden), ...findClimbs(kamers, modules), ...findFull(dir)]
}
