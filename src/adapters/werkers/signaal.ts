import { AsyncLocalStorage } from 'node:async_hooks'

const VERZOEK = new AsyncLocalStorage<AbortSignal>()

/** Does the work of one request: what it asks of workers meanwhile stops when the signal says so. */
export const during = <T>(signaal: AbortSignal, werk: () => T): T => VERZOEK.run(signaal, werk)

/** That of the request for which this is running; undefined when it is for none. */
export const currentSignaal = (): AbortSignal | undefined => VERZOEK.getStore()
