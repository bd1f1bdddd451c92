import type { Beoordeling } from '../domain/beoordeling.ts'
import type { Budgetregels } from '../domain/budget-regel.ts'
import type { Deeloordeel } from '../domain/deel.ts'
import type { GeometrieRd } from '../domain/gebied.ts'
import type { InitiatiefInvoer, Peildatum } from '../domain/initiatief.ts'
import type { Ligging, Locatie } from '../domain/ligging.ts'
import type { Regelboek } from '../domain/regelboek.ts'
import type { GecompileerdRegelboek } from '../domain/regelwerk.ts'
import type { Samenvoeging } from '../domain/samenvoegen.ts'

export interface Vraagstuk {
  readonly locatie: Locatie
  readonly initiatief: InitiatiefInvoer
  readonly peildatum: Peildatum
}

/** What the parts of a development and their whole ask of a rulebook. */
export interface Ontwikkelaar {
  readonly compile: (peildatum: Peildatum) => GecompileerdRegelboek
  readonly join: (delen: readonly GeometrieRd[]) => Samenvoeging
  readonly beoordeelDeel: (vraagstuk: Vraagstuk) => Deeloordeel & { readonly ligging: Ligging }
  /** The whole, with the budgets of its areas as rules beside the others. */
  readonly beoordeelGeheel: (vraagstuk: Vraagstuk, budgetten: Budgetregels) => Beoordeling
}

/** A rulebook that is compiled and whose areas are prepared: ready to assess. */
export interface Toetser {
  readonly regelboek: Regelboek
  readonly beoordeel: (vraagstuk: Vraagstuk) => Beoordeling
  /** For area developments: parts, their whole, and the budgets of the areas. */
  readonly ontwikkelaar: Ontwikkelaar
}
