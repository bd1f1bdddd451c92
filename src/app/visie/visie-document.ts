import type { PassageRichting } from '../../domain/model/antwoord/dekking.ts'
import type { Gebied } from '../../domain/model/gebied.ts'
import type { RegelDefinitie } from '../../domain/model/regel.ts'
import type { Passage, Regelboek } from '../../domain/model/regelboek.ts'
import type { Spanning } from '../../domain/model/spanning.ts'
import { passagesOf } from '../../domain/richting/grond.ts'
import { upperFirst } from '../../domain/tekst.ts'
import { rememberPerBoek } from '../regelboek/per-regelboek.ts'
import { readRichtingblad } from './read-richting.ts'

/** One passage of the vision with everything in the rulebook that rests on it or answers it. */
export interface Passagestuk {
  readonly passage: Passage
  /** The firmest direction that anything gives that cites it; absent where the vision wants nothing. */
  readonly richting?: PassageRichting['richting']
  readonly regels: readonly RegelDefinitie[]
  readonly spanningen: readonly Spanning[]
  /** Areas whose stance or priority cites it. */
  readonly gebieden: readonly Gebied[]
}

interface Hoofdstuk {
  /** Kind of passage, as the rulebook calls it. */
  readonly soort: string
  readonly onderwerpen: readonly {
    readonly id: string
    readonly titel: string
    readonly stukken: readonly Passagestuk[]
  }[]
}

export interface Visiedocument {
  readonly kop: string
  readonly kopAdvies: string
  readonly hoofdstukken: readonly Hoofdstuk[]
  /** Rules that rest on law or on other policy, and on no passage of the vision. */
  readonly overig: readonly RegelDefinitie[]
}

const titleOf = ({ begrippen }: Regelboek, onderwerp: string): string =>
  begrippen.principes[onderwerp]?.label ??
  begrippen.themas[onderwerp]?.label ??
  upperFirst(onderwerp.replaceAll('_', ' '))

const citedBy = ({ houding, prioriteiten, waarden }: Gebied): readonly string[] =>
  [...Object.values(houding), ...prioriteiten, ...Object.values(waarden)].flatMap(({ bron }) =>
    passagesOf(bron),
  )

/** Of each passage what cites it: looked up once, because there are hundreds of passages and of rules. */
const groupByPassage = <T>(
  delen: readonly T[],
  passagesFor: (deel: T) => readonly string[],
): ((passage: string) => readonly T[]) => {
  const perPassage = new Map<string, T[]>()
  for (const deel of delen) {
    for (const passage of new Set(passagesFor(deel))) {
      const eerder = perPassage.get(passage)
      if (eerder === undefined) perPassage.set(passage, [deel])
      else eerder.push(deel)
    }
  }
  return (passage) => perPassage.get(passage) ?? []
}

const restsOn = ({ bron }: Pick<RegelDefinitie, 'bron'>) => passagesOf(bron)

/** The vision as a document, in the order of its text, with the rulebook beside each passage. */
export const leesVisiedocument = rememberPerBoek(
  async (regelboek, _, nu): Promise<Visiedocument> => {
    const { perPassage, kop, kopAdvies } = (await readRichtingblad(regelboek, nu)).antwoord
    const richtingen = new Map(perPassage.map(({ id, richting }) => [id, richting]))
    const { passages, regels, spanningen, gebieden } = regelboek
    const regelsOf = groupByPassage(regels, restsOn)
    const spanningenOf = groupByPassage(spanningen, restsOn)
    const gebiedenOf = groupByPassage(gebieden, citedBy)
    const stukken = passages.map((passage): Passagestuk => {
      const richting = richtingen.get(passage.id)
      return {
        passage,
        ...(richting && { richting }),
        regels: regelsOf(passage.id),
        spanningen: spanningenOf(passage.id),
        gebieden: gebiedenOf(passage.id),
      }
    })
    const perSoort = Map.groupBy(stukken, ({ passage }) => passage.soort)
    return {
      kop,
      kopAdvies,
      hoofdstukken: [...perSoort].map(([soort, delen]) => ({
        soort,
        onderwerpen: [...Map.groupBy(delen, ({ passage }) => passage.onderwerp)].map(
          ([id, eigen]) => ({ id, titel: titleOf(regelboek, id), stukken: eigen }),
        ),
      })),
      overig: regels.filter((regel) => restsOn(regel).length === 0),
    }
  },
)
