import { foldNaam } from '../../domain/dossier/persoon.ts'
import type { Stap } from '../dossier/zaakregels.ts'
import type { Behandelaar } from '../ports/lijst/werkvoorraad.ts'
import type { Filter, Kijker } from './filter.ts'
import { type Lijstomgeving, type Lijstregel, listWerkvoorraad } from './werkvoorraad.ts'

/** Where somebody here can do something now: what waits for another is left to him. */
const TE_DOEN: ReadonlySet<Stap> = new Set([
  'beslissen',
  'afronden',
  'op_tafel',
  'oordelen',
  'gegevens_nodig',
])

const isVoor = (kijker: Behandelaar, behandelaar: Behandelaar | undefined): boolean =>
  behandelaar === undefined ||
  (kijker.onderwerp !== undefined && kijker.onderwerp === behandelaar.onderwerp) ||
  foldNaam(kijker.naam) === foldNaam(behandelaar.naam)

/**
 * The next case for this person in the order of the list: his own or nobody's, and not this one. First of the cases that
 * he chose in his list; of all when there is none of those.
 */
export const findVolgende = async (
  omgeving: Lijstomgeving,
  kijker: Kijker,
  { na, filter }: { readonly na: string; readonly filter: Filter },
): Promise<Lijstregel | undefined> => {
  const { regels } = await listWerkvoorraad(omgeving, filter, { pagina: 1, kijker })
  const volgende = regels.find(
    ({ id, stap, behandelaar }) => id !== na && TE_DOEN.has(stap) && isVoor(kijker, behandelaar),
  )
  return volgende === undefined && Object.keys(filter).length > 0
    ? findVolgende(omgeving, kijker, { na, filter: {} })
    : volgende
}
