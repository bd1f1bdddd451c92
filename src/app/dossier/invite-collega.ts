import type { OmgevingMetDossiers } from '../omgeving.ts'

/** How long a colleague can sign in with a link, in hours. */
export const AANMELD_UREN = 24
const UUR_MS = 3_600_000

type Omgeving = Pick<OmgevingMetDossiers, 'uitnodigingen' | 'hash' | 'nu' | 'nieuweSleutel'>

export interface Aanmeldlink {
  readonly sleutel: string
  /** ISO 8601 instant, UTC. */
  readonly verlooptOp: string
}

/** Makes a link with which one colleague signs in once. Only its hash is kept. */
export const inviteCollega = async (
  { uitnodigingen, hash, nu, nieuweSleutel }: Omgeving,
  { naam, door }: { readonly naam: string; readonly door: string },
): Promise<Aanmeldlink> => {
  const verlooptOp = new Date(nu().getTime() + AANMELD_UREN * UUR_MS).toISOString()
  await uitnodigingen.removeVerlopen(nu().toISOString())
  const sleutel = nieuweSleutel()
  const inhoud = { naam, door }
  await uitnodigingen.add(hash.sha256(sleutel), { soort: 'aanmelding', inhoud, verlooptOp })
  return { sleutel, verlooptOp }
}

/** For whom a link is that can still be used; undefined: it cannot. */
export const readAanmeldlink = async (
  { uitnodigingen, hash, nu }: Omgeving,
  sleutel: string,
): Promise<{ readonly naam: string } | undefined> => {
  const gevonden = await uitnodigingen.get(hash.sha256(sleutel))
  const bruikbaar =
    gevonden?.soort === 'aanmelding' &&
    gevonden.gebruiktOp === undefined &&
    gevonden.verlooptOp > nu().toISOString()
  return bruikbaar ? { naam: String(gevonden.inhoud.naam) } : undefined
}

/** True once: for the first who signs in with it in time. */
export const useAanmeldlink = async (omgeving: Omgeving, sleutel: string): Promise<boolean> =>
  (await readAanmeldlink(omgeving, sleutel)) !== undefined &&
  omgeving.uitnodigingen.use(omgeving.hash.sha256(sleutel), omgeving.nu().toISOString())
