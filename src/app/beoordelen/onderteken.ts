import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import { rememberLaatste } from '../../domain/onthoud.ts'
import type { Omgeving } from '../omgeving.ts'
import type { HashPort, ZegelPort } from '../ports/hash.ts'
import type { AssessOntwikkeling, Ontwikkelopdracht } from '../ports/ontwikkeling.ts'
import type { Assess, MetTekenbaar, Rekenantwoord, Rekenvraag, Tekenbaar } from '../ports/reken.ts'
import { joinDelen, writeDelen } from './bewijs.ts'

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

/** Members that are not signed: the signature, and what may be taken out later. Of the request its hash is in it. */
const ONGETEKEND: ReadonlySet<string> = new Set(['handtekening', 'verzoek', 'gezuiverd', 'zout'])
const LID = 'handtekening'

const hashLeden = ({ sha256 }: HashPort, leden: ReadonlyMap<string, string>): string =>
  sha256(joinDelen(new Map([...leden].filter(([naam]) => !ONGETEKEND.has(naam)))))

/** The hash of all of a receipt that is signed. */
export const hashGetekend = (hash: HashPort, bewijs: Bewijs): string =>
  hashLeden(hash, writeDelen(hash, { ...bewijs }))

/** A receipt without a signature, written so that one can be put in. */
export const writeTekenbaar = <V extends object>(hash: HashPort, bewijs: Bewijs<V>): Tekenbaar => {
  const leden = writeDelen(hash, { ...bewijs })
  const ervoor = new Map([...leden].filter(([naam]) => naam < LID))
  return {
    bewijs: joinDelen(leden),
    // Before the brace that ends them.
    plaats: joinDelen(ervoor).length - 1,
    getekend: hashLeden(hash, leden),
  }
}

export type Sign = (tekenbaar: Tekenbaar, id?: string) => string

/** A receipt, as canonical JSON, with the signature of this service; without one when there is no key. */
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
  return ({ bewijs, plaats, getekend }, id) => {
    const handtekening = declare({ bewijs: getekend, ...(id !== undefined && { id }) })
    const lid = `,"${LID}":${JSON.stringify(handtekening)}`
    return bewijs.slice(0, plaats) + lid + bewijs.slice(plaats)
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
  (assess: (vraag: Rekenvraag) => Promise<Rekenantwoord & MetTekenbaar>, sign: Sign): Assess =>
  async (vraag) => {
    const { tekenbaar, inhoud, volledig, kenmerken } = await assess(vraag)
    const { bewijs } = tekenbaar
    const getekend = sign(tekenbaar, vraag.stempel?.id)
    return {
      inhoud: putBewijs(inhoud, bewijs, getekend),
      ...(volledig !== undefined && { volledig: putBewijs(volledig, bewijs, getekend) }),
      kenmerken,
    }
  }

/** An answer with its receipt signed. */
export const signIn = (
  { inhoud, tekenbaar }: { readonly inhoud: string } & MetTekenbaar,
  sign: Sign,
): string => putBewijs(inhoud, tekenbaar.bewijs, sign(tekenbaar))

/** Works out area developments, and gives each receipt its signature. */
export const signOntwikkeling =
  (
    assess: (opdracht: Ontwikkelopdracht) => Promise<{ readonly inhoud: string } & MetTekenbaar>,
    sign: Sign,
  ): AssessOntwikkeling =>
  async (opdracht) =>
    signIn(await assess(opdracht), sign)
