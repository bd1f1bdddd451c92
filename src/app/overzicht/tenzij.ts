import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { splitZinnen } from '../../domain/tekst.ts'
import { withoutLabel } from '../../domain/uitleg/zinnen.ts'
import type { Hulp } from './aanbod.ts'
import { shortenZinnen } from './inkorten.ts'

/** So a place that does not want a plan says when it can be all the same. */
const KAN_WEL = /\b(kan|kunnen)\b.*\b(als|alleen)\b/u

type Oordeel = Pick<Beoordeling, 'richting' | 'houdingen'>

/** What is not read at a glance with the reason itself. */
const listIngekort = (tekst: string): readonly string[] => {
  const heel = withoutLabel(tekst)
  const gelezen = shortenZinnen(heel)
  return splitZinnen(heel).filter((zin) => KAN_WEL.test(zin) && !gelezen.includes(zin))
}

/** When a plan that the place does not want can be all the same, in its own words: each once. */
export const listTenzij = ({ richting, houdingen }: Oordeel): readonly Hulp[] => {
  if (richting === undefined || (richting.hoogstens ?? richting.stand) !== 'nee_tenzij') return []
  const zinnen = [...richting.door, ...(richting.zeker ?? [])]
    .filter(({ soort, groep, gebied }) =>
      houdingen.some(
        (houding) =>
          soort === 'houding' &&
          houding.stand === 'nee_tenzij' &&
          houding.activiteitengroep === groep &&
          houding.gebied === gebied,
      ),
    )
    .flatMap(({ tekst }) => listIngekort(tekst))
  return [...new Set(zinnen)].map((tekst) => ({ tekst }))
}
