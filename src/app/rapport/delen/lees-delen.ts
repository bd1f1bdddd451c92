import { findOntwikkeling } from '../../../domain/dossier/begin.ts'
import { AppError } from '../../../domain/errors.ts'
import { MAX_ZELFDE } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { KortDossier } from '../../dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../omgeving.ts'
import type { OntwikkelingMetBewijs } from '../../ontwikkeling/antwoord.ts'
import { explainOntwikkeling } from '../../ontwikkeling/explain-ontwikkeling.ts'
import { listZelfde } from '../../ontwikkeling/plannen.ts'
import { type Brengt, brengtVan } from '../../ontwikkeling/speelt.ts'
import { type Grensdeel, readGrensdelen } from '../../ontwikkeling/vertellen/grensdelen.ts'
import { type Plekrand, readPlekranden } from '../../ontwikkeling/vertellen/plekrand.ts'
import type { Ontwikkelplan } from '../../ports/ontwikkelplannen.ts'

/** The parts of which a case was made as one plan, each assessed on the day of the case. */
export interface Plandelen {
  readonly plan: Ontwikkelplan
  readonly uitkomst: OntwikkelingMetBewijs
  readonly brengt: Brengt
  /** How the parts that stand low lie in the areas in which they do, by their id. */
  readonly randen: ReadonlyMap<string, Plekrand>
  /** The parts that may lie outside the areas that keep the whole low. */
  readonly grensdelen: readonly Grensdeel[]
  /**
   * What is told is a case: what was stated of the plan may have been corrected in it since. It was assessed by its
   * parts, or as one plan, as cases once were. Absent: the plan itself is told.
   */
  readonly zaak?: 'in_delen' | 'als_een_plan'
}

/** The parts of a plan as it was assessed. */
export const toPlandelen = (
  omgeving: Pick<OmgevingMetDossiers, 'boeken' | 'locatie'>,
  plan: Ontwikkelplan,
  uitkomst: OntwikkelingMetBewijs,
): Plandelen => ({
  ...{ plan, uitkomst, brengt: brengtVan(omgeving, plan, uitkomst) },
  randen: readPlekranden(omgeving, plan, uitkomst),
  grensdelen: readGrensdelen(omgeving, plan, uitkomst),
})

/** What is assessed: the plan as it became the case, which is no other plan beside it. */
const makeInvoer = (plan: Ontwikkelplan, { id, huidig: { peildatum } }: KortDossier) => ({
  ...plan.invoer,
  ...peildatum,
  telNietMee: [...new Set([id, ...listZelfde(plan)])].slice(0, MAX_ZELFDE),
})

/** The parts of the plan that this case was made of; undefined of any other case, of one part, or when it no longer can be assessed. */
export const readDelen = async (
  omgeving: OmgevingMetDossiers,
  dossier: KortDossier,
): Promise<Plandelen | undefined> => {
  const begin = findOntwikkeling(dossier.gebeurtenissen)
  const plan = begin && (await omgeving.ontwikkelplannen.get(begin.plan, begin.versie))
  if (plan === undefined || plan.invoer.delen.length < 2) return undefined
  try {
    const uitkomst = await explainOntwikkeling(omgeving, { inhoud: makeInvoer(plan, dossier) })
    const { delen } = dossier.huidig.bewijs.verzoek
    return {
      ...toPlandelen(omgeving, plan, uitkomst),
      zaak: delen === undefined ? 'als_een_plan' : 'in_delen',
    }
  } catch (fout) {
    if (fout instanceof AppError) return undefined
    throw fout
  }
}
