import { assessPlan, getPlan } from '../../../app/ontwikkeling/plannen.ts'
import { readProgrammas } from '../../../app/ontwikkeling/programma.ts'
import { brengtVan } from '../../../app/ontwikkeling/speelt.ts'
import { readGrensdelen, tellGrensdeel } from '../../../app/ontwikkeling/vertellen/grensdelen.ts'
import { createPlekwoorden } from '../../../app/ontwikkeling/vertellen/waar.ts'
import { readDelenvormen } from '../kamer/delenvormen.ts'
import type { Kamer } from '../kamer/kamer.ts'
import type { Naastplan } from './naast.tsx'

/** Each of these plans as it is drawn and counted. */
export const readNaast = async (
  { omgeving, boek }: Pick<Kamer, 'omgeving' | 'boek'>,
  ids: readonly string[],
): Promise<readonly Naastplan[]> => {
  const plannen = await Promise.all(ids.map((id) => getPlan(omgeving, id)))
  const [eerste] = plannen
  if (eerste === undefined) return []
  const uitkomsten = await Promise.all(plannen.map((plan) => assessPlan(omgeving, plan)))
  const [vanEerste] = uitkomsten
  if (vanEerste === undefined) return []
  const programmas = await readProgrammas(omgeving, eerste, vanEerste)
  const { varianten, kolommen, boek: gebruikt } = programmas
  return plannen.flatMap((plan, i) => {
    const programma = varianten.find(({ id }) => id === plan.id)
    const vormen = readDelenvormen(omgeving, boek, plan.invoer)
    const uitkomst = uitkomsten[i]
    if (programma === undefined || uitkomst === undefined) return []
    const { delen, geheel } = uitkomst
    const plekwoorden = createPlekwoorden(plan, uitkomst, {
      ...gebruikt,
      brengt: brengtVan(omgeving, plan, uitkomst),
    })
    const grensdelen = readGrensdelen(omgeving, plan, uitkomst).map((deel) =>
      tellGrensdeel(deel, gebruikt),
    )
    const { id, naam, invoer } = plan
    return {
      ...{ id, naam, kolommen, programma, vormen, delen, geheel, invoer },
      ...{ grensdelen, plekwoorden },
    }
  })
}
