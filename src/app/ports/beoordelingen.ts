import type { GegevenAntwoord } from '../../domain/ideeantwoord.ts'
import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type { Beoordeling, KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { InitiatiefInvoer, Peildatum } from '../../domain/model/initiatief.ts'
import type { Oordeel } from '../../domain/model/regel.ts'
import type { KorteRichting } from '../../domain/model/richting.ts'
import type { Conclusie } from '../../domain/model/visie.ts'
import type { Omhullende } from '../../domain/plaats/omhullende.ts'
import type { Poging } from './herhalingen.ts'

/** As it is answered and stored. */
export interface KorteBeoordelingMetBewijs extends KorteBeoordeling {
  readonly bewijs: Bewijs
}

/** The same, explained. */
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

/**
 * What a beoordeling comes down to in codes: enough to compare it, to count it and to add it up,
 * without reading the whole text again.
 */
export interface Kern {
  /** Facts as they were stated, by the initiator or a behandelaar. */
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  /** Areas that count: a significant overlap. */
  readonly gebieden: readonly string[]
  /** Of the location, in ha; absent when it is not known. */
  readonly oppervlakteHa?: number
  /** Of the whole of a development: what each part states, and the areas that count there. */
  readonly delen?: readonly {
    readonly id: string
    readonly feiten: Readonly<Record<string, FeitWaarde>>
    readonly gebieden: readonly string[]
  }[]
  readonly visieGeeftRichting: boolean
  /** Absent of what was stored before directions were given. */
  readonly richting?: KorteRichting
  /** Every rule that applies or may apply. */
  readonly uitkomsten: readonly {
    readonly regel: string
    readonly oordeel: Exclude<Oordeel, 'niet_van_toepassing'>
    readonly gebied?: string
  }[]
  /** Ids of the spanningen that occur. */
  readonly spanningen: readonly string[]
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
  readonly kader: Omhullende
  readonly kern: Kern
  /** The input as it was received, and the CRS of its coordinates. */
  readonly verzoek: InitiatiefInvoer
  readonly crs: string
}

export interface NieuweBeoordeling extends OpgeslagenBeoordeling, Kenmerken {
  /** The bevoegd gezag of the rulebook: nobody of another one sees it. */
  readonly gezag: string
}

/** What the database works out of the kern, for the worklist. */
export interface Afgeleid extends Partial<KorteRichting> {
  readonly onbekend: number
  readonly teBeoordelen: number
}

/** A stored assessment with everything that stands beside its text. */
export interface BewaardeRij extends NieuweBeoordeling {
  readonly afgeleid: Afgeleid
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

/** A case in short: what it is compared and added up by, without what was written in it. */
export interface Zaakregel
  extends Pick<
    Dossierregel,
    'id' | 'beoordeling' | 'aangemaaktOp' | 'naam' | 'conclusie' | 'bandbreedte' | 'kader'
  > {
  readonly kern: Pick<Kern, 'feiten' | 'gebieden' | 'oppervlakteHa' | 'richting' | 'delen'>
  /** A hash: the same place has the same. */
  readonly plek: string
  readonly besluit?: Pick<VastgelegdBesluit, 'stand' | 'gepubliceerdOp'>
  /** With which the idea was finished; absent: it goes on, or was reopened. */
  readonly antwoord?: GegevenAntwoord
  /** Ids of the other cases that are this same plan: its idea, or what followed on it; absent: none. */
  readonly zelfdePlan?: readonly string[]
}

export interface Zoekvraag {
  /** Only what lies in or touches this box. Each case counts once, as it is now. */
  readonly kader?: Omhullende
  /** Only what states one of these activities. */
  readonly activiteiten?: readonly string[]
}

/** Append-only store: nothing here changes or deletes what was stored. What is added completes the attempt to, if any. */
export interface BeoordelingenPort {
  readonly add: (nieuw: NieuweBeoordeling, poging?: Poging) => Promise<void>
  readonly get: (id: string) => Promise<OpgeslagenBeoordeling | undefined>
  /** The receipts with this hash that were stored, newest first; not all when there are very many. */
  readonly findBewijzen: (sha256: string) => Promise<readonly Bewijs[]>
  /** Every case that answers the question, oldest first, read in pages. */
  readonly each: (vraag: Zoekvraag) => AsyncIterable<Dossierregel>
  /** Every case that answers the question, oldest first, in short. */
  readonly list: (vraag: Zoekvraag) => Promise<readonly Zaakregel[]>
  /** Adds to what was recorded before. */
  readonly addBesluit: (besluit: VastgelegdBesluit, poging?: Poging) => Promise<void>
  /** All that was recorded of these, oldest first. */
  readonly listBesluiten: (
    ...beoordelingen: readonly string[]
  ) => Promise<readonly VastgelegdBesluit[]>
  /** Resolves when the store answers. */
  readonly ping: () => Promise<void>
}
