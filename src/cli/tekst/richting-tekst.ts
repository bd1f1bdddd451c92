import { wordRichting } from '../../app/woorden/richting.ts'
import type { Dekking, TellingPer } from '../../domain/model/antwoord/dekking.ts'
import { GROND_REDENEN, RICHTINGEN } from '../../domain/model/antwoord/dekking.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { formatAandeel } from '../../domain/richting/telling.ts'
import { formatGetal } from '../../domain/tekst.ts'
import { kop, punt } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'
import { renderTabel } from './tabel.ts'

/** So many cells or fewer are written out one by one. */
const MAX_UITGESCHREVEN = 12

const renderPer = (titel: string, delen: readonly TellingPer[]) =>
  kop(
    titel,
    renderTabel(
      ['', 'cellen', ...RICHTINGEN, 'geen richting'],
      delen.map((deel) => [
        deel.label,
        formatGetal(deel.cellen),
        ...RICHTINGEN.map((richting) => formatGetal(deel[richting])),
        formatAandeel(deel.aandeelGeenRichting),
      ]),
    ),
  )

const renderCel = (visie: Visie, richting: Dekking, cel: Dekking['cellen'][number]) => {
  const label = (delen: readonly TellingPer[], id: string) =>
    delen.find((deel) => deel.id === id)?.label ?? id
  const titel = `${label(richting.perPrincipe, cel.principe)}, ${label(richting.perGebied, cel.gebied)}, ${label(richting.perActiviteit, cel.activiteit)}: ${cel.richting}${cel.kant ? ` (${wordRichting(visie, cel.kant)})` : ''}`
  const gronden = RICHTINGEN.flatMap((naam) =>
    (cel.gronden[naam] ?? []).map((id) => {
      const grond = richting.gronden[id]
      const waarom = grond?.redenen.map((reden) => GROND_REDENEN[reden]).join('; ')
      return `${naam}: ${grond?.titel ?? id} [${id}; ${waarom}]`
    }),
  )
  const citaten = richting.perPassage
    .filter(({ id }) => cel.passages.includes(id))
    .map(({ id, citaat }) => `${id}: "${citaat}"`)
  const context =
    cel.context.length > 0 ? [`Geldt ook, zonder richting: ${cel.context.join(', ')}.`] : []
  return kop(titel, [...gronden, ...citaten, ...context].flatMap(punt))
}

/** Passages in which the vision wants something and that come to no more than a question to a person. */
const renderOpenPassages = ({ perPassage }: Dekking) =>
  kop(
    `Passages die nergens meer worden dan een open vraag (${perPassage.filter(({ richting }) => richting === 'open').length} van de ${perPassage.length})`,
    perPassage
      .filter(({ richting }) => richting === 'open')
      .flatMap(({ id, citaat }) => punt(`${id}: "${citaat}"`)),
  )

/** The coverage map as readable text: the finding first, then the totals, then cells or passages. */
export const renderRichting = (visie: Visie, richting: Dekking): string => {
  const { regelboek, peildatum, uitleg, cellen } = richting
  const weinig = cellen.length <= MAX_UITGESCHREVEN
  return [
    ...wrap(`Waar geeft ${regelboek.titel} (${regelboek.status}) richting?`),
    '',
    ...wrap(richting.kop),
    '',
    ...wrap(richting.kopAdvies),
    ...kop(
      'Wat de woorden betekenen',
      RICHTINGEN.flatMap((naam) => punt(`${naam}: ${uitleg[naam]}`)),
    ),
    ...renderPer('Per principe', richting.perPrincipe),
    ...renderPer('Per gebied', richting.perGebied),
    ...renderPer('Per activiteit', richting.perActiviteit),
    ...(weinig
      ? cellen.flatMap((cel) => renderCel(visie, richting, cel))
      : renderOpenPassages(richting)),
    '',
    ...wrap(
      `Berekend uit het regelboek van ${peildatum.geldigOp}, voor een plan waarvan alleen de activiteit en het gebied bekend zijn. ${weinig ? '' : 'Kies een gebied en een activiteit om de cellen met hun passages te zien.'}`,
    ),
  ].join('\n')
}
