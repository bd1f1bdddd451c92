import type { Beoordeling } from '../domain/beoordeling.ts'
import type { Cel, ToetsCel } from '../domain/cel.ts'
import type { Celtoets } from '../domain/celtoets.ts'
import type { FeitWaarde } from '../domain/feit.ts'
import type { InitiatiefInvoer, Peildatum } from '../domain/initiatief.ts'
import type { Locatie } from '../domain/ligging.ts'
import type { Rastervraag } from '../domain/raster.ts'
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
  /** Judges one initiative at very many places, each as `beoordeel` would. */
  readonly openKaart: (vraag: {
    readonly feiten: Readonly<Record<string, FeitWaarde>>
    readonly peildatum: Peildatum
  }) => { readonly toets: ToetsCel; readonly tel: Celtoets['tel'] }
  /** Cells within the box, also those outside the working area. */
  readonly countRaster: (vraag: Rastervraag) => number
  readonly listRaster: (vraag: Rastervraag) => readonly Cel[]
  /** The profiles that hold on the peildatum, as cells. */
  readonly listProfielen: (peildatum: Peildatum) => readonly Cel[]
}
