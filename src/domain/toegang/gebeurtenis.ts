import type { Handeling } from './handelingen.ts'

/** What is kept of staff coming, going and being refused. */
export const TOEGANGSSOORTEN = [
  'aangemeld',
  'afgemeld',
  /** By somebody else, or by who was signed in elsewhere. */
  'beeindigd',
  /** The organisation knows this person, and gives no role here. */
  'aanmelding_geweigerd',
  /** Somebody signed in asked for what is of another role. */
  'rol_geweigerd',
  /** A whole case was taken out: to hand over, or in the form to publish. */
  'zaak_geexporteerd',
  'zaak_openbaar_gemaakt',
] as const

/** One such event, without a name: who it was is what the organisation calls this person. */
export interface Toegangsgebeurtenis {
  readonly id: string
  /** ISO 8601 instant, UTC. */
  readonly op: string
  readonly wat: (typeof TOEGANGSSOORTEN)[number]
  /** Absent for who signed in with a link: then nobody established who that is. */
  readonly onderwerp?: string
  readonly gezagen: readonly string[]
  /** Id of the session that it is about; absent when none began. */
  readonly sessie?: string
  /** What was refused. */
  readonly handeling?: Handeling
  /** The case that was taken out. */
  readonly zaak?: string
}
