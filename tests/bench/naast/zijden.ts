/** The two that are compared: another checkout, and this one. */
export const ZIJDEN = ['ander', 'dit'] as const
export type Zijde = (typeof ZIJDEN)[number]

export type Beide<T> = Readonly<Record<Zijde, T>>

/** Folder of each checkout, with its packages installed. */
export type Mappen = Beide<string>

/** Does the same on both sides, one after the other. */
export const onBoth = async <T>(werk: (zijde: Zijde) => T | Promise<T>): Promise<Beide<T>> => ({
  ander: await werk('ander'),
  dit: await werk('dit'),
})

/** Some rounds in which the sides take turns and begin in turn, so that a busy moment hits both. */
export const inTurns = async <T>(
  ronden: number,
  werk: (zijde: Zijde) => Promise<T>,
): Promise<Beide<readonly T[]>> => {
  const uit: Record<Zijde, T[]> = { ander: [], dit: [] }
  for (let ronde = 0; ronde < ronden; ronde++) {
    for (const zijde of ronde % 2 === 0 ? ZIJDEN : ZIJDEN.toReversed()) {
      uit[zijde].push(await werk(zijde))
    }
  }
  return uit
}
