import type { Passage, Regelboek } from './regelboek.ts'
import type { RichtingKaart } from './richting.ts'
import { firmest, type Richting } from './richting-grond.ts'

/** Kinds of passages in which the vision itself wants something. */
const WILLEN = ['principe', 'inzet', 'ontwikkeling']

export interface PassageRichting extends Passage {
  /** The firmest direction anything that cites it gives anywhere. Nobody can test the rest: open. */
  readonly richting: Exclude<Richting, 'zwijgt'>
}

/** What each passage in which the vision wants something comes to, anywhere on the map. */
export const ratePassages = (
  { passages }: Pick<Regelboek, 'passages'>,
  { cellen }: RichtingKaart,
): readonly PassageRichting[] => {
  const gevonden = new Map<string, Richting>()
  for (const { gronden } of cellen) {
    for (const grond of gronden) {
      for (const id of grond.passages) {
        gevonden.set(id, firmest([grond.richting, gevonden.get(id) ?? 'open']))
      }
    }
  }
  return passages
    .filter(({ soort }) => WILLEN.includes(soort))
    .map((passage) => {
      const richting = gevonden.get(passage.id) ?? 'open'
      return { ...passage, richting: richting === 'zwijgt' ? 'open' : richting }
    })
}
