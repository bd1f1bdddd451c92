import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Bijdrage } from '../../../domain/dossier/bijdragen.ts'

interface Verzending {
  readonly zaak: string
  /** The new link. */
  readonly adres: string
  readonly door: string
}

const ask = (
  { naam, uiterlijk }: Pick<Bijdrage, 'naam' | 'uiterlijk'>,
  { adres, door }: Verzending,
  waarom: readonly string[],
): string =>
  [
    `Beste ${naam},`,
    '',
    ...waarom,
    '',
    uiterlijk === undefined
      ? 'Wilt u antwoorden? Dat kan één keer, met deze link:'
      : `Wilt u uiterlijk op ${formatDatum(uiterlijk)} antwoorden? Dat kan één keer, met deze link:`,
    adres,
    '',
    'Met vriendelijke groet,',
    door,
  ].join('\n')

/** What an officer sends to a specialist whom he asks something. */
export const wordAdviesvraag = (
  bijdrage: Pick<Bijdrage, 'naam' | 'vraag' | 'uiterlijk'>,
  verzending: Verzending,
): string =>
  ask(bijdrage, verzending, [
    `Wij vragen u om advies over “${verzending.zaak}”.`,
    `Onze vraag: ${bijdrage.vraag}`,
  ])

/** What an officer sends to a specialist who did not answer yet. */
export const wordHerinnering = (bijdrage: Bijdrage, verzending: Verzending): string =>
  ask(bijdrage, verzending, [
    `Op ${formatDatum(bijdrage.gevraagdOp)} is u om advies gevraagd over “${verzending.zaak}”. Wij hebben uw antwoord nog niet.`,
    `De vraag was: ${bijdrage.vraag}`,
  ])
