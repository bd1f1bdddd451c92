/** Medians over rounds in which the candidates take turns, so that a busy moment hits them all. */

export interface Meting {
  /** Median over the rounds, in the unit of the caller. */
  readonly mediaan: number
  readonly laagst: number
  readonly hoogst: number
}

/** Four significant digits: more would only be noise. */
export const rond = (getal: number): number =>
  Number.isFinite(getal) ? Number(getal.toPrecision(4)) : getal

export const median = (getallen: readonly number[]): number => percentile(getallen, 0.5)

/** The value below which this share of the numbers lies (nearest rank). */
export const percentile = (getallen: readonly number[], deel: number): number => {
  const op = getallen.toSorted((a, b) => a - b)
  return op[Math.min(op.length - 1, Math.max(0, Math.ceil(deel * op.length) - 1))] ?? Number.NaN
}

export const summarize = (getallen: readonly number[]): Meting => ({
  mediaan: rond(median(getallen)),
  laagst: rond(Math.min(...getallen)),
  hoogst: rond(Math.max(...getallen)),
})

export interface Kandidaat {
  /** Does all the work once. */
  readonly werk: () => unknown
  /** Units of work in one call: the time is divided by it. */
  readonly eenheden: number
}

export interface Ronden {
  readonly ronden: number
  /** Shortest time per candidate and round, in ms; the work is repeated until then. */
  readonly minMs: number
}

const runFor = async ({ werk, eenheden }: Kandidaat, minMs: number): Promise<number> => {
  const begin = performance.now()
  let keren = 0
  let ms = 0
  do {
    await werk()
    keren++
    ms = performance.now() - begin
  } while (ms < minMs)
  return (ms * 1000) / (keren * eenheden)
}

/** Microseconds per unit of each candidate: one round to warm up, then rounds in turns. */
export const measureInTurns = async <K extends string>(
  kandidaten: Readonly<Record<K, Kandidaat>>,
  { ronden, minMs }: Ronden,
): Promise<Record<K, Meting>> => {
  const lijst = Object.entries(kandidaten) as [K, Kandidaat][]
  const tijden = new Map<K, number[]>(lijst.map(([naam]) => [naam, []]))
  for (const [, kandidaat] of lijst) await runFor(kandidaat, minMs)
  for (let ronde = 0; ronde < ronden; ronde++) {
    for (const [naam, kandidaat] of lijst) {
      tijden.get(naam)?.push(await runFor(kandidaat, minMs))
    }
  }
  return Object.fromEntries(
    [...tijden].map(([naam, getallen]) => [naam, summarize(getallen)]),
  ) as Record<K, Meting>
}
