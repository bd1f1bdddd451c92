import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Bijdrage } from '../../../domain/dossier/bijdragen.ts'

/** What an officer sends to a specialist who did not answer yet; `adres`: the new link. */
export const wordHerinnering = (
  { naam, vraag, gevraagdOp, uiterlijk }: Bijdrage,
  { zaak, adres, door }: { readonly zaak: string; readonly adres: string; readonly door: string },
): string =>
  [
    `Beste ${naam},`,
    '',
    `Op ${formatDatum(gevraagdOp)} is u om advies gevraagd over “${zaak}”. Wij hebben uw antwoord nog niet.`,
    `De vraag was: ${vraag}`,
    '',
    uiterlijk === undefined
      ? 'Wilt u antwoorden? Dat kan één keer, met deze link:'
      : `Wilt u uiterlijk op ${formatDatum(uiterlijk)} antwoorden? Dat kan één keer, met deze link:`,
    adres,
    '',
    'Met vriendelijke groet,',
    door,
  ].join('\n')
