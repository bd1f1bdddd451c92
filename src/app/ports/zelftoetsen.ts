import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
/** A self-check that somebody is filling in. */
export interface BewaardeZelftoets {
  readonly invoer: InitiatiefInvoer
  /** One more after each change. */
  readonly versie: number
  /** ISO 8601 instant, UTC. */
  readonly verlooptOp: string
}

/** Self-checks by the hash of their key. What has expired is removed. */
export interface ZelftoetsenPort {
  /** False when there is one under this key already; then it changes nothing. */
  readonly add: (sleutelSha256: string, toets: BewaardeZelftoets) => Promise<boolean>
  readonly get: (sleutelSha256: string) => Promise<BewaardeZelftoets | undefined>
  /** Only when it is still in `versie`; otherwise gives false and changes nothing. */
  readonly replace: (
    sleutelSha256: string,
    versie: number,
    toets: BewaardeZelftoets,
  ) => Promise<boolean>
  /** Removes those that expire soonest while all together take more than `maxMb`. */
  readonly trim: (maxMb: number) => Promise<void>
}
