import { formatTijdstip } from '../../shared/woorden.ts'

/** What an officer sends to an initiator whom he asks something. */
export const wordAanvulvraag = ({
  zaak,
  adres,
  door,
  verlooptOp,
  vragen,
  bericht,
}: {
  readonly zaak: string
  readonly adres: string
  readonly door: string
  /** ISO 8601 instant, UTC. */
  readonly verlooptOp: string
  readonly vragen: readonly string[]
  /** What the officer wrote above the questions; empty: nothing. */
  readonly bericht: string
}): string =>
  [
    'Beste initiatiefnemer,',
    '',
    ...(bericht === '' ? [] : [bericht, '']),
    `Voor uw plan “${zaak}” hebben wij nog iets van u nodig:`,
    ...vragen.map((vraag) => `- ${vraag}`),
    '',
    `U kunt één keer antwoorden, tot ${formatTijdstip(verlooptOp)}, met deze link:`,
    adres,
    'Weet u iets niet? Dan kunt u dat daar aangeven.',
    '',
    'Met vriendelijke groet,',
    door,
  ].join('\n')
