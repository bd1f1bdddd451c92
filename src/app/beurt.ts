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
