import type { AnderPlan } from '../../domain/budget/meting.ts'
import type { Zicht } from '../../domain/model/antwoord/budget.ts'
import type { KorteOntwikkeling } from '../../domain/model/antwoord/ontwikkeling.ts'
import type { OntwikkelingInvoer } from '../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { Locatie } from '../../domain/model/ligging.ts'
/** What budgets count of a stored beoordeling, in a form that can go to another process. */
export type GeteldPlan = Omit<AnderPlan, 'isIrrelevant'>

export interface AnderePlannen {
  readonly plannen: readonly GeteldPlan[]
  /** Of the same plan a later beoordeling counts. Empty for who may only see what is public. */
  readonly vervangen: KorteOntwikkeling['telling']['vervangen']
  /** Ids of counted plans with the name and place of this development or of a part. Empty likewise. */
  readonly zelfde: readonly string[]
}

/** One development to work out, read and checked, in a form that can go to another process. */
export interface Ontwikkelopdracht {
  readonly soort: 'ontwikkeling'
  readonly invoer: OntwikkelingInvoer
  readonly peildatum: Peildatum
  /** Of each part, in the order of the input. */
  readonly locaties: readonly Locatie[]
  readonly regelboekSha256: string
  readonly anderen: AnderePlannen
  readonly zicht: Zicht
  /** CRS of the coordinates, as a URI; absent: CRS84. */
  readonly contentCrs?: string
  /** Whether the explained form is wanted. */
  readonly uitgelegd: boolean
}

/** What was sent, to read and check, in a form that can go to another process. */
export interface Leesopdracht {
  /** The parsed JSON body, not yet checked. */
  readonly inhoud: unknown
  /** CRS of the coordinates, as a URI; absent: CRS84. */
  readonly contentCrs?: string
  readonly mag: { readonly alsBehandelaar: boolean; readonly concept: boolean }
  readonly nu: Date
}

export interface GelezenOpdracht
  extends Pick<Ontwikkelopdracht, 'invoer' | 'peildatum' | 'locaties'> {
  readonly regelboek: { readonly sha256: string; readonly gebiedenSha256: string }
}

/** Reads and checks developments. Rejects with AppError with every fault at once. */
export type ReadOntwikkeling = (opdracht: Leesopdracht) => Promise<GelezenOpdracht>

/** Works out developments; gives the canonical JSON of the answer. Rejects with AppError when the sum cannot be. */
export type AssessOntwikkeling = (opdracht: Ontwikkelopdracht) => Promise<string>
