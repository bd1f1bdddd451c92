import { listDelenMisVanPlek } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { Naastplan } from './naast.tsx'

type Punt = VergelijkingAntwoord['verschillen'][number]

/** A point, with by variant the parts that do not meet what the whole of it meets. */
export interface Plekpunt extends Punt {
  readonly mis?: readonly (readonly string[])[]
}

type Variant = Pick<Naastplan, 'naam' | 'delen' | 'geheel'>

/**
 * The points as they stand where a part misses by its place what the whole meets: parts lie apart, so the whole is no
 * better for it. A variant in which no part misses it is.
 */
export const weighPlek = (
  verschillen: readonly Punt[],
  varianten: readonly Variant[],
  boek: Pick<Regelboek, 'feiten'>,
): readonly Plekpunt[] =>
  verschillen.map((punt) => {
    if (punt.soort !== 'regel') return punt
    const mis = varianten.map((variant, i) =>
      punt.perVariant[i]?.oordeel === 'voldoet'
        ? listDelenMisVanPlek(variant, punt.id, boek).map(({ naam }) => naam)
        : [],
    )
    if (mis.every((namen) => namen.length === 0)) return punt
    const { gunstigst: _, ...rest } = punt
    const beter = varianten.flatMap(({ naam }, i) => {
      const stand = punt.perVariant[i]
      const haalt = stand === null || stand?.oordeel === 'voldoet'
      return haalt && mis[i]?.length === 0 ? naam : []
    })
    return { ...rest, mis, ...(beter.length > 0 && { gunstigst: beter }) }
  })
