import type { JsonRecord } from '../../domain/json.ts'
import { type Bewijs, VORM, VORM_INGEPAKT } from '../../domain/model/antwoord/bewijs.ts'
import type { KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { Toetser } from '../../domain/toetser.ts'
import type { Verzoek } from '../invoer/verzoek.ts'
import type { Omgeving } from '../omgeving.ts'
import { CRS84, RD } from '../ports/geo.ts'
import type { HashPort } from '../ports/hash.ts'
import { dropEmpty, toAntwoord } from './antwoordvorm.ts'

/** Canonical JSON per top-level member, so that nothing is serialised twice. */
export type Delen = ReadonlyMap<string, string>

export const writeDelen = ({ canonicalize }: HashPort, leden: JsonRecord): Map<string, string> =>
  new Map(Object.entries(leden).map(([naam, deel]) => [naam, canonicalize(deel)]))

/** Canonical JSON (RFC 8785) of an object of which the members are canonical already. */
export const joinDelen = (delen: Delen): string => {
  const leden = [...delen.keys()]
    .toSorted()
    .map((naam) => `${JSON.stringify(naam)}:${delen.get(naam) ?? ''}`)
  return `{${leden.join(',')}}`
}

/** Of what is frozen, and so never changes: most rules do not apply, each time for the same reason. */
const VAST = new WeakMap<object, string>()

const hashElement = ({ sha256, canonicalize }: HashPort, element: object): string => {
  const bekend = VAST.get(element)
  if (bekend !== undefined) return bekend
  const gemaakt = sha256(canonicalize(dropEmpty(element)))
  if (Object.isFrozen(element)) VAST.set(element, gemaakt)
  return gemaakt
}

type PerUitkomst = Pick<KorteBeoordeling, 'uitkomsten' | 'nietVanToepassing'>

/** The hash of every outcome by itself, one after another, so that one can be shown without the others. */
const hashLijst = ({ sha256 }: HashPort, hashes: readonly string[]): string => sha256(...hashes)

const hashElk = (hash: HashPort, lijst: readonly object[]): string =>
  hashLijst(
    hash,
    lijst.map((element) => hashElement(hash, element)),
  )

/** What has a hash of its own in a receipt since the sixth form; all the rest has one together. */
const APART: ReadonlySet<string> = new Set(['naam', 'advies', 'uitkomsten', 'nietVanToepassing'])

/** One hash over what has none of its own. */
const hashOverig = ({ sha256 }: HashPort, delen: Delen): Bewijs['delen'] => {
  const overig = new Map([...delen].filter(([naam]) => !APART.has(naam)))
  return { overig: sha256(joinDelen(overig)) }
}

/** sha256 per part; `delen` holds the canonical JSON of each member. What is empty is absent, and has none. */
export const hashDelen = (
  hash: HashPort,
  { uitkomsten, nietVanToepassing }: PerUitkomst,
  { delen, vorm = VORM }: { readonly delen: Delen; readonly vorm?: number | undefined },
): Bewijs['delen'] => {
  const perUitkomst: Readonly<Record<string, readonly object[]>> = { uitkomsten, nietVanToepassing }
  const isIngepakt = vorm >= VORM_INGEPAKT
  const apart = [...delen]
    .filter(([naam]) => !isIngepakt || APART.has(naam))
    .map(([naam, tekst]) => {
      const lijst = perUitkomst[naam]
      return [naam, lijst === undefined ? hash.sha256(tekst) : hashElk(hash, lijst)] as const
    })
  return { ...Object.fromEntries(apart), ...(isIngepakt && hashOverig(hash, delen)) }
}

/** The members of an answer written and hashed as above; every outcome is serialised once, for both. */
export const writeMetHashes = (
  hash: HashPort,
  kort: KorteBeoordeling,
  vorm: number = VORM,
): { readonly delen: Map<string, string>; readonly hashes: Bewijs['delen'] } => {
  const { uitkomsten, ...rest } = toAntwoord(kort, vorm)
  const delen = writeDelen(hash, rest)
  const hashes = hashDelen(hash, kort, { delen, vorm })
  if (!Array.isArray(uitkomsten)) return { delen, hashes }
  const teksten = uitkomsten.map((uitkomst) => hash.canonicalize(uitkomst))
  delen.set('uitkomsten', `[${teksten.join(',')}]`)
  const perUitkomst = teksten.map((tekst) => hash.sha256(tekst))
  return { delen, hashes: { ...hashes, uitkomsten: hashLijst(hash, perUitkomst) } }
}

/** The hash of what may hold a name: behind the salt of the receipt, when it has one. */
export const hashVanMens = (
  { sha256, canonicalize }: HashPort,
  zout: string | undefined,
  waarde: unknown,
): string => sha256(zout ?? '', canonicalize(waarde))

/** Everything needed to recompute an assessment, and the hash that is composed of those of its parts. */
export const createBewijs = <V extends object>(
  { hash, motor, locatie }: Pick<Omgeving, 'hash' | 'motor' | 'locatie'>,
  {
    verzoek,
    toetser,
    peildatum,
  }: {
    readonly verzoek: Pick<Verzoek, 'contentCrs' | 'zout'> & { readonly inhoud: V }
    readonly toetser: Toetser
    readonly peildatum: Peildatum
  },
  delen: Bewijs['delen'],
): Bewijs<V> => {
  const { visie, sha256, gebiedenSha256 } = toetser.regelboek
  const { zout } = verzoek
  return {
    vorm: VORM,
    sha256: hash.sha256(hash.canonicalize(delen)),
    motor,
    regelboek: { id: visie.id, versie: visie.versie, sha256 },
    gebieden: { versie: visie.versie, sha256: gebiedenSha256 },
    peildatum,
    crs: { invoer: verzoek.contentCrs ?? CRS84, rekenstelsel: RD, methode: locatie.methode },
    delen,
    verzoekSha256: hashVanMens(hash, zout, verzoek.inhoud),
    ...(zout !== undefined && { zout }),
    verzoek: verzoek.inhoud,
  }
}
