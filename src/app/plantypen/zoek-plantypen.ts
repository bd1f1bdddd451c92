import { normalizeWoord, type Plantype, type Plantypen } from '../../domain/model/plantype.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Zoekbaar } from '../ports/zoeken.ts'

export interface Gezocht {
  /** Best first. */
  readonly typen: readonly Plantype[]
  /** False: no word is like what was typed, these are only the nearest. */
  readonly gevonden: boolean
}

const LIJSTEN = new WeakMap<Plantypen, readonly Zoekbaar[]>()

/** The same list each time, so that it is read once. */
const listZoekbaar = (plantypen: Plantypen): readonly Zoekbaar[] => {
  const bekend = LIJSTEN.get(plantypen)
  if (bekend) return bekend
  const lijst = plantypen.typen.map(({ id, label, woorden }) => ({
    id,
    woorden: [label, ...woorden],
  }))
  LIJSTEN.set(plantypen, lijst)
  return lijst
}

/** Where this type stands among those that are called exactly this; 0 when it is not. */
const placeOf = ({ label, woorden, voorrang }: Plantype, woord: string): number => {
  if (![label, ...woorden].some((een) => normalizeWoord(een) === woord)) return 0
  const [, plaats = 1] =
    Object.entries(voorrang).find(([een]) => normalizeWoord(een) === woord) ?? []
  return plaats
}

/** The one plan type that is called exactly this; undefined when none is, or more than one. */
export const findPrecies = (
  plantypen: Plantypen | undefined,
  tekst: string,
): Plantype | undefined => {
  const woord = normalizeWoord(tekst)
  const precies = plantypen?.typen.filter((type) => placeOf(type, woord) > 0) ?? []
  return precies.length === 1 ? precies[0] : undefined
}

/** What says of no plan what it is: whose it is, where at home, and that somebody wants it. */
const BIJZAAK: ReadonlySet<string> = new Set(
  'een de het in op aan bij van voor mijn ons onze eigen thuis huis woning wil graag willen ik wij we beginnen begin starten start maken maak nieuw nieuwe'.split(
    ' ',
  ),
)

/** Its words in any order; "&" and "and" are "en". */
const readWoorden = (tekst: string): readonly string[] =>
  normalizeWoord(tekst.replaceAll('&', ' en '))
    .split(/[^\p{L}\d]+/u)
    .filter((woord) => woord !== '')
    .map((woord) => (woord === 'and' ? 'en' : woord))

/** How many words of the plan it takes to call it so; 0 where the text has none of its names, or says more than that. */
const countHerkend = ({ label, woorden }: Plantype, tekst: ReadonlySet<string>): number =>
  Math.max(
    0,
    ...[label, ...woorden].map((naam) => {
      const eigen = new Set(readWoorden(naam))
      const isNaam = [...eigen].some((woord) => !BIJZAAK.has(woord) && woord !== 'en')
      const over = [...tekst].filter((woord) => !eigen.has(woord) && !BIJZAAK.has(woord))
      return isNaam && over.length === 0 && [...eigen].every((woord) => tekst.has(woord))
        ? eigen.size
        : 0
    }),
  )

/**
 * The one plan type that is called what was typed, in other words: "bed & breakfast in mijn huis". Undefined where
 * something is left that may make another plan of it, or where it can be more than one.
 */
export const findHerkend = (
  plantypen: Plantypen | undefined,
  tekst: string,
): Plantype | undefined => {
  const precies = findPrecies(plantypen, tekst)
  if (precies) return precies
  const woorden = new Set(readWoorden(tekst))
  const kansen = (plantypen?.typen ?? []).map(
    (type) => [type, countHerkend(type, woorden)] as const,
  )
  const meest = Math.max(0, ...kansen.map(([, aantal]) => aantal))
  const beste = meest === 0 ? [] : kansen.filter(([, aantal]) => aantal === meest)
  return beste.length === 1 ? beste[0]?.[0] : undefined
}

/**
 * The plan type that an activity chosen from the list stands for by itself: it is called exactly like that activity, which
 * is what several kinds of plan do and so says too little. Of more activities together there is none.
 */
export const findVanActiviteit = (
  { plantypen, begrippen }: Pick<Regelboek, 'plantypen' | 'begrippen'>,
  activiteiten: readonly string[],
): Plantype | undefined => {
  const [activiteit, ...meer] = activiteiten
  const label = activiteit === undefined ? undefined : begrippen.activiteiten[activiteit]?.label
  const type = label === undefined || meer.length > 0 ? undefined : findPrecies(plantypen, label)
  const isAlleen = ({ activiteiten: eigen }: Plantype) =>
    eigen.length === 1 && eigen[0] === activiteit
  const soorten = plantypen?.typen.filter(isAlleen) ?? []
  return type && isAlleen(type) && soorten.length > 1 ? type : undefined
}

/** Of the names of a type that are typed in full: of how many words the longest is, and where it begins; undefined: none. */
const findGenoemd = (
  { label, woorden }: Plantype,
  tekst: readonly string[],
): { readonly lengte: number; readonly plek: number } | undefined => {
  const genoemd = [label, ...woorden]
    .map(readWoorden)
    .filter((naam) => naam.some((woord) => !BIJZAAK.has(woord) && woord !== 'en'))
    .filter((naam) => naam.every((woord) => tekst.includes(woord)))
    .toSorted((a, b) => b.length - a.length)
  const [langste] = genoemd
  return langste && { lengte: langste.length, plek: tekst.indexOf(langste[0] ?? '') }
}

/** First what is named in full, the longest name first, and of those what is said first; the rest as it was. */
const putGenoemdFirst = (typen: readonly Plantype[], tekst: string): readonly Plantype[] => {
  const woorden = readWoorden(tekst)
  const metNaam = typen.map((type) => ({ type, genoemd: findGenoemd(type, woorden) }))
  return metNaam
    .toSorted(({ genoemd: a }, { genoemd: b }) => {
      if (a === undefined || b === undefined) return Number(!a) - Number(!b)
      return b.lengte - a.lengte || a.plek - b.plek
    })
    .map(({ type }) => type)
}

/** The plan types that are called what was typed or much like it; what is called exactly that comes first, in its order. */
export const searchPlantypen = (
  { zoek }: Pick<Omgeving, 'zoek'>,
  plantypen: Plantypen,
  tekst: string,
): Gezocht => {
  const woord = normalizeWoord(tekst)
  const precies = plantypen.typen
    .filter((type) => placeOf(type, woord) > 0)
    .toSorted((a, b) => placeOf(a, woord) - placeOf(b, woord))
  const { ids, alleenNaaste } = zoek(listZoekbaar(plantypen), tekst)
  const perId = new Map(plantypen.typen.map((type) => [type.id, type]))
  const rest = ids.flatMap((id) => perId.get(id) ?? []).filter((type) => !precies.includes(type))
  return precies.length > 0 && alleenNaaste
    ? { typen: precies, gevonden: true }
    : { typen: [...precies, ...putGenoemdFirst(rest, tekst)], gevonden: !alleenNaaste }
}
