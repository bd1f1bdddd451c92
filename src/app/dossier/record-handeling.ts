import { magDaarna } from '../../domain/dossier/afronding.ts'
import {
  type Gebeurtenis,
  gebeurtenisSchema,
  type VastgelegdeGebeurtenis,
} from '../../domain/dossier/gebeurtenis.ts'
import { AppError, refuseFouten } from '../../domain/errors.ts'
import { readVorm } from '../invoer/zod-fouten.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Meegegeven } from '../ports/dossiers.ts'

/** Who does something in a case, after having seen what. */
export interface Handelend {
  /** Number of the last event that this person has seen; 0: none. */
  readonly gezien: number
  /** Name of who does it. */
  readonly door: string
}

/** Throws AppError('ongeldige_invoer') for what is no event. */
export const readGebeurtenis = (inhoud: unknown): Gebeurtenis => readVorm(gebeurtenisSchema, inhoud)

interface Aanvulsel extends Handelend {
  readonly nieuw: readonly Gebeurtenis[]
  /** What else happens by it, and what is stored with it or not at all; not asked for a second click. */
  readonly complete?: (
    gebeurd: readonly VastgelegdeGebeurtenis[],
    nu: Date,
  ) => Promise<{
    readonly ook?: readonly Gebeurtenis[]
    readonly mee?: Meegegeven
  }>
}

/** Said of what somebody wants to add to a case that was finished, perhaps while he wrote it. */
const AFGEROND = {
  pointer: '',
  code: 'afgerond',
  melding:
    'Deze zaak is afgerond, dus dit is niet vastgelegd. Moet het er nog in? Heropen de zaak dan eerst (tabblad Afronden). Wat u schreef, staat hieronder nog.',
} as const

/** A case as it was read. */
interface Zaaklijst {
  readonly id: string
  /** Oldest first. */
  readonly gebeurtenissen: readonly VastgelegdeGebeurtenis[]
}

type Omgeving = Pick<OmgevingMetDossiers, 'dossiers' | 'hash' | 'nu'>

/**
 * Adds events right after the last one that somebody saw, all or nothing. The same by the same person
 * is a second click: it is recorded once. Throws AppError('gewijzigd') when something else came first, and
 * AppError('ongeldige_invoer') with the code `afgerond` when the case was finished before.
 */
export const appendGebeurtenissen = async (
  { dossiers, hash, ...omgeving }: Omgeving,
  { id, gebeurtenissen }: Zaaklijst,
  { gezien, door, nieuw, complete }: Aanvulsel,
): Promise<void> => {
  const nu = omgeving.nu()
  const number = (gebeurtenis: Gebeurtenis, i: number): VastgelegdeGebeurtenis => ({
    volgnummer: gezien + 1 + i,
    vastgelegdOp: nu.toISOString(),
    door,
    gebeurtenis,
  })
  // A store need not keep the order of members.
  const say = (delen: readonly VastgelegdeGebeurtenis[]) =>
    hash.canonicalize(delen.map((deel) => [deel.door, deel.gebeurtenis]))
  const isDone = (alle: readonly VastgelegdeGebeurtenis[]) => {
    const sinds = alle.filter(({ volgnummer }) => volgnummer > gezien)
    return say(sinds.slice(0, nieuw.length)) === say(nieuw.map(number))
  }
  const isBij = (gebeurtenissen.at(-1)?.volgnummer ?? 0) === gezien
  if (isBij) {
    if (!magDaarna(gebeurtenissen, nieuw)) refuseFouten([AFGEROND])
    const { ook = [], mee } = (await complete?.(nieuw.map(number), nu)) ?? {}
    if (await dossiers.add(id, [...nieuw, ...ook].map(number), mee)) return
  }
  // Somebody was first: perhaps this same person, with a second click.
  if (isDone(isBij ? await dossiers.list(id) : gebeurtenissen)) return
  throw new AppError('gewijzigd', { wat: 'Dit dossier' })
}

interface Handeling extends Handelend {
  /** What happens, not yet checked. */
  readonly gebeurtenis: unknown
  /** What happens right after it, not yet checked either. */
  readonly ook?: readonly unknown[]
  /** Stored with it, or not at all. */
  readonly mee?: Meegegeven
}

/**
 * Records something that changes no fact, so that the case need not be assessed again. Gives its
 * number. Throws AppError('ongeldige_invoer') with the faults, and as appendGebeurtenissen.
 */
export const recordHandeling = async (
  omgeving: Omgeving,
  id: string,
  { gezien, door, gebeurtenis, ook = [], mee = {} }: Handeling,
): Promise<number> => {
  const nieuw = [gebeurtenis, ...ook].map(readGebeurtenis)
  const gebeurtenissen = await omgeving.dossiers.list(id)
  const complete = () => Promise.resolve({ mee })
  await appendGebeurtenissen(omgeving, { id, gebeurtenissen }, { gezien, door, nieuw, complete })
  return gezien + 1
}
