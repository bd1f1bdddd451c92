import { AppError } from '../../domain/errors.ts'
import { readZelftoets } from '../beoordelen/zelftoets.ts'
import { findLink } from '../dossier/link.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'

const isSoort = (kamer: string): kamer is 'aanvulling' | 'bijdrage' | 'status' =>
  kamer === 'aanvulling' || kamer === 'bijdrage' || kamer === 'status'

/** Whether this key opens something in this room. A room that keeps no keys itself is not asked: it looks at the key first. */
export const knowsSleutel = async (
  omgeving: OmgevingMetDossiers,
  kamer: string,
  sleutel: string,
): Promise<boolean> => {
  if (isSoort(kamer)) return (await findLink(omgeving, kamer, sleutel)) !== undefined
  if (kamer !== 'zelftoets') return true
  try {
    await readZelftoets(omgeving, sleutel)
    return true
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'niet_gevonden') return false
    throw fout
  }
}
