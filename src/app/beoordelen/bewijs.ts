import type { KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import { type Bewijs, VORM } from '../../domain/model/bewijs.ts'
import type { InitiatiefInvoer, Peildatum } from '../../domain/model/initiatief.ts'
import type { Toetser } from '../../domain/toetser.ts'
import type { Verzoek } from '../invoer/verzoek.ts'
import type { Omgeving } from '../omgeving.ts'
import { CRS84, RD } from '../ports/geo.ts'
import type { HashPort } from '../ports/hash.ts'
import { dropEmpty } from './antwoordvorm.ts'

/** Of what is frozen, and so never changes: most rules do not apply, each time for the same reason. */
const VAST = new WeakMap<object, string>()

const hashElement = ({ sha256, canonicalize }: HashPort, element: object): string => {
  const bekend = VAST.get(element)
  if (bekend !== undefined) return bekend
  const gemaakt = sha256(canonicalize(dropEmpty(element)))
  if (Object.isFrozen(element)) VAST.set(element, gemaakt)
  return gemaakt
}

/** The hash of every outcome by itself, one after another, so that one can be shown without the others. */
const hashElk = (hash: HashPort, lijst: readonly object[]): string =>
  hash.sha256(...lijst.map((element) => hashElement(hash, element)))

/** sha256 per member; `delen` holds the canonical JSON of each. What is empty is absent, and has none. */
export const hashDelen = (
  hash: HashPort,
  { uitkomsten, nietVanToepassing }: Pick<KorteBeoordeling, 'uitkomsten' | 'nietVanToepassing'>,
  delen: ReadonlyMap<string, string>,
): Bewijs['delen'] => {
  const perUitkomst: Readonly<Record<string, readonly object[]>> = { uitkomsten, nietVanToepassing }
  return Object.fromEntries(
    [...delen].map(([naam, tekst]) => {
      const lijst = perUitkomst[naam]
      return [naam, lijst === undefined ? hash.sha256(tekst) : hashElk(hash, lijst)]
    }),
  )
}

/** Everything needed to recompute an assessment, and the hash that is composed of those of its parts. */
export const createBewijs = (
  { hash, motor, locatie }: Pick<Omgeving, 'hash' | 'motor' | 'locatie'>,
  {
    verzoek,
    toetser,
    peildatum,
  }: { readonly verzoek: Verzoek; readonly toetser: Toetser; readonly peildatum: Peildatum },
  delen: Bewijs['delen'],
): Bewijs => {
  const { visie, sha256, gebiedenSha256 } = toetser.regelboek
  return {
    vorm: VORM,
    sha256: hash.sha256(hash.canonicalize(delen)),
    motor,
    regelboek: { id: visie.id, versie: visie.versie, sha256 },
    gebieden: { versie: visie.versie, sha256: gebiedenSha256 },
    peildatum,
    crs: { invoer: verzoek.contentCrs ?? CRS84, rekenstelsel: RD, methode: locatie.methode },
    delen,
    verzoekSha256: hash.sha256(hash.canonicalize(verzoek.inhoud)),
    verzoek: verzoek.inhoud as InitiatiefInvoer,
  }
}
