import { AppError } from '../../domain/errors.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import { readKortDossier } from '../dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Inzending } from '../ports/dossiers.ts'
import { findVerzonden } from './send-in.ts'

/** That a self-check was sent in, and whether it says something else now than the municipality got. */
export interface Verstuurd {
  readonly inzending: Inzending
  readonly gewijzigd: boolean
}

type Plan = Pick<InitiatiefInvoer, 'locatie' | 'feiten' | 'plantype'>

const wasGestuurd = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
): Promise<Plan | undefined> => {
  try {
    return (await readKortDossier(omgeving, dossier)).eerste.bewijs.verzoek as Plan
  } catch (fout) {
    // Destroyed since: there is nothing left to differ from.
    if (fout instanceof AppError && fout.code === 'niet_gevonden') return undefined
    throw fout
  }
}

/** What became of a self-check with that key, that says this now; undefined when it was never sent. */
export const findVerstuurd = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
  { invoer }: { readonly invoer: Plan },
): Promise<Verstuurd | undefined> => {
  const verzonden = await findVerzonden(omgeving, sleutel)
  if (verzonden === undefined) return undefined
  const { inzending } = verzonden
  const toen = await wasGestuurd(omgeving, inzending.dossier)
  const write = ({ locatie, feiten, plantype = '' }: Plan) =>
    omgeving.hash.canonicalize({ locatie, feiten, plantype })
  return { inzending, gewijzigd: toen !== undefined && write(toen) !== write(invoer) }
}
