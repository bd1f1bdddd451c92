/** So many are kept at most; the oldest goes first: a browser asks for it within the second, or never. */
const MEESTE = 4

export interface Doorgeefluik<T> {
  readonly give: (sleutel: string, wat: T) => void
  /** What was given, once; undefined when there is nothing (any more). */
  readonly take: (sleutel: string) => T | undefined
}

/** Hands something from the request that sends a browser on to the one that it then makes. */
export const createDoorgeefluik = <T>(): Doorgeefluik<T> => {
  const onderweg = new Map<string, T>()
  return {
    give: (sleutel, wat) => {
      onderweg.delete(sleutel)
      onderweg.set(sleutel, wat)
      const [oudste] = onderweg.keys()
      if (onderweg.size > MEESTE && oudste !== undefined) onderweg.delete(oudste)
    },
    take: (sleutel) => {
      const wat = onderweg.get(sleutel)
      onderweg.delete(sleutel)
      return wat
    },
  }
}
