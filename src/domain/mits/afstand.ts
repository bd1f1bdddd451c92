import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Wereld } from '../weging/wereld.ts'
import { type Stap, slotsOf } from './zoeken.ts'

/** How far a value lies from the present one: in the fact's unit, or in words of the list. */
export const distanceTo = (
  { werk, algemeen }: Wereld,
  slot: number,
  naar: FeitWaarde | undefined,
): number => {
  const van = algemeen.waarden[slot]
  if (typeof van === 'number') return Math.abs(Number(naar) - van)
  const orde = (werk.feiten[slot] as Feit).waarden ?? []
  return Math.abs(orde.indexOf(String(naar)) - orde.indexOf(String(van)))
}

/** Compares two plans that change the same facts: the nearest first, in the order of the catalogue. */
export const compareAfstand = (wereld: Wereld, een: Stap, ander: Stap): number => {
  for (const slot of slotsOf(een)) {
    const [a = 0, b = 0] = [een, ander].map(({ verander }) =>
      distanceTo(wereld, slot, verander.get(slot)),
    )
    if (a !== b) return a - b
  }
  return 0
}
