import type { PlantypenAntwoord } from '../../domain/model/antwoord/plantype.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Omgeving } from '../omgeving.ts'
import { describePlantype } from './describe-plantype.ts'
import { searchPlantypen } from './zoek-plantypen.ts'

/** What to say when no word is like what was typed, with the nearest and a way on. */
export const sayOnbekend = (tekst: string, labels: readonly string[]): string =>
  `Wij kennen "${tekst.slice(0, 100)}" niet.${
    labels.length === 0 ? '' : ` Het lijkt het meest op: ${labels.join(', ')}.`
  } Staat uw plan er niet bij? Kies dan een activiteit.`

/** All plan types in their order, or those that are called what was typed, best first. */
export const listPlantypen = (
  omgeving: Pick<Omgeving, 'zoek'>,
  regelboek: Regelboek,
  tekst: string,
): PlantypenAntwoord => {
  const { plantypen } = regelboek
  const gezocht = tekst.trim()
  if (!plantypen || gezocht === '') {
    const typen = plantypen?.typen ?? []
    return { gevonden: true, plantypen: typen.map((type) => describePlantype(regelboek, type)) }
  }
  const { typen, gevonden } = searchPlantypen(omgeving, plantypen, gezocht)
  return {
    gevonden,
    ...(!gevonden && {
      melding: sayOnbekend(
        gezocht,
        typen.map(({ label }) => label),
      ),
    }),
    plantypen: typen.map((type) => describePlantype(regelboek, type)),
  }
}
