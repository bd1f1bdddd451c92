import { aggregateFeit } from '../budget/aggregatie.ts'
import { type FeitWaarde, isSameWaarde } from '../model/feit.ts'
import type { Ligging } from '../model/ligging.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { divideOpPlek } from './plekregels.ts'
import { createIrrelevantie } from './relevantie.ts'
import { type Deel, divideActiviteiten, divideFeiten, type Verdeling } from './waar.ts'

type Feiten = Readonly<Record<string, FeitWaarde>>

/** A part of a development: what it states, and how it lies. */
export interface Plandeel {
  readonly id: string
  readonly feiten: Feiten
  readonly ligging: Ligging
}

/** What of the whole its parts do not add up to: somebody stated it for the whole, or corrected it since. */
const listGesteld = (
  { regelboek }: GecompileerdRegelboek,
  delen: readonly Deel[],
  geheel: Feiten,
): Feiten =>
  Object.fromEntries(
    Object.entries(geheel).filter(([id, waarde]) => {
      const feit = regelboek.feiten.get(id)
      const uit = feit && aggregateFeit(feit, delen)
      return uit?.soort !== 'waarde' || !isSameWaarde(uit.waarde, waarde)
    }),
  )

/** What of a development lies in which area, and where each rule that asks for a place can hold. */
export const divideGeheel = (
  werk: GecompileerdRegelboek,
  plandelen: readonly Plandeel[],
  geheel: Feiten,
): Verdeling => {
  const isIrrelevant = createIrrelevantie(werk)
  const delen = plandelen.map((deel) => ({ ...deel, isIrrelevant: isIrrelevant(deel.feiten) }))
  const opgeteld = { gesteld: listGesteld(werk, delen, geheel), geheel }
  return {
    perGebied: divideActiviteiten(delen, geheel),
    eigen: divideFeiten(werk.regelboek.feiten, delen, opgeteld),
    perRegel: divideOpPlek(werk, delen, opgeteld),
  }
}
