import { AppError } from '../../domain/errors.ts'
import { isRecord, type JsonRecord } from '../../domain/json.ts'
import { type Bewijs, VORM_WOORDEN } from '../../domain/model/antwoord/bewijs.ts'
import type { Beoordeling, KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import type { GecompileerdRegelboek, Weegwijze } from '../../domain/regeltaal/regelwerk.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { shortenAlsVorm5 } from '../../domain/uitleg/kort.ts'
import { tellRandenVoorheen } from '../../domain/uitleg/rand.ts'
import { tellRichtingVoorheen } from '../../domain/uitleg/richting.ts'
import { tellAlsVorm4, tellAlsVorm5, tellAlsVorm7 } from '../../domain/uitleg/voorheen.ts'
import { toVorm1, unrankVoorbehouden } from '../../domain/uitleg/vorm1.ts'
import { isIngepakt, isVorm1, toAntwoord } from '../beoordelen/antwoordvorm.ts'
import { explainMetBewijs } from '../beoordelen/assess-met-bewijs.ts'
import { writeMetHashes } from '../beoordelen/bewijs.ts'
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

/** An answer as it was told in the second to the fifth form. */
const tellAsThen = <B extends Beoordeling | KorteBeoordeling>(
  werk: GecompileerdRegelboek,
  deel: B,
  vorm: number,
): B => {
  if (vorm === 5) return tellAlsVorm5(deel)
  const vierde = tellAlsVorm4(deel)
  if (vorm === 4) return vierde
  const derde = {
    ...vierde,
    randgevoelig: tellRandenVoorheen(werk, deel),
    ...(vierde.richting && {
      richting: tellRichtingVoorheen(werk.regelboek.visie, vierde.richting),
    }),
  }
  if (vorm === 3) return derde
  const { zeker: _, ...richting } = derde.richting ?? {}
  return { ...derde, advies: unrankVoorbehouden(werk, deel.advies), richting } as B
}

/** The answer and its receipt as they were made in the second to the fifth form. */
const proveAsThen = (
  hash: HashPort,
  { antwoord, toen }: { readonly antwoord: JsonRecord; readonly toen: KorteBeoordeling },
  { oud, nieuw }: { readonly oud: Bewijs; readonly nieuw: Bewijs },
) => {
  const later = oud.vorm === 2 ? LATER.filter((naam) => oud.delen[naam] === undefined) : []
  const weg = later.includes('richting') ? [...later, RICHTING_UITLEG] : later
  const without = <T extends object>(leden: T) =>
    Object.fromEntries(Object.entries(leden).filter(([naam]) => !weg.includes(naam)))
  const { hashes } = writeMetHashes(hash, toen, oud.vorm)
  // Of what was stored, the name has a salt before it.
  const { naam = '' } = nieuw.delen
  const delen = { ...without(hashes), naam } as Bewijs['delen']
  return {
    antwoord: without(antwoord),
    bewijs: {
      ...nieuw,
      vorm: oud.vorm as number,
      delen,
      sha256: hash.sha256(hash.canonicalize(delen)),
    },
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

/** A receipt with its rulebook, and how it is weighed. */
export interface Na {
  readonly bewijs: Bewijs
  readonly toetser: Toetser
  /** As some receipts of an earlier form were. */
  readonly weegwijze?: Weegwijze
}

/**
 * Assesses the request of a receipt again, in the form of that receipt. Gives the error when it is refused: then no
 * beoordeling was ever made of it, or input is checked more strictly since.
 */
export const recompute = (
  omgeving: Omgeving,
  { bewijs, toetser, weegwijze }: Na,
  gegeven: JsonRecord | undefined,
): Herberekening | AppError => {
  try {
    const verzoek = { ...toVerzoek(bewijs, toetser), ...(weegwijze && { weegwijze }) }
    const { volledig, beoordeling } = explainMetBewijs(omgeving, verzoek)
    const { bewijs: nieuw, ...uitleg } = volledig
    const { bewijs: _, ...nu } = beoordeling
    const alsNu = isIngepakt(bewijs)
    const kort = alsNu ? nu : shortenAlsVorm5(nu, uitleg)
    const gevraagd = isUitgelegd(gegeven) ? uitleg : kort
    if (alsNu) {
      const toen = { ...nieuw, ...(bewijs.vorm && { vorm: bewijs.vorm }) }
      const antwoord = toJson(toAntwoord(gevraagd))
      const zoalsNu = (bewijs.vorm ?? 1) >= VORM_WOORDEN
      return {
        antwoord: zoalsNu ? antwoord : tellAlsVorm7(antwoord),
        bewijs: toen,
        beoordeling: volledig,
      }
    }
    const werk = toetser.compile(bewijs.peildatum)
    if (isVorm1(bewijs)) {
      const randgevoelig = tellRandenVoorheen(werk, uitleg)
      const vierde = tellAlsVorm4(uitleg)
      const antwoord = tellAlsVorm7(toJson(toVorm1(werk, { ...vierde, randgevoelig })))
      return { antwoord, bewijs: proveVorm1(omgeving.hash, antwoord, nieuw), beoordeling: volledig }
    }
    const tell = <B extends Beoordeling | KorteBeoordeling>(deel: B) =>
      tellAlsVorm7(tellAsThen(werk, deel, bewijs.vorm as number))
    const antwoord = toJson(toAntwoord(tell(gevraagd), bewijs.vorm))
    const leden = { antwoord, toen: tell(kort) }
    const toen = proveAsThen(omgeving.hash, leden, { oud: bewijs, nieuw })
    return { ...toen, beoordeling: volledig }
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'ongeldige_invoer') return fout
    throw fout
  }
}
