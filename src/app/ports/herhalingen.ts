/** A request that may come again: who asked it and under which key, and what was asked. */
export interface Herhaalbaar {
  /** Hash of the client and the key that it chose: another client's key is another key. */
  readonly sleutelSha256: string
  /** Hash of everything that was asked. */
  readonly verzoekSha256: string
}

/** One attempt to do what a request asks. Only the latest may complete it. */
export interface Poging {
  readonly sleutelSha256: string
  readonly id: string
}

/** What is known of a request under its key. */
export type Begin =
  | { readonly stand: 'nieuw'; readonly poging: Poging }
  /** Another attempt is at work on it. */
  | { readonly stand: 'bezig' }
  /** It was done, and made what has this id. */
  | { readonly stand: 'gedaan'; readonly gemaakt: string }
  /** Under this key something else was asked. */
  | { readonly stand: 'ander' }

/**
 * Requests by their keys, so that one that comes again makes nothing twice. The stores complete an attempt in the
 * transaction in which they store: both are there, or neither.
 */
export interface HerhalingenPort {
  /** Takes the request on for `bezigMs`, after which another attempt may; it is remembered until `verlooptOp`. */
  readonly begin: (
    verzoek: Herhaalbaar,
    poging: { readonly id: string; readonly bezigMs: number; readonly verlooptOp: string },
  ) => Promise<Begin>
  /** Gives up an attempt that made nothing; one that was completed stays. */
  readonly drop: (poging: Poging) => Promise<void>
  readonly removeVerlopen: (nu: string) => Promise<void>
}
