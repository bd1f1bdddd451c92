import { type Bijdrage, bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { AppError } from '../../domain/errors.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Uitnodiging } from '../ports/dossiers.ts'
import { type Dossier, readDossier } from './read-dossier.ts'
import { recordHandeling } from './record-handeling.ts'

/** How long a specialist can answer, in days. */
export const BIJDRAGE_DAGEN = 14
const DAG_MS = 86_400_000
/** So often somebody else may be first while a specialist sends. */
const POGINGEN = 5

export interface Bijdragevraag {
  readonly gezien: number
  readonly door: string
  readonly naam: string
  readonly functie: string
  readonly vraag: string
  readonly adviseur?: string
}

/**
 * Asks a specialist something; gives the key of a link that works once. Only its hash is kept, so the
 * key is shown now or never. Throws as recordHandeling.
 */
export const askBijdrage = async (
  omgeving: OmgevingMetDossiers,
  dossier: string,
  { gezien, door, ...vraag }: Bijdragevraag,
): Promise<string> => {
  const nu = omgeving.nu()
  const verlooptOp = new Date(nu.getTime() + BIJDRAGE_DAGEN * DAG_MS).toISOString()
  const gebeurtenis = { soort: 'bijdrage_gevraagd', ...vraag, verlooptOp }
  const volgnummer = await recordHandeling(omgeving, dossier, { gezien, door, gebeurtenis })
  await omgeving.uitnodigingen.removeVerlopen(nu.toISOString())
  const sleutel = omgeving.nieuweSleutel()
  await omgeving.uitnodigingen.add(omgeving.hash.sha256(sleutel), {
    soort: 'bijdrage',
    dossier,
    inhoud: { volgnummer },
    verlooptOp,
  })
  return sleutel
}

export interface GevraagdeBijdrage {
  readonly dossier: Dossier
  readonly bijdrage: Bijdrage
}

const findUitnodiging = async (
  { uitnodigingen, hash, nu }: OmgevingMetDossiers,
  sleutel: string,
): Promise<Uitnodiging & { readonly dossier: string }> => {
  const uitnodiging = await uitnodigingen.get(hash.sha256(sleutel))
  const geldig = uitnodiging?.soort === 'bijdrage' && uitnodiging.verlooptOp > nu().toISOString()
  if (!geldig || uitnodiging.dossier === undefined) {
    throw new AppError('niet_gevonden', { wat: 'Deze link' })
  }
  return { ...uitnodiging, dossier: uitnodiging.dossier }
}

/** What a link asks. Throws AppError('niet_gevonden') when it has expired or what it asks was withdrawn. */
export const readBijdragevraag = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
): Promise<GevraagdeBijdrage> => {
  const { dossier: id, inhoud } = await findUitnodiging(omgeving, sleutel)
  const dossier = await readDossier(omgeving, id)
  const { gebeurtenissen, zaak } = dossier
  const geldend = gebeurtenissen.filter((deel) => !zaak.teruggenomen.has(deel.volgnummer))
  const bijdrage = bijdragenVan(geldend).find(({ volgnummer }) => volgnummer === inhoud.volgnummer)
  if (bijdrage === undefined) throw new AppError('niet_gevonden', { wat: 'Deze vraag' })
  return { dossier, bijdrage }
}

/**
 * Records the answer of a specialist, once: what was answered stays. What others do in the case
 * meanwhile does not matter to it. Throws AppError('niet_gevonden') and AppError('ongeldige_invoer').
 */
export const giveBijdrage = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
  tekst: string,
): Promise<void> => {
  for (let poging = 1; ; poging++) {
    const { dossier, bijdrage } = await readBijdragevraag(omgeving, sleutel)
    if (bijdrage.antwoord !== undefined) return
    const { volgnummer: bij, naam, functie } = bijdrage
    try {
      await recordHandeling(omgeving, dossier.id, {
        gezien: dossier.zaak.laatste,
        door: `${naam}, ${functie}`,
        gebeurtenis: { soort: 'bijdrage_gegeven', bij, tekst },
      })
      await omgeving.uitnodigingen.use(omgeving.hash.sha256(sleutel), omgeving.nu().toISOString())
      return
    } catch (fout) {
      const bezet = fout instanceof AppError && fout.code === 'gewijzigd'
      if (!bezet || poging === POGINGEN) throw fout
    }
  }
}
