import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import type { Identiteit } from '../../domain/dossier/persoon.ts'
import { foldZaak } from '../../domain/dossier/zaak.ts'
import { type InvoerFout, refuseFouten } from '../../domain/errors.ts'
import { readGebeurtenis, recordHandeling } from '../dossier/record-handeling.ts'
import { requireTeken } from '../dossier/teken.ts'
import { tellInzender } from '../inzenden/berichten.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { today } from '../regelboek/peildatum.ts'

/** How an idea ends, as it was filled in, by whom, and what that person had seen. */
export interface Afrondvraag {
  /** Number of the last event; 0: none. */
  readonly gezien: number
  readonly door: string
  readonly identiteit?: Identiteit
  /** The members of the event (`afgerond`), not yet checked. */
  readonly inhoud: Readonly<Record<string, unknown>>
  /** Where people reach the service: the origin of links. */
  readonly adres: string
}

/** Whether a permit is asked for in the case: then it ends with a decision, not with an answer. */
export const isAanvraag = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]): boolean => {
  const { teruggenomen } = foldZaak(gebeurtenissen)
  return gebeurtenissen.some(
    ({ gebeurtenis, volgnummer }) =>
      gebeurtenis.soort === 'aanvraag_ontvangen' && !teruggenomen.has(volgnummer),
  )
}

const AANVRAAG =
  'Dit is een aanvraag. Zij eindigt met een besluit: leg op het tabblad Conclusie vast of zij is vergund, geweigerd of ingetrokken.'

const listFouten = (
  gebeurtenis: ReturnType<typeof readGebeurtenis>,
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  vandaag: string,
): readonly InvoerFout[] => {
  if (gebeurtenis.soort !== 'afgerond') return []
  const { antwoord, datum, brief, tekst } = gebeurtenis
  const check = (goed: boolean, pointer: string, melding: string) =>
    goed ? [] : [{ pointer, code: 'ongeldig', melding }]
  return [
    ...check(!isAanvraag(gebeurtenissen), '/antwoord', AANVRAAG),
    ...check(
      antwoord !== 'kansrijk_onder_voorwaarden' || brief !== undefined || tekst !== undefined,
      '/tekst',
      'Zeg onder welke voorwaarden: kies de brief waarin zij staan, of schrijf ze hier.',
    ),
    ...check(datum <= vandaag, '/datum', 'Deze dag moet nog komen.'),
    ...check(
      brief === undefined ||
        gebeurtenissen.some(
          (deel) => deel.volgnummer === brief && deel.gebeurtenis.soort === 'brief_opgesteld',
        ),
      '/brief',
      'Deze brief is er niet in deze zaak.',
    ),
  ]
}

/**
 * Finishes an idea with its answer, and tells who sent it in. Throws AppError('ongeldige_invoer') with the faults, and
 * as recordHandeling.
 */
export const finishZaak = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  { gezien, door, identiteit, inhoud, adres }: Afrondvraag,
): Promise<void> => {
  const gebeurtenis = readGebeurtenis({
    ...inhoud,
    soort: 'afgerond',
    ...(identiteit && { identiteit }),
  })
  const gebeurtenissen = await omgeving.dossiers.list(dossier)
  refuseFouten(listFouten(gebeurtenis, gebeurtenissen, today(omgeving.nu())))
  const wie = { naam: door, ...(identiteit && { identiteit }) }
  requireTeken(omgeving, gebeurtenissen, { wat: 'antwoord', wie, pointer: '/antwoord' })
  const mee = tellInzender(omgeving, gebeurtenissen, { soort: 'antwoord', adres })
  await recordHandeling(omgeving, dossier, { gezien, door, gebeurtenis, mee })
}
