import { distance } from 'fastest-levenshtein'
import MiniSearch, { type SearchOptions } from 'minisearch'
import type { Zoek, Zoekbaar } from '../../app/ports/zoeken.ts'
import { isZwak, listDelen, listStukken, readTermen } from './termen.ts'

const VELDEN = { heel: 4, woord: 2, deel: 0.8 } as const
/** Less than this part of the best score is noise. */
const DREMPEL = 0.3
const HOOGSTENS = 8
const NAASTE = 3
/** Longer than any name. */
const MAX_TEKENS = 100

const split = (termen: string): string[] => termen.split('\n').filter(Boolean)
const join = (termen: Iterable<string>): string => [...new Set(termen)].join('\n')

/** So many letters may be wrong. */
const allowFouten = ({ length }: string): number => (length < 4 ? 0 : length < 7 ? 1 : 2)

const createIndex = (lijst: readonly Zoekbaar[]) => {
  const index = new MiniSearch({
    fields: Object.keys(VELDEN),
    tokenize: split,
    processTerm: (term) => term,
  })
  index.addAll(
    lijst.map(({ id, woorden }) => {
      const termen = woorden.map(readTermen)
      const los = termen.flatMap((deel) => deel.woorden)
      return {
        id,
        heel: join(termen.map(({ heel }) => heel)),
        woord: join(los),
        deel: join(los.flatMap(listDelen)),
      }
    }),
  )
  return index
}

/** Words that stand beside each other are tried as one as well. */
const pairsOf = (woorden: readonly string[]): readonly string[] =>
  woorden.slice(1).map((woord, i) => `${woorden[i]}${woord}`)

/** So much a term counts that says little. */
const ZWAKTE = 0.3

const GISSEN: SearchOptions = {
  boostTerm: (term) => (isZwak(term) ? ZWAKTE : 1),
  fuzzy: allowFouten,
  prefix: ({ length }) => length > 2,
  weights: { fuzzy: 0.4, prefix: 0.5 },
}

const find = (index: MiniSearch, termen: Iterable<string>, opties: SearchOptions) => {
  const gevonden = index.search(join(termen), { boost: VELDEN, ...opties })
  const hoogste = gevonden[0]?.score ?? 0
  return gevonden
    .filter(({ score }) => score >= DREMPEL * hoogste)
    .slice(0, HOOGSTENS)
    .map(({ id }) => String(id))
}

/** As it was typed, or else what it is made of: "opslagloods" is storage, and a shed. */
const findLike = (index: MiniSearch, tekst: string): readonly string[] => {
  const { heel, woorden } = readTermen(tekst)
  const gevonden = find(index, [heel, ...woorden, ...pairsOf(woorden)], GISSEN)
  return gevonden.length > 0 ? gevonden : find(index, woorden.flatMap(listStukken), {})
}

/** The names that need the fewest changes, as a part of their length. */
const findNaaste = (lijst: readonly Zoekbaar[], tekst: string): readonly string[] => {
  const getypt = readTermen(tekst).heel
  const farOf = (woord: string) => {
    const { heel } = readTermen(woord)
    return distance(getypt, heel) / Math.max(1, getypt.length, heel.length)
  }
  return lijst
    .map(({ id, woorden }) => ({ id, ver: Math.min(...woorden.map(farOf)) }))
    .toSorted((a, b) => a.ver - b.ver)
    .slice(0, NAASTE)
    .map(({ id }) => id)
}

/** Looking for names with MiniSearch: whole, by word, by part of a compound word, and with errors in typing. */
export const createZoek = (): Zoek => {
  const bekend = new WeakMap<readonly Zoekbaar[], MiniSearch>()
  return (lijst, tekst) => {
    const index = bekend.get(lijst) ?? createIndex(lijst)
    bekend.set(lijst, index)
    const getypt = tekst.slice(0, MAX_TEKENS)
    const ids = findLike(index, getypt)
    return ids.length > 0
      ? { ids, alleenNaaste: false }
      : { ids: findNaaste(lijst, getypt), alleenNaaste: true }
  }
}
