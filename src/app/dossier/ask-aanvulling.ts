import { type Aanvulling, aanvullingenVan } from '../../domain/dossier/aanvulling.ts'
import { AppError } from '../../domain/errors.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { type Dossier, readDossier } from './read-dossier.ts'
import { recordGebeurtenis } from './record-gebeurtenis.ts'
import { recordHandeling } from './record-handeling.ts'

/** How long the initiator can answer, in days. */
export const AANVULLING_DAGEN = 30
const DAG_MS = 86_400_000
/** So often somebody else may be first while the initiator sends. */
const POGINGEN = 5
/** Under this name the answers stand in the case. */
const DOOR = 'initiatiefnemer'

export interface Aanvulverzoek {
  readonly gezien: number
  readonly door: string
  /** Ids of the facts that are asked. */
  readonly feiten: readonly string[]
  readonly bericht?: string
}

/**
 * Asks the initiator for facts; gives the key of a link that can be answered once, and until when.
 * Only its hash is kept, so the key is shown now or never. Throws as recordHandeling.
 */
export const askAanvulling = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  { gezien, door, ...vraag }: Aanvulverzoek,
): Promise<{ readonly sleutel: string; readonly verlooptOp: string }> => {
  const nu = omgeving.nu()
  const verlooptOp = new Date(nu.getTime() + AANVULLING_DAGEN * DAG_MS).toISOString()
  const gebeurtenis = { soort: 'aanvulling_gevraagd', ...vraag, verlooptOp }
  const volgnummer = await recordHandeling(omgeving, dossier, { gezien, door, gebeurtenis })
  await omgeving.uitnodigingen.removeVerlopen(nu.toISOString())
  const sleutel = omgeving.nieuweSleutel()
  await omgeving.uitnodigingen.add(omgeving.hash.sha256(sleutel), {
    soort: 'aanvulling',
    dossier,
    inhoud: { volgnummer },
    verlooptOp,
  })
  return { sleutel, verlooptOp }
}

export interface GevraagdeAanvulling {
  readonly dossier: Dossier
  readonly aanvulling: Aanvulling
}

/** What a link asks. Throws AppError('niet_gevonden') when it has expired or what it asks was withdrawn. */
export const readAanvulling = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
): Promise<GevraagdeAanvulling> => {
  const { uitnodigingen, hash, nu } = omgeving
  const gevonden = await uitnodigingen.get(hash.sha256(sleutel))
  const geldig = gevonden?.soort === 'aanvulling' && gevonden.verlooptOp > nu().toISOString()
  if (!geldig || gevonden.dossier === undefined) {
    throw new AppError('niet_gevonden', { wat: 'Deze link' })
  }
  const dossier = await readDossier(omgeving, gevonden.dossier)
  const aanvulling = aanvullingenVan(dossier.gebeurtenissen, dossier.zaak).find(
    ({ volgnummer }) => volgnummer === gevonden.inhoud.volgnummer,
  )
  if (aanvulling === undefined) throw new AppError('niet_gevonden', { wat: 'Deze vraag' })
  return { dossier, aanvulling }
}

/**
 * Records the answers of the initiator, once, and assesses the case again. What an officer filled in
 * meanwhile stays. Throws AppError('niet_gevonden') and AppError('ongeldige_invoer').
 */
export const giveAanvulling = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
  antwoorden: Readonly<Record<string, FeitWaarde>>,
): Promise<void> => {
  for (let poging = 1; ; poging++) {
    const { dossier, aanvulling } = await readAanvulling(omgeving, sleutel)
    if (aanvulling.ontvangenOp !== undefined) return
    const gegeven = aanvulling.open.flatMap((feit) => {
      const waarde = antwoorden[feit]
      return waarde === undefined ? [] : [{ soort: 'feit_aangevuld', feit, waarde }]
    })
    const ontvangen = { soort: 'aanvulling_ontvangen', bij: aanvulling.volgnummer }
    try {
      await recordGebeurtenis(omgeving, dossier.id, {
        gezien: dossier.zaak.laatste,
        door: DOOR,
        gebeurtenissen: [...gegeven, ontvangen],
      })
      await omgeving.uitnodigingen.use(omgeving.hash.sha256(sleutel), omgeving.nu().toISOString())
      return
    } catch (fout) {
      const bezet = fout instanceof AppError && fout.code === 'gewijzigd'
      if (!bezet || poging === POGINGEN) throw fout
    }
  }
}
