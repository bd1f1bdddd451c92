import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** sha256 (hex) of the canonical JSON (RFC 8785) of a value. */
export const hashCanonical = (waarde: unknown): string =>
  createHash('sha256')
    .update(canonicalize(waarde) ?? '', 'utf8')
    .digest('hex')
