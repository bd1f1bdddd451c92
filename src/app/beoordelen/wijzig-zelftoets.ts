import { instantLater } from '../../domain/dossier/kalender.ts'
import { AppError } from '../../domain/errors.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import { linkdagenOf } from '../bewaartermijn/linkdagen.ts'
import { withPlek } from '../invoer/keep-plek.ts'
import { readInvoer } from '../invoer/read-invoer.ts'
import type { OmgevingMetZelftoetsen } from '../omgeving.ts'
import {
  checkZelftoets,
  isKlein,
  MAG,
  readZelftoets,
  storeKey,
  type Zelftoets,
} from './zelftoets.ts'
import { listGegeven } from './zelftoets-vragen.ts'

/** Another place or another plan, as the first page asks them. */
export interface Wijziging {
  readonly locatie: unknown
  readonly bufferM?: number
  readonly plantype?: string
  readonly feiten: Readonly<Record<string, FeitWaarde>>
}

/** What was answered before and still belongs to the plan as it is now. */
const keepAntwoorden = (
  omgeving: OmgevingMetZelftoetsen,
  { invoer, nu }: Zelftoets,
  nieuw: Wijziging,
): Readonly<Record<string, FeitWaarde>> => {
  const gegeven = listGegeven(invoer.feiten).filter((id) => !Object.hasOwn(nieuw.feiten, id))
  const keep = (ids: readonly string[]) =>
    Object.fromEntries(Object.entries(invoer.feiten).filter(([id]) => ids.includes(id)))
  const inhoud = withPlek({ naam: invoer.naam, ...nieuw })
  // To see what still belongs to a large drawing would keep everybody waiting: what does not belong moves nothing.
  if (!isKlein(inhoud.locatie)) return keep(gegeven)
  const gelezen = readInvoer({ inhoud, mag: MAG }, { ...omgeving, nu: () => nu })
  return keep(gelezen.toetser.describeOpen(gelezen, gegeven).map(({ feit }) => feit))
}

/**
 * Gives a self-check another place or another plan under the same key, with the answers that still belong to it.
 * Throws AppError('ongeldige_invoer') with every fault, AppError('gewijzigd') when somebody answered since `versie`,
 * and AppError('niet_gevonden') for a key that has expired.
 */
export const changeZelftoets = async (
  omgeving: OmgevingMetZelftoetsen,
  { sleutel, versie }: { readonly sleutel: string; readonly versie: number },
  nieuw: Wijziging,
): Promise<void> => {
  const toets = await readZelftoets(omgeving, sleutel)
  const feiten = { ...keepAntwoorden(omgeving, toets, nieuw), ...nieuw.feiten }
  const inhoud = withPlek({ naam: toets.invoer.naam, ...nieuw, feiten })
  await checkZelftoets(omgeving, inhoud)
  const gelukt = await omgeving.zelftoetsen.replace(storeKey(omgeving, sleutel), versie, {
    invoer: inhoud as InitiatiefInvoer,
    versie: versie + 1,
    verlooptOp: instantLater(omgeving.nu(), linkdagenOf(omgeving).zelftoets),
  })
  if (!gelukt) throw new AppError('gewijzigd', { wat: 'Deze zelftoets' })
}
