import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import { rememberLaatste } from '../../domain/onthoud.ts'
import type { Omgeving } from '../omgeving.ts'
import type { HashPort, ZegelPort } from '../ports/hash.ts'
import type { AssessOntwikkeling, Ontwikkelopdracht } from '../ports/ontwikkeling.ts'
import type { Assess, MetBewijstekst, Rekenantwoord, Rekenvraag } from '../ports/reken.ts'

/** Who gets the same receipt again within this many, gets the same signature: a report of it is the same too. */
const ONTHOUDEN = 1_000

/** What is said of a receipt when it is given out. */
export interface Verklaring {
  /** sha256 of what is signed of the receipt. */
  readonly bewijs: string
  /** ISO 8601 instant, UTC. */
  readonly op: string
  /** Of the assessment, when it is stored. */
  readonly id?: string
}

/** The hash of all of a receipt but its signature and what may be taken out later: of the request its hash is in it. */
export const hashGetekend = ({ sha256, canonicalize }: HashPort, bewijs: Bewijs): string => {
  const { handtekening: _, verzoek: __, gezuiverd: ___, zout: ____, ...rest } = bewijs
  return sha256(canonicalize(rest))
}

export interface Teken {
  /** Canonical JSON of a receipt without a signature. */
  readonly bewijs: string
  readonly id?: string
}

export type Sign = (teken: Teken) => string

/** A receipt with the signature of this service; the same when there is no key. */
export const createOndertekenaar = ({
  hash,
  nu,
  zegel: { sign },
}: Pick<Omgeving, 'hash' | 'nu'> & { readonly zegel: ZegelPort }): Sign => {
  if (sign === undefined) return ({ bewijs }) => bewijs
  const declare = rememberLaatste(
    (wat: Omit<Verklaring, 'op'>) => {
      const verklaring: Verklaring = { ...wat, op: nu().toISOString() }
      return sign(hash.canonicalize(verklaring))
    },
    { sleutelOf: ({ bewijs, id = '' }) => `${bewijs} ${id}`, hoeveel: ONTHOUDEN },
  )
  return ({ bewijs: tekst, id }) => {
    const bewijs = JSON.parse(tekst) as Bewijs
    const wat = { bewijs: hashGetekend(hash, bewijs), ...(id !== undefined && { id }) }
    return hash.canonicalize({ ...bewijs, handtekening: declare(wat) })
  }
}

/** The answer with the signed receipt in place of the one that it was made with. */
const putBewijs = (inhoud: string, oud: string, nieuw: string): string => {
  const naam = '"bewijs":'
  // A receipt holds the hash of itself: nothing else in the answer is the same text.
  const plaats = inhoud.indexOf(naam + oud)
  if (plaats < 0) throw new Error('the answer does not hold its receipt')
  const begin = plaats + naam.length
  return inhoud.slice(0, begin) + nieuw + inhoud.slice(begin + oud.length)
}

/** Assesses, and gives each receipt its signature. */
export const signAssess =
  (assess: (vraag: Rekenvraag) => Promise<Rekenantwoord & MetBewijstekst>, sign: Sign): Assess =>
  async (vraag) => {
    const { bewijs, inhoud, volledig, kenmerken } = await assess(vraag)
    const getekend = sign({ bewijs, ...(vraag.stempel && { id: vraag.stempel.id }) })
    return {
      inhoud: putBewijs(inhoud, bewijs, getekend),
      ...(volledig !== undefined && { volledig: putBewijs(volledig, bewijs, getekend) }),
      kenmerken,
    }
  }

/** An answer with its receipt signed. */
export const signIn = (
  { inhoud, bewijs }: { readonly inhoud: string } & MetBewijstekst,
  sign: Sign,
): string => putBewijs(inhoud, bewijs, sign({ bewijs }))

/** Works out area developments, and gives each receipt its signature. */
export const signOntwikkeling =
  (
    assess: (opdracht: Ontwikkelopdracht) => Promise<{ readonly inhoud: string } & MetBewijstekst>,
    sign: Sign,
  ): AssessOntwikkeling =>
  async (opdracht) =>
    signIn(await assess(opdracht), sign)
