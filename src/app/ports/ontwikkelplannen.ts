import type { OntwikkelingInvoer } from '../../domain/model/antwoord/ontwikkeling-invoer.ts'

/** What the list of plans shows of one. */
export interface Planregel {
  readonly id: string
  /** 1, 2, 3, …: one more after each change. */
  readonly versie: number
  readonly naam: string
  /** The plan that it is a variant of, or its own id: variants of one plan have the same. */
  readonly groep: string
  /** ISO 8601 instant, UTC. */
  readonly vastgelegdOp: string
  /** Name of who did it, as given when signing in. */
  readonly door: string
  /** Taken from the list; what it was is kept. */
  readonly weg: boolean
  /** The bevoegd gezag for which it is drawn; absent of what was stored before it was recorded. */
  readonly gezag?: string
}

/** An area development that a projectleider works on, in one of its versions. Coordinates in CRS84. */
export interface Ontwikkelplan extends Planregel {
  readonly invoer: OntwikkelingInvoer
  /**
   * Ids of the cases made of it, or of another in its group, whichever version: the same plan, so no other plan beside it.
   * Follows from what those cases say when it is read, and is no part of a version.
   */
  readonly dossiers?: readonly string[]
}

/** Plans by version, append-only: nothing here changes or deletes a version. */
export interface OntwikkelplannenPort {
  /** False, and nothing stored, when there is such a version already: somebody else was first. */
  readonly add: (plan: Ontwikkelplan) => Promise<boolean>
  /** The last version, or the one asked for. */
  readonly get: (id: string, versie?: number) => Promise<Ontwikkelplan | undefined>
  /** The last version of every plan, or of all in one group, oldest plan first. */
  readonly list: (groep?: string) => Promise<readonly Planregel[]>
}
