import { foldNaam } from '../../domain/dossier/persoon.ts'
import type { Stap } from '../dossier/zaakregels.ts'
import type { Behandelaar } from '../ports/lijst/werkvoorraad.ts'
import { type Lijstomgeving, type Lijstregel, listWerkvoorraad } from './werkvoorraad.ts'

/** Where somebody here can do something now: what waits for another is left to him. */
const TE_DOEN: ReadonlySet<Stap> = new Set(['beslissen', 'afronden', 'op_tafel', 'gegevens_nodig'])

const isVoor = (kijker: Behandelaar, behandelaar: Behandelaar | undefined): boolean =>
  behandelaar === undefined ||
  (kijker.onderwerp !== undefined && kijker.onderwerp === behandelaar.onderwerp) ||
  foldNaam(kijker.naam) === foldNaam(behandelaar.naam)

/** The next case for this person in the order of the list: his own or nobody's, and not this one. */
export const findVolgende = async (
  omgeving: Lijstomgeving,
  kijker: Behandelaar,
  dossier: string,
): Promise<Lijstregel | undefined> => {
  const { regels } = await listWerkvoorraad(omgeving, {}, { pagina: 1, kijker })
  return regels.find(
    ({ id, stap, behandelaar }) =>
      id !== dossier && TE_DOEN.has(stap) && isVoor(kijker, behandelaar),
  )
}
