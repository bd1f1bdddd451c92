import type { InStappen } from '../../../src/domain/instappen.ts'

/** Does all the steps at once. */
export const doAlles = <T>(werk: InStappen<T>): T => {
  let stap = werk.next()
  while (stap.done !== true) stap = werk.next()
  return stap.value
}
