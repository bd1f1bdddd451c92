export interface Pauze {
  /** So long nothing is asked after a failure, ms. */
  readonly rustMs: number
  /** The time, ms. */
  readonly nu: () => number
  /** What is thrown while nothing is asked. */
  readonly weiger: () => Error
  /** Hears of each failure after which nothing is asked. */
  readonly onFout?: (fout: unknown) => void
}

/**
 * The same work, left alone for a while after it failed: a service elsewhere that is down keeps nobody waiting a second
 * time. What fails is thrown as it is.
 */
export const restAfterFout = <V extends readonly unknown[], A>(
  doe: (...vraag: V) => Promise<A>,
  { rustMs, nu, weiger, onFout }: Pauze,
): ((...vraag: V) => Promise<A>) => {
  let weerVanaf = Number.NEGATIVE_INFINITY
  return async (...vraag) => {
    if (nu() < weerVanaf) throw weiger()
    try {
      return await doe(...vraag)
    } catch (fout) {
      // Of many that were under way together the first is told.
      if (nu() >= weerVanaf) onFout?.(fout)
      weerVanaf = nu() + rustMs
      throw fout
    }
  }
}
