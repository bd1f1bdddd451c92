import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { Verschil } from './verschillen.ts'

/** What came of checking a receipt. */
export interface Verificatie {
  readonly uitkomst: 'klopt' | 'wijkt_af' | 'ander_regelboek_nodig' | 'niet_na_te_rekenen'
  readonly tekst: string
  readonly verschillen: readonly Verschil[]
  /** What differs without changing the result, such as another engine version. */
  readonly opmerkingen: readonly string[]
  /** What the recomputed advice says, to lay beside a report on paper; only when it holds. */
  readonly advies?: {
    readonly woorden: string
    readonly peildatum: Peildatum
    /** Title and version. */
    readonly regelboek: string
  }
}
