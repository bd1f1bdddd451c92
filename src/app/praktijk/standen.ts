import type { KorteRichting, Standaantal } from '../../domain/model/richting.ts'
import { STAND_ONBEKEND, STANDEN, type Visie } from '../../domain/model/visie.ts'
import { VOOR_RICHTING, wordStand } from '../woorden/richting.ts'

/** Lowest first; then what is open, and last what is from before there was a direction. */
const VOLGORDE = [...STANDEN, STAND_ONBEKEND, undefined] as const

/** Counts advices by their stand. */
export const createStandTeller = (visie: Visie) => {
  const aantallen = new Map<KorteRichting['stand'] | undefined, number>()
  return {
    add: (richting: KorteRichting | undefined) => {
      aantallen.set(richting?.stand, (aantallen.get(richting?.stand) ?? 0) + 1)
    },
    /** Only what occurs. */
    read: (): readonly Standaantal[] =>
      VOLGORDE.flatMap((stand) => {
        const aantal = aantallen.get(stand)
        if (aantal === undefined) return []
        if (stand === undefined) return [{ woorden: VOOR_RICHTING, aantal }]
        return [{ stand, woorden: wordStand(visie, stand), aantal }]
      }),
  }
}
