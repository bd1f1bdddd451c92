import { AppError } from '../../domain/errors.ts'
import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import { besluitSchema } from '../../domain/model/antwoord/besluit.ts'
import { checkJson } from '../invoer/read-json.ts'
import { toInvoerFouten } from '../invoer/zod-fouten.ts'
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
  const onleesbaar = checkJson(inhoud)
  const gelezen = besluitSchema.safeParse(inhoud)
  if (onleesbaar.length > 0 || !gelezen.success) {
    const fouten = gelezen.success
      ? onleesbaar
      : toInvoerFouten(gelezen.error, Object.keys(besluitSchema.shape))
    throw new AppError('ongeldige_invoer', { aantal: fouten.length }, fouten)
  }
  const besluit = {
    id: nieuwId(),
    beoordeling: dossier,
    vastgelegdOp: nu().toISOString(),
    ...gelezen.data,
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
