import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'

/** What a stored assessment becomes: its text, and the request that is searched by. */
export interface Gezuiverd {
  readonly inhoud: string
  readonly verzoek: InitiatiefInvoer
}

/** What is to become of everything that holds input; undefined leaves it as it was. */
export interface Zuivering {
  readonly cleanBeoordeling: (inhoud: string) => Gezuiverd | undefined
  readonly cleanInvoer: <T extends object>(invoer: T) => T | undefined
}

/** How many of each were changed. */
export interface Opgeschoond {
  readonly beoordelingen: number
  readonly zelftoetsen: number
  readonly plannen: number
  /** Rows of which names and free text went to the table that can be emptied. */
  readonly apart: number
}

/** The one way in which what was stored is changed afterwards: on purpose, by whoever manages the database. */
export interface OpschoningPort {
  /** Everything in one transaction: all of it, or nothing. */
  readonly clean: (zuivering: Zuivering) => Promise<Opgeschoond>
}

/** Of what the texts can be destroyed: a case that is closed, one without a besluit, an area development, or who sent a case in. */
export const ZAAKSOORTEN = ['zaak', 'idee', 'ontwikkelplan', 'inzender'] as const
export type Zaaksoort = (typeof ZAAKSOORTEN)[number]

/** What is removed whole when it has expired: nothing else rests on it. */
export const RIJSOORTEN = ['zelftoets', 'uitnodiging', 'sessie', 'bericht'] as const
export type Rijsoort = (typeof RIJSOORTEN)[number]

/** The receipt of a destruction. */
export interface Vernietigd {
  readonly id: string
  /** ISO 8601 instant, UTC. */
  readonly vastgelegdOp: string
  /** `bijlage`: what an initiator added to a case. */
  readonly soort: Zaaksoort | Rijsoort | 'toegang' | 'bijlage'
  /** The case or plan, when it was one. */
  readonly object?: string
  readonly grond: string
  /** Who did it: what the organisation calls this person, or else the id of a session; absent: the service itself. */
  readonly door?: string
  /** Texts of a case or plan, rows of the rest. */
  readonly aantal: number
  readonly inhoudSha256: string
}

/** Which destruction this is. */
export type Opdracht = Pick<Vernietigd, 'id' | 'vastgelegdOp' | 'grond' | 'door'>

/** A name or a text of a case that is still there, or what the initiator added to it: of that, how the file is called. */
export interface Bewaardetekst {
  readonly soort: 'naam' | 'tekst' | 'afzender' | 'omschrijving' | 'tekening'
  readonly inhoud: string
}

/** Whose term has passed: in which nothing happened since. */
export interface Verlopen {
  readonly soort: Zaaksoort
  /** ISO 8601 instant, UTC. */
  readonly sinds: string
  /** ISO 8601 instant, UTC: what is held until later, or can still be answered by a link, has not expired. */
  readonly nu: string
}

/** Destroys what may go, and keeps a receipt of it: both, or neither. */
export interface VernietigingPort {
  /** Cases or plans that have expired and still have texts or drawings, oldest first. */
  readonly findVerlopen: (verlopen: Verlopen, hoogstens: number) => Promise<readonly string[]>
  /** What of a case can still be destroyed; of `naam`: that in which it stands, whatever its capitals. Not in drawings. */
  readonly listTeksten: (zaak: string, naam?: string) => Promise<readonly Bewaardetekst[]>
  /**
   * Every text of one case or plan, or those in which `naam` stands, with the salt of the receipts that name them, and
   * what the initiator added, which has a receipt of its own. Gives that of the texts when there were any; undefined
   * when there was nothing left, or when it has not expired after all (`mits`; absent: whatever its age).
   */
  readonly destroyTeksten: (
    zaak: { readonly soort: Zaaksoort; readonly id: string; readonly naam?: string },
    opdracht: Opdracht,
    mits?: Verlopen,
  ) => Promise<Vernietigd | undefined>
  readonly countRijen: (soort: Rijsoort, nu: string) => Promise<number>
  /** At most so many rows that have expired; undefined when there were none. */
  readonly removeRijen: (
    soort: Rijsoort,
    hoogstens: number,
    opdracht: Opdracht,
  ) => Promise<Vernietigd | undefined>
  /** How much of staff coming, going and being refused before this instant still says who it was. */
  readonly countToegang: (sinds: string) => Promise<number>
  /** Takes out of at most so many of those who it was and what was asked; undefined when there were none. */
  readonly clearToegang: (
    sinds: string,
    hoogstens: number,
    opdracht: Opdracht,
  ) => Promise<Vernietigd | undefined>
  /** Every receipt, or those of one case or plan, oldest first. */
  readonly list: (object?: string) => Promise<readonly Vernietigd[]>
}
