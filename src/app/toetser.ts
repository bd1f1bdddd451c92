import type { Beoordeling } from '../domain/beoordeling.ts'
import type { FeitWaarde } from '../domain/feit.ts'
import type { InitiatiefInvoer, Peildatum } from '../domain/initiatief.ts'
import type { Ligging, Locatie } from '../domain/ligging.ts'
import type { Regelboek } from '../domain/regelboek.ts'
import type { Weging } from '../domain/weigh.ts'

export interface Vraagstuk {
  readonly locatie: Locatie
  readonly initiatief: InitiatiefInvoer
  readonly peildatum: Peildatum
}

export interface Weegvraag {
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  readonly ligging: Ligging
  readonly peildatum: Peildatum
}

/** A rulebook that is compiled and whose areas are prepared: ready to assess. */
export interface Toetser {
  readonly regelboek: Regelboek
  readonly beoordeel: (vraagstuk: Vraagstuk) => Beoordeling
  readonly locate: (vraagstuk: Vraagstuk) => Ligging
  /** Only what decides, without a word: for many at once. */
  readonly weeg: (geval: Weegvraag) => Weging
  /** The same, from what another rulebook gave that differs in some rules (ids) only. */
  readonly weegVanaf: (
    geval: Weegvraag,
    basis: { readonly vorige: Weging; readonly anders: ReadonlySet<string> },
  ) => Weging
}
