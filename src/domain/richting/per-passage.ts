import type { PassageRichting } from '../model/antwoord/dekking.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { RichtingKaart } from './richting.ts'

/** Kinds of passages in which the vision itself wants something. */
const WILLEN = ['principe', 'inzet', 'ontwikkeling']

/** The firmest first. */
const STEVIG = ['beslist', 'indicatief'] as const

/** What each passage in which the vision wants something comes to, anywhere on the map. */
export const ratePassages = (
  { passages }: Pick<Regelboek, 'passages'>,
  { gronden }: Pick<RichtingKaart, 'gronden'>,
): readonly PassageRichting[] => {
  const perRichting = new Map<string, Set<string>>(STEVIG.map((stevig) => [stevig, new Set()]))
  // There are many more grounds than passages: each is looked at once.
  for (const grond of gronden) {
    for (const id of grond.passages) perRichting.get(grond.richting)?.add(id)
  }
  return passages
    .filter(({ soort }) => WILLEN.includes(soort))
    .map(({ id, soort, onderwerp, citaat }) => {
      const richting = STEVIG.find((stevig) => perRichting.get(stevig)?.has(id))
      return { id, soort, onderwerp, citaat, richting: richting ?? 'open' }
    })
}
