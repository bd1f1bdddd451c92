import type { GebeurtenisSoort, VastgelegdeGebeurtenis } from './gebeurtenis.ts'

/** What officers did around a case and can take back. A conclusie or a letter gets a next version instead. */
const SOORTEN: readonly GebeurtenisSoort[] = [
  'aanvraag_ontvangen',
  'termijn_verlengd',
  'termijn_opgeschort',
  'aanvraag_aangevuld',
  'bijdrage_gevraagd',
  'tweede_lezer_gevraagd',
]

/**
 * Whether this event can be taken back without another assessment: it is one of those, still counts,
 * and nobody answered it.
 */
export const magTerugnemen = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  { volgnummer, gebeurtenis }: VastgelegdeGebeurtenis,
): boolean => {
  const weg = new Set(
    gebeurtenissen.flatMap(({ gebeurtenis: deel }) =>
      deel.soort === 'teruggenomen' ? [deel.volgnummer] : [],
    ),
  )
  const beantwoord = gebeurtenissen.some(
    (deel) =>
      !weg.has(deel.volgnummer) &&
      'bij' in deel.gebeurtenis &&
      deel.gebeurtenis.soort !== 'bijdrage_herinnerd' &&
      deel.gebeurtenis.bij === volgnummer,
  )
  return SOORTEN.includes(gebeurtenis.soort) && !weg.has(volgnummer) && !beantwoord
}
