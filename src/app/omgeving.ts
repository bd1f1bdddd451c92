import type { BeoordelingenPort, HashPort, Herspeel, LocatiePort, Reken, Uitval } from './ports.ts'
import type { Toetser } from './toetser.ts'

/** What the use cases need from outside; main.ts fills it in. */
export interface Omgeving {
  /** All rulebooks, drafts included. */
  readonly toetsers: readonly Toetser[]
  readonly uitval: readonly Uitval[]
  readonly locatie: LocatiePort
  readonly hash: HashPort
  readonly nu: () => Date
  readonly motor: { readonly naam: string; readonly versie: string }
}

export interface OmgevingMetOpslag extends Omgeving {
  readonly beoordelingen: BeoordelingenPort
  /** Where assessments are worked out: here, or in threads beside this one. */
  readonly reken: Reken
  readonly herspeel: Herspeel
  /** A new id, never given before. */
  readonly nieuwId: () => string
}
