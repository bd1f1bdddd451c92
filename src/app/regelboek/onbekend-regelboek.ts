import { AppError, shorten } from '../../domain/errors.ts'
import type { Omgeving } from '../omgeving.ts'

/** Why a rulebook asked for by name is not there: a draft with faults, or not known at all. */
export const refuseRegelboek = ({ uitval }: Pick<Omgeving, 'uitval'>, id: string): AppError => {
  const kapot = uitval.find(({ map }) => map === id)
  return kapot === undefined
    ? new AppError('niet_gevonden', { wat: `Regelboek "${shorten(id)}"` })
    : new AppError('regelboek_niet_geladen', { id, aantal: kapot.fouten.length }, kapot.fouten)
}
