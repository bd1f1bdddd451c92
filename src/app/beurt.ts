import type { InStappen } from '../domain/instappen.ts'

/** Who waits for a turn, in the order in which they came. */
const rij: (() => void)[] = []
let loopt = false

const next = (): void => {
  const eerste = rij.shift()
  loopt = eerste !== undefined
  if (eerste === undefined) return
  eerste()
  setImmediate(next)
}

/**
 * Waits for a turn of which there is one at a time, with everything that came in meanwhile in between: what many ask at
 * once is then done piece by piece, and a short question waits for one piece and not for all.
 */
export const awaitBeurt = (): Promise<void> =>
  new Promise((klaar) => {
    rij.push(klaar)
    if (loopt) return
    loopt = true
    setImmediate(next)
  })

/** So long others wait for one turn of what comes in steps, and for the step it is at. */
const BEURT_MS = 10

/** Does what comes in steps, in as many turns as it takes. */
export const doInBeurten = async <T>(werk: InStappen<T>): Promise<T> => {
  for (;;) {
    await awaitBeurt()
    const tot = performance.now() + BEURT_MS
    let stap = werk.next()
    while (stap.done !== true && performance.now() < tot) stap = werk.next()
    if (stap.done === true) return stap.value
  }
}
