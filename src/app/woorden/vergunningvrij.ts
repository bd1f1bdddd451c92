import type { Begrippen } from '../../domain/model/begrippen.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { VergunningvrijUitkomst, Vrij } from '../../domain/model/vergunningvrij.ts'
import { formatAantal, joinEn, lowerFirst, upperFirst } from '../../domain/tekst.ts'

type Deel = VergunningvrijUitkomst['delen'][number]

export const VRIJ_STAND: Readonly<Record<Vrij, string>> = {
  ja: 'waarschijnlijk wel',
  nee: 'niet volgens het Rijk',
  onbekend: 'nog niet te zeggen',
}

export const VRIJ_VRAAG = 'Kan het zonder omgevingsplanvergunning?'

/** Open, and not by what anybody could still answer. */
const mistRegels = ({
  stand,
  ontbreekt,
}: Pick<VergunningvrijUitkomst, 'stand' | 'ontbreekt'>): boolean =>
  stand === 'onbekend' && ontbreekt.length === 0

const WEET_NIET = 'dat weten wij niet'

/** The question and its answer in one line, as people ask it; the omgevingsplan may free what national law does not. */
export const nameVrij = (uitkomst: Pick<VergunningvrijUitkomst, 'stand' | 'ontbreekt'>): string => {
  const { stand } = uitkomst
  const antwoord = mistRegels(uitkomst) ? WEET_NIET : VRIJ_STAND[stand]
  return `${VRIJ_VRAAG} ${upperFirst(antwoord)}${stand === 'nee' ? '; het omgevingsplan is niet nagegaan' : ''}`
}

/** The answer for one activity, with its articles; why not, when it is no: what is open the questions say. */
const wordDeel = ({ label, stand, artikelen, redenen, opmerkingen }: Deel, mist: boolean): string =>
  [
    `${label}: ${stand === 'onbekend' && mist ? WEET_NIET : VRIJ_STAND[stand]}${artikelen.length > 0 ? ` (${artikelen.join('; ')})` : ''}.`,
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

/** Where the rules of the omgevingsplan are asked and a permit is applied for. */
export const OMGEVINGSLOKET = 'omgevingswet.overheid.nl'

/** Who knows whether a permit is needed, where our rules do not say. */
export const VRAAG_LOKET = `doe de vergunningcheck in het Omgevingsloket (${OMGEVINGSLOKET}) of vraag het de gemeente`

const ZONDER_REGELS = `Dat weten wij niet: het hangt af van regels die wij niet hebben, en meer antwoorden helpen daarbij niet. Alleen de vergunningcheck in het Omgevingsloket (${OMGEVINGSLOKET}) of de gemeente kan het zeggen.`

/** The answer in words, the same for every form it takes. */
export const wordVergunningvrij = (
  uitkomst: VergunningvrijUitkomst,
  { feiten }: Pick<Regelboek, 'feiten'>,
): Vergunningvrijwoorden => {
  const { titel, tekst, delen, ontbreekt, voorbehoud } = uitkomst
  const mist = mistRegels(uitkomst)
  return {
    titel,
    antwoord: mist
      ? ZONDER_REGELS
      : uitkomst.stand === 'nee'
        ? `${tekst} Weet u het niet? ${upperFirst(VRAAG_LOKET)}.`
        : tekst,
    delen: delen.map((deel) => wordDeel(deel, mist)),
    vragen: ontbreekt.map(({ feit }) => feiten.get(feit)?.vraag ?? feiten.get(feit)?.label ?? feit),
    voorbehoud,
  }
}

/** What is read of it at once: that no permit is needed, or perhaps none, and on what that hangs. */
export interface Vrijzin {
  readonly stand: Vrij
  readonly zin: string
  readonly uitleg: string
}

/** So much of what keeps it open is read at a glance, while it stays short. */
const MAX_OPEN = 2
const MAX_TEKENS = 60

const sayOpen = (
  uitkomst: VergunningvrijUitkomst,
  { feiten }: Pick<Regelboek, 'feiten'>,
): string => {
  const { ontbreekt } = uitkomst
  if (mistRegels(uitkomst)) {
    return `Dat staat in het omgevingsplan, en die regels hebben wij niet. Meer antwoorden helpen dus niet: ${VRAAG_LOKET}.`
  }
  const namen = ontbreekt.map(({ feit }) => lowerFirst(feiten.get(feit)?.label ?? feit))
  const twee = namen.slice(0, MAX_OPEN)
  const genoemd = twee.join('').length > MAX_TEKENS ? twee.slice(0, 1) : twee
  const rest = namen.length - genoemd.length
  const meer = rest > 0 ? [`nog ${formatAantal(rest, 'antwoord', 'antwoorden')}`] : []
  return `Dat hangt af van: ${joinEn([...genoemd, ...meer])}.`
}

/** Every part is small, as at a house: of such a plan the omgevingsplan often frees what national law does not. */
export const isKleinDeel = (
  { delen }: Pick<VergunningvrijUitkomst, 'delen'>,
  { activiteiten }: Begrippen,
): boolean => delen.every(({ activiteit }) => activiteiten[activiteit]?.klein === true)

/** Nothing where a permit is needed, as for most plans; of a small one, that the omgevingsplan may free it. */
export const sayVrij = (
  uitkomst: VergunningvrijUitkomst | undefined,
  boek: Pick<Regelboek, 'feiten' | 'vergunningvrij' | 'begrippen'>,
): Vrijzin | undefined => {
  if (uitkomst === undefined) return undefined
  const { stand, delen } = uitkomst
  if (stand === 'nee') {
    if (!isKleinDeel(uitkomst, boek.begrippen)) return undefined
    const zin = 'De regels van het Rijk maken dit niet vergunningvrij.'
    const uitleg = `Of u een omgevingsplanvergunning nodig hebt, staat in het omgevingsplan. Dat hebben wij niet nagekeken: ${VRAAG_LOKET}.`
    return { stand, zin, uitleg }
  }
  if (stand === 'onbekend') {
    const zin = 'Misschien hebt u voor het bouwen geen omgevingsplanvergunning nodig.'
    return { stand, zin, uitleg: sayOpen(uitkomst, boek) }
  }
  const wet = boek.vergunningvrij?.bron.titel
  // Of each part the article that frees it; its exceptions stand with the whole answer.
  const artikelen = new Set(delen.flatMap((deel) => deel.artikelen.slice(0, 1)))
  const waar = [wet, joinEn([...artikelen])].filter(Boolean).join(', ')
  return {
    stand,
    zin: `U hebt voor het bouwen waarschijnlijk geen omgevingsplanvergunning nodig (${waar}).`,
    uitleg:
      'Dat zegt niets over een andere vergunning, zoals voor een monument, en niets over afspraken met uw buren of met wie er ook eigenaar is.',
  }
}
