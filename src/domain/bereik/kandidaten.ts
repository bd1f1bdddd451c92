import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Knoop } from '../regeltaal/compile.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { collectVergelijkingen } from './bereiken.ts'
import { type Langs, listKeerpunten, roomOf } from './keerpunten.ts'
import { reachableWhenMissing, roundStep } from './ruimte.ts'

export interface Kandidaten {
  readonly waarden: readonly FeitWaarde[]
  /** False when the search for turning points met its bound. */
  readonly volledig: boolean
}

/** The values of one changeable fact at which a condition can turn, and the ends of its range. */
export const candidatesFor = (
  werk: GecompileerdRegelboek,
  knoop: Knoop,
  langs: Langs,
): Kandidaten => {
  const feit = werk.feiten[langs.slot] as Feit
  const waarde = langs.waarden[langs.slot]
  if (waarde === undefined) return { waarden: reachableWhenMissing(feit), volledig: true }
  const ruimte = roomOf(werk, langs)
  if ('opties' in ruimte) return { waarden: ruimte.opties, volledig: true }
  if (!('laagst' in ruimte)) return { waarden: [waarde], volledig: true }
  const uiteinden = [
    roundStep(feit, ruimte.laagst, 'op'),
    roundStep(feit, ruimte.hoogst, 'neer'),
  ].filter((x) => x >= ruimte.laagst && x <= ruimte.hoogst)
  const keer = collectVergelijkingen(knoop).map((deel) => listKeerpunten(werk, deel, langs))
  return {
    waarden: [...new Set([waarde, ...uiteinden, ...keer.flatMap(({ punten }) => punten)])],
    volledig: keer.every(({ volledig }) => volledig),
  }
}
