import type { GeometrieRd } from '../model/gebied.ts'
import type { LiggingRegel } from '../model/ligging.ts'
import type { Celadvies } from './celtoets.ts'

/** One place of a suitability map. */
export interface Cel {
  readonly id: string | number
  readonly geometrie: GeometrieRd
  /** False when the place is wider than the plan, as a cell of a grid is: its surface is not the plan's. */
  readonly isVlak: boolean
}

/** What a map says of one place. */
export interface Celuitkomst {
  readonly advies: Celadvies
  readonly m2: number
  /** Areas that count here, or that would if their border moved within its tolerance; most specific first. */
  readonly gebieden: readonly Pick<LiggingRegel, 'gebied' | 'aandeel' | 'raakt' | 'zekerheid'>[]
}

/** Judges one initiative at one place after another. */
export type AssessCel = (cel: Cel) => Celuitkomst
