import { doInBeurten } from '../../app/beurt.ts'
import type { InStappen } from '../../domain/instappen.ts'

/** So many characters become bytes at a time. */
const PER_STUK = 100_000

function* writeBytes(regels: Iterable<string>): InStappen<Uint8Array<ArrayBuffer>> {
  const stukken: Buffer[] = []
  let stuk = ''
  for (const regel of regels) {
    stuk += regel
    if (stuk.length >= PER_STUK) {
      stukken.push(Buffer.from(stuk))
      stuk = ''
    }
    yield
  }
  return new Uint8Array(Buffer.concat([...stukken, Buffer.from(stuk)]))
}

/**
 * A file that may be some million bytes, in UTF-8: written once for each thing that it is made of, and in pieces, so
 * that others have their turn in between. What failed is written again when it is asked for again.
 */
export const createBestand = <Bron extends object>(
  writeRegels: (bron: Bron) => Iterable<string>,
): ((bron: Bron) => Promise<Uint8Array<ArrayBuffer>>) => {
  const geschreven = new WeakMap<Bron, Promise<Uint8Array<ArrayBuffer>>>()
  return (bron) => {
    const bekend = geschreven.get(bron)
    if (bekend !== undefined) return bekend
    const nieuw = doInBeurten(writeBytes(writeRegels(bron)))
    geschreven.set(bron, nieuw)
    nieuw.catch(() => geschreven.delete(bron))
    return nieuw
  }
}
