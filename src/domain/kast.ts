export interface Kast {
  readonly add: (sleutel: string, bestand: Uint8Array) => void
  readonly get: (sleutel: string) => Uint8Array | undefined
}

/** Files by their key, the last used last: together at most so many bytes, and at most so many. */
export const createKast = (maxBytes: number, maxAantal = Number.POSITIVE_INFINITY): Kast => {
  const bewaard = new Map<string, Uint8Array>()
  let bytes = 0
  const remove = (sleutel: string) => {
    bytes -= bewaard.get(sleutel)?.byteLength ?? 0
    bewaard.delete(sleutel)
  }
  const add = (sleutel: string, bestand: Uint8Array) => {
    remove(sleutel)
    bewaard.set(sleutel, bestand)
    bytes += bestand.byteLength
    for (const oudste of bewaard.keys()) {
      if (bytes <= maxBytes && bewaard.size <= maxAantal) break
      remove(oudste)
    }
  }
  return {
    add,
    get: (sleutel) => {
      const gevonden = bewaard.get(sleutel)
      if (gevonden !== undefined) add(sleutel, gevonden)
      return gevonden
    },
  }
}
