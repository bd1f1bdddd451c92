import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import type { NieuweBeoordeling } from '../beoordelingen.ts'
import type { Statuslink } from '../dossiers.ts'
import type { NieuwBericht } from './berichten.ts'

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
