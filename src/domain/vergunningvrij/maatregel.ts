import type { Buiten, Maatregel, Uitzondering, Vergunningvrij } from '../model/vergunningvrij.ts'
import type { Voorwaarde } from '../model/voorwaarde.ts'
import { newSpoor } from '../regeltaal/regelwerk.ts'
import { and, not, ONBEKEND, ONWAAR, or, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import { addOpen } from '../weging/evaluate.ts'
import type { Wereld } from '../weging/wereld.ts'

/** A condition read on the facts of the plan. */
interface Gelezen {
  readonly waarheid: Waarheid
  /** Missing facts (slots) that keep it open. */
  readonly open: readonly number[]
}

/** A demand that must hold, or an exception that must not apply. */
interface Deel extends Gelezen {
  readonly tekst: string
  readonly artikel: string
}

/** One measure of the article, held against the plan. */
export interface Getoetst {
  readonly maatregel: Maatregel
  /** Whether the plan is of the kind that the measure is about. */
  readonly soort: Gelezen
  readonly delen: readonly Deel[]
  readonly vrij: Waarheid
}

type Lezer = (voorwaarde: Voorwaarde) => Gelezen

/** Facts of an area do not count: the article speaks of the building work. */
const createLezer = ({ werk, algemeen: { waarden } }: Wereld): Lezer => {
  const spoor = newSpoor(werk, waarden)
  return (voorwaarde) => {
    const klaar = werk.vergunningvrij.get(voorwaarde)
    if (!klaar) throw new Error('this condition is not compiled')
    const waarheid = klaar.toets(waarden, spoor)
    const open: number[] = []
    addOpen(werk, klaar, { open, spoor, waarden })
    return { waarheid, open }
  }
}

/** That an exception does not apply to a measure. While it is not known whether it may, only that is asked. */
const testUitzondering = (lees: Lezer, uitzondering: Uitzondering, maatregel: string): Deel => {
  const { als, tenzij, tekst, artikel } = uitzondering
  const geldt = lees(als)
  const blijft = tenzij.find(({ maatregelen }) => maatregelen.includes(maatregel))
  const vrij: Gelezen = blijft ? lees(blijft.zolang) : { waarheid: ONWAAR, open: [] }
  const waarheid = or(not(geldt.waarheid), vrij.waarheid)
  const open = geldt.waarheid === ONBEKEND ? geldt.open : vrij.open
  return { waarheid, open: waarheid === ONBEKEND ? open : [], tekst, artikel }
}

/** Holds every measure about these activities against the plan. */
export const testMaatregelen = (
  wereld: Wereld,
  { maatregelen, uitzonderingen }: Vergunningvrij,
  activiteiten: readonly string[],
): readonly Getoetst[] => {
  const lees = createLezer(wereld)
  const test = (maatregel: Maatregel): Getoetst => {
    const { id, artikel, eisen, voor } = maatregel
    const soort: Gelezen = voor ? lees(voor) : { waarheid: WAAR, open: [] }
    const delen = [
      ...eisen.map(({ tekst, als }): Deel => ({ ...lees(als), tekst, artikel })),
      ...uitzonderingen
        .filter(({ behalve }) => !behalve.includes(id))
        .map((uitzondering) => testUitzondering(lees, uitzondering, id)),
    ]
    const vrij = delen.reduce<Waarheid>((som, { waarheid }) => and(som, waarheid), soort.waarheid)
    return { maatregel, soort, delen, vrij }
  }
  return maatregelen.filter(({ activiteit }) => activiteiten.includes(activiteit)).map(test)
}

/** What is said of an activity though no measure is about it. */
export interface Daarbuiten {
  readonly buiten: Buiten
  /** Whether it is of the kind that this is about. */
  readonly soort: Gelezen
}

/** The same for these activities, as far as it is or may be about this plan. */
export const listBuiten = (
  wereld: Wereld,
  { buiten = [] }: Vergunningvrij,
  activiteiten: readonly string[],
): readonly Daarbuiten[] => {
  const lees = createLezer(wereld)
  return buiten
    .filter(({ activiteit }) => activiteiten.includes(activiteit))
    .map((deel): Daarbuiten => {
      const elke: Gelezen = { waarheid: WAAR, open: [] }
      return { buiten: deel, soort: deel.als ? lees(deel.als) : elke }
    })
    .filter(({ soort }) => soort.waarheid !== ONWAAR)
}
