import type { NieuwBericht } from '../../domain/dossier/bericht.ts'
import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import type { NieuweBeoordeling } from './beoordelingen.ts'

/** Rows that belong to an event and are stored with it, or not at all. */
export interface Meegegeven {
  readonly beoordeling?: NieuweBeoordeling
  readonly besluit?: VastgelegdBesluit
  readonly berichten?: readonly NieuwBericht[]
  readonly links?: readonly Statuslink[]
}

/** A link under which the sender of a case follows it, by the hash of its key. */
export interface Statuslink {
  readonly sleutelSha256: string
  /** ISO 8601 instant, UTC. */
  readonly verlooptOp: string
}

/** A case that begins as a self-check or a form, known by the sha256 of its key. */
export interface Zaakbegin {
  readonly beoordeling: NieuweBeoordeling
  /** What happens in it first. */
  readonly gebeurtenissen: readonly VastgelegdeGebeurtenis[]
  /** What this is in another case, stored with it or not at all. */
  readonly elders?: { readonly dossier: string; readonly gebeurtenis: VastgelegdeGebeurtenis }
  readonly zelftoets: string
  /** Also when this self-check became a case before. */
  readonly toch: boolean
}

/**
 * Cases, append-only. A case is known by the id of the beoordeling it began with; what was assessed
 * again within it is named by its events.
 */
export interface DossiersPort {
  /**
   * Adds events with the next numbers, all or none. False, and nothing stored, when one of the numbers
   * is taken: somebody else was first.
   */
  readonly add: (
    dossier: string,
    gebeurtenissen: readonly VastgelegdeGebeurtenis[],
    mee?: Meegegeven,
  ) => Promise<boolean>
  /** Begins a case, all of it or nothing. False, and nothing stored, when this self-check is a case already, or somebody was first elsewhere. */
  readonly adopt: (begin: Zaakbegin) => Promise<boolean>
  /** Everything that happened in this case, oldest first. */
  readonly list: (dossier: string) => Promise<readonly VastgelegdeGebeurtenis[]>
  /** Ids of the cases that began as this self-check (sha256 of its key), oldest first. */
  readonly findZelftoets: (sleutelSha256: string) => Promise<readonly string[]>
  /** Id of the case that this self-check or form (sha256 of its key) became first. */
  readonly findOvername: (sleutelSha256: string) => Promise<string | undefined>
  /** The same for every case in which something happened. */
  readonly listAll: () => Promise<ReadonlyMap<string, readonly VastgelegdeGebeurtenis[]>>
}

/** What a link gives the right to: signing in once, answering something in a case, or following what one sent in. */
export const UITNODIGINGEN = ['aanmelding', 'aanvulling', 'bijdrage', 'status'] as const

/** A link that somebody outside the session may use until it expires or is used. */
export interface Uitnodiging {
  readonly soort: (typeof UITNODIGINGEN)[number]
  /** The case it belongs to; absent: none. */
  readonly dossier?: string
  /** What is asked, of whom: as the kind needs it. */
  readonly inhoud: Readonly<Record<string, unknown>>
  /** ISO 8601 instants, UTC. */
  readonly verlooptOp: string
  readonly gebruiktOp?: string
}

/** Links by the hash of their key: who reads the store cannot use them. */
export interface UitnodigingenPort {
  readonly add: (sleutelSha256: string, uitnodiging: Uitnodiging) => Promise<void>
  /** Also when it has expired or was used. */
  readonly get: (sleutelSha256: string) => Promise<Uitnodiging | undefined>
  /** True once: for the first who uses it before it expires. */
  readonly use: (sleutelSha256: string, nu: string) => Promise<boolean>
}

/** A case that its initiator sent in. */
export interface Inzending {
  readonly dossier: string
  /** As people read it out; never two. */
  readonly nummer: string
  /** ISO 8601 instant, UTC. */
  readonly ontvangenOp: string
}

/** A case that begins by being sent in. */
export interface Inzendbegin {
  readonly beoordeling: NieuweBeoordeling
  /** sha256 of the key of the self-check. */
  readonly zelftoets: string
  /** The year in which its number is given. */
  readonly jaar: number
  /** What happens in it, now that its number is known. */
  readonly gebeurtenissen: (nummer: string) => readonly VastgelegdeGebeurtenis[]
  /** The link under which its sender follows it, by the hash of its key. */
  readonly link: Statuslink
  /** What goes out because of it, now that its number is known. */
  readonly berichten: (nummer: string) => readonly NieuwBericht[]
}

/** Cases that were sent in. What is of another gezag than is seen now is not there. */
export interface InzendingenPort {
  /** Begins the case with its number and its link, all of it or nothing; undefined when this self-check was sent in already. */
  readonly send: (begin: Inzendbegin) => Promise<Inzending | undefined>
  readonly findZelftoets: (sleutelSha256: string) => Promise<Inzending | undefined>
  /** Every link under which this case was followed opens nothing from this instant (ISO 8601, UTC) on. */
  readonly endLinks: (dossier: string, nu: string) => Promise<void>
}
