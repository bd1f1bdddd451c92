import { AppError, type InvoerFout } from '../../domain/errors.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { GevraagdePeildatum } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Omgeving } from '../omgeving.ts'
import { chooseRegelboek, newestRegelboek, refuseRegelboek, today } from './choose-regelboek.ts'
import { checkPeildatum, toPeildatum, toPeildatumVan } from './peildatum.ts'

export type Bron = Pick<Omgeving, 'toetsers' | 'uitval' | 'nu'>

/** Which rulebook somebody wants to read, and as of when. */
export interface Leesvraag extends GevraagdePeildatum {
  /** Id of a rulebook; absent: the adopted one of the peildatum. */
  readonly regelboek?: string
  /** Whether what is not adopted may be read too. */
  readonly concept: boolean
}

export interface Gelezen {
  readonly regelboek: Regelboek
  readonly peildatum: Peildatum
}

const invalid = (fouten: readonly InvoerFout[]) =>
  new AppError('ongeldige_invoer', { aantal: fouten.length }, fouten)

const checkConcept = ({ visie }: Regelboek, concept: boolean): readonly InvoerFout[] => {
  if (visie.status === 'vastgesteld' || concept) return []
  const melding = `Regelboek "${visie.id}" heeft status ${visie.status}. Vraag erom met concept=true.`
  return [{ pointer: '?concept', code: 'regelboek_niet_vastgesteld', melding }]
}

/**
 * A rulebook by id. Throws AppError('niet_gevonden') or AppError('regelboek_niet_geladen') when it is not there, and
 * AppError('ongeldige_invoer') when it is a draft that was not asked for as one, or does not hold on the dates.
 */
export const readRegelboek = (
  bron: Bron,
  { regelboek: id = '', concept, ...gevraagd }: Leesvraag,
): Gelezen => {
  const regelboek = getRegelboek(bron, id)
  const peildatum = toPeildatumVan(regelboek, gevraagd, today(bron.nu()))
  const fouten = [
    ...checkConcept(regelboek, concept),
    ...checkPeildatum(regelboek, peildatum, (naam) => `?${naam}`),
  ]
  if (fouten.length > 0) throw invalid(fouten)
  return { regelboek, peildatum }
}

/**
 * The rulebook to read from: the one asked for, or the adopted one of the peildatum. When no date was asked for and none
 * holds today, the newest adopted one. Throws AppError('geen_geldig_regelboek') when none held or was known then.
 */
export const chooseCatalogus = (bron: Bron, vraag: Leesvraag): Gelezen => {
  if (vraag.regelboek !== undefined) return readRegelboek(bron, vraag)
  const peildatum = toPeildatum(vraag, today(bron.nu()))
  const gekozen = chooseRegelboek(bron.toetsers, peildatum)
  if (gekozen !== undefined) return { regelboek: gekozen.regelboek, peildatum }
  const nieuwste = newestRegelboek(bron.toetsers)?.regelboek
  const gevraagd = vraag.geldigOp !== undefined || vraag.beschikbaarOp !== undefined
  if (nieuwste?.visie.status !== 'vastgesteld' || gevraagd) {
    throw new AppError('geen_geldig_regelboek', { ...peildatum })
  }
  return { regelboek: nieuwste, peildatum: toPeildatumVan(nieuwste, {}, peildatum.geldigOp) }
}

/** A rulebook by id, whatever its status and dates. Throws AppError when it is not loaded. */
export const getRegelboek = (bron: Bron, id: string): Regelboek => {
  const gevonden = bron.toetsers.find(({ regelboek }) => regelboek.visie.id === id)
  if (gevonden === undefined) throw refuseRegelboek(bron, id)
  return gevonden.regelboek
}

/** The adopted rulebook of today, or else the newest. Throws AppError('geen_geldig_regelboek') without any. */
export const currentRegelboek = (bron: Omit<Bron, 'uitval'>): Regelboek =>
  chooseCatalogus({ ...bron, uitval: [] }, { concept: false }).regelboek
