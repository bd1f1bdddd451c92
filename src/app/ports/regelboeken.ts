import type { InvoerFout } from '../../domain/errors.ts'
import type {
  Bevinding,
  Bevindingcode,
  Ernst,
  Vindplaats,
} from '../../domain/gezondheid/bevinding.ts'
import type { Gezondheid } from '../../domain/gezondheid/gezondheid.ts'
import type { Geval } from '../../domain/model/regel.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
/** A rulebook that is not adopted and does not load: left out, with every fault in it. */
export interface Uitval {
  /** Its folder under `rules`. */
  readonly map: string
  readonly fouten: readonly InvoerFout[]
  /** What the faults call the folder above it; absent: `rules`. */
  readonly wortel?: string
}

/** Rulebooks that can be used, and the drafts that cannot. */
export interface Geladen {
  readonly regelboeken: readonly Regelboek[]
  readonly uitval: readonly Uitval[]
}

/** A literal quote in the rulebook. */
export interface Citaat {
  /** What it supports: a rule, an area, a spanning, a passage, the adoption or the motto. */
  readonly bij: string
  /** Key in visie.yaml `documenten`. */
  readonly document: string
  readonly citaat: string
  /** `file:line:column` */
  readonly plaats: string
}

/** A rulebook as its author sees it: with its cases, its quotes, and where everything stands. */
export interface Schrijfboek {
  readonly regelboek: Regelboek
  /** Rule id -> cases. */
  readonly gevallen: ReadonlyMap<string, readonly Geval[]>
  /** `file:line:column` */
  readonly plaatsVan: (plek: Vindplaats) => string
  readonly citaten: readonly Citaat[]
  /** Source text per key of visie.yaml `documenten`. */
  readonly teksten: ReadonlyMap<string, string>
}

export interface GemeldeBevinding {
  readonly ernst: Ernst
  readonly code: Bevindingcode
  /** `file:line:column` */
  readonly plaats: string
  /** The rule, fact, condition, spanning or principle. */
  readonly id: string
  readonly melding: string
  readonly params: Bevinding['params']
}

export interface Controleverslag {
  readonly regelboek: string
  readonly status: string
  readonly omvang: Readonly<
    Record<'regels' | 'gevallen' | 'gebieden' | 'spanningen' | 'feiten', number>
  >
  readonly peildatum: Gezondheid['peildatum']
  readonly fouten: readonly GemeldeBevinding[]
  readonly aandachtspunten: readonly GemeldeBevinding[]
  readonly leemten: Gezondheid['leemten']
  readonly mutatie: {
    readonly mutanten: number
    readonly gedood: number
    readonly gelijkwaardig: number
    /** Killed part, 0 to 1; 1 when there is nothing to kill. */
    readonly score: number
    readonly perRegel: readonly {
      readonly id: string
      readonly mutanten: number
      readonly gedood: number
    }[]
  }
}

/** What was found in a rulebook as it stands in the files, and which content that was. */
export interface Onderzocht {
  readonly sha256: string
  readonly verslag: Controleverslag
}

/** Examines every rulebook in the files. */
export type Examine = () => Promise<readonly Onderzocht[]>
