import { ACTIVITEITEN, ZWAARWEGEND_BELANG } from '../model/feit.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { collectSlots } from '../regeltaal/spoor.ts'
import type { Bevinding } from './bevinding.ts'
import { conditionsOf, namedIn } from './delen.ts'

/** Slots that something decides on: rules, stances, spanningen, permits, budgets, selectors and the weighing itself. */
const rootsOf = (werk: GecompileerdRegelboek): ReadonlySet<number> => {
  const gelezen = new Set<number>()
  for (const { knoop, plek } of conditionsOf(werk)) {
    if (plek.soort === 'regel' || plek.soort === 'spanning') {
      collectSlots(knoop, (slot) => gelezen.add(slot))
    }
  }
  for (const perGroep of werk.houdingen.values()) {
    for (const { knoop } of perGroep.values()) collectSlots(knoop, (slot) => gelezen.add(slot))
  }
  for (const { knoop } of werk.vergunningvrij.values()) {
    collectSlots(knoop, (slot) => gelezen.add(slot))
  }
  const genoemd = [
    ...[...werk.gebieden.values()].flatMap(({ budgetten }) => budgetten.map(({ feit }) => feit)),
    ...werk.regels.flatMap(({ geldtIn }) => geldtIn?.metWaarde ?? []),
    ACTIVITEITEN,
    ZWAARWEGEND_BELANG,
  ]
  for (const feit of genoemd) if (werk.regelboek.feiten.has(feit)) gelezen.add(werk.slotOf(feit))
  return gelezen
}

/** Facts on which nothing rests, not even through another fact; and named conditions nobody names. */
export const findUnused = (werk: GecompileerdRegelboek): readonly Bevinding[] => {
  const gebruikt = new Set(rootsOf(werk))
  const invoer = new Map(werk.afgeleid.map((deel) => [deel.slot, deel.invoer]))
  // Sets grow while they are walked: what a used fact is made of or asked by is used too.
  for (const slot of gebruikt) {
    for (const deel of invoer.get(slot) ?? []) gebruikt.add(deel)
    const relevant = werk.relevant.get(slot)
    if (relevant) collectSlots(relevant.knoop, (deel) => gebruikt.add(deel))
  }
  const feiten = werk.feiten.flatMap(({ id, terInformatie }, slot): readonly Bevinding[] => {
    if (gebruikt.has(slot) === (terInformatie === undefined)) return []
    const code = terInformatie === undefined ? 'feit_ongebruikt' : 'ter_informatie_gebruikt'
    return [{ code, plek: { soort: 'feit', id, pad: [] }, params: {} }]
  })
  const vanHoudingen = [...werk.houdingen.values()].flatMap((perGroep) =>
    [...perGroep.values()].flatMap(({ knoop }) => namedIn(knoop)),
  )
  const genoemd = new Set(
    [...conditionsOf(werk), ...vanHoudingen].map(
      ({ plek }) => plek.soort === 'voorwaarde' && plek.id,
    ),
  )
  const voorwaarden = [...werk.regelboek.voorwaarden.keys()].flatMap((id): readonly Bevinding[] =>
    genoemd.has(id)
      ? []
      : [{ code: 'voorwaarde_ongebruikt', plek: { soort: 'voorwaarde', id, pad: [] }, params: {} }],
  )
  return [...feiten, ...voorwaarden]
}
