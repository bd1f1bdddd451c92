export interface HashPort {
  /** sha256 of the UTF-8 bytes of the pieces one after another, hex. Each piece is well-formed. */
  readonly sha256: (...stukken: readonly string[]) => string
  /** RFC 8785 canonical JSON. */
  readonly canonicalize: (waarde: unknown) => string
}

/** A public key as it is published (RFC 8037); `kid` is its thumbprint (RFC 7638). */
export interface OpenbareSleutel {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  readonly kid: string
  readonly use: 'sig'
  readonly alg: 'EdDSA'
}

/** What stands in a signature, and by which key; `geldig` is undefined for a key that is not known here. */
export interface Opengemaakt {
  readonly kid: string
  readonly tekst: string
  readonly geldig?: boolean
}

/** With which this service signs what it gives out. */
export interface ZegelPort {
  /** A text with its signature, as a compact JWS (RFC 7515). Absent: no key to sign with. */
  readonly sign?: (tekst: string) => string
  /** Undefined when it is no JWS of ours. */
  readonly open: (jws: string) => Opengemaakt | undefined
  /** The key that signs now first, and those of before: what they signed is still recognised. */
  readonly sleutels: readonly OpenbareSleutel[]
}
