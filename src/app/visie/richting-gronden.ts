import { type GrondReden, RICHTINGEN, type Richting } from '../../domain/model/antwoord/dekking.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { RichtingCel } from '../../domain/richting/richting.ts'

/** What each ground on these cells is: a rule or the stance of an area, and why it weighs as it does. */
export const describeGronden = (cellen: readonly RichtingCel[], regelboek: Regelboek) => {
  const titels = new Map(regelboek.regels.map(({ id, titel }) => [id, titel]))
  const titleOf = (id: string): string => {
    const [gebied = '', groep = ''] = id.split('/')
    const houding = regelboek.gebieden.find((deel) => deel.id === gebied)?.houding[groep]
    return titels.get(id) ?? houding?.tekst ?? id
  }
  const gronden = new Map<string, { redenen: Set<GrondReden>; titel: string; soort: string }>()
  for (const cel of cellen) {
    // Thousands of cells rest on a few hundred grounds.
    for (const { id, aard, reden } of cel.gronden) {
      const bekend = gronden.get(id)
      if (bekend) bekend.redenen.add(reden)
      else gronden.set(id, { soort: aard, titel: titleOf(id), redenen: new Set([reden]) })
    }
  }
  return Object.fromEntries(
    [...gronden].map(([id, { soort, titel, redenen }]) => [
      id,
      { soort, titel, redenen: [...redenen] },
    ]),
  )
}

/** The grounds of a cell by the direction they give. */
export const idsPerRichting = ({ gronden }: RichtingCel) =>
  Object.fromEntries(
    RICHTINGEN.flatMap((richting) => {
      const ids = gronden.filter((grond) => grond.richting === richting).map(({ id }) => id)
      return ids.length > 0 ? [[richting, ids]] : []
    }),
  ) as Readonly<Partial<Record<Richting, readonly string[]>>>
