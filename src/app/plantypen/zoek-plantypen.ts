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
    : { typen: [...precies, ...rest], gevonden: !alleenNaaste }
}
