import type { Uitleg } from '../../domain/assess.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Elders } from '../../domain/model/richting.ts'
import type { RichtingKaart } from '../../domain/richting/richting.ts'
import type { Kenmerken, NieuweBeoordeling } from './beoordelingen.ts'
import type { Herspeelbrok, Herspeeluitslag } from './herspeel.ts'
import type { Leesopdracht } from './ontwikkeling.ts'

/** One assessment to work out, in a form that can go to another process. */
export interface Rekenvraag extends Leesopdracht {
  /** Of the receipt, when it is going to be stored. */
  readonly zout?: string
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
  readonly kenmerken: Kenmerken & Pick<NieuweBeoordeling, 'gezag'>
}

/** A receipt that is to be signed, with what that takes: who signs need not read it. */
export interface Tekenbaar {
  /** Canonical JSON of the receipt without its signature, as it stands in the answer. */
  readonly bewijs: string
  /** Index in that text where the member with the signature belongs. */
  readonly plaats: number
  /** sha256 of what is signed of it. */
  readonly getekend: string
}

export interface MetTekenbaar {
  readonly tekenbaar: Tekenbaar
}

/** Works out assessments. Rejects with AppError on faulty input. */
export type Assess = (vraag: Rekenvraag) => Promise<Rekenantwoord>

/** Checks the input of an assessment; rejects with AppError('ongeldige_invoer') and every fault. */
export type CheckInvoer = (
  vraag: Pick<Rekenvraag, 'inhoud' | 'contentCrs' | 'mag' | 'nu'>,
) => Promise<void>

/** The same without a receipt: for what is shown and not kept. */
export type AssessZonderBewijs = (
  vraag: Omit<Rekenvraag, 'stempel' | 'zout' | 'uitgelegd'>,
) => Promise<Beoordeling>

/** A coverage map to draw, in a form that can go to another process. */
export interface Tekenopdracht {
  readonly regelboek: { readonly sha256: string; readonly gebiedenSha256: string }
  readonly peildatum: Peildatum
}

/** Draws coverage maps of loaded rulebooks. */
export type DrawRichting = (opdracht: Tekenopdracht) => Promise<RichtingKaart>

/** A coverage map to write, in a form that can go to another process. */
export interface Richtingopdracht extends Tekenopdracht {
  readonly nu: Date
  /** Which part of the map. */
  readonly vraag: {
    readonly principe?: string
    readonly gebied?: string
    readonly activiteit?: string
  }
  readonly vorm: 'json' | 'csv'
}

/** Writes coverage maps in UTF-8, so that millions of bytes go to another process as they are. Rejects with AppError for what the rulebook does not know. */
export type WriteRichting = (opdracht: Richtingopdracht) => Promise<Uint8Array<ArrayBuffer>>

/** Explains a request again as it was assessed then, on a loaded rulebook; undefined when it would be refused now. */
export type Explain = (bewijs: Bewijs) => Promise<Uitleg | undefined>

/** The nearest areas where what a receipt asked has a higher stand, on a loaded rulebook; undefined when none is named. */
export type FindElders = (bewijs: Bewijs) => Promise<Elders | undefined>

/** Plays some cases on two loaded rulebooks. */
export type Replay = (brok: Herspeelbrok) => Promise<Herspeeluitslag>

/**
 * Whether this service gave a receipt out: by its signature, or because it is stored here. A signature that does not fit
 * is `vals`; one of a key that is not known here says nothing (`vreemd`), and neither does none at all (`onbekend`).
 */
export interface Afgifte {
  readonly uitkomst: 'getekend' | 'bewaard' | 'vals' | 'vreemd' | 'onbekend'
  readonly tekst: string
}

/** What came of checking a receipt. */
export interface Verificatie {
  readonly uitkomst: 'klopt' | 'wijkt_af' | 'ander_regelboek_nodig' | 'niet_na_te_rekenen'
  /**
   * How it was found: everything recomputed, or the hashes of what was stored (of which the conclusie and the outcomes
   * are recomputed besides, when the rulebook is there). Absent: neither.
   */
  readonly wijze?: 'herberekend' | 'van_wat_is_bewaard'
  readonly tekst: string
  readonly verschillen: readonly Verschil[]
  /** What differs without changing the result, such as another engine version. */
  readonly opmerkingen: readonly string[]
  /** Absent where nobody looked. */
  readonly afgifte?: Afgifte
  /** What the recomputed advice says, to lay beside a report on paper; only when it holds. */
  readonly advies?: {
    readonly woorden: string
    /** Which way and how firm, in words; absent in the first form, which had none. */
    readonly richting?: string
    readonly peildatum: Peildatum
    /** Title and version. */
    readonly regelboek: string
  }
}

/** One place where a recomputed beoordeling is not what was recorded. */
export interface Verschil {
  /** JSON pointer into the beoordeling or its bewijs. */
  readonly pointer: string
  readonly vastgelegd?: unknown
  readonly herberekend?: unknown
}

/** A receipt to recompute, or a beoordeling with its receipt, in a form that can go to another process. */
export interface Narekenvraag {
  /** The parsed JSON, not yet checked. */
  readonly inhoud: unknown
  /** The rulebook that was used, when it is not loaded. */
  readonly regelboek?: Regelboek
}

/** Recomputes receipts. Rejects with AppError for what is none. */
export type Verify = (vraag: Narekenvraag) => Promise<Verificatie>
