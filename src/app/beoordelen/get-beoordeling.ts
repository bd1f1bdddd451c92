import { AppError } from '../../domain/errors.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type {
  BeoordelingenPort,
  KorteBeoordelingMetBewijs,
  OpgeslagenBeoordeling,
} from '../ports/beoordelingen.ts'

/** A stored beoordeling, byte for byte as it was answered. Throws AppError('niet_gevonden'). */
export const getBeoordeling = async (
  beoordelingen: BeoordelingenPort,
  id: string,
): Promise<OpgeslagenBeoordeling> => {
  const gevonden = await beoordelingen.get(id)
  if (gevonden === undefined) throw new AppError('niet_gevonden', { wat: `Beoordeling "${id}"` })
  return gevonden
}

/** The receipt of a stored beoordeling. Throws AppError('niet_gevonden'). */
export const getBewijs = async (beoordelingen: BeoordelingenPort, id: string): Promise<Bewijs> => {
  const { inhoud } = await getBeoordeling(beoordelingen, id)
  return (JSON.parse(inhoud) as Pick<KorteBeoordelingMetBewijs, 'bewijs'>).bewijs
}
