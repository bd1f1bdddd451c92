import type { Doorwerking, Herkomst, Werking } from './bron.ts'
import type { FeitWaarde, OntbreektReden } from './feit.ts'
import type { Aard, Oordeel } from './regel.ts'
import type { Niveau } from './visie.ts'

/** One node of the trace, in the shape of the condition it explains. */
export type Spoor =
  | { readonly all: readonly Spoor[]; readonly resultaat: SpoorResultaat }
  | { readonly any: readonly Spoor[]; readonly resultaat: SpoorResultaat }
  | { readonly not: Spoor; readonly resultaat: SpoorResultaat }
  | { readonly condition: string; readonly resultaat: SpoorResultaat }
  | {
      readonly fact: string
      readonly operator: string
      readonly value: unknown
      /** Value the fact had; absent when missing. */
      readonly gevonden?: FeitWaarde
      /** Value of the fact compared with, when `value` is `{fact}`. */
      readonly norm?: FeitWaarde
      readonly resultaat: SpoorResultaat
    }
export type SpoorResultaat = 'waar' | 'onwaar' | 'onbekend'

export interface Ontbreekt {
  readonly feit: string
  readonly reden: OntbreektReden
}

/** How far a numeric fact is from its norm: positive is room left, negative is what is short. */
export interface Marge {
  readonly feit: string
  readonly waarde: number
  readonly norm: number
  readonly verschil: number
  readonly eenheid?: string
}

/** What one rule says about one initiative (per area where it differs). */
export interface Uitkomst {
  readonly regel: string
  readonly gebied?: string
  readonly oordeel: Oordeel
  readonly aard: Aard
  readonly doorwerking: Doorwerking
  readonly herkomst: Herkomst
  readonly werking: Werking
  readonly ontbreekt: readonly Ontbreekt[]
  readonly marge?: Marge
  readonly spoor: { readonly geldtVoor?: Spoor; readonly voldoetAls?: Spoor }
  /** Lowest and highest level this outcome can still give. */
  readonly niveau: { readonly laagst: Niveau; readonly hoogst: Niveau }
}
