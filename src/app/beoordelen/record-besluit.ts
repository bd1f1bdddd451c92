import { AppError, refuseFouten } from '../../domain/errors.ts'
import { besluitSchema, type VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import { checkJson } from '../invoer/read-json.ts'
import { readVorm } from '../invoer/zod-fouten.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import { getBeoordeling } from './get-beoordeling.ts'

type Omgeving = Pick<OmgevingMetOpslag, 'beoordelingen' | 'nieuwId' | 'nu'>

/**
 * Records where an initiative stands and what the behandelaar concludes, beside the advice. Throws
 * AppError('niet_gevonden') or AppError('ongeldige_invoer').
 */
export const recordBesluit = async (
  { beoordelingen, nieuwId, nu }: Omgeving,
  id: string,
  inhoud: unknown,
): Promise<VastgelegdBesluit> => {
  const { dossier = id } = await getBeoordeling(beoordelingen, id)
  const gelezen = readVorm(besluitSchema, inhoud, Object.keys(besluitSchema.shape))
  refuseFouten(checkJson(inhoud))
  const besluit = {
    id: nieuwId(),
    beoordeling: dossier,
    vastgelegdOp: nu().toISOString(),
    ...gelezen,
  } as VastgelegdBesluit
  await beoordelingen.addBesluit(besluit)
  return besluit
}

/** Everything recorded of one beoordeling, oldest first. Throws AppError('niet_gevonden'). */
export const listBesluitenVan = async (
  { beoordelingen }: Omgeving,
  id: string,
): Promise<readonly VastgelegdBesluit[]> => {
  const { dossier = id } = await getBeoordeling(beoordelingen, id)
  return beoordelingen.listBesluiten(dossier)
}

/** One of them. Throws AppError('niet_gevonden'). */
export const getBesluit = async (
  omgeving: Omgeving,
  id: string,
  besluit: string,
): Promise<VastgelegdBesluit> => {
  const gevonden = (await listBesluitenVan(omgeving, id)).find((een) => een.id === besluit)
  if (gevonden === undefined) throw new AppError('niet_gevonden', { wat: 'Dit besluit' })
  return gevonden
}
