import type { PassageRichting } from '../../domain/model/antwoord/dekking.ts'
import type { Gebied } from '../../domain/model/gebied.ts'
import type { RegelDefinitie } from '../../domain/model/regel.ts'
import type { Passage, Regelboek } from '../../domain/model/regelboek.ts'
import type { Spanning } from '../../domain/model/spanning.ts'
import { passagesOf } from '../../domain/richting/grond.ts'
import { upperFirst } from '../../domain/tekst.ts'
import { rememberPerBoek } from '../regelboek/per-regelboek.ts'
import { giveRichting } from './give-richting.ts'

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

const cites = ({ houding, prioriteiten, waarden }: Gebied, passage: string): boolean =>
  [...Object.values(houding), ...prioriteiten, ...Object.values(waarden)].some(({ bron }) =>
    passagesOf(bron).includes(passage),
  )

/** The vision as a document, in the order of its text, with the rulebook beside each passage. */
export const leesVisiedocument = rememberPerBoek((regelboek, peildatum): Visiedocument => {
  const nu = new Date(`${peildatum.geldigOp}T12:00:00Z`)
  const { perPassage, kop, kopAdvies } = giveRichting({ regelboek, nu, peildatum }, {}, String)
  const richtingen = new Map(perPassage.map(({ id, richting }) => [id, richting]))
  const { passages, regels, spanningen, gebieden } = regelboek
  const stukken = passages.map((passage): Passagestuk => {
    const rests = <T extends Pick<RegelDefinitie, 'bron'>>({ bron }: T) =>
      passagesOf(bron).includes(passage.id)
    const richting = richtingen.get(passage.id)
    return {
      passage,
      ...(richting && { richting }),
      regels: regels.filter(rests),
      spanningen: spanningen.filter(rests),
      gebieden: gebieden.filter((gebied) => cites(gebied, passage.id)),
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
    overig: regels.filter(({ bron }) => passagesOf(bron).length === 0),
  }
})
