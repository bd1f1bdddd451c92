import { z } from 'zod'
import { AppError } from '../../domain/errors.ts'
import type { JsonRecord } from '../../domain/json.ts'
import { getBeoordeling } from '../beoordelen/get-beoordeling.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { KorteBeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { Verificatie } from '../ports/reken.ts'
import { checkBewijs, verifyBewaard } from './verify-bewijs.ts'

/** What stands on a report of a stored beoordeling. */
export interface Kenmerk {
  readonly id: string
  readonly sha256: string
}

/**
 * Recomputes the stored beoordeling of a report, or proves it from what was stored when its rulebook is nowhere. Undefined when no beoordeling has this id and this code: which of
 * the two is wrong is not said, so that nobody can find out by trying which ids exist.
 */
export const verifyKenmerk = async (
  omgeving: Pick<OmgevingMetOpslag, 'beoordelingen'> &
    Parameters<typeof verifyBewaard>[0] &
    Parameters<typeof checkBewijs>[0],
  { id, sha256 }: Kenmerk,
): Promise<Verificatie | undefined> => {
  if (!z.uuid().safeParse(id).success) return undefined
  try {
    const { inhoud } = await getBeoordeling(omgeving.beoordelingen, id)
    const beoordeling = JSON.parse(inhoud) as JsonRecord & Pick<KorteBeoordelingMetBewijs, 'bewijs'>
    if (beoordeling.bewijs.sha256 !== sha256) return undefined
    const uitslag = await checkBewijs(omgeving, beoordeling)
    const { afgifte } = uitslag
    return uitslag.uitkomst === 'ander_regelboek_nodig'
      ? { ...verifyBewaard(omgeving, beoordeling), ...(afgifte && { afgifte }) }
      : uitslag
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'niet_gevonden') return undefined
    throw fout
  }
}
