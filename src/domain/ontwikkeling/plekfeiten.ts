import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Regelboek } from '../model/regelboek.ts'

/** What a measure of a place is that touches no area of the kinds that it asks for; undefined: that does not say it. */
const readBuiten = (meting: NonNullable<Feit['ligging']>['meting']): FeitWaarde | undefined => {
  switch (meting) {
    case 'raakt':
    case 'vooralBinnen':
      return false
    case 'deelBuiten':
      return true
    case 'aandeelBinnen':
    case 'm2Binnen':
      return 0
    default:
      return undefined
  }
}

/**
 * What is known of where a part lies by the areas that it touches (ids): of a kind of area that it does not touch, that it
 * is no part of it. How much of it lies in what it does touch, these do not tell.
 */
export const readPlekfeiten = (
  { gebieden: geraakt }: { readonly gebieden: readonly string[] },
  { feiten, gebieden }: Pick<Regelboek, 'feiten' | 'gebieden'>,
): Readonly<Record<string, FeitWaarde>> => {
  const soorten = new Set(
    gebieden.filter(({ id }) => geraakt.includes(id)).map(({ soort }) => soort),
  )
  return Object.fromEntries(
    [...feiten].flatMap(([id, { ligging }]) => {
      if (ligging === undefined || !('soorten' in ligging)) return []
      const waarde = ligging.soorten.some((soort) => soorten.has(soort))
        ? undefined
        : readBuiten(ligging.meting)
      return waarde === undefined ? [] : [[id, waarde] as const]
    }),
  )
}
