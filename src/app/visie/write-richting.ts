import type { Omgeving } from '../omgeving.ts'
import type { Richtingopdracht } from '../ports/reken.ts'
import { giveRichting } from './give-richting.ts'
import { richtingToCsv } from './richting-csv.ts'

/** The coverage map as it is answered, in UTF-8, written in this process: it takes half a second. Throws as giveRichting does. */
export const writeRichtingHier = (
  { boeken }: Pick<Omgeving, 'boeken'>,
  { regelboek: { sha256, gebiedenSha256 }, nu, peildatum, vraag, vorm }: Richtingopdracht,
): Uint8Array<ArrayBuffer> => {
  const toetser = boeken.bySha(sha256, gebiedenSha256)
  if (toetser === undefined) throw new Error(`rulebook is not loaded: ${sha256}`)
  const bron = { regelboek: toetser.regelboek, nu, peildatum }
  const richting = giveRichting(bron, vraag, (naam) => `?${naam}`)
  const tekst = vorm === 'csv' ? richtingToCsv(richting) : JSON.stringify(richting)
  return new TextEncoder().encode(tekst)
}
