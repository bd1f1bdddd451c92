import {
  type Gebeurtenis,
  gebeurtenisSchema,
  type VastgelegdeGebeurtenis,
} from '../../domain/dossier/gebeurtenis.ts'
import { AppError } from '../../domain/errors.ts'
import { toInvoerFouten } from '../invoer/zod-fouten.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Meegegeven } from '../ports/dossiers.ts'

export interface Handeling {
  /** Number of the last event that this person has seen; 0: none. */
  readonly gezien: number
  /** Name of who does it. */
  readonly door: string
  /** What happens, not yet checked. */
  readonly gebeurtenis: unknown
  /** Stored with it, or not at all. */
  readonly mee?: Meegegeven
}

type Omgeving = Pick<OmgevingMetDossiers, 'dossiers' | 'hash' | 'nu'>

const read = (inhoud: unknown): Gebeurtenis => {
  const gelezen = gebeurtenisSchema.safeParse(inhoud)
  if (gelezen.success) return gelezen.data
  const fouten = toInvoerFouten(gelezen.error, [])
  throw new AppError('ongeldige_invoer', { aantal: fouten.length }, fouten)
}

/**
 * Records something that changes no fact, so that the case need not be assessed again. Gives its
 * number. The same by the same person right after what that person saw is a second click: it is
 * recorded once. Throws AppError('ongeldige_invoer') with the faults, and AppError('gewijzigd') when
 * something else happened since `gezien`.
 */
export const recordHandeling = async (
  { dossiers, hash, nu }: Omgeving,
  dossier: string,
  { gezien, door, gebeurtenis: inhoud, mee }: Handeling,
): Promise<number> => {
  const gebeurtenis = read(inhoud)
  const volgnummer = gezien + 1
  const deel = { volgnummer, vastgelegdOp: nu().toISOString(), door, gebeurtenis }
  const alles = await dossiers.list(dossier)
  const last = (lijst: readonly VastgelegdeGebeurtenis[]) => lijst.at(-1)?.volgnummer ?? 0
  if (last(alles) === gezien && (await dossiers.add(dossier, [deel], mee))) return volgnummer
  const eerder = (await dossiers.list(dossier)).find((een) => een.volgnummer === volgnummer)
  const zelfde = hash.canonicalize(eerder?.gebeurtenis ?? {}) === hash.canonicalize(gebeurtenis)
  if (eerder?.door === door && zelfde) return volgnummer
  throw new AppError('gewijzigd', { wat: 'Dit dossier' })
}
