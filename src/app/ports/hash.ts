export interface HashPort {
  /** sha256 of the UTF-8 bytes of the pieces one after another, hex. Each piece is well-formed. */
  readonly sha256: (...stukken: readonly string[]) => string
  /** RFC 8785 canonical JSON. */
  readonly canonicalize: (waarde: unknown) => string
}
