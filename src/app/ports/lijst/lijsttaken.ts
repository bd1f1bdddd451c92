import type { Identiteit } from '../../../domain/dossier/persoon.ts'
import type { Werkvraag } from './werkvoorraad.ts'

/** What is to be done in each of many cases. */
export type Lijstwerk =
  | {
      readonly soort: 'toewijzen'
      /** Absent: from now on nobody handles them. */
      readonly naam?: string
      readonly identiteit?: Identiteit
    }
  | {
      readonly soort: 'vragen'
      /** Under which people reach the service, for the links in messages. */
      readonly adres: string
    }

export interface Lijsttaak {
  readonly id: string
  readonly werk: Lijstwerk
  /** Who asked it, and for which gezagen this person may. */
  readonly naam: string
  readonly gezagen: readonly string[]
  /** ISO 8601 instant, UTC. */
  readonly aangemaaktOp: string
}

/** One case of a task, to be done now. */
export interface Taakdeel {
  readonly taak: Lijsttaak
  readonly dossier: string
}

/** How far a task is, and of which cases it did not go. */
export interface Taakverslag {
  readonly taak: Lijsttaak
  readonly open: number
  readonly gelukt: number
  readonly niet: number
  readonly mislukt: readonly {
    readonly dossier: string
    readonly naam: string
    readonly reden: string
  }[]
}

export interface LijsttakenPort {
  /** For these cases, or for all that fit the question; of each only those that are seen now. Gives how many. */
  readonly add: (
    taak: Lijsttaak,
    zaken: { readonly ids: readonly string[] } | { readonly vraag: Werkvraag },
  ) => Promise<number>
  /** Some that nobody is busy with, kept for this one until `tot`. */
  readonly take: (nu: string, tot: string, hoogstens: number) => Promise<readonly Taakdeel[]>
  /** Without a reason it went. */
  readonly finish: (deel: Taakdeel, reden?: string) => Promise<void>
  /** Undefined when there is none that is seen now; at most so many that did not go are named. */
  readonly read: (id: string, hoogstens: number) => Promise<Taakverslag | undefined>
}

/** A choice of cases under a name, as it stands in the address. */
export interface Keuze {
  readonly id: string
  readonly naam: string
  readonly keuze: string
}

/** Each person has his own: `wie` is what tells people apart. */
export interface KeuzesPort {
  readonly list: (wie: string) => Promise<readonly Keuze[]>
  /** In the place of one of the same name; false when there are so many already. */
  readonly keep: (wie: string, keuze: Keuze, hoogstens: number) => Promise<boolean>
  readonly remove: (wie: string, id: string) => Promise<void>
}
