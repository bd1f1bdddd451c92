import type { Praktijk } from '../../domain/model/antwoord/praktijk.ts'
import { formatAandeel } from '../../domain/richting/telling.ts'
import { formatGetal } from '../../domain/tekst.ts'
import { kop, punt } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'
import { renderTabel } from './tabel.ts'

const renderPer = (titel: string, delen: Praktijk['perGebied']) =>
  delen.length === 0
    ? []
    : kop(
        titel,
        renderTabel(
          ['', 'beoordelingen', 'niet beslist', 'deel'],
          delen.map(({ label, beoordelingen, nietBeslist }) => [
            label,
            formatGetal(beoordelingen),
            formatGetal(nietBeslist),
            formatAandeel(nietBeslist / beoordelingen),
          ]),
        ),
      )

const renderOpenNorm = ({
  regel,
  titel,
  gesteld,
  beantwoord,
  antwoorden,
}: Praktijk['openNormen'][number]) => {
  const delen = antwoorden.map(({ vraag, waarde, aantal }) => `${vraag} ${waarde}: ${aantal} keer`)
  const gezegd = delen.length > 0 ? ` ${delen.join('; ')}.` : ''
  return punt(
    `${titel} (${regel}): ${gesteld} keer gesteld, ${beantwoord} keer beantwoord.${gezegd}`,
  )
}

const renderBesluiten = ({ besluiten }: Praktijk) => {
  const { vastgelegd, eigenConclusies, tegenoverAdvies } = besluiten
  const { gelijk, gunstiger, strenger, advies_open } = tegenoverAdvies
  return [
    `Beoordelingen waarbij iets is vastgelegd: ${vastgelegd}; met een eigen conclusie: ${eigenConclusies}.`,
    ...(eigenConclusies === 0
      ? []
      : [
          `Eigen conclusies gelijk aan het advies: ${gelijk}, gunstiger: ${gunstiger}, strenger: ${strenger}; terwijl het advies nog niet te zeggen was: ${advies_open}.`,
        ]),
  ].flatMap(punt)
}

/** What really happened, as readable text. */
export const renderPraktijk = (praktijk: Praktijk): string =>
  [
    ...wrap(`De praktijk met ${praktijk.regelboek.titel}`),
    '',
    ...wrap(praktijk.kop),
    ...kop(
      'Waarom de visie niet besliste',
      praktijk.redenen.flatMap(({ uitleg, aantal }) => punt(`${uitleg}: ${aantal} keer`)),
    ),
    ...kop(
      'Welke kant de adviezen op wijzen',
      praktijk.perStand.flatMap(({ woorden, aantal }) => punt(`${woorden}: ${aantal} keer`)),
    ),
    ...renderPer('Per gebied', praktijk.perGebied),
    ...renderPer('Per activiteit', praktijk.perActiviteit),
    ...kop(
      'Spanningen',
      praktijk.perSpanning.flatMap(({ id, label, aantal }) =>
        punt(`${label} (${id}): ${aantal} keer`),
      ),
    ),
    ...kop(
      'Passages waarop het bleef hangen',
      praktijk.perPassage.flatMap(({ id, label, aantal }) =>
        punt(`${id}: "${label}" (${aantal} keer)`),
      ),
    ),
    ...kop('Open vragen aan mensen', praktijk.openNormen.flatMap(renderOpenNorm)),
    ...kop('Wat behandelaars vastlegden', renderBesluiten(praktijk)),
  ].join('\n')
