import { instantLater } from '../../domain/dossier/kalender.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { createLink, findLink, type Link, useLink } from './link.ts'

/** How long a colleague can sign in with a link, in hours. */
export const AANMELD_UREN = 24

type Omgeving = Pick<OmgevingMetDossiers, 'uitnodigingen' | 'hash' | 'nu' | 'nieuweSleutel'>

/** Makes a link with which one colleague signs in once. */
export const inviteCollega = (
  omgeving: Omgeving,
  inhoud: { readonly naam: string; readonly door: string },
): Promise<Link> =>
  createLink(omgeving, {
    soort: 'aanmelding',
    inhoud,
    verlooptOp: instantLater(omgeving.nu(), AANMELD_UREN / 24),
  })

/** For whom a link is that can still be used; undefined: it cannot. */
export const readAanmeldlink = async (
  omgeving: Omgeving,
  sleutel: string,
): Promise<{ readonly naam: string } | undefined> => {
  const link = await findLink(omgeving, 'aanmelding', sleutel)
  return link && link.gebruiktOp === undefined ? { naam: String(link.inhoud.naam) } : undefined
}

/** True once: for the first who signs in with it in time. */
export const useAanmeldlink = async (omgeving: Omgeving, sleutel: string): Promise<boolean> =>
  (await readAanmeldlink(omgeving, sleutel)) !== undefined && useLink(omgeving, sleutel)
