import { refuseFouten } from '../../domain/errors.ts'
import { isUuid } from '../../domain/json.ts'
import {
  MAX_ZELFDE,
  type OntwikkelingInvoer,
} from '../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import { storeBeoordeling } from '../beoordelen/assess-initiatief.ts'
import type { OmgevingMetDossiers, OmgevingMetPlannen } from '../omgeving.ts'
import type { Ontwikkelplan } from '../ports/ontwikkelplannen.ts'
import { assessPlan, changePlan, getPlan, listVarianten, listZelfde } from './plannen.ts'

/** Throws AppError('ongeldige_invoer') when more than so many would be the same plan. */
const refuseTeVeel = (zelfde: readonly string[]): void => {
  if (zelfde.length <= MAX_ZELFDE) return
  const melding = `Van ${MAX_ZELFDE} dossiers is al vastgelegd dat zij dit plan zijn; meer kan niet.`
  refuseFouten([{ pointer: '/telNietMee', code: 'buiten_grenzen', melding }])
}

const addZelfde = (invoer: OntwikkelingInvoer, beoordeling: string): OntwikkelingInvoer => {
  const telNietMee = [...new Set([...(invoer.telNietMee ?? []), beoordeling])]
  refuseTeVeel(telNietMee)
  return { ...invoer, telNietMee }
}

/**
 * From now on this case does not count for the plan and its variants: somebody says that it is the same plan. That is a
 * new version of each; of a case that was made of the plan the case itself says so.
 */
export const excludePlan = async (
  omgeving: OmgevingMetPlannen,
  {
    plan,
    beoordeling,
    door,
  }: { readonly plan: Ontwikkelplan; readonly beoordeling: string; readonly door: string },
): Promise<void> => {
  for (const variant of await listVarianten(omgeving, plan)) {
    await changePlan(omgeving, {
      id: variant.id,
      versie: variant.versie,
      door,
      change: (invoer) => addZelfde(invoer, beoordeling),
      stukVan: (invoer) => invoer.telNietMee ?? [],
      zonderToets: true,
    })
  }
}

/**
 * With its parts, so that an area counts in the case too only what comes there; one part is the whole. By number: what
 * they are called stands in the plan.
 */
const numberDelen = ({ delen }: OntwikkelingInvoer): Pick<InitiatiefInvoer, 'delen'> =>
  delen.length < 2
    ? {}
    : {
        delen: delen.map(({ fase: _, naam: __, ...deel }, i) => ({ ...deel, id: `deel ${i + 1}` })),
      }

/** In the case stands of which plan it was made: its parts are found there. A second click adds nothing. */
const recordBegin = async (
  { dossiers, nu }: Pick<OmgevingMetDossiers, 'dossiers' | 'nu'>,
  {
    plan: { id: plan, versie },
    dossier,
    door,
  }: { readonly plan: Ontwikkelplan; readonly dossier: string; readonly door: string },
): Promise<void> => {
  if ((await dossiers.list(dossier)).length > 0) return
  const gebeurtenis = { soort: 'uit_ontwikkeling' as const, plan, versie }
  await dossiers.add(dossier, [
    { volgnummer: 1, vastgelegdOp: nu().toISOString(), door, gebeurtenis },
  ])
}

/**
 * Makes a case of the whole of a plan and gives its id. From then on it counts for others, and neither
 * for this plan nor for its variants: those are the same plan. The plan keeps its version. Throws AppError('ongeldige_invoer'), as for
 * a plan on a draft; then nothing is kept.
 */
export const startDossier = async (
  omgeving: OmgevingMetPlannen & Pick<OmgevingMetDossiers, 'dossiers'>,
  {
    plan: planId,
    id: gewenst,
    door,
  }: {
    readonly plan: string
    /** As the form had it: a second click gives the same case. */
    readonly id: string
    readonly door: string
  },
): Promise<string> => {
  const plan = await getPlan(omgeving, planId)
  const id = isUuid(gewenst) ? gewenst : omgeving.nieuwId()
  if ((await omgeving.beoordelingen.get(id)) === undefined) {
    refuseTeVeel([...listZelfde(plan), id])
    const { verzoekGeheel } = await assessPlan(omgeving, plan)
    const inhoud = { ...verzoekGeheel, ...numberDelen(plan.invoer) }
    await storeBeoordeling({ ...omgeving, nieuwId: () => id }, { inhoud })
  }
  await recordBegin(omgeving, { plan, dossier: id, door })
  return id
}
