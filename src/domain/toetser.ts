import type { Budgetregels } from './budget/regel.ts'
import type { AssessCel, Cel } from './kaart/cel.ts'
import type { Celtoets } from './kaart/celtoets.ts'
import type { Rastervraag } from './kaart/raster.ts'
import type { Beoordeling } from './model/beoordeling.ts'
import type { FeitWaarde } from './model/feit.ts'
import type { GeometrieRd } from './model/gebied.ts'
import type { InitiatiefInvoer, Peildatum } from './model/initiatief.ts'
import type { Ligging, Locatie } from './model/ligging.ts'
import type { Regelboek } from './model/regelboek.ts'
import type { Deeloordeel } from './ontwikkeling/deel.ts'
import type { Samenvoeging } from './plaats/samenvoegen.ts'
import type { GecompileerdRegelboek } from './regeltaal/regelwerk.ts'
import type { Weging } from './weging/weigh.ts'

export interface Vraagstuk {
  readonly locatie: Locatie
  readonly initiatief: InitiatiefInvoer
  readonly peildatum: Peildatum
}

/** What the parts of a development and their whole ask of a rulebook. */
export interface Ontwikkelaar {
  readonly compile: (peildatum: Peildatum) => GecompileerdRegelboek
  readonly join: (delen: readonly GeometrieRd[]) => Samenvoeging
  readonly assessDeel: (vraagstuk: Vraagstuk) => Deeloordeel & { readonly ligging: Ligging }
  /** The whole, with the budgets of its areas as rules beside the others. */
  readonly assessGeheel: (vraagstuk: Vraagstuk, budgetten: Budgetregels) => Beoordeling
}

export interface Weegvraag {
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  readonly ligging: Ligging
  readonly peildatum: Peildatum
}

/** A rulebook that is compiled and whose areas are prepared: ready to assess. */
export interface Toetser {
  readonly regelboek: Regelboek
  readonly assess: (vraagstuk: Vraagstuk) => Beoordeling
  /** Judges one initiative at very many places, each as `assess` would. */
  readonly openKaart: (vraag: {
    readonly feiten: Readonly<Record<string, FeitWaarde>>
    readonly peildatum: Peildatum
  }) => { readonly assess: AssessCel; readonly count: Celtoets['count'] }
  /** Cells within the box, also those outside the working area. */
  readonly countRaster: (vraag: Rastervraag) => number
  readonly listRaster: (vraag: Rastervraag) => readonly Cel[]
  /** The profiles that hold on the peildatum, as cells. */
  readonly listProfielen: (peildatum: Peildatum) => readonly Cel[]
  /** For area developments: parts, their whole, and the budgets of the areas. */
  readonly ontwikkelaar: Ontwikkelaar
  readonly locate: (vraagstuk: Vraagstuk) => Ligging
  /** Only what decides, without a word: for many at once. */
  readonly weigh: (geval: Weegvraag) => Weging
  /** The same, from what another rulebook gave that differs in some rules (ids) only. */
  readonly weighFrom: (
    geval: Weegvraag,
    basis: { readonly vorige: Weging; readonly anders: ReadonlySet<string> },
  ) => Weging
}
