import type { InStappen } from '../../domain/instappen.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { KorteRichting } from '../../domain/model/richting.ts'
import {
  isGeladen,
  type Leesomgeving,
  toVerzoek,
  unlessRefused,
} from '../beoordelen/explain-bewaard.ts'
import { pointMet, readZelftoetsinvoer } from '../beoordelen/find-uitwegen.ts'
import { isKlein, type Zelftoets } from '../beoordelen/zelftoets.ts'
import { doInBeurten } from '../beurt.ts'
import { type GelezenInvoer, readInvoer } from '../invoer/read-invoer.ts'
import type { Omgeving } from '../omgeving.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'

/** What one eis needs, tried out: which way the plan points with it and nothing else changed. */
export interface Poging {
  readonly regel: string
  readonly feit: string
  readonly richting: Pick<KorteRichting, 'stand' | 'hoogstens'>
}

/** So many are tried: each is an assessment of its own. */
const MAX_POGINGEN = 8

function* pointNodig(
  gelezen: GelezenInvoer,
  { nodig }: Pick<Beoordeling, 'nodig'>,
): InStappen<readonly Poging[]> {
  const pogingen: Poging[] = []
  for (const deel of nodig.slice(0, MAX_POGINGEN)) {
    const { stand, hoogstens } = pointMet(gelezen, deel).richting
    const richting = { stand, ...(hoogstens && { hoogstens }) }
    pogingen.push({ regel: deel.regel, feit: deel.feit, richting })
    yield
  }
  return pogingen
}

/** Tries out what each eis needs, with everybody else's turn in between. */
export const tryNodig = (
  gelezen: GelezenInvoer,
  beoordeling: Pick<Beoordeling, 'nodig'>,
): Promise<readonly Poging[]> => doInBeurten(pointNodig(gelezen, beoordeling))

/** The same of a self-check, for its report; of a large drawing nothing. */
export const tryNodigVan = async (
  omgeving: Omgeving,
  toets: Pick<Zelftoets, 'invoer' | 'nu'>,
  beoordeling: Pick<Beoordeling, 'nodig'>,
): Promise<readonly Poging[]> =>
  isKlein(toets.invoer.locatie) ? tryNodig(readZelftoetsinvoer(omgeving, toets), beoordeling) : []

/** The same of what was stored; nothing for a large drawing, nor by rules that are not loaded. */
export const tryNodigBewaard = async (
  omgeving: Leesomgeving,
  beoordeling: BeoordelingMetBewijs,
): Promise<readonly Poging[]> => {
  const { bewijs, nodig } = beoordeling
  if (nodig.length === 0 || !isKlein(bewijs.verzoek.locatie)) return []
  const toetser = await omgeving.archief.find(bewijs)
  if (toetser === undefined || !isGeladen(omgeving, bewijs, toetser)) return []
  const gelezen = unlessRefused(() => readInvoer(toVerzoek(bewijs, toetser), omgeving))
  return gelezen === undefined ? [] : tryNodig(gelezen, beoordeling)
}
