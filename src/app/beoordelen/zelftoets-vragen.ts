import type { Begrippen } from '../../domain/model/begrippen.ts'
import type { Vraag } from '../../domain/model/beoordeling.ts'
import { ACTIVITEITEN, type FeitWaarde } from '../../domain/model/feit.ts'

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

/** What was answered after the activities, "weet ik niet" included: those and the place stay what they are. */
export const listGegeven = (feiten: Feiten): readonly string[] =>
  Object.keys(feiten).filter((id) => id !== ACTIVITEITEN)

/** What an initiator could still say and what could still change the advice. */
const listOpen = (vragen: readonly Vraag[]): readonly Vraag[] =>
  vragen.filter(({ wie }) => wie === 'initiatiefnemer')

/**
 * The questions of the next page: the most decisive one that the initiator can answer, and those on the
 * same topic, which can turn the same rule. Empty when nothing can change the advice, or enough was asked.
 */
export const nextVragen = (
  vragen: readonly Vraag[],
  feiten: Feiten,
  begrippen: Begrippen,
): readonly Vraag[] => {
  const open = listOpen(vragen)
  const [eerste] = open
  const ruimte = Math.min(PER_PAGINA, maxVragen(feiten, begrippen) - listGegeven(feiten).length)
  if (!eerste || ruimte <= 0) return []
  const samen = open.filter(({ waarom }) => waarom.some((id) => eerste.waarom.includes(id)))
  return samen.slice(0, ruimte)
}
