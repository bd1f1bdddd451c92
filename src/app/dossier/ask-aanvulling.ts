import {
  type Aanvulling,
  aanvullingenVan,
  INITIATIEFNEMER,
  isTeBeantwoorden,
} from '../../domain/dossier/aanvulling.ts'
import { AppError } from '../../domain/errors.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import { linkdagenOf } from '../bewaartermijn/linkdagen.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Meegegeven } from '../ports/dossiers.ts'
import { answerByLink, askByLink, type Link, readByLink } from './link.ts'
import type { Dossier } from './read-dossier.ts'
import { recordGebeurtenis } from './record-gebeurtenis.ts'
import { type Handelend, recordHandeling } from './record-handeling.ts'

export interface Aanvulverzoek {
  readonly gezien: number
  readonly door: string
  /** Ids of the facts that are asked; none: then there is a question of one's own. */
  readonly feiten: readonly string[]
  readonly eigenVraag?: string
  readonly bericht?: string
  /** Stored with the question, or not at all. */
  readonly mee?: Meegegeven
}

/** Asks the initiator for facts, by a link. Throws as recordHandeling. */
export const askAanvulling = (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  verzoek: Aanvulverzoek,
): Promise<Link> =>
  askByLink(omgeving, dossier, {
    ...verzoek,
    soort: 'aanvulling',
    dagen: linkdagenOf(omgeving).aanvulling,
  })

/** What the initiator answers: per fact, and to the question in an officer's own words. */
export interface Antwoorden {
  readonly antwoorden: Readonly<Record<string, FeitWaarde>>
  readonly antwoord?: string
}

export interface GevraagdeAanvulling {
  readonly dossier: Dossier
  readonly aanvulling: Aanvulling
}

/** What a link asks. Throws as readByLink. */
export const readAanvulling = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
): Promise<GevraagdeAanvulling> => {
  const { dossier, vraag } = await readByLink(
    omgeving,
    { soort: 'aanvulling', sleutel },
    ({ gebeurtenissen, zaak }) => aanvullingenVan(gebeurtenissen, zaak),
  )
  return { dossier, aanvulling: vraag }
}

/** Records the answers of the initiator to one question, and assesses the case again. What an officer filled in meanwhile stays. */
export const recordAanvulling = async (
  omgeving: OmgevingMetDossiers,
  { dossier, aanvulling }: GevraagdeAanvulling,
  { antwoorden, antwoord, mee = {} }: Antwoorden & { readonly mee?: Meegegeven },
): Promise<void> => {
  const gegeven = aanvulling.open.flatMap((feit) => {
    const waarde = antwoorden[feit]
    return waarde === undefined ? [] : [{ soort: 'feit_aangevuld', feit, waarde }]
  })
  const ontvangen = {
    soort: 'aanvulling_ontvangen',
    bij: aanvulling.volgnummer,
    ...(antwoord !== undefined && { tekst: antwoord }),
  }
  await recordGebeurtenis(omgeving, dossier.id, {
    gezien: dossier.zaak.laatste,
    door: INITIATIEFNEMER,
    gebeurtenissen: [...gegeven, ontvangen],
    mee,
  })
}

/** Records them once, by the link of the question. Throws AppError('niet_gevonden') and AppError('ongeldige_invoer'). */
export const giveAanvulling = (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
  antwoorden: Antwoorden,
): Promise<void> =>
  answerByLink(omgeving, sleutel, async () => {
    const gevraagd = await readAanvulling(omgeving, sleutel)
    if (gevraagd.aanvulling.ontvangenOp !== undefined) return false
    await recordAanvulling(omgeving, gevraagd, antwoorden)
    return true
  })

/** What the initiator told an officer, to the question with this number. */
interface Genoteerd extends Handelend {
  readonly bij: number
  readonly tekst: string
}

/**
 * Records in the name of the officer what the initiator told him, which closes the question. Throws AppError('niet_gevonden')
 * for what is not open, and as recordHandeling.
 */
export const noteAanvulling = async (
  omgeving: OmgevingMetDossiers,
  { id, gebeurtenissen, zaak }: Pick<Dossier, 'id' | 'gebeurtenissen' | 'zaak'>,
  { bij, tekst, ...wie }: Genoteerd,
): Promise<void> => {
  const vraag = aanvullingenVan(gebeurtenissen, zaak).find(({ volgnummer }) => volgnummer === bij)
  if (vraag === undefined || !isTeBeantwoorden(vraag))
    throw new AppError('niet_gevonden', { wat: 'Deze vraag' })
  const gebeurtenis = { soort: 'aanvulling_ontvangen', bij, tekst }
  await recordHandeling(omgeving, id, { ...wie, gebeurtenis })
}
