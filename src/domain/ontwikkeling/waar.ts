import { ACTIVITEITEN, type FeitWaarde } from '../model/feit.ts'
import type { GebiedActiviteiten, Ligging, LiggingRegel } from '../model/ligging.ts'

/** By area id: the activities of the parts that lie there. */
export type ActiviteitenPerGebied = ReadonlyMap<string, GebiedActiviteiten>

interface Gelegen {
  readonly ligging: {
    readonly gebieden: readonly Pick<LiggingRegel, 'gebied' | 'raakt' | 'maatgevend'>[]
  }
  readonly feiten: Readonly<Record<string, FeitWaarde>>
}

const activitiesOf = (feiten: Gelegen['feiten']): readonly string[] | undefined => {
  const waarde = feiten[ACTIVITEITEN]
  return Array.isArray(waarde) ? waarde : undefined
}

/**
 * What of a development lies in which area: an area judges what comes there, not what a part elsewhere brings. What only
 * the whole states may come anywhere, and so may all of it where a part does not say what it brings.
 */
export const divideActiviteiten = (
  delen: readonly Gelegen[],
  geheel: Readonly<Record<string, FeitWaarde>>,
): ActiviteitenPerGebied => {
  const alles = activitiesOf(geheel)
  if (alles === undefined) return new Map()
  const vanDelen = new Set(delen.flatMap(({ feiten }) => activitiesOf(feiten) ?? []))
  const overal = alles.filter((activiteit) => !vanDelen.has(activiteit))
  const perGebied = Map.groupBy(
    delen.flatMap(({ ligging, feiten }) =>
      ligging.gebieden
        .filter(({ raakt }) => raakt)
        .map(({ gebied, maatgevend }) => ({ gebied, maatgevend, eigen: activitiesOf(feiten) })),
    ),
    ({ gebied }) => gebied,
  )
  return new Map(
    [...perGebied].flatMap(([gebied, leden]) => {
      if (leden.some(({ eigen }) => eigen === undefined)) return []
      const join = (van: typeof leden) => {
        const daar = new Set([...van.flatMap(({ eigen = [] }) => eigen), ...overal])
        return alles.filter((activiteit) => daar.has(activiteit))
      }
      const eerst = leden.filter(({ maatgevend }) => maatgevend)
      const raakt = join(leden)
      return [[gebied, { raakt, maatgevend: eerst.length > 0 ? join(eerst) : raakt }] as const]
    }),
  )
}

/** Where the whole lies, with what of it lies in each area. */
export const placeActiviteiten = (ligging: Ligging, perGebied: ActiviteitenPerGebied): Ligging => ({
  ...ligging,
  gebieden: ligging.gebieden.map((regel) => {
    const activiteiten = perGebied.get(regel.gebied)
    return activiteiten === undefined ? regel : { ...regel, activiteiten }
  }),
})
