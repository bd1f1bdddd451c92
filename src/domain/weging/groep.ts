import { ACTIVITEITEN } from '../model/feit.ts'
import { deriveFeiten } from '../regeltaal/derive.ts'
import { newSpoor } from '../regeltaal/regelwerk.ts'
import { and, ONBEKEND, ONWAAR, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import { addOpen, type Evaluatie } from './evaluate.ts'
import { groepenOf } from './houding.ts'
import type { Context, Wereld } from './wereld.ts'

/** Whether a rule applies, and would do so if one group were the only one; with what keeps that open. */
export interface Geldigheid {
  readonly geldt: Waarheid
  /** Missing facts (slots). */
  readonly open: readonly number[]
}
export type PerGroep = ReadonlyMap<string, Geldigheid>

export const appliesTo = (over: PerGroep, groep: string): Waarheid =>
  over.get(groep)?.geldt ?? ONWAAR

interface Alleen {
  readonly waarden: Context['waarden']
  readonly spoor: Uint8Array
}

/** The facts in a context as if only the activities of one group were stated. */
const restrict = ({ werk }: Wereld, { waarden }: Context, groep: string): Alleen => {
  const { activiteiten } = werk.regelboek.begrippen
  const slot = werk.slotOf(ACTIVITEITEN)
  const gekozen = waarden[slot] as readonly string[]
  const alleen = waarden.slice()
  alleen[slot] = gekozen.filter((activiteit) => activiteiten[activiteit]?.groep === groep)
  const afgeleid = deriveFeiten(werk.afgeleid, alleen)
  return { waarden: afgeleid, spoor: newSpoor(werk, afgeleid) }
}

/** In a group alone, of a rule that applies or may apply. */
const evaluateAlleen = (
  { werk }: Wereld,
  { regel, geldt, openGeldt }: Evaluatie,
  { waarden, spoor }: Alleen,
): Geldigheid => {
  const samen = and(geldt, regel.geldtVoor?.toets(waarden, spoor) ?? WAAR)
  if (samen !== ONBEKEND) return { geldt: samen, open: [] }
  const open = [...openGeldt]
  addOpen(werk, regel.geldtVoor, { open, spoor, waarden })
  return { geldt: samen, open }
}

/**
 * Says of an outcome for which of the stated groups its rule would apply alone: an eis gives direction, and
 * is judged under a nee_tenzij, only for those. Without activities there is nothing to say.
 */
export const createGroeptoets = (wereld: Wereld): ((evaluatie: Evaluatie) => PerGroep) => {
  const groepen = groepenOf(wereld) ?? []
  const slot = wereld.werk.slotOf(ACTIVITEITEN)
  const gemaakt = new Map<Context, Map<string, Alleen>>()
  const alleenIn = (context: Context, groep: string): Alleen => {
    const perGroep = gemaakt.get(context) ?? new Map<string, Alleen>()
    gemaakt.set(context, perGroep)
    const alleen = perGroep.get(groep) ?? restrict(wereld, context, groep)
    perGroep.set(groep, alleen)
    return alleen
  }
  return (evaluatie) => {
    const { regel, plek, geldt, openGeldt } = evaluatie
    const samen = { geldt, open: openGeldt }
    const zelfde = groepen.length === 1 || !regel.rustGeldtVoorOp.has(slot)
    return new Map(
      groepen.map((groep) => [
        groep,
        zelfde ? samen : evaluateAlleen(wereld, evaluatie, alleenIn(plek.context, groep)),
      ]),
    )
  }
}
