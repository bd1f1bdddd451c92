import { AppError } from '../../domain/errors.ts'
import type { Vernietigd } from '../ports/opschoning.ts'
import { readHeleZaak, type Zaakomgeving } from './lees-zaak.ts'

/** Until when somebody said that this case is kept; undefined when nobody did, or that day has come. */
export const findBewarenTot = (
  { gebeurtenissen }: Pick<Awaited<ReturnType<typeof readHeleZaak>>, 'gebeurtenissen'>,
  vandaag: string,
): string | undefined => {
  const laatste = gebeurtenissen.findLast(({ gebeurtenis }) => gebeurtenis.soort === 'bewaren_tot')
  const tot = laatste?.gebeurtenis.soort === 'bewaren_tot' ? laatste.gebeurtenis.tot : undefined
  return tot !== undefined && tot > vandaag ? tot : undefined
}

/** Why and by whom, and of whom: absent, everything that the case holds of people. */
export interface Vernietigvraag extends Pick<Vernietigd, 'grond' | 'door'> {
  readonly naam?: string
}

/**
 * Destroys every name and text of one case, or those in which one name stands, whatever its age, with a receipt;
 * undefined when there was nothing left. Throws AppError('niet_gevonden'), and AppError('wordt_bewaard') when it is held.
 */
export const eraseZaak = async (
  omgeving: Zaakomgeving & { readonly nu: () => Date; readonly nieuwId: () => string },
  genoemd: string,
  { naam, ...waarom }: Vernietigvraag,
): Promise<Vernietigd | undefined> => {
  const zaak = await readHeleZaak(omgeving, genoemd)
  const vastgelegdOp = omgeving.nu().toISOString()
  const tot = findBewarenTot(zaak, vastgelegdOp.slice(0, 10))
  if (tot !== undefined) throw new AppError('wordt_bewaard', { tot })
  return omgeving.vernietiging.destroyTeksten(
    { soort: 'zaak', id: zaak.id, ...(naam !== undefined && { naam }) },
    { id: omgeving.nieuwId(), vastgelegdOp, ...waarom },
  )
}
