import { type Aanvulling, aanvullingenVan } from '../../domain/dossier/aanvulling.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import { linkdagenOf } from '../bewaartermijn/linkdagen.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Meegegeven } from '../ports/dossiers.ts'
import { answerByLink, askByLink, type Link, readByLink } from './link.ts'
import type { Dossier } from './read-dossier.ts'
import { recordGebeurtenis } from './record-gebeurtenis.ts'

/** Under this name the answers stand in the case. */
const DOOR = 'initiatiefnemer'

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
    door: DOOR,
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
