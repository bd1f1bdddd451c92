import type { SpanningUitkomst } from '../model/beoordeling.ts'
import { ONBEKEND, WAAR } from '../regeltaal/waarheid.ts'
import { fillSjabloon } from '../tekst.ts'
import type { SpanningBijdrage } from '../weging/bijdrage.ts'
import type { Wereld } from '../weging/wereld.ts'
import { valueIn } from '../woorden/waarden.ts'
import { listOntbreekt } from './toelichten.ts'
import { describeOnbekendeSpanning } from './zinnen.ts'

const OORDEEL = { [WAAR]: 'treedt_op', [ONBEKEND]: 'onbekend' } as const

/** A spanning that does or may arise, in words. */
export const explainSpanning = (wereld: Wereld, bijdrage: SpanningBijdrage): SpanningUitkomst => {
  const { spanning, context, treedtOp, ontbreekt } = bijdrage.evaluatie
  const { id, titel, tussen, toelichting } = spanning.definitie
  const lees = valueIn(wereld.werk, context.waarden, [spanning.treedtOp.knoop])
  return {
    id,
    titel,
    tussen: [tussen[0].id, tussen[1].id],
    oordeel: treedtOp === 0 ? 'treedt_niet_op' : OORDEEL[treedtOp],
    ...(bijdrage.voorrang !== undefined && { voorrang: bijdrage.voorrang }),
    ...(context.gebied && { gebied: context.gebied.id }),
    ontbreekt: listOntbreekt(wereld, context, ontbreekt),
    toelichting:
      treedtOp === ONBEKEND
        ? describeOnbekendeSpanning(spanning.definitie)
        : {
            kort: fillSjabloon(toelichting.kort, lees),
            motivering: fillSjabloon(toelichting.motivering, lees),
          },
  }
}
