import { awaitBeurt } from '../../../app/toegang/beurt.ts'
import { writeStukken } from '../../../app/visie/richting-csv.ts'
import type { Dekking } from '../../../domain/model/antwoord/dekking.ts'

const GESCHREVEN = new WeakMap<Dekking, Promise<Uint8Array<ArrayBuffer>>>()

const writeBytes = async (dekking: Dekking): Promise<Uint8Array<ArrayBuffer>> => {
  const stukken: Buffer[] = []
  for (const stuk of writeStukken(dekking)) {
    stukken.push(Buffer.from(stuk))
    await awaitBeurt()
  }
  return new Uint8Array(Buffer.concat(stukken))
}

/** The coverage as CSV in UTF-8, written once and in pieces, with others in between: the whole is five million bytes. */
export const writeRichtingBestand = (dekking: Dekking): Promise<Uint8Array<ArrayBuffer>> => {
  const bekend = GESCHREVEN.get(dekking) ?? writeBytes(dekking)
  GESCHREVEN.set(dekking, bekend)
  return bekend
}
