import type { Context } from 'hono'
import type { Voorbeeld } from '../../../app/beoordelen/load-voorbeelden.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { createOpdrachtsleutel } from '../../../app/ontwikkeling/opdrachtsleutel.ts'
import { getPlan } from '../../../app/ontwikkeling/plannen.ts'
import type { RekenbladPort } from '../../../app/ports/dienst/rekenblad.ts'
import type { ProjectiePort } from '../../../app/ports/geo.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { rememberLaatste } from '../../../domain/onthoud.ts'
import type { Huis } from '../../shared/huis.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { createNaarCrs84, type NaarCrs84 } from '../../shared/plek.ts'

/** What the pages of area developments need. */
export interface Kameropties extends Huis<OmgevingMetDossiers> {
  readonly projectie: ProjectiePort
  readonly rekenblad: RekenbladPort
  readonly ontwikkelvoorbeelden: readonly (Voorbeeld & { readonly id: string })[]
}

/** What every page of this room has. */
export interface Kamer extends Kameropties {
  readonly naarCrs84: NaarCrs84
  /** The rulebook that new plans are read with. */
  readonly boek: Regelboek
  /** The rulebook of an assessment. */
  readonly boekOf: (uitkomst: Pick<OntwikkelingMetBewijs, 'bewijs'>) => Regelboek
  /** The plan that the address names, in its last version. */
  readonly haal: (c: Context) => Promise<Ontwikkelplan>
}

/** Some hundred kB each. */
const ONTHOUDEN = 20

/** By address: what the plan and its parts are called. */
const listNamen = ({ id, naam, invoer }: Ontwikkelplan): Readonly<Record<string, string>> => ({
  [`/ontwikkelingen/${id}`]: naam,
  ...Object.fromEntries(invoer.delen.map((deel) => [padOfDeel(id, deel.id), deel.naam ?? deel.id])),
})

export const createKamer = (opties: Kameropties): Kamer => {
  const dienst = opties.omgeving
  // A page that is looked at again is not worked out again while nothing that counts has changed.
  const omgeving: OmgevingMetDossiers = {
    ...dienst,
    assessOntwikkeling: rememberLaatste(dienst.assessOntwikkeling, {
      sleutelOf: createOpdrachtsleutel(dienst.hash),
      hoeveel: ONTHOUDEN,
    }),
  }
  const boek = dienst.boeken.all[0]?.regelboek
  if (boek === undefined) throw new Error('no rulebook is loaded')
  return {
    ...opties,
    omgeving,
    boek,
    naarCrs84: createNaarCrs84(opties.projectie),
    boekOf: ({ bewijs }) => dienst.boeken.bySha(bewijs.regelboek.sha256)?.regelboek ?? boek,
    haal: async (c) => {
      const plan = await getPlan(omgeving, c.req.param('plan') ?? '')
      c.set('namen', listNamen(plan))
      return plan
    },
  }
}

/** Shows a plan, with what was filled in on it and what is wrong with that. */
export type ShowPlan = (c: Context, plan: Ontwikkelplan, ingevuld: Ingevuld) => Promise<Response>

/** For the pages that a page of a plan holds. */
export interface Plankamer extends Kamer {
  readonly showPlan: ShowPlan
}

/** The part that the address names. Throws AppError('niet_gevonden'). */
export const findDeel = (c: Context, { invoer }: Ontwikkelplan) => {
  const deel = invoer.delen.find(({ id }) => id === c.req.param('deel'))
  if (deel === undefined) throw new AppError('niet_gevonden', { wat: 'Dit deel van het plan' })
  return deel
}

export const padOfDeel = (plan: string, deel: string): string =>
  `/ontwikkelingen/${plan}/delen/${encodeURIComponent(deel)}`
