import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { HashPort } from '../../app/ports.ts'

/** sha256 over UTF-8, and canonical JSON as RFC 8785 describes it. */
export const createHashing = (): HashPort => ({
  sha256: (tekst) => createHash('sha256').update(tekst, 'utf8').digest('hex'),
  canonicalize: (waarde) => {
    const tekst = canonicalize(waarde)
    if (tekst === undefined) throw new TypeError('Deze waarde heeft geen JSON-vorm')
    return tekst
  },
})
