/** Nobody waits longer for a service elsewhere, ms. */
export const WACHT_MS = 2_000
/** After a failure nobody asks it again for so long, ms. */
export const RUST_MS = 300_000

/** The whole of an answer. Throws on what is longer than `maxBytes`, before the rest of it has come. */
export const readBegrensd = async (
  body: AsyncIterable<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array> => {
  const stukken: Uint8Array[] = []
  let bytes = 0
  for await (const stuk of body ?? []) {
    bytes += stuk.length
    if (bytes > maxBytes) throw new Error(`more than ${maxBytes} bytes`)
    stukken.push(stuk)
  }
  const geheel = new Uint8Array(bytes)
  let vanaf = 0
  for (const stuk of stukken) {
    geheel.set(stuk, vanaf)
    vanaf += stuk.length
  }
  return geheel
}
