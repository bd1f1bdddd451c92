import { type FeitWaarde, ONBEKEND_BIJ_INITIATIEFNEMER } from '../../../domain/model/feit.ts'
import type { Geval } from '../../../domain/model/regel.ts'
import { compileFormule, FormuleFout } from '../../../domain/regeltaal/formule.ts'
import { sortByNeeds } from '../../../domain/regeltaal/volgorde.ts'
import type { Boek } from '../lezen/boek.ts'
import { derivedNeeds, tryParse } from '../lezen/formules.ts'

type FeitWaarden = Readonly<Record<string, FeitWaarde>>
/** Adds the derived facts that follow from these. */
export type Derivation = (feiten: FeitWaarden) => FeitWaarden

/** Compiles the derived facts of the catalogue once, for use on every case. */
export const createDerivation = ({ feiten, catalogus }: Boek): Derivation => {
  const slots = new Map([...catalogus.keys()].map((id, slot) => [id, slot]))
  const slotOf = (id: string) => slots.get(id) ?? slots.size
  const stappen = sortByNeeds(derivedNeeds(feiten.waarde)).volgorde.flatMap((id) => {
    const formule = tryParse(feiten.waarde[id]?.formule ?? '')
    if (formule instanceof FormuleFout) return []
    return [{ id, slot: slotOf(id), bereken: compileFormule(formule, slotOf) }]
  })
  return (gegeven) => {
    const waarden: unknown[] = []
    for (const [id, waarde] of Object.entries(gegeven)) waarden[slotOf(id)] = waarde
    const alles: Record<string, FeitWaarde> = { ...gegeven }
    for (const { id, slot, bereken } of stappen) {
      const waarde = bereken(waarden)
      waarden[slot] = waarde
      if (waarde !== undefined) alles[id] = waarde
    }
    return alles
  }
}

/** The facts of a case: those of its area, those it gives itself, and what follows from both. */
export const completeFeiten = (
  { profielen }: Boek,
  geval: Geval,
  derive: Derivation,
): FeitWaarden => {
  const profiel = geval.gebied === undefined ? undefined : profielen.get(geval.gebied)
  const uitGebied = Object.entries(profiel?.waarden ?? {}).map(
    ([id, { waarde }]): [string, FeitWaarde] => [id, waarde],
  )
  const alles = [...uitGebied, ...Object.entries(geval.feiten)]
  return derive(
    Object.fromEntries(alles.filter(([, waarde]) => waarde !== ONBEKEND_BIJ_INITIATIEFNEMER)),
  )
}
