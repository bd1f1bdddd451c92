import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import { foldZaak, type Zaak } from '../../domain/dossier/zaak.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { getBeoordeling } from '../beoordelen/get-beoordeling.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { BeoordelingMetBewijs, OpgeslagenBeoordeling } from '../ports/beoordelingen.ts'
import { findBoek } from '../regelboek/choose-catalogus.ts'

/** A beoordeling as it was stored. */
export interface BewaardeBeoordeling extends BeoordelingMetBewijs {
  readonly id: string
  readonly aangemaaktOp: string
}

/** A case with all that happened in it, and what it is now. */
export interface Dossier {
  /** That of the beoordeling with which it began. */
  readonly id: string
  /** The assessment of what came in. */
  readonly eerste: BewaardeBeoordeling
  /** The assessment of what is known now; the same one when nothing was changed. */
  readonly huidig: BewaardeBeoordeling
  /** Oldest first. */
  readonly gebeurtenissen: readonly VastgelegdeGebeurtenis[]
  readonly zaak: Zaak
  /** The rulebook of `huidig`, or else the one of today: for words, labels and quotes. */
  readonly boek: Regelboek
}

type Omgeving = Pick<OmgevingMetDossiers, 'beoordelingen' | 'dossiers' | 'boeken' | 'nu'>

const parse = ({ inhoud }: OpgeslagenBeoordeling) => JSON.parse(inhoud) as BewaardeBeoordeling

const readBeoordeling = async ({ beoordelingen }: Omgeving, id: string) =>
  parse(await getBeoordeling(beoordelingen, id))

/** Reads a case by the id of any of its beoordelingen. Throws AppError('niet_gevonden'). */
export const readDossier = async (omgeving: Omgeving, id: string): Promise<Dossier> => {
  // Before the events: their store need not take an id that is none.
  const genoemd = await getBeoordeling(omgeving.beoordelingen, id)
  const eerste =
    genoemd.dossier === undefined
      ? parse(genoemd)
      : await readBeoordeling(omgeving, genoemd.dossier)
  const gebeurtenissen = await omgeving.dossiers.list(eerste.id)
  const zaak = foldZaak(gebeurtenissen)
  const huidig =
    zaak.beoordeling === undefined ? eerste : await readBeoordeling(omgeving, zaak.beoordeling)
  return { id: eerste.id, eerste, huidig, gebeurtenissen, zaak, boek: findBoek(omgeving, huidig) }
}
