import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import { foldZaak, type Zaak } from '../../domain/dossier/zaak.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Niveau } from '../../domain/model/visie.ts'
import {
  type BewaardeBeoordeling,
  explainBewaard,
  findGebruikt,
  type KorteBewaarde,
  type Leesomgeving,
  parseBewaard,
} from '../beoordelen/explain-bewaard.ts'
import { getBeoordeling } from '../beoordelen/get-beoordeling.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'

/** A case with all that happened in it, and what it is now. */
export interface KortDossier {
  /** That of the beoordeling with which it began. */
  readonly id: string
  /** The assessment of what came in. */
  readonly eerste: KorteBewaarde
  /** The assessment of what is known now; the same one when nothing was changed. */
  readonly huidig: KorteBewaarde
  /** Oldest first. */
  readonly gebeurtenissen: readonly VastgelegdeGebeurtenis[]
  readonly zaak: Zaak
  /** The rulebook of `huidig`, or else the one of today: for words, labels and quotes. */
  readonly boek: Regelboek
}

/** The same, with what is known now explained. */
export interface Dossier extends KortDossier {
  readonly huidig: BewaardeBeoordeling
  /** What an officer concluded himself last; absent: nobody did. */
  readonly eigenConclusie?: Niveau
}

/** The same, with what came in explained too: to lay the two beside each other. */
export interface DossierMetBegin extends Dossier {
  readonly eerste: BewaardeBeoordeling
}

type Omgeving = Pick<OmgevingMetDossiers, 'beoordelingen' | 'dossiers'> & Leesomgeving

const readZaak = async (omgeving: Omgeving, id: string) => {
  const read = async (naam: string) =>
    parseBewaard(await getBeoordeling(omgeving.beoordelingen, naam))
  // Before the events: their store need not take an id that is none.
  const genoemd = await getBeoordeling(omgeving.beoordelingen, id)
  const eerste = genoemd.dossier === undefined ? parseBewaard(genoemd) : await read(genoemd.dossier)
  const zaakId = eerste.kort.id
  const gebeurtenissen = await omgeving.dossiers.list(zaakId)
  const zaak = foldZaak(gebeurtenissen)
  const huidig = zaak.beoordeling === undefined ? eerste : await read(zaak.beoordeling)
  return { eerste, huidig, basis: { id: zaakId, eerste: eerste.kort, gebeurtenissen, zaak } }
}

/** Reads a case by the id of any of its beoordelingen, to act on it. Throws AppError('niet_gevonden'). */
export const readKortDossier = async (omgeving: Omgeving, id: string): Promise<KortDossier> => {
  const { huidig, basis } = await readZaak(omgeving, id)
  return { ...basis, huidig: huidig.kort, boek: await findGebruikt(omgeving, huidig.kort) }
}

const readEigen = async ({ beoordelingen }: Omgeving, id: string) => {
  const besluiten = await beoordelingen.listBesluiten(id)
  const { conclusie } = besluiten.findLast((deel) => deel.conclusie !== undefined) ?? {}
  return conclusie === undefined ? {} : { eigenConclusie: conclusie }
}

/** The same, to show it: with every rule explained. Throws AppError('niet_gevonden'). */
export const readDossier = async (omgeving: Omgeving, id: string): Promise<Dossier> => {
  const { huidig, basis } = await readZaak(omgeving, id)
  const eigen = await readEigen(omgeving, basis.id)
  const { beoordeling, boek } = await explainBewaard(omgeving, huidig)
  return { ...basis, ...eigen, huidig: beoordeling, boek }
}

/** The same, with what came in explained too. Throws AppError('niet_gevonden'). */
export const readDossierMetBegin = async (
  omgeving: Omgeving,
  id: string,
): Promise<DossierMetBegin> => {
  const { eerste, huidig, basis } = await readZaak(omgeving, id)
  const eigen = await readEigen(omgeving, basis.id)
  const { beoordeling, boek } = await explainBewaard(omgeving, huidig)
  const toen =
    eerste === huidig ? beoordeling : (await explainBewaard(omgeving, eerste)).beoordeling
  return { ...basis, ...eigen, eerste: toen, huidig: beoordeling, boek }
}
