import { readInvoer } from '../invoer/read-invoer.ts'
import type { Omgeving } from '../omgeving.ts'
import { GEEN_UITWEGEN, type Uitwegen } from '../overzicht/uitwegen.ts'
import { isKlein, MAG, type Zelftoets } from './zelftoets.ts'

/** What one could change, worked out for a page and in no receipt; of a large drawing nothing: that would keep everybody waiting. */
export const findUitwegen = (
  omgeving: Omgeving,
  { invoer, nu }: Pick<Zelftoets, 'invoer' | 'nu'>,
): Uitwegen => {
  if (!isKlein(invoer.locatie)) return GEEN_UITWEGEN
  const gelezen = readInvoer({ inhoud: invoer, mag: MAG }, { ...omgeving, nu: () => nu })
  const { toetser } = gelezen
  return { beter: toetser.listBeter(gelezen), vrijMet: toetser.listVrijMet(gelezen) }
}
