import { instantLater } from '../../domain/dossier/kalender.ts'
import { isUuid } from '../../domain/json.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Sessieregel } from '../ports/sessies.ts'

/** A working day; after that somebody signs in again. */
export const SESSIE_UREN = 10

type Omgeving = Pick<OmgevingMetDossiers, 'sessies' | 'hash' | 'nu' | 'nieuwId' | 'nieuweSleutel'>

/** Signs somebody in under a name; gives the key for the browser, of which only the hash is kept. */
export const beginSessie = async (
  { sessies, hash, nu, nieuwId, nieuweSleutel }: Omgeving,
  naam: string,
): Promise<string> => {
  const tijdstip = nu()
  await sessies.removeVerlopen(tijdstip.toISOString())
  const sleutel = nieuweSleutel()
  await sessies.add(hash.sha256(sleutel), {
    id: nieuwId(),
    naam,
    begonnenOp: tijdstip.toISOString(),
    verlooptOp: instantLater(tijdstip, SESSIE_UREN / 24),
  })
  return sleutel
}

/** Who is signed in with this key; undefined when nobody is, or no longer. */
export const readSessie = async (
  { sessies, hash, nu }: Pick<Omgeving, 'sessies' | 'hash' | 'nu'>,
  sleutel: string,
): Promise<Sessieregel | undefined> => {
  const sessie = await sessies.get(hash.sha256(sleutel))
  return sessie !== undefined && sessie.verlooptOp > nu().toISOString() ? sessie : undefined
}

/** Ends the session of this key: a copy of it opens nothing any more. */
export const endSessie = async (
  omgeving: Pick<Omgeving, 'sessies' | 'hash' | 'nu'>,
  sleutel: string,
): Promise<void> => {
  const sessie = await readSessie(omgeving, sleutel)
  if (sessie !== undefined) await omgeving.sessies.remove(sessie.id)
}

/** Everybody who is signed in, the latest first. */
export const listSessies = ({
  sessies,
  nu,
}: Pick<Omgeving, 'sessies' | 'nu'>): Promise<readonly Sessieregel[]> =>
  sessies.list(nu().toISOString())

/** Ends a session of the list; one that is no longer there is no fault. */
export const endSessieById = async (
  { sessies }: Pick<Omgeving, 'sessies'>,
  id: string,
): Promise<void> => {
  if (isUuid(id)) await sessies.remove(id)
}
