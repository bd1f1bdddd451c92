import type { BekendePlek } from '../../app/ports/zoeken.ts'
import { joinCirkels } from '../../domain/plaats/cirkel.ts'
import type { Gelezen } from './bestanden.ts'

/** One street says little of where a part of town lies. */
const MINSTENS = 20

/**
 * Parts of town that the source of the streets names and that no place of the list is called, such as "Binnenstad": a
 * circle round their streets. `straatOf`: the place of a street of that file.
 */
export const listStadsdelen = (
  { delen, bron }: Gelezen,
  {
    straatOf,
    bekend,
  }: {
    readonly straatOf: (deel: Gelezen['delen'][number]) => BekendePlek | undefined
    readonly bekend: ReadonlySet<string>
  },
): readonly BekendePlek[] => {
  const perDeel = Map.groupBy(
    delen.flatMap((deel) => {
      const straat = straatOf(deel)
      return straat ? [{ wijk: String(deel.kenmerken.wijk ?? ''), straat }] : []
    }),
    ({ wijk }) => wijk,
  )
  return [...perDeel]
    .filter(([wijk, leden]) => wijk !== '' && !bekend.has(wijk) && leden.length >= MINSTENS)
    .map(([wijk, leden]) => ({
      id: `stadsdeel-${wijk.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
      naam: wijk,
      soort: 'wijk',
      omschrijving: `deel van de stad, met ${leden.length} straten`,
      ...joinCirkels(leden.map(({ straat }) => straat)),
      bron: bron.id,
    }))
}
