import { hash } from 'node:crypto'
import type { HashPort } from '../../app/ports/hash.ts'
import { writeKanoniek, writeLijst } from './kanoniek.ts'

/** sha256 over UTF-8, and canonical JSON as RFC 8785 describes it. */
export const createHashing = (): HashPort => ({
  sha256: (...stukken) => hash('sha256', stukken.join(''), 'hex'),
  canonicalize: (waarde) => {
    if (Array.isArray(waarde)) return writeLijst(waarde)
    const tekst = writeKanoniek(waarde)
    if (tekst === undefined) throw new TypeError('Deze waarde heeft geen JSON-vorm')
    return tekst
  },
})
