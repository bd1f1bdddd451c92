import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Kenmerken } from './beoordelingen.ts'
import type { Herspeelbrok, Herspeeluitslag } from './herspeel.ts'
/** One assessment to work out, in a form that can go to another process. */
export interface Rekenvraag {
  /** The parsed JSON body, not yet checked. */
  readonly inhoud: unknown
  /** CRS of the coordinates, as a URI; absent: CRS84. */
  readonly contentCrs?: string
  readonly mag: { readonly alsBehandelaar: boolean; readonly concept: boolean }
  readonly nu: Date
  /** Written into the text, outside the receipt; absent: neither. */
  readonly stempel?: { readonly id: string; readonly aangemaaktOp: string }
  /** Whether the explained form is wanted besides. */
  readonly uitgelegd?: boolean
  /** Whether to look for areas where the same idea has a higher stand; never in what is stored. */
  readonly metElders?: boolean
}

export interface Rekenantwoord {
  /** Canonical JSON of the beoordeling with its receipt and stamp. */
  readonly inhoud: string
  /** The same explained, when that was asked for. */
  readonly volledig?: string
  readonly kenmerken: Kenmerken
}

/** Works out assessments. Rejects with AppError on faulty input. */
export type Assess = (vraag: Rekenvraag) => Promise<Rekenantwoord>

/** The same without a receipt: for what is shown and not kept. */
export type AssessZonderBewijs = (
  vraag: Omit<Rekenvraag, 'stempel' | 'uitgelegd'>,
) => Promise<Beoordeling>

/** Plays some cases on two loaded rulebooks. */
export type Replay = (brok: Herspeelbrok) => Promise<Herspeeluitslag>
