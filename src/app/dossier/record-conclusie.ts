import type { Identiteit } from '../../domain/dossier/persoon.ts'
import { AppError } from '../../domain/errors.ts'
import { besluitSchema, type VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import { readVorm } from '../invoer/zod-fouten.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { recordHandeling } from './record-handeling.ts'
import { requireTeken } from './teken.ts'

type Omgeving = Pick<
  OmgevingMetDossiers,
  'beoordelingen' | 'dossiers' | 'hash' | 'nieuwId' | 'nu' | 'tekenregels'
>

/** What an officer concludes, as it was filled in, and what that person had seen when filling it in. */
export interface Conclusievraag {
  /** Number of the last event; 0: none. */
  readonly gezien: number
  /** Id of the last besluit; empty: none. */
  readonly laatste: string
  readonly door: string
  /** How it is known who that is. */
  readonly identiteit?: Identiteit
  readonly inhoud: Readonly<Record<string, unknown>>
}

/**
 * Records the own conclusie beside the advice and that it was recorded, both or neither. The same by
 * the same person twice is recorded once. Throws AppError('ongeldige_invoer') with the faults, and
 * AppError('gewijzigd') when something else was recorded since.
 */
export const recordConclusie = async (
  omgeving: Omgeving,
  dossier: string,
  { gezien, laatste, door, identiteit, inhoud }: Conclusievraag,
): Promise<void> => {
  const besluit = readVorm(besluitSchema, inhoud, Object.keys(besluitSchema.shape))
  const { beoordelingen, dossiers, hash } = omgeving
  if (besluit.stand !== 'in_behandeling') {
    const wie = { naam: door, ...(identiteit && { identiteit }) }
    const gebeurtenissen = await dossiers.list(dossier)
    requireTeken(omgeving, gebeurtenissen, { wat: 'besluit', wie, pointer: '/stand' })
  }
  const same = ({ id: _, beoordeling: __, vastgelegdOp: ___, ...rest }: VastgelegdBesluit) =>
    hash.canonicalize(rest) === hash.canonicalize(besluit)
  const nu = await beoordelingen.listBesluiten(dossier)
  if (nu.at(-1)?.id === (laatste || undefined)) {
    const id = omgeving.nieuwId()
    const nieuw = {
      id,
      beoordeling: dossier,
      vastgelegdOp: omgeving.nu().toISOString(),
      ...besluit,
    } as VastgelegdBesluit
    const gebeurtenis = {
      soort: 'besluit_vastgelegd',
      besluit: id,
      ...(identiteit && { identiteit }),
    }
    try {
      await recordHandeling(omgeving, dossier, {
        gezien,
        door,
        gebeurtenis,
        mee: { besluit: nieuw },
      })
      return
    } catch (fout) {
      if (!(fout instanceof AppError) || fout.code !== 'gewijzigd') throw fout
    }
  }
  // A second click: the next thing that happened is this person recording exactly this.
  const gebeurd = (await dossiers.list(dossier)).find(({ volgnummer }) => volgnummer === gezien + 1)
  const gebeurtenis = gebeurd?.door === door ? gebeurd.gebeurtenis : undefined
  const eerder =
    gebeurtenis?.soort === 'besluit_vastgelegd' &&
    (await beoordelingen.listBesluiten(dossier)).find(({ id }) => id === gebeurtenis.besluit)
  if (eerder && same(eerder)) return
  throw new AppError('gewijzigd', { wat: 'Dit dossier' })
}
