import { instantLater } from '../../domain/dossier/kalender.ts'
import { AppError } from '../../domain/errors.ts'
import { isUuid } from '../../domain/json.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Sessie, Sessieregel } from '../ports/sessies.ts'
import { noteToegang } from './spoor.ts'

/** A working day; after that somebody signs in again. */
export const SESSIE_UREN = 10
const UREN_PER_DAG = 24
const MINUTEN_PER_DAG = 1_440
/** Somebody who is at work is not written down at every page. */
const MINSTE_STAP_MS = 60_000

type Omgeving = Pick<
  OmgevingMetDossiers,
  'sessies' | 'hash' | 'nu' | 'nieuwId' | 'nieuweSleutel' | 'sessiegrens'
>

/** Until when somebody who is at work now stays signed in: a working day in all, and so long after doing nothing. */
const endOf = ({ nu, sessiegrens }: Pick<Omgeving, 'nu' | 'sessiegrens'>, begonnenOp: string) => {
  const dag = instantLater(new Date(begonnenOp), SESSIE_UREN / UREN_PER_DAG)
  const minuten = sessiegrens?.rustMinuten ?? 0
  if (minuten === 0) return dag
  const rust = instantLater(nu(), minuten / MINUTEN_PER_DAG)
  return [dag, rust].toSorted()[0] ?? dag
}

/** Ends a session, and writes down that it was somebody else, or another place, that ended it. */
const endRegel = async (
  omgeving: Pick<Omgeving, 'sessies' | 'nu' | 'nieuwId'>,
  regel: Sessieregel,
): Promise<void> => {
  await omgeving.sessies.remove(regel.id)
  await noteToegang(omgeving, regel, { wat: 'beeindigd', sessie: regel.id })
}

/** Signs somebody out elsewhere who is signed in more often than one may be: where that was longest ago. */
const boundAantal = async (omgeving: Omgeving, onderwerp: string | undefined): Promise<void> => {
  const { sessies, nu, sessiegrens: { hoogstens = 0 } = {} } = omgeving
  if (onderwerp === undefined || hoogstens === 0) return
  const eigen = (await sessies.list(nu().toISOString())).filter(
    (regel) => regel.onderwerp === onderwerp,
  )
  for (const regel of eigen.slice(hoogstens)) await endRegel(omgeving, regel)
}

/** Signs somebody in; gives the key for the browser, of which only the hash is kept. */
export const beginSessie = async (
  omgeving: Omgeving,
  wie: Pick<Sessie, 'naam' | 'rechten' | 'onderwerp'>,
): Promise<string> => {
  const { sessies, hash, nu, nieuwId, nieuweSleutel } = omgeving
  const begonnenOp = nu().toISOString()
  await sessies.removeVerlopen(begonnenOp)
  const sleutel = nieuweSleutel()
  const id = nieuwId()
  // First, so that nobody is ever signed in of whom that was not written down.
  await noteToegang(omgeving, wie, { wat: 'aangemeld', sessie: id })
  const verlooptOp = endOf(omgeving, begonnenOp)
  await sessies.add(hash.sha256(sleutel), { ...wie, id, begonnenOp, verlooptOp })
  await boundAantal(omgeving, wie.onderwerp)
  return sleutel
}

/** Keeps somebody signed in who is at work; a store that takes nothing just now keeps nobody from reading. */
const extendSessie = async (
  omgeving: Pick<Omgeving, 'sessies' | 'nu' | 'sessiegrens'>,
  { id, begonnenOp, verlooptOp }: Sessieregel,
): Promise<void> => {
  const nieuw = endOf(omgeving, begonnenOp)
  if (Math.abs(Date.parse(nieuw) - Date.parse(verlooptOp)) < MINSTE_STAP_MS) return
  try {
    await omgeving.sessies.extend(id, nieuw)
  } catch (fout) {
    if (!(fout instanceof AppError) || fout.code !== 'niet_gereed') throw fout
  }
}

/** Who is signed in with this key; undefined when nobody is, or no longer, or before there were roles. */
export const readSessie = async (
  omgeving: Pick<Omgeving, 'sessies' | 'hash' | 'nu' | 'sessiegrens'>,
  sleutel: string,
): Promise<Sessieregel | undefined> => {
  const { sessies, hash, nu } = omgeving
  const sessie = await sessies.get(hash.sha256(sleutel))
  const geldig = sessie !== undefined && sessie.verlooptOp > nu().toISOString()
  if (!geldig || sessie.rechten.length === 0) return undefined
  await extendSessie(omgeving, sessie)
  return sessie
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

/** Who looks at the list: this session, of whom, and for which gezagen it may see and end those of others. */
export interface Kijker extends Pick<Sessieregel, 'id' | 'onderwerp'> {
  readonly beheert: readonly string[]
}

/** Whether a session is of who looks: this one, or one elsewhere of the same person. */
export const isEigenSessie = (
  { id, onderwerp }: Pick<Sessieregel, 'id' | 'onderwerp'>,
  regel: Sessieregel,
): boolean => regel.id === id || (onderwerp !== undefined && regel.onderwerp === onderwerp)

/** Everybody whom this one may see, the latest first: oneself, and as beheerder everybody of the same gezag. */
export const listSessies = async (
  { sessies, nu }: Pick<Omgeving, 'sessies' | 'nu'>,
  kijker: Kijker,
): Promise<readonly Sessieregel[]> =>
  (await sessies.list(nu().toISOString())).filter(
    (regel) =>
      isEigenSessie(kijker, regel) ||
      regel.rechten.some(({ gezag }) => kijker.beheert.includes(gezag)),
  )

/** Ends a session that this one may see; another, or one that is no longer there, is no fault. */
export const endSessieById = async (
  omgeving: Pick<Omgeving, 'sessies' | 'nu' | 'nieuwId'>,
  kijker: Kijker,
  id: string,
): Promise<void> => {
  if (!isUuid(id)) return
  const gezien = (await listSessies(omgeving, kijker)).find((regel) => regel.id === id)
  if (gezien !== undefined) await endRegel(omgeving, gezien)
}

const endAlle = async (
  omgeving: Pick<Omgeving, 'sessies' | 'nu' | 'nieuwId'>,
  isBedoeld: (regel: Sessieregel) => boolean,
): Promise<void> => {
  const alle = await omgeving.sessies.list(omgeving.nu().toISOString())
  for (const regel of alle) if (isBedoeld(regel)) await endRegel(omgeving, regel)
}

/** Signs somebody out everywhere, here too. */
export const endEigenSessies = (
  omgeving: Pick<Omgeving, 'sessies' | 'nu' | 'nieuwId'>,
  wie: Pick<Sessieregel, 'id' | 'onderwerp'>,
): Promise<void> => endAlle(omgeving, (regel) => isEigenSessie(wie, regel))

/** The organisation signed somebody out. */
export const endSessiesVan = (
  omgeving: Pick<Omgeving, 'sessies' | 'nu' | 'nieuwId'>,
  onderwerp: string,
): Promise<void> => endAlle(omgeving, (regel) => regel.onderwerp === onderwerp)
