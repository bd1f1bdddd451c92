import { AsyncLocalStorage } from 'node:async_hooks'

const GEZAGEN = new AsyncLocalStorage<readonly string[]>()

/** Does the work of one request: of what is stored it sees and changes only what is of one of these gezagen. */
export const lookAs = <T>(gezagen: readonly string[], werk: () => T): T =>
  GEZAGEN.run(gezagen, werk)

/** Those of the request for which this is running; undefined when it is for none: then it is work of the service itself. */
export const currentGezagen = (): readonly string[] | undefined => GEZAGEN.getStore()
