import { AppError } from '../../domain/errors.ts'
import { isRecord, type JsonRecord } from '../../domain/json.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type { Beoordeling, KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { toVorm1, unrankVoorbehouden } from '../../domain/uitleg/vorm1.ts'
import { isVorm1, toAntwoord } from '../beoordelen/antwoordvorm.ts'
import { explainMetBewijs } from '../beoordelen/assess-met-bewijs.ts'
import { toVerzoek } from '../beoordelen/explain-bewaard.ts'
import type { Omgeving } from '../omgeving.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { HashPort } from '../ports/hash.ts'

export interface Herberekening {
  /** Every member as it would be answered now, in the form in which it was. */
  readonly antwoord: JsonRecord
  readonly bewijs: Bewijs
  readonly beoordeling: BeoordelingMetBewijs
}

/** Without what has no JSON form: absent and undefined are one. */
const toJson = (waarde: unknown) => JSON.parse(JSON.stringify(waarde)) as JsonRecord

/** Whether this is an answer with `volledig=true`. */
const isUitgelegd = (antwoord: JsonRecord | undefined) =>
  isRecord(antwoord?.advies) && antwoord.advies.zinnen !== undefined

/** What the second form did not know, or not from the beginning: left out where the receipt does not name it. */
const LATER: readonly string[] = ['richting', 'nodig', 'nodigVolledig']
/** Explains the direction, so it stands in no receipt. */
const RICHTING_UITLEG = 'richtingZinnen'

/** The answer and its receipt as they were made in the second form. */
const proveVorm2 = (
  { sha256, canonicalize }: HashPort,
  { antwoord, toen }: { readonly antwoord: JsonRecord; readonly toen: JsonRecord },
  { oud, nieuw }: { readonly oud: Bewijs; readonly nieuw: Bewijs },
) => {
  const later = LATER.filter((naam) => oud.delen[naam] === undefined)
  const weg = later.includes('richting') ? [...later, RICHTING_UITLEG] : later
  const without = <T extends object>(leden: T) =>
    Object.fromEntries(Object.entries(leden).filter(([naam]) => !weg.includes(naam)))
  const anders = Object.fromEntries(
    ['advies', 'richting'].map((naam) => [naam, sha256(canonicalize(toen[naam]))]),
  )
  const delen = without({ ...nieuw.delen, ...anders }) as Bewijs['delen']
  const vorm = oud.vorm as number
  return {
    antwoord: without(antwoord),
    bewijs: { ...nieuw, vorm, delen, sha256: sha256(canonicalize(delen)) },
  }
}

/** The receipt of the first form: hashes over the whole, in which everything was explained. */
const proveVorm1 = (
  { sha256, canonicalize }: HashPort,
  antwoord: JsonRecord,
  nieuw: Bewijs,
): Bewijs => {
  const { vorm: _, ...bewijs } = nieuw
  return {
    ...bewijs,
    sha256: sha256(canonicalize(antwoord)),
    delen: Object.fromEntries(
      Object.entries(antwoord).map(([naam, deel]) => [naam, sha256(canonicalize(deel))]),
    ),
  }
}

/**
 * Assesses the request of a receipt again, in the form of that receipt. Gives the error when it is refused: then no
 * beoordeling was ever made of it, or input is checked more strictly since.
 */
export const recompute = (
  omgeving: Omgeving,
  { bewijs, toetser }: { readonly bewijs: Bewijs; readonly toetser: Toetser },
  gegeven: JsonRecord | undefined,
): Herberekening | AppError => {
  try {
    const { volledig, beoordeling } = explainMetBewijs(omgeving, toVerzoek(bewijs, toetser))
    const { bewijs: nieuw, ...uitleg } = volledig
    if (isVorm1(bewijs)) {
      const antwoord = toJson(toVorm1(toetser.compile(bewijs.peildatum), uitleg))
      return { antwoord, bewijs: proveVorm1(omgeving.hash, antwoord, nieuw), beoordeling: volledig }
    }
    const { bewijs: _, ...kort } = beoordeling
    const write = (deel: Beoordeling | KorteBeoordeling) => toJson(toAntwoord(deel))
    const gevraagd = isUitgelegd(gegeven) ? uitleg : kort
    if (bewijs.vorm === 2) {
      const werk = toetser.compile(bewijs.peildatum)
      const toVorm2 = (deel: Beoordeling | KorteBeoordeling) => {
        const { zeker: _zeker, ...richting } = deel.richting ?? {}
        const advies = unrankVoorbehouden(werk, deel.advies)
        return write({ ...deel, advies, richting } as Beoordeling)
      }
      const leden = { antwoord: toVorm2(gevraagd), toen: toVorm2(kort) }
      const toen = proveVorm2(omgeving.hash, leden, { oud: bewijs, nieuw })
      return { ...toen, beoordeling: volledig }
    }
    return { antwoord: write(gevraagd), bewijs: nieuw, beoordeling: volledig }
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'ongeldige_invoer') return fout
    throw fout
  }
}
