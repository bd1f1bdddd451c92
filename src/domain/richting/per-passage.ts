import type { PassageRichting } from '../model/antwoord/dekking.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { RichtingKaart } from './richting.ts'

/** Kinds of passages in which the vision itself wants something. */
const WILLEN = ['principe', 'inzet', 'ontwikkeling']

/** What each passage in which the vision wants something comes to, anywhere on the map. */
export const ratePassages = (
  { passages }: Pick<Regelboek, 'passages'>,
  { gronden }: Pick<RichtingKaart, 'gronden'>,
): readonly PassageRichting[] =>
  passages
    .filter(({ soort }) => WILLEN.includes(soort))
    .map(({ id, soort, onderwerp, citaat }) => {
      const rustend = gronden.filter((grond) => grond.passages.includes(id))
      const richting = (['beslist', 'indicatief'] as const).find((stevig) =>
        rustend.some((grond) => grond.richting === stevig),
      )
      return { id, soort, onderwerp, citaat, richting: richting ?? 'open' }
    })
