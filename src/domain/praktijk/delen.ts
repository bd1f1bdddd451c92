import type { Bijdrage } from '../weging/bijdrage.ts'
import type { Weging } from '../weging/weigh.ts'

/** One contribution, by what it is and where it applies. */
export interface Deel {
  readonly soort: 'regel' | 'houding' | 'spanning'
  /** Rule, activity group or spanning. */
  readonly id: string
  readonly gebied?: string
  readonly bijdrage: Bijdrage
}

/** Contributions by what they are and where they apply. */
export type Delen = ReadonlyMap<string, Deel>

/** Every contribution by what it is and where it applies. */
export const partsOf = ({ regels, houdingen, spanningen }: Weging): Delen => {
  const place = (gebied: { readonly id: string } | undefined) => gebied && { gebied: gebied.id }
  const delen: readonly Deel[] = [
    ...regels.map((bijdrage) => {
      const { regel, plek } = bijdrage.evaluatie
      const { id } = regel.definitie
      return { soort: 'regel' as const, id, ...place(plek.context.gebied), bijdrage }
    }),
    ...houdingen.map((bijdrage) => {
      const { groep, gebied } = bijdrage.houding
      return { soort: 'houding' as const, id: groep, ...place(gebied), bijdrage }
    }),
    ...spanningen.map((bijdrage) => {
      const { spanning, context } = bijdrage.evaluatie
      const { id } = spanning.definitie
      return { soort: 'spanning' as const, id, ...place(context.gebied), bijdrage }
    }),
  ]
  return new Map(delen.map((deel) => [`${deel.soort} ${deel.id} ${deel.gebied ?? ''}`, deel]))
}

/** One end of an advice: what it is as a whole, and what one contribution allows. Each whole is the lowest of its parts. */
export interface Einde {
  readonly van: number
  readonly naar: number
  readonly endOf: (deel: Deel) => number
}

/**
 * The contributions that moved the advice: those at the new lowest level when an end went down, and when
 * it went up those of the old that stood below where it is now.
 */
export const findMoved = (
  { was, wordt }: { readonly was: Delen; readonly wordt: Delen },
  einden: readonly Einde[],
): ReadonlyMap<string, 'verlaagt' | 'verhoogt'> => {
  const gevonden = new Map<string, 'verlaagt' | 'verhoogt'>()
  for (const { van, naar, endOf } of einden) {
    if (naar < van) {
      for (const [sleutel, deel] of wordt) {
        if (endOf(deel) === naar) gevonden.set(sleutel, 'verlaagt')
      }
    } else if (naar > van) {
      for (const [sleutel, deel] of was) {
        if (endOf(deel) < naar && !gevonden.has(sleutel)) gevonden.set(sleutel, 'verhoogt')
      }
    }
  }
  return gevonden
}
