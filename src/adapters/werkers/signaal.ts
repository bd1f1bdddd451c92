import { AsyncLocalStorage } from 'node:async_hooks'

/** The request for which something is done. */
export interface Verzoek {
  /** Says that nobody waits for the answer any more. */
  readonly signaal: AbortSignal
  /** Who asks, as soon as that is known; undefined: nobody tells clients apart. */
  readonly klantOf?: () => string | undefined
}

const VERZOEK = new AsyncLocalStorage<Verzoek>()

/** Does the work of one request: what it asks of workers meanwhile is this client's, and stops when the signal says so. */
export const during = <T>(verzoek: Verzoek, werk: () => T): T => VERZOEK.run(verzoek, werk)

/** The one for which this is running; undefined when it is for none. */
export const currentVerzoek = (): Verzoek | undefined => VERZOEK.getStore()
