import { instantLater } from '../../domain/dossier/kalender.ts'
import { isUuid } from '../../domain/json.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Sessie, Sessieregel } from '../ports/sessies.ts'
import { noteToegang } from './spoor.ts'

/** A working day; after that somebody signs in again. */
export const SESSIE_UREN = 10

type Omgeving = Pick<OmgevingMetDossiers, 'sessies' | 'hash' | 'nu' | 'nieuwId' | 'nieuweSleutel'>

/** Signs somebody in; gives the key for the browser, of which only the hash is kept. */
export const beginSessie = async (
  omgeving: Omgeving,
  wie: Pick<Sessie, 'naam' | 'rechten' | 'onderwerp'>,
): Promise<string> => {
  const { sessies, hash, nu, nieuwId, nieuweSleutel } = omgeving
  const tijdstip = nu()
  await sessies.removeVerlopen(tijdstip.toISOString())
  const sleutel = nieuweSleutel()
  const id = nieuwId()
  // First, so that nobody is ever signed in of whom that was not written down.
  await noteToegang(omgeving, wie, { wat: 'aangemeld', sessie: id })
  await sessies.add(hash.sha256(sleutel), {
    ...wie,
    id,
    begonnenOp: tijdstip.toISOString(),
    verlooptOp: instantLater(tijdstip, SESSIE_UREN / 24),
  })
  return sleutel
}

/** Who is signed in with this key; undefined when nobody is, or no longer, or before there were roles. */
export const readSessie = async (
  { sessies, hash, nu }: Pick<Omgeving, 'sessies' | 'hash' | 'nu'>,
  sleutel: string,
): Promise<Sessieregel | undefined> => {
  const sessie = await sessies.get(hash.sha256(sleutel))
  const geldig = sessie !== undefined && sessie.verlooptOp > nu().toISOString()
  return geldig && sessie.rechten.length > 0 ? sessie : undefined
}

/** Ends the session of this key: a copy of it opens nothing any more. */
export const endSessie = async (
  omgeving: Pick<Omgeving, 'sessies' | 'hash' | 'nu' | 'nieuwId'>,
  sleutel: string,
): Promise<void> => {
  const sessie = await readSessie(omgeving, sleutel)
  if (sessie === undefined) return
  await omgeving.sessies.remove(sessie.id)
  await noteToegang(omgeving, sessie, { wat: 'afgemeld', sessie: sessie.id })
}

/** Who looks at the list: this session, and for which gezagen it may see and end those of others. */
export interface Kijker {
  readonly id: string
  readonly beheert: readonly string[]
}

/** Everybody whom this one may see, the latest first: oneself, and as beheerder everybody of the same gezag. */
export const listSessies = async (
  { sessies, nu }: Pick<Omgeving, 'sessies' | 'nu'>,
  { id: eigen, beheert }: Kijker,
): Promise<readonly Sessieregel[]> =>
  (await sessies.list(nu().toISOString())).filter(
    ({ id, rechten }) => id === eigen || rechten.some(({ gezag }) => beheert.includes(gezag)),
  )

/** Ends a session that this one may see; another, or one that is no longer there, is no fault. */
export const endSessieById = async (
  omgeving: Pick<Omgeving, 'sessies' | 'nu' | 'nieuwId'>,
  kijker: Kijker,
  id: string,
): Promise<void> => {
  if (!isUuid(id)) return
  const gezien = (await listSessies(omgeving, kijker)).find((regel) => regel.id === id)
  if (gezien === undefined) return
  await omgeving.sessies.remove(id)
  await noteToegang(omgeving, gezien, { wat: 'beeindigd', sessie: id })
}
