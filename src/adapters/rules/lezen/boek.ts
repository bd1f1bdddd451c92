import type { Begrippen } from '../../../domain/model/begrippen.ts'
import type { Feit, FeitWaarde } from '../../../domain/model/feit.ts'
import type { GebiedProfiel, GeldendProfiel, GeometrieRd } from '../../../domain/model/gebied.ts'
import type { Geval, RegelDefinitie } from '../../../domain/model/regel.ts'
import type { Passage, Regelboek } from '../../../domain/model/regelboek.ts'
import type { Spanning } from '../../../domain/model/spanning.ts'
import type { Vergunningvrij } from '../../../domain/model/vergunningvrij.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import type { Voorwaarde } from '../../../domain/model/voorwaarde.ts'
import type { Bestand, Pad } from './document.ts'
import type { Meldingen } from './meldingen.ts'
import type { Antwoorden } from './passages.ts'

/** Something that was read, with the file it stands in. */
export interface Geplaatst<T> {
  readonly waarde: T
  readonly bestand: Bestand
  /** File name without folder and extension. */
  readonly stam: string
}

export interface GevallenBestand {
  readonly regel: string
  /** Each with the facts of the uitgangspunt of its file. */
  readonly gevallen: readonly Geval[]
  /** The facts as they are written, the uitgangspunt first, and where they stand. */
  readonly geschreven: readonly {
    readonly pad: Pad
    readonly feiten: Readonly<Record<string, FeitWaarde>>
  }[]
}

export type FeitDefinitie = Omit<Feit, 'id'>

/** One rulebook as it stands in the files: valid per file, not yet checked as a whole. */
export interface Boek {
  readonly visie: Geplaatst<Visie>
  readonly begrippen: Geplaatst<Begrippen>
  readonly feiten: Geplaatst<Readonly<Record<string, FeitDefinitie>>>
  readonly vergunningvrij?: Geplaatst<Vergunningvrij>
  readonly voorwaarden: Geplaatst<Readonly<Record<string, Voorwaarde>>>
  readonly regels: readonly Geplaatst<RegelDefinitie>[]
  readonly gevallen: readonly Geplaatst<GevallenBestand>[]
  readonly spanningen: Geplaatst<readonly Spanning[]>
  readonly gebieden: readonly Geplaatst<GebiedProfiel>[]
  readonly geometrieen: ReadonlyMap<string, GeometrieRd>
  readonly werkingsgebied: GeometrieRd | undefined
  readonly passages: Geplaatst<readonly Passage[]>
  readonly antwoorden: Geplaatst<Antwoorden>
  /** Source text per key of visie.documenten, white space collapsed. */
  readonly teksten: ReadonlyMap<string, string>
  /** Catalogue including the facts made from open norms. */
  readonly catalogus: ReadonlyMap<string, Feit>
  /** Areas by id, with what they inherit. */
  readonly profielen: ReadonlyMap<string, GeldendProfiel>
  /** Rules taken as they are from the vision on which this one builds; checked there against its dates. */
  readonly geerfd: ReadonlySet<Geplaatst<RegelDefinitie>>
  /** False when a file could not be read: then nothing can be said about what is missing. */
  readonly volledig: boolean
}

/** Reports what is wrong with the book as a whole. */
export type Controle = (boek: Boek, meldingen: Meldingen) => void

/** A checked rulebook with the cases of its rules. */
export interface GeladenRegelboek extends Regelboek {
  /** Rule id -> cases. */
  readonly gevallen: ReadonlyMap<string, readonly Geval[]>
  /** Rule id -> place of each case, as `file:line:column`. */
  readonly plaatsen: ReadonlyMap<string, readonly string[]>
}
