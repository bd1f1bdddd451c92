import { findIngezonden } from '../../domain/dossier/inzending.ts'
import { refuseFouten } from '../../domain/errors.ts'
import { addTekeningenAan, type Ingezonden, type Toegevoegd } from '../bijlagen/bewaar-bijlagen.ts'
import { retryGewijzigd } from '../dossier/link.ts'
import { recordHandeling } from '../dossier/record-handeling.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { tellTeam } from './berichten.ts'
import { readStatus } from './status.ts'

/** Under this name it stands in the case. */
const DOOR = 'initiatiefnemer'

/** Longer is a document: that can be added as one. */
export const MAX_TOEVOEGING = 20_000

interface Waar {
  /** Key of the status link. */
  readonly sleutel: string
  /** Where people reach the service. */
  readonly adres: string
}

type Inhoud = { readonly tekst: string } | { readonly tekeningen: readonly string[] }

/** Records what came in beside a plan, and tells the team of it. Throws as readStatus. */
const record = (
  omgeving: OmgevingMetDossiers,
  { sleutel, adres }: Waar,
  inhoud: Inhoud,
): Promise<void> =>
  retryGewijzigd(async () => {
    const { dossier } = await readStatus(omgeving, sleutel)
    const nummer = findIngezonden(dossier.gebeurtenissen)?.nummer ?? ''
    const berichten = tellTeam(omgeving, {
      ...{ soort: 'toegevoegd', nummer, adres },
      dossier: dossier.id,
    })
    await recordHandeling(omgeving, dossier.id, {
      gezien: dossier.zaak.laatste,
      door: DOOR,
      gebeurtenis: { soort: 'toegevoegd', ...inhoud },
      mee: { berichten },
    })
  })

/** What the sender wants to say of his plan. Throws as readStatus, and AppError('ongeldige_invoer'). */
export const addTekst = async (
  omgeving: OmgevingMetDossiers,
  waar: Waar,
  getypt: string,
): Promise<void> => {
  const tekst = getypt.replaceAll('\r\n', '\n').trim()
  if (tekst === '' || tekst.length > MAX_TOEVOEGING) {
    const melding =
      tekst === ''
        ? 'Schrijf wat de gemeente moet weten.'
        : `Uw tekst is te lang: het mogen ${MAX_TOEVOEGING.toLocaleString('nl-NL')} tekens zijn. Voeg haar toe als PDF.`
    refuseFouten([{ pointer: '/erbij', code: tekst === '' ? 'leeg' : 'te_lang', melding }])
  }
  await record(omgeving, waar, { tekst })
}

/** Drawings beside a plan that was sent in; what cannot be kept is named, and the rest is kept. Throws as readStatus. */
export const addTekeningenBijZaak = async (
  omgeving: OmgevingMetDossiers,
  waar: Waar,
  ingezonden: readonly Ingezonden[],
): Promise<Toegevoegd> => {
  const { dossier } = await readStatus(omgeving, waar.sleutel)
  const gedaan = await addTekeningenAan(omgeving, { zaak: dossier.id }, ingezonden)
  if (gedaan.bewaard.length > 0) await record(omgeving, waar, { tekeningen: gedaan.bewaard })
  return gedaan
}
