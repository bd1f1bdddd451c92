import { type FeitWaarde, ONBEKEND_BIJ_INITIATIEFNEMER } from '../model/feit.ts'
import type { GecompileerdeVoorwaarde, Waarden } from '../regeltaal/compile.ts'
import { deriveFeiten } from '../regeltaal/derive.ts'
import { emptyWaarden, type GecompileerdRegelboek, newSpoor } from '../regeltaal/regelwerk.ts'
import { collectSlots } from '../regeltaal/spoor.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'

/** Values of stated facts and what derives from them, without a place. Facts that the catalogue does not know are left out. */
export const readWaarden = (
  werk: GecompileerdRegelboek,
  feiten: Readonly<Record<string, FeitWaarde>>,
): Waarden => {
  const waarden = emptyWaarden(werk)
  for (const [feit, waarde] of Object.entries(feiten)) {
    if (waarde === ONBEKEND_BIJ_INITIATIEFNEMER || !werk.regelboek.feiten.has(feit)) continue
    waarden[werk.slotOf(feit)] = waarde
  }
  return deriveFeiten(werk.afgeleid, waarden)
}

const rustOp = ({ basis }: GecompileerdRegelboek, { knoop }: GecompileerdeVoorwaarde) => {
  const gelezen = new Set<number>()
  collectSlots(knoop, (slot) => gelezen.add(slot))
  return [...gelezen].flatMap((slot) => basis[slot] ?? [])
}

/**
 * Whether a fact is certainly not relevant to a plan with these facts: then it is not asked and adds
 * nothing. What is irrelevant only because of how the place was drawn is not meant: that the hectares of
 * a drawn surface are not asked does not make them nought.
 */
export const createIrrelevantie = (werk: GecompileerdRegelboek) => {
  const oordeelbaar = new Map(
    [...werk.relevant].filter(([, voorwaarde]) =>
      rustOp(werk, voorwaarde).every((slot) => werk.feiten[slot]?.herkomst === 'initiatief'),
    ),
  )
  return (feiten: Readonly<Record<string, FeitWaarde>>): ((feit: string) => boolean) => {
    const waarden = readWaarden(werk, feiten)
    const spoor = newSpoor(werk, waarden)
    return (feit) => oordeelbaar.get(werk.slotOf(feit))?.toets(waarden, spoor) === ONWAAR
  }
}
