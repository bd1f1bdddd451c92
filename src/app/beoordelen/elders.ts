import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type { Elders } from '../../domain/model/richting.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { isTegen } from '../../domain/weging/schaal.ts'
import { readInvoer } from '../invoer/read-invoer.ts'
import type { Verzoek } from '../invoer/verzoek.ts'
import type { Omgeving } from '../omgeving.ts'
import type { BeoordelingenPort } from '../ports/beoordelingen.ts'
import {
  type Bewijsvraag,
  isGeladen,
  type KorteBewaarde,
  type Leesomgeving,
  parseBewaard,
  rememberPerBoek,
  requireGeladen,
  toVerzoek,
  unlessRefused,
} from './explain-bewaard.ts'
import { getBeoordeling } from './get-beoordeling.ts'

/** Where the place is the obstacle: the nearest areas in which the same idea has a higher stand. */
export const findEldersHier = (omgeving: Omgeving, verzoek: Verzoek): Elders | undefined => {
  const { toetser, ...vraagstuk } = readInvoer(verzoek, omgeving)
  return toetser.findElders(vraagstuk)
}

const findVan = (omgeving: Omgeving, bewijs: Bewijs, toetser: Toetser): Elders | undefined =>
  unlessRefused(() => findEldersHier(omgeving, toVerzoek(bewijs, toetser)))

/** The same of a receipt of which the rulebook is loaded. */
export const findEldersVanBewijs = (omgeving: Omgeving, bewijs: Bewijs): Elders | undefined =>
  findVan(omgeving, bewijs, requireGeladen(omgeving, bewijs))

/** Looking through every area is the most that a page of a case asks: it is done once. */
const findMetGeheugen = rememberPerBoek(
  async ({ omgeving, bewijs, toetser }: Bewijsvraag<Leesomgeving>) =>
    omgeving.findElders && isGeladen(omgeving, bewijs, toetser)
      ? omgeving.findElders(bewijs)
      : findVan(omgeving, bewijs, toetser),
)

/** The same of what was stored, with the rules and areas of then; undefined too when those are nowhere. */
export const findEldersBewaard = async (
  omgeving: Leesomgeving,
  { bewijs, richting }: Pick<KorteBewaarde, 'bewijs' | 'richting'>,
): Promise<Elders | undefined> => {
  if (richting === undefined || !isTegen(richting.stand)) return undefined
  const toetser = await omgeving.archief.find(bewijs)
  return toetser && findMetGeheugen({ omgeving, bewijs, toetser })
}

/** An answer of the API with them beside it, outside the receipt. Throws AppError('niet_gevonden'). */
export const addElders = async (
  omgeving: Leesomgeving & { readonly beoordelingen: BeoordelingenPort },
  id: string,
  inhoud: string,
): Promise<string> => {
  const { kort } = parseBewaard(await getBeoordeling(omgeving.beoordelingen, id))
  const elders = await findEldersBewaard(omgeving, kort)
  return elders ? omgeving.hash.canonicalize({ ...JSON.parse(inhoud), elders }) : inhoud
}
