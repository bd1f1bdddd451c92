import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { VergunningvrijUitkomst, Vrij } from '../../domain/model/vergunningvrij.ts'
import { upperFirst } from '../../domain/tekst.ts'

type Deel = VergunningvrijUitkomst['delen'][number]

const STAND: Readonly<Record<Vrij, string>> = {
  ja: 'ja',
  nee: 'nee',
  onbekend: 'nog niet te zeggen',
}

/** The question and its answer in one line, as people ask it. */
export const nameVrij = ({ stand }: Pick<VergunningvrijUitkomst, 'stand'>): string =>
  `Kan het zonder omgevingsplanvergunning? ${upperFirst(STAND[stand])}`

/** The answer for one activity, with its articles; why not, when it is no: what is open the questions say. */
const wordDeel = ({ label, stand, artikelen, redenen, opmerkingen }: Deel): string =>
  [
    `${label}: ${STAND[stand]}${artikelen.length > 0 ? ` (${artikelen.join('; ')})` : ''}.`,
    stand === 'nee' && redenen.length > 0 ? `Hierom niet: ${redenen.join(' ')}` : '',
    ...opmerkingen,
  ]
    .filter((zin) => zin !== '')
    .join(' ')

export interface Vergunningvrijwoorden {
  readonly titel: string
  readonly antwoord: string
  /** Per activity. */
  readonly delen: readonly string[]
  /** The questions that keep it open, as people are asked them. */
  readonly vragen: readonly string[]
  readonly voorbehoud: string
}

/** The answer in words, the same for every form it takes. */
export const wordVergunningvrij = (
  { titel, tekst, delen, ontbreekt, voorbehoud }: VergunningvrijUitkomst,
  { feiten }: Pick<Regelboek, 'feiten'>,
): Vergunningvrijwoorden => ({
  titel,
  antwoord: tekst,
  delen: delen.map(wordDeel),
  vragen: ontbreekt.map(({ feit }) => feiten.get(feit)?.vraag ?? feiten.get(feit)?.label ?? feit),
  voorbehoud,
})
