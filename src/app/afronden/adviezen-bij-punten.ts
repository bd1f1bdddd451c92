import { type Bijdrage, bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import { isNietGehaald } from '../../domain/model/uitkomst.ts'
import { closeZin, joinEn, upperFirst } from '../../domain/tekst.ts'
import { quote } from '../brief/adviezen.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { shortenZinnen } from '../overzicht/inkorten.ts'
import { formatDatum } from '../woorden/codes.ts'

/** So much of an answer is read in a weighing; all of it stands in its own chapter. */
const MAX_WOORDEN = 40

/** What the plan does not meet and this adviser was asked about: the point of his question, or else what he sees to. */
const listPunten = ({ huidig, boek }: Dossier, { over, adviseur }: Bijdrage): readonly string[] => {
  const vanAdviseur = new Set(
    boek.regels.flatMap((regel) => (regel.adviseur === adviseur ? [regel.id] : [])),
  )
  const gaatOver = (regel: string): boolean =>
    over === undefined ? adviseur !== undefined && vanAdviseur.has(regel) : regel === over
  const titels = huidig.uitkomsten.flatMap((deel) =>
    isNietGehaald(deel) && gaatOver(deel.regel) ? [`“${deel.titel}”`] : [],
  )
  return [...new Set(titels)]
}

const say = (bijdrage: Bijdrage, punten: readonly string[]): string => {
  const { functie, over, antwoord } = bijdrage
  if (antwoord === undefined) return ''
  const wie = upperFirst(functie)
  const waarover = joinEn(punten)
  const op = formatDatum(antwoord.op)
  const kort = shortenZinnen(antwoord.tekst.replace(/\s+/g, ' ').trim(), MAX_WOORDEN)
  const tekst = quote(closeZin(kort))
  return over === undefined
    ? `${wie}, die adviseert bij ${waarover}, antwoordde op ${op}: ${tekst}`
    : `${wie} antwoordde op ${op} over ${waarover}: ${tekst}`
}

/**
 * What advisers answered about what the plan does not meet, in their words: a weighing of those points names it. By the rule
 * that was asked about; of a question without one, by what the adviser sees to.
 */
export const sayAdviezenBijPunten = (dossier: Dossier): readonly string[] =>
  bijdragenVan(geldendVan(dossier)).flatMap((bijdrage) => {
    const punten = listPunten(dossier, bijdrage)
    return punten.length === 0 || bijdrage.antwoord === undefined ? [] : [say(bijdrage, punten)]
  })
