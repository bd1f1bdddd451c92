import { DOORWERKINGEN } from '../../../domain/model/bron.ts'
import { CONCLUSIES, type Niveau } from '../../../domain/model/visie.ts'
import type { Controle } from '../lezen/boek.ts'
import { at } from '../lezen/meldingen.ts'

const rang = (niveau: Niveau) => CONCLUSIES.indexOf(niveau)

/** Pairs of places in `niveaus`: the first may not be higher than the second. */
const VOLGORDE: readonly (readonly [readonly string[], readonly string[]])[] = [
  ...DOORWERKINGEN.map(
    (soort) =>
      [
        ['nietVoldaan', soort, 'anders'],
        ['nietVoldaan', soort, 'wijzigbaar'],
      ] as const,
  ),
  ...DOORWERKINGEN.slice(1).flatMap((zwakker, i) => {
    const sterker = DOORWERKINGEN[i] ?? zwakker
    return (['wijzigbaar', 'anders'] as const).map(
      (kolom) =>
        [
          ['nietVoldaan', sterker, kolom],
          ['nietVoldaan', zwakker, kolom],
        ] as const,
    )
  }),
  [
    ['neeTenzij', 'zonderBelang'],
    ['neeTenzij', 'metBelang'],
  ],
  [
    ['houding', 'nee_tenzij'],
    ['houding', 'ja_mits'],
  ],
  [
    ['houding', 'ja_mits'],
    ['houding', 'ja'],
  ],
  [['beslissendVoorbehoud'], ['voorbehoud']],
]

const pick = (bron: unknown, pad: readonly string[]): Niveau =>
  pad.reduce<unknown>((deel, stap) => (deel as Record<string, unknown>)[stap], bron) as Niveau

/** The weighing table is monotone: what weighs more never gives a better level. */
export const checkWeighing: Controle = ({ visie }, meldingen) => {
  const { niveaus } = visie.waarde
  for (const [laag, hoog] of VOLGORDE) {
    const [a, b] = [pick(niveaus, laag), pick(niveaus, hoog)]
    if (rang(a) <= rang(b)) continue
    const tekst = `${a} is beter dan ${b} bij ${hoog.join('.')}`
    const plek = at(visie.bestand, 'niveaus', ...laag)
    meldingen.meld(plek, tekst, 'Wat zwaarder weegt geeft nooit een beter niveau')
  }
  if (rang(niveaus.ondergrensOnbevestigd) < rang('afweging_nodig')) {
    const tekst = 'wat niet bevestigd is mag het advies niet onder afweging_nodig brengen'
    meldingen.meld(
      at(visie.bestand, 'niveaus', 'ondergrensOnbevestigd'),
      tekst,
      'Schrijf afweging_nodig',
    )
  }
}
