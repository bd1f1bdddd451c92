import type { Ideeantwoord } from '../../domain/dossier/gebeurtenis-afronding.ts'
import type { Stand } from '../../domain/model/antwoord/besluit.ts'
import type { KorteRichting } from '../../domain/model/richting.ts'
import type { Conclusie, Niveau } from '../../domain/model/visie.ts'

/** A stored beoordeling, as far as the worklist needs it. */
export interface WerkBeoordeling {
  readonly id: string
  readonly naam: string
  readonly conclusie: Conclusie
  /** Absent of what was stored before directions were given. */
  readonly richting?: KorteRichting
  /** ISO 8601 instant, UTC. */
  readonly aangemaaktOp: string
  /** Rules of which the outcome is unknown. */
  readonly onbekend: number
  /** Rules that a person has to judge. */
  readonly teBeoordelen: number
}

/** The last thing that was recorded of a decision on one beoordeling. */
export interface WerkBesluit {
  readonly beoordeling: string
  readonly stand: Stand
  readonly conclusie?: Niveau
  /** ISO 8601 instant, UTC. */
  readonly vastgelegdOp: string
}

/** What happened in a case, without its texts. */
export interface WerkGebeurtenis {
  readonly dossier: string
  readonly volgnummer: number
  readonly soort: string
  /** What it points at: the number of an earlier event, or a beoordeling. */
  readonly bij?: number
  readonly beoordeling?: string
  /** With which an idea was finished. */
  readonly antwoord?: Ideeantwoord
  /** Of a case that was entered by hand: the day on which it came in, and by which it is known elsewhere. */
  readonly datum?: string
  readonly kenmerk?: string
}

/** Everything that was stored, but so little of each that a thousand cases take milliseconds. */
export interface WerkvoorraadPort {
  readonly read: () => Promise<{
    readonly beoordelingen: readonly WerkBeoordeling[]
    readonly besluiten: readonly WerkBesluit[]
    /** Per case in the order in which they happened. */
    readonly gebeurtenissen: readonly WerkGebeurtenis[]
    /** Numbers of the cases that their initiator sent in; absent: there are none. */
    readonly nummers?: ReadonlyMap<string, string>
  }>
}
