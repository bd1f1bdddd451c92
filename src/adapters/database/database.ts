import type { BeoordelingenPort } from '../../app/ports.ts'

/** An open database that is up to date. */
export interface Database {
  readonly opslag: BeoordelingenPort
  /** What it is, for the message at start-up. */
  readonly omschrijving: string
  readonly close: () => Promise<void>
}
