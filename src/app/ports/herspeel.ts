import type { InvoerFout } from '../../domain/errors.ts'
import type { Kanteling, Vastgelegd } from '../../domain/model/antwoord/beleidstoets.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { GevraagdePeildatum } from '../../domain/model/peildatum.ts'

/** One case to play again. */
export interface Herspeelgeval {
  /** What to find it back by: an id, or a file and a place in it. */
  readonly kenmerk: string
  /** The initiatief as it came in, not yet checked. */
  readonly inhoud: unknown
  readonly contentCrs?: string
  /** The dates of a stored one; absent: those in the initiatief, or today. */
  readonly peildatum?: Peildatum
  /** Absent of what was not stored. */
  readonly vastgelegd?: Vastgelegd
}

/** What became of one case: enough to count it. */
export interface Herspeeld {
  readonly kenmerk: string
  readonly naam: string
  readonly activiteiten: readonly string[]
  /** Areas that count on either side. */
  readonly gebieden: readonly string[]
  readonly kanteling?: Kanteling
  /** Of a stored one: what was said then, and whether the adopted rulebook now says otherwise. */
  readonly toen?: Vastgelegd & {
    readonly conclusieWijktAf: boolean
    /** Stand or hardheid; false where there was no direction yet. */
    readonly standWijktAf: boolean
  }
}

/** What could not be played again, and why. */
export interface NietHerspeeld {
  readonly kenmerk: string
  readonly fouten: readonly InvoerFout[]
}

/** Some cases for two rulebooks, by their ids, in a form that can go to another process. */
export interface Herspeelbrok {
  readonly oud: string
  readonly nieuw: string
  /** Dates for every case, instead of its own. */
  readonly gevraagd: GevraagdePeildatum
  readonly gevallen: readonly Herspeelgeval[]
  readonly nu: Date
}
/** In the order of the cases. */
export type Herspeeluitslag = readonly (Herspeeld | NietHerspeeld)[]
