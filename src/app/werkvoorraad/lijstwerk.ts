import { aanvullingenVan } from '../../domain/dossier/aanvulling.ts'
import { findIngezonden } from '../../domain/dossier/inzending.ts'
import { foldNaam } from '../../domain/dossier/persoon.ts'
import { askAanvulling } from '../dossier/ask-aanvulling.ts'
import { listOpenGegevens } from '../dossier/geldt-niet.ts'
import { retryGewijzigd } from '../dossier/link.ts'
import { readDossier } from '../dossier/read-dossier.ts'
import { recordHandeling } from '../dossier/record-handeling.ts'
import { findBehandelaar } from '../dossier/zaakregels.ts'
import { tellInzender } from '../inzenden/berichten.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Lijstwerk, Taakdeel } from '../ports/lijst/lijsttaken.ts'

/** More nobody answers at once. */
const HOOGSTENS_VRAGEN = 20

type Werk<S extends Lijstwerk['soort']> = Extract<Lijstwerk, { readonly soort: S }>

/** Gives a case to somebody; once more is not told again. */
export const assignZaak = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  { naam, identiteit, door }: Omit<Werk<'toewijzen'>, 'soort'> & { readonly door: string },
): Promise<undefined> => {
  const gebeurtenissen = await omgeving.dossiers.list(dossier)
  const nu = findBehandelaar(gebeurtenissen)
  const onderwerp = identiteit?.soort === 'aangemeld' ? identiteit.onderwerp : undefined
  const zelfde = foldNaam(nu?.naam ?? '') === foldNaam(naam ?? '') && nu?.onderwerp === onderwerp
  if (zelfde) return
  await recordHandeling(omgeving, dossier, {
    gezien: gebeurtenissen.at(-1)?.volgnummer ?? 0,
    door,
    gebeurtenis: {
      soort: 'toegewezen',
      ...(naam !== undefined && { naam }),
      ...(identiteit && { identiteit }),
    },
  })
}

/**
 * Asks who sent a case in for what can still change its advice: he sees it under his own link. Gives why it was not
 * asked.
 */
const ask = async (
  omgeving: OmgevingMetDossiers,
  { taak, dossier: id }: Taakdeel,
  { adres }: Werk<'vragen'>,
): Promise<string | undefined> => {
  const dossier = await readDossier(omgeving, id)
  const { gebeurtenissen, zaak, huidig } = dossier
  if (findIngezonden(gebeurtenissen) === undefined) {
    return 'Deze zaak is niet ingestuurd, dus niemand krijgt de vraag vanzelf. Maak in de zaak een link om te sturen.'
  }
  const nu = omgeving.nu().toISOString()
  const open = aanvullingenVan(gebeurtenissen, zaak).some(
    ({ ontvangenOp, verlooptOp }) => ontvangenOp === undefined && verlooptOp > nu,
  )
  if (open) return 'Er staat al een vraag open.'
  const gegeven = huidig.bewijs.verzoek.feiten ?? {}
  const feiten = listOpenGegevens(dossier)
    .filter(({ feit, beslissend }) => beslissend && gegeven[feit] === undefined)
    .slice(0, HOOGSTENS_VRAGEN)
    .map(({ feit }) => feit)
  if (feiten.length === 0) return 'Er is niets te vragen dat het advies nog kan veranderen.'
  await askAanvulling(omgeving, id, {
    gezien: zaak.laatste,
    door: taak.naam,
    feiten,
    mee: tellInzender(omgeving, gebeurtenissen, { soort: 'vraag', adres }),
  })
  return undefined
}

/** Does in one case what a task asks. Gives why it did not go; undefined when it did. Throws as readDossier and recordHandeling. */
export const doLijstwerk = (
  omgeving: OmgevingMetDossiers,
  deel: Taakdeel,
): Promise<string | undefined> =>
  retryGewijzigd<string | undefined>(() => {
    const { werk } = deel.taak
    return werk.soort === 'toewijzen'
      ? assignZaak(omgeving, deel.dossier, { ...werk, door: deel.taak.naam })
      : ask(omgeving, deel, werk)
  })
