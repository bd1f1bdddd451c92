import type { Toegangsgebeurtenis } from '../../domain/toegang/gebeurtenis.ts'
import type { Recht } from '../../domain/toegang/rollen.ts'

/** Somebody who is signed in somewhere. Instants are ISO 8601, UTC. */
export interface Sessie {
  readonly naam: string
  readonly rechten: readonly Recht[]
  /** What the organisation calls this person, never two; absent for who signed in with a link. */
  readonly onderwerp?: string
  readonly begonnenOp: string
  readonly verlooptOp: string
}

/** One of the list: ended by its id, which opens nothing. */
export interface Sessieregel extends Sessie {
  readonly id: string
}

/** Who is signed in, by the hash of the key that the browser keeps: who reads the store cannot sign in with it. */
export interface SessiesPort {
  readonly add: (sleutelSha256: string, sessie: Sessieregel) => Promise<void>
  /** Also when it has expired. */
  readonly get: (sleutelSha256: string) => Promise<Sessieregel | undefined>
  /** Those that have not expired, the latest first. */
  readonly list: (nu: string) => Promise<readonly Sessieregel[]>
  /** From now on it expires then. */
  readonly extend: (id: string, verlooptOp: string) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly removeVerlopen: (nu: string) => Promise<void>
  /** Adds to what is kept of coming, going and being refused; the same refusal in one session is kept once. */
  readonly note: (gebeurtenis: Toegangsgebeurtenis) => Promise<void>
}
