import { ONBEKEND_BIJ_INITIATIEFNEMER } from '../model/feit.ts'
import type { Geval, Oordeel } from '../model/regel.ts'
import { deriveFeiten } from '../regeltaal/derive.ts'
import { emptyWaarden, type GecompileerdRegelboek, newSpoor } from '../regeltaal/regelwerk.ts'
import { ONWAAR, WAAR } from '../regeltaal/waarheid.ts'
import { evaluateRegel } from '../weging/evaluate.ts'
import { matchesGebied } from '../weging/gebied-keuze.ts'
import type { Context } from '../weging/wereld.ts'

/**
 * The outcome of one rule for one case: the case's facts as stated (also those of place and area),
 * the values of its area, and the derived facts computed. Undefined when the rule does not hold at
 * the peildatum. A case without an area lies in an area that no selector names.
 */
export const judgeGeval = (
  werk: GecompileerdRegelboek,
  regelId: string,
  geval: Geval,
): Oordeel | undefined => {
  const regel = werk.regels.find(({ definitie }) => definitie.id === regelId)
  if (!regel) return undefined
  const gebied = geval.gebied === undefined ? undefined : werk.gebieden.get(geval.gebied)
  if (geval.gebied !== undefined && !gebied) throw new Error(`unknown area: ${geval.gebied}`)
  const waarden = emptyWaarden(werk)
  for (const [feit, { waarde }] of Object.entries(gebied?.waarden ?? {})) {
    waarden[werk.slotOf(feit)] = waarde
  }
  for (const [feit, waarde] of Object.entries(geval.feiten)) {
    if (waarde !== ONBEKEND_BIJ_INITIATIEFNEMER) waarden[werk.slotOf(feit)] = waarde
  }
  deriveFeiten(werk.afgeleid, waarden)
  const context: Context = {
    waarden,
    redenen: new Map(),
    maatgevend: true,
    profiel: true,
    ...(gebied && { gebied }),
  }
  const hier =
    !regel.geldtIn || (gebied !== undefined && matchesGebied(werk, gebied, regel.geldtIn))
  const plek = { context, inGebied: hier ? WAAR : ONWAAR, ontbrekendeLagen: [] } as const
  return evaluateRegel(werk, regel, { plek, spoor: newSpoor(werk, waarden) }).oordeel
}
