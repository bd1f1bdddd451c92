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

/** What somebody adds to his plan to be read by a person: no part of any assessment. */
export const BIJLAGESOORTEN = ['omschrijving', 'pdf', 'png', 'jpeg'] as const
export type Bijlagesoort = (typeof BIJLAGESOORTEN)[number]

/** Whose it is: a self-check, by the hash of its key, or a case. */
export type Bijlagehouder = { readonly zelftoets: string } | { readonly zaak: string }

/** What is told of one without reading it. */
export interface Bijlage {
  readonly id: string
  readonly soort: Bijlagesoort
  /** As its maker called the file. */
  readonly naam: string
  readonly bytes: number
  readonly sha256: string
  /** ISO 8601 instant, UTC. */
  readonly toegevoegdOp: string
}

/** So much may be kept. */
export interface Bijlagegrens {
  /** Drawings of one self-check. */
  readonly aantal: number
  /** Of one drawing. */
  readonly perStukMb: number
  /** Everything that is added to self-checks and cases, in MB. */
  readonly samenMb: number
}

/** What is added to plans, apart from the plans. Goes when its self-check goes, or with the texts of its case. */
export interface BijlagenPort {
  /** In the order in which they came; the description first. */
  readonly list: (houder: Bijlagehouder) => Promise<readonly Bijlage[]>
  /** Undefined when this holder has no such thing. */
  readonly read: (
    houder: Bijlagehouder,
    id: string,
  ) => Promise<{ readonly bijlage: Bijlage; readonly inhoud: Uint8Array } | undefined>
  /** Keeps it, or says why not: there are enough, all of them together take too much, or the self-check is gone. */
  readonly add: (
    houder: Bijlagehouder,
    nieuw: { readonly bijlage: Omit<Bijlage, 'sha256'>; readonly inhoud: Uint8Array },
    grens: Bijlagegrens,
  ) => Promise<'bewaard' | 'te_veel' | 'vol' | 'weg'>
  /** Of a self-check; false when it has no such thing. */
  readonly remove: (zelftoets: string, id: string) => Promise<boolean>
}
