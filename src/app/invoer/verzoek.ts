import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { Weegwijze } from '../../domain/regeltaal/regelwerk.ts'
import type { Toetser } from '../../domain/toetser.ts'

/** What the one who asks may do. */
export interface Bevoegdheid {
  /** State facts and confirm borders, which only a behandelaar may. */
  readonly alsBehandelaar: boolean
  /** Use a rulebook that is not adopted: never in an advice that is stored. */
  readonly concept: boolean
}

export interface Verzoek {
  /** The parsed JSON body, not yet checked. */
  readonly inhoud: unknown
  /** CRS of the coordinates, as a URI; absent: CRS84. */
  readonly contentCrs?: string
  readonly mag: Bevoegdheid
  /** The peildatum of a receipt, which overrules that of the input. */
  readonly peildatum?: Peildatum
  /** The rulebook of a receipt, which overrules the choice by peildatum. */
  readonly toetser?: Toetser
  /** Sets in the order in which they came, as the first form of a receipt has them. */
  readonly zoalsGegeven?: true
  /** Of the receipt that is stored (32 hexadecimal digits): before what is hashed of people. */
  readonly zout?: string
  /** Weighed as some receipts up to the third form were. */
  readonly weegwijze?: Weegwijze
}
