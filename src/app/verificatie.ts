import type { Verschil } from './verschillen.ts'

/** What came of checking a receipt. */
export interface Verificatie {
  readonly uitkomst: 'klopt' | 'wijkt_af' | 'ander_regelboek_nodig' | 'niet_na_te_rekenen'
  readonly tekst: string
  readonly verschillen: readonly Verschil[]
  /** What differs without changing the result, such as another engine version. */
  readonly opmerkingen: readonly string[]
}
