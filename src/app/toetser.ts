import type { Beoordeling } from '../domain/beoordeling.ts'
import type { InitiatiefInvoer, Peildatum } from '../domain/initiatief.ts'
import type { Locatie } from '../domain/ligging.ts'
import type { Regelboek } from '../domain/regelboek.ts'

export interface Vraagstuk {
  readonly locatie: Locatie
  readonly initiatief: InitiatiefInvoer
  readonly peildatum: Peildatum
}

/** A rulebook that is compiled and whose areas are prepared: ready to assess. */
export interface Toetser {
  readonly regelboek: Regelboek
  readonly beoordeel: (vraagstuk: Vraagstuk) => Beoordeling
}
