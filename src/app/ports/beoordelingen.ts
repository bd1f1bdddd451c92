import type { AnderPlan } from '../../domain/budget/meting.ts'
import type { Zicht } from '../../domain/budget/uitkomst.ts'
import type { InvoerFout } from '../../domain/errors.ts'
import type { Vindplaats } from '../../domain/gezondheid/bevinding.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Besluit } from '../../domain/model/besluit.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { InitiatiefInvoer, Peildatum } from '../../domain/model/initiatief.ts'
import type { Locatie } from '../../domain/model/ligging.ts'
import type { OntwikkelingInvoer } from '../../domain/model/ontwikkeling.ts'
import type { Geval } from '../../domain/model/regel.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Conclusie } from '../../domain/model/visie.ts'
import type { Kern } from '../beoordelen/kern.ts'
import type { Herspeelbrok, Herspeeluitslag } from './herspeel.ts'

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

/** The proof of an assessment: everything needed to recompute it, and the hash of its result. */
export interface Bewijs {
  /** sha256 (hex) over the canonical JSON (RFC 8785) of the beoordeling without its bewijs. */
  readonly sha256: string
  readonly motor: { readonly naam: string; readonly versie: string }
  readonly regelboek: { readonly id: string; readonly versie: string; readonly sha256: string }
  readonly gebieden: { readonly versie: string; readonly sha256: string }
  readonly peildatum: Peildatum
  readonly crs: { readonly invoer: string; readonly rekenstelsel: string; readonly methode: string }
  /** sha256 (hex) of each top-level member of the beoordeling: shows which part differs. */
  readonly delen: Readonly<Record<string, string>>
  /** sha256 (hex) over the canonical JSON of the input: also of what does not move the outcome. */
  readonly verzoekSha256: string
  /** The input as it was received. */
  readonly verzoek: InitiatiefInvoer
}

export interface BeoordelingMetBewijs extends Beoordeling {
  readonly bewijs: Bewijs
}

export interface OpgeslagenBeoordeling {
  readonly id: string
  /** ISO 8601 instant, UTC. */
  readonly aangemaaktOp: string
  /** Canonical JSON of the whole, byte for byte as it was answered. */
  readonly inhoud: string
  /** The case in which this was assessed again; absent: a case began with it. */
  readonly dossier?: string
}

/** Bounding box in EPSG:28992, m. */
export interface Kader {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** What a store keeps beside the text, to find a beoordeling by. */
export interface Kenmerken {
  readonly naam: string
  readonly conclusie: Conclusie
  readonly bandbreedte: Beoordeling['advies']['bandbreedte']
  readonly peildatum: Peildatum
  readonly regelboek: Pick<Bewijs['regelboek'], 'id' | 'sha256'>
  readonly gebiedenSha256: string
  readonly bewijsSha256: string
  readonly kader: Kader
  readonly kern: Kern
  /** The input as it was received, and the CRS of its coordinates. */
  readonly verzoek: InitiatiefInvoer
  readonly crs: string
}

export interface NieuweBeoordeling extends OpgeslagenBeoordeling, Kenmerken {}

/** What was recorded of the decision on one beoordeling. The last one counts. */
export interface VastgelegdBesluit extends Besluit {
  readonly id: string
  readonly beoordeling: string
  /** ISO 8601 instant, UTC. */
  readonly vastgelegdOp: string
}

/** A case by its current beoordeling, without the text: the last that was made of it. */
export interface Dossierregel extends Kenmerken {
  /** Of the case: that of the beoordeling with which it began. */
  readonly id: string
  /** Of the current beoordeling. */
  readonly beoordeling: string
  /** When the case began. */
  readonly aangemaaktOp: string
  /** The last that was recorded of the case. */
  readonly besluit?: VastgelegdBesluit
}

export interface Zoekvraag {
  /** Only what lies in or touches this box. Each case counts once, as it is now. */
  readonly kader?: Kader
  /** Only what states one of these activities. */
  readonly activiteiten?: readonly string[]
}

/** Append-only store: nothing here changes or deletes what was stored. */
export interface BeoordelingenPort {
  readonly add: (nieuw: NieuweBeoordeling) => Promise<void>
  readonly get: (id: string) => Promise<OpgeslagenBeoordeling | undefined>
  /** Every case that answers the question, oldest first, read in pages. */
  readonly each: (vraag: Zoekvraag) => AsyncIterable<Dossierregel>
  /** Adds to what was recorded before, of which `listBesluiten` gives all, oldest first. */
  readonly addBesluit: (besluit: VastgelegdBesluit) => Promise<void>
  readonly listBesluiten: (beoordeling: string) => Promise<readonly VastgelegdBesluit[]>
  /** Resolves when the store answers. */
  readonly ping: () => Promise<void>
}

/** A self-check that somebody is filling in. */
export interface BewaardeZelftoets {
  readonly invoer: InitiatiefInvoer
  /** One more after each change. */
  readonly versie: number
  /** ISO 8601 instant, UTC. */
  readonly verlooptOp: string
}

/** Self-checks by the hash of their key. What has expired is removed. */
export interface ZelftoetsenPort {
  /** False when there is one under this key already; then it changes nothing. */
  readonly add: (sleutelSha256: string, toets: BewaardeZelftoets) => Promise<boolean>
  readonly get: (sleutelSha256: string) => Promise<BewaardeZelftoets | undefined>
  /** Only when it is still in `versie`; otherwise gives false and changes nothing. */
  readonly replace: (
    sleutelSha256: string,
    versie: number,
    toets: BewaardeZelftoets,
  ) => Promise<boolean>
  readonly removeVerlopen: (nu: string) => Promise<void>
}

export interface LocatiePort {
  /**
   * Reads a GeoJSON geometry, Feature or FeatureCollection in the given CRS to RD (EPSG:28992, m).
   * Throws AppError('ongeldige_invoer') with every fault and its JSON pointer.
   */
  readonly read: (
    locatie: unknown,
    opties: {
      readonly contentCrs?: string
      readonly bufferM?: number
      readonly werkingsgebied: Regelboek['werkingsgebied']
    },
  ) => Locatie
  /** Writes RD geometry in the CRS in which a location was sent; absent: CRS84. */
  readonly write: (geometrie: GeometrieRd, contentCrs: string | undefined) => GeometrieRd
  /** Name of the CRS method, for the receipt. */
  readonly methode: string
}

/** Writes RD geometry in another CRS; `crs` is one of `stelsels`. */
export interface ProjectiePort {
  readonly project: (geometrie: GeometrieRd, crs: string) => GeometrieRd
  /** URIs of the CRSs that can be read and written; the first is the default. */
  readonly stelsels: readonly string[]
}

export interface HashPort {
  /** sha256 of the UTF-8 bytes of the pieces one after another, hex. Each piece is well-formed. */
  readonly sha256: (...stukken: readonly string[]) => string
  /** RFC 8785 canonical JSON. */
  readonly canonicalize: (waarde: unknown) => string
}

/** One assessment to work out, in a form that can go to another thread. */
export interface Rekenvraag {
  /** The parsed JSON body, not yet checked. */
  readonly inhoud: unknown
  /** CRS of the coordinates, as a URI; absent: CRS84. */
  readonly contentCrs?: string
  readonly mag: { readonly alsBehandelaar: boolean; readonly concept: boolean }
  readonly nu: Date
  /** Written into the text, outside the receipt; absent: neither. */
  readonly stempel?: { readonly id: string; readonly aangemaaktOp: string }
}

export interface Rekenantwoord {
  /** Canonical JSON of the beoordeling with its receipt and stamp. */
  readonly inhoud: string
  readonly kenmerken: Kenmerken
}

/** Works out assessments. Rejects with AppError on faulty input. */
export type Reken = (vraag: Rekenvraag) => Promise<Rekenantwoord>

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

/** What budgets count of a stored beoordeling, in a form that can go to another thread. */
export type GeteldPlan = Omit<AnderPlan, 'isIrrelevant'>

export interface AnderePlannen {
  readonly plannen: readonly GeteldPlan[]
  /** Of the same plan a later beoordeling counts. Empty for who may only see what is public. */
  readonly vervangen: readonly { readonly beoordeling: string; readonly door: string }[]
  /** Ids of counted plans with the name and place of this development or of a part. Empty likewise. */
  readonly zelfde: readonly string[]
}

/** One development to work out, read and checked, in a form that can go to another thread. */
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
}

/** Works out developments; gives the canonical JSON of the answer. Rejects with AppError when the sum cannot be. */
export type RekenOntwikkeling = (opdracht: Ontwikkelopdracht) => Promise<string>

/** Plays some cases on two loaded rulebooks. */
export type Herspeel = (brok: Herspeelbrok) => Promise<Herspeeluitslag>
