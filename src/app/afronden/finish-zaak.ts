import { isHerbeoordeeldNa, isVerouderd, toGebeurd } from '../../domain/dossier/afronding.ts'
import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import type { Identiteit } from '../../domain/dossier/persoon.ts'
import { foldZaak, geldendVan, isAanvraag } from '../../domain/dossier/zaak.ts'
import { type InvoerFout, refuseFouten } from '../../domain/errors.ts'
import type { Ideeantwoord } from '../../domain/ideeantwoord.ts'
import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import { readGebeurtenis, recordHandeling } from '../dossier/record-handeling.ts'
import { requireTeken } from '../dossier/teken.ts'
import { tellInzender } from '../inzenden/berichten.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { today } from '../regelboek/peildatum.ts'
import { ANTWOORD } from './voorstel.ts'

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

const AANVRAAG =
  'Dit is een aanvraag. Zij eindigt met een besluit: leg op het tabblad Conclusie vast of zij is vergund, geweigerd of ingetrokken.'

const OUDE_BRIEF =
  'Na deze brief of zijn conclusie is het plan opnieuw beoordeeld. Maak conclusie en brief opnieuw, of kies “zonder brief” en schrijf uw antwoord in de toelichting.'
const ANDERE_BRIEF =
  'Deze brief is gemaakt bij een andere conclusie. Kies het antwoord dat erbij hoort, of maak conclusie en brief opnieuw.'

/** What the letter of this number says, by the conclusie that it was made for. */
const answerOf = ({ gebeurtenissen, besluiten }: Zaak, brief: number): Ideeantwoord | undefined => {
  const eerder = gebeurtenissen.findLast(
    ({ gebeurtenis, volgnummer }) =>
      gebeurtenis.soort === 'besluit_vastgelegd' && volgnummer < brief,
  )?.gebeurtenis
  const id = eerder?.soort === 'besluit_vastgelegd' ? eerder.besluit : undefined
  const conclusie = besluiten.find((deel) => deel.id === id)?.conclusie
  return conclusie && ANTWOORD[conclusie]
}

/** Whether this answer says something of the plan: then its letter says the same, of the plan as it is now. */
const isInhoudelijk = (antwoord: Ideeantwoord): boolean =>
  Object.values(ANTWOORD).includes(antwoord)

interface Zaak {
  readonly gebeurtenissen: readonly VastgelegdeGebeurtenis[]
  readonly besluiten: readonly VastgelegdBesluit[]
}

const isOudeBrief = (gebeurtenissen: readonly VastgelegdeGebeurtenis[], brief: number): boolean => {
  const gebeurd = toGebeurd(gebeurtenissen)
  return isHerbeoordeeldNa(gebeurd, brief) || isVerouderd(gebeurd, 'besluit_vastgelegd')
}

const listFouten = (
  gebeurtenis: ReturnType<typeof readGebeurtenis>,
  zaak: Zaak,
  vandaag: string,
): readonly InvoerFout[] => {
  if (gebeurtenis.soort !== 'afgerond') return []
  const { gebeurtenissen } = zaak
  const { antwoord, datum, brief, tekst } = gebeurtenis
  const geldend = geldendVan({ gebeurtenissen, zaak: foldZaak(gebeurtenissen) })
  const telt = brief !== undefined && isInhoudelijk(antwoord)
  const gezegd = telt ? answerOf(zaak, brief) : undefined
  const check = (goed: boolean, pointer: string, melding: string) =>
    goed ? [] : [{ pointer, code: 'ongeldig', melding }]
  return [
    ...check(!isAanvraag(geldend), '/antwoord', AANVRAAG),
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
    ...check(!telt || !isOudeBrief(gebeurtenissen, brief), '/brief', OUDE_BRIEF),
    ...check(gezegd === undefined || gezegd === antwoord, '/brief', ANDERE_BRIEF),
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
  const besluiten = await omgeving.beoordelingen.listBesluiten(dossier)
  refuseFouten(listFouten(gebeurtenis, { gebeurtenissen, besluiten }, today(omgeving.nu())))
  const wie = { naam: door, ...(identiteit && { identiteit }) }
  requireTeken(omgeving, gebeurtenissen, { wat: 'antwoord', wie, pointer: '/antwoord' })
  const mee = tellInzender(omgeving, gebeurtenissen, { soort: 'antwoord', adres })
  await recordHandeling(omgeving, dossier, { gezien, door, gebeurtenis, mee })
}
