import type { Berichtsoort, NieuwBericht } from '../../../domain/dossier/bericht.ts'

/** A message, that is being sent; `poging` is 1 the first time. */
export interface Bericht extends NieuwBericht {
  readonly dossier: string
  readonly poging: number
}

/** Messages that wait. Each is stored with what it tells, or not at all, and is there until it was handed over. */
export interface BerichtenPort {
  /**
   * The message that waits longest of those whose turn it is at `nu`; nobody else gets it before `tot`: when this process
   * is gone by then, another sends it (again). ISO 8601 instants, UTC.
   */
  readonly take: (nu: string, tot: string) => Promise<Bericht | undefined>
  /** It was handed over: nothing of it is kept. */
  readonly done: (id: string) => Promise<void>
  /** It is tried again at this instant. */
  readonly retry: (id: string, op: string) => Promise<void>
  /** It was refused and will be: what is kept is that and when, without address or text. */
  readonly refuse: (id: string, op: string) => Promise<void>
  /** How many wait, and since when the oldest does. */
  readonly readStand: () => Promise<{ readonly aantal: number; readonly sinds?: string }>
  /** What could not be handed over to the sender of this case. */
  readonly listGeweigerd: (
    dossier: string,
  ) => Promise<readonly { readonly soort: Berichtsoort; readonly op: string }[]>
}

/**
 * Hands a message over, once or more: its id tells that it is the same. Throws BerichtGeweigerd when it will never be
 * taken, and any other error when it may be later.
 */
export type Verstuur = (bericht: Bericht) => Promise<void>

/** Who was to take a message refuses it: trying again does not help. */
export class BerichtGeweigerd extends Error {}
