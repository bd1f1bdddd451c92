import type { Beter } from '../../domain/mits/beter.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { KorteRichting } from '../../domain/model/richting.ts'
import type { VrijMet } from '../../domain/vergunningvrij/vrij-met.ts'

/** What one could change about a plan, beside what the advice says of itself. */
export interface Uitwegen {
  readonly beter: readonly Beter[]
  /** With which no permit is needed by national law. */
  readonly vrijMet: readonly VrijMet[]
  /** Which way the plan points with what its first eis needs and nothing else changed; absent: not worked out. */
  readonly metNodig?: KorteRichting | undefined
  /** What its eisen then still need; absent: not worked out. */
  readonly daarna?: Beoordeling['nodig'] | undefined
}

export const GEEN_UITWEGEN: Uitwegen = { beter: [], vrijMet: [] }
