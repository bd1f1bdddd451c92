import { type Bijdrage, bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import { linkdagenOf } from '../bewaartermijn/linkdagen.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { answerByLink, askByLink, type Link, readByLink } from './link.ts'
import type { Dossier } from './read-dossier.ts'
import { recordHandeling } from './record-handeling.ts'

export interface Bijdragevraag extends Pick<Bijdrage, 'naam' | 'functie' | 'vraag' | 'adviseur'> {
  readonly gezien: number
  readonly door: string
}

/** Asks a specialist something, by a link. Throws as recordHandeling. */
export const askBijdrage = (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  vraag: Bijdragevraag,
): Promise<Link> =>
  askByLink(omgeving, dossier, {
    ...vraag,
    soort: 'bijdrage',
    dagen: linkdagenOf(omgeving).bijdrage,
  })

export interface GevraagdeBijdrage {
  readonly dossier: Dossier
  readonly bijdrage: Bijdrage
}

/** What a link asks. Throws as readByLink. */
export const readBijdragevraag = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
): Promise<GevraagdeBijdrage> => {
  const { dossier, vraag } = await readByLink(omgeving, { soort: 'bijdrage', sleutel }, (dossier) =>
    bijdragenVan(geldendVan(dossier)),
  )
  return { dossier, bijdrage: vraag }
}

/**
 * Records the answer of a specialist, once: what was answered stays. What others do in the case
 * meanwhile does not matter to it. Throws AppError('niet_gevonden') and AppError('ongeldige_invoer').
 */
export const giveBijdrage = (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
  tekst: string,
): Promise<void> =>
  answerByLink(omgeving, sleutel, async () => {
    const { dossier, bijdrage } = await readBijdragevraag(omgeving, sleutel)
    if (bijdrage.antwoord !== undefined) return false
    const { volgnummer: bij, naam, functie } = bijdrage
    await recordHandeling(omgeving, dossier.id, {
      gezien: dossier.zaak.laatste,
      door: `${naam}, ${functie}`,
      gebeurtenis: { soort: 'bijdrage_gegeven', bij, tekst },
    })
    return true
  })
