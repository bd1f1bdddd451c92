import type { Gekanteld, Totalen } from '../../domain/model/antwoord/beleidstoets.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { formatGetal } from '../../domain/tekst.ts'
import { VOOR_RICHTING, wordRichting } from '../woorden/richting.ts'

type Kant = Gekanteld['oud']

const describeAdvies = ({ oud, nieuw, richting }: Gekanteld, { woorden }: Visie): string => {
  const band = ({ bandbreedte }: Kant) =>
    `${woorden[bandbreedte.laagst]} tot ${woorden[bandbreedte.hoogst]}`
  if (richting === 'gelijk') return `Het advies blijft ${woorden[oud.conclusie]}.`
  return oud.conclusie === nieuw.conclusie
    ? `Het advies blijft ${woorden[oud.conclusie]}. De bandbreedte gaat van ${band(oud)} naar ${band(nieuw)}.`
    : `Het advies gaat van ${woorden[oud.conclusie]} naar ${woorden[nieuw.conclusie]}.`
}

const describeStand = ({ oud, nieuw, stand }: Gekanteld, visie: Visie): string => {
  const [van, naar] = [oud, nieuw].map(({ richting }) => wordRichting(visie, richting))
  return stand ? `De stand gaat van “${van}” naar “${naar}”.` : `De stand blijft “${naar}”.`
}

/** What becomes of one case, in sentences: the stand, the advice, and of a stored one what was recorded. */
export const describeStappen = (kanteling: Gekanteld, visie: Visie): readonly string[] => {
  const { vastgelegd } = kanteling
  return [
    describeStand(kanteling, visie),
    describeAdvies(kanteling, visie),
    ...(vastgelegd
      ? [
          `Destijds vastgelegd: ${visie.woorden[vastgelegd.conclusie]} (${wordRichting(visie, vastgelegd.richting)}).`,
        ]
      : []),
  ]
}

/** Of how many cases the stand tips and which way, in a sentence or two. */
export const summarizeStanden = ({ standen, gevallen }: Totalen): string => {
  if (standen.gekanteld === 0) return 'Geen enkele stand kantelt.'
  const delen = [
    [standen.lager, 'lager'],
    [standen.hoger, 'hoger'],
    [standen.onbeslist, 'onbeslist omdat een gegeven ontbreekt'],
    [standen.harder, 'even hoog op hardere grond'],
    [standen.zachter, 'even hoog op zachtere grond'],
  ] as const
  const tekst = delen
    .filter(([aantal]) => aantal > 0)
    .map(([aantal, wat]) => `${formatGetal(aantal)} ${wat}`)
  return `Bij ${formatGetal(standen.gekanteld)} van ${formatGetal(gevallen)} kantelt de stand: ${tekst.join(', ')}.`
}

/** What recorded standen say beside what the adopted rulebook says now; empty where there is nothing to say. */
export const summarizeToen = ({ standen }: Totalen): string =>
  [
    standen.andersDanVastgelegd === 0
      ? ''
      : `Bij ${formatGetal(standen.andersDanVastgelegd)} geeft het nu een andere stand of hardheid dan is vastgelegd.`,
    standen.vanVoorRichting === 0
      ? ''
      : `${formatGetal(standen.vanVoorRichting)} ${standen.vanVoorRichting === 1 ? 'is' : 'zijn'} ${VOOR_RICHTING}: daarvan is geen stand vastgelegd.`,
  ]
    .filter(Boolean)
    .join(' ')
