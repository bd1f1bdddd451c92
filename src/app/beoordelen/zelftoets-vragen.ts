import type { Begrippen } from '../../domain/model/begrippen.ts'
import type { Vraag } from '../../domain/model/beoordeling.ts'
import { ACTIVITEITEN, type FeitWaarde } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { onderwerpOf } from '../plantypen/onderwerp.ts'

/** The most questions that anybody gets; then the advice says what is open. */
const HOOGSTENS = 12
/** The same when all that somebody wants is small, such as an extension. */
const HOOGSTENS_KLEIN = 5
/** So many questions on one page at most. */
const PER_PAGINA = 3

type Feiten = Readonly<Record<string, FeitWaarde>>

/** The most questions for these activities, those two about place and activities not counted. */
export const maxVragen = (feiten: Feiten, { activiteiten }: Begrippen): number => {
  const gekozen = [feiten[ACTIVITEITEN] ?? []].flat().map(String)
  const klein = gekozen.length > 0 && gekozen.every((id) => activiteiten[id]?.klein === true)
  return klein ? HOOGSTENS_KLEIN : HOOGSTENS
}

type Plantypeboek = Pick<Regelboek, 'begrippen' | 'plantypen'>

/** The most that anybody is asked in all, what a planner asks first of his kind of plan too: of a small plan, and of any. */
export const maxGevraagd = ({
  begrippen,
  plantypen,
}: Plantypeboek): { readonly klein: number; readonly elk: number } => {
  const alle = (plantypen?.typen ?? []).map(
    ({ activiteiten, kernvragen }) =>
      [maxVragen({ [ACTIVITEITEN]: activiteiten }, begrippen), kernvragen.length] as const,
  )
  const most = (grens: number) =>
    grens + Math.max(0, ...alle.flatMap(([max, kern]) => (max === grens ? [kern] : [])))
  return { klein: most(HOOGSTENS_KLEIN), elk: most(HOOGSTENS) }
}

/** What was answered after the activities, "weet ik niet" included: those and the place stay what they are. */
export const listGegeven = (feiten: Feiten): readonly string[] =>
  Object.keys(feiten).filter((id) => id !== ACTIVITEITEN)

/** What an initiator could still say and what could still change the advice. */
const listOpen = (vragen: readonly Vraag[]): readonly Vraag[] =>
  vragen.filter(({ wie }) => wie === 'initiatiefnemer')

/** What may still be asked, most decisive first: no more in all than anybody gets. */
const listRuimte = (
  vragen: readonly Vraag[],
  feiten: Feiten,
  { begrippen, vrij }: Pick<Vragenkader, 'begrippen' | 'vrij'>,
): readonly Vraag[] => {
  const gesteld = listGegeven(feiten).filter((id) => !vrij.has(id)).length
  return listOpen(vragen).slice(0, Math.max(0, maxVragen(feiten, begrippen) - gesteld))
}

export interface Vragenkader extends Pick<Regelboek, 'begrippen' | 'plantypen'> {
  /** Facts that were asked without deciding: they leave as much room as there was. */
  readonly vrij: ReadonlySet<string>
}

/**
 * The questions that the initiator can answer and that can still change the advice, one topic at a time: the topic
 * of the most decisive one first. Empty when nothing can change the advice, or enough was asked.
 */
export const groupVragen = (
  vragen: readonly Vraag[],
  feiten: Feiten,
  kader: Vragenkader,
): ReadonlyMap<string, readonly Vraag[]> => {
  const perOnderwerp = Map.groupBy(
    listRuimte(vragen, feiten, kader),
    ({ feit }) => onderwerpOf(kader, feit).id,
  )
  return new Map([...perOnderwerp].map(([id, delen]) => [id, delen.slice(0, PER_PAGINA)]))
}
