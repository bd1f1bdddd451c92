import type { BewaardeRij } from './beoordelingen.ts'

/** What is wrong with a row of the audit trail, or with what it names. */
export type Auditfout =
  | 'schakel'
  | 'gat'
  | 'inhoud'
  | 'weg'
  | 'niet_vastgelegd'
  /** The stored text is not that of its receipt, its signature is not ours, or what stands beside it says otherwise. */
  | 'tekst'
  | 'handtekening'
  | 'kolommen'
  /** A row names a text that is nowhere. */
  | 'tekst_weg'

export interface Auditbevinding {
  readonly fout: Auditfout
  /** Of the trail; absent for what is not in it. */
  readonly volgnummer?: number
  /** The table and the row. */
  readonly soort: string
  readonly object: string
  /** Which columns say something else than the receipt. */
  readonly kolommen?: readonly string[]
}

export interface Auditverslag {
  readonly regels: number
  /** The last row, whose hash covers everything before it. */
  readonly kop?: { readonly volgnummer: number; readonly sha256: string; readonly tijdstip: string }
  /** So many rows were changed on purpose later: by an opschoning. */
  readonly gewijzigd: number
  /** At most a hundred per kind. */
  readonly bevindingen: readonly Auditbevinding[]
  /** Whether a head that was written down before is still in it; absent: not asked. */
  readonly ankerGevonden?: boolean
}

export interface AuditPort {
  /** Every stored beoordeling with its columns, oldest first, read in pages. */
  readonly eachBeoordeling: () => AsyncIterable<BewaardeRij>
  /** Recomputes the whole trail, and what it names, as of one moment. `anker`: the sha256 of an earlier head. */
  readonly verify: (anker?: string) => Promise<Auditverslag>
}
