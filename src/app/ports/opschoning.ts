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
}

/** The one way in which what was stored is changed afterwards: on purpose, by whoever manages the database. */
export interface OpschoningPort {
  /** Everything in one transaction: all of it, or nothing. */
  readonly clean: (zuivering: Zuivering) => Promise<Opgeschoond>
}
