import { AppError, type InvoerFout, refuseFouten } from '../../domain/errors.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { GevraagdePeildatum } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Omgeving } from '../omgeving.ts'
import { getRegelboek } from './boeken.ts'
import { checkPeildatum, today, toPeildatum, toPeildatumVan } from './peildatum.ts'

export type Bron = Pick<Omgeving, 'boeken' | 'nu'>

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

const checkConcept = ({ visie }: Regelboek, concept: boolean): readonly InvoerFout[] => {
  if (visie.status === 'vastgesteld' || concept) return []
  const melding = `Regelboek "${visie.id}" heeft status ${visie.status}. Vraag erom met concept=true.`
  return [{ pointer: '?concept', code: 'regelboek_niet_vastgesteld', melding }]
}

const readNamed = (bron: Bron, id: string, { concept, ...gevraagd }: Leesvraag): Gelezen => {
  const regelboek = getRegelboek(bron, id)
  const peildatum = toPeildatumVan(regelboek, gevraagd, today(bron.nu()))
  const fouten = [
    ...checkConcept(regelboek, concept),
    ...checkPeildatum(regelboek, peildatum, (naam) => `?${naam}`),
  ]
  refuseFouten(fouten)
  return { regelboek, peildatum }
}

/**
 * The rulebook to read from: the one asked for, or the adopted one of the peildatum. When no date was asked for and none
 * holds today, the newest adopted one. Throws AppError('geen_geldig_regelboek') when none held or was known then. Of one
 * asked for by id, AppError('niet_gevonden') or AppError('regelboek_niet_geladen') when it is not there, and
 * AppError('ongeldige_invoer') when it is a draft that was not asked for as one, or does not hold on the dates.
 */
export const chooseCatalogus = (bron: Bron, vraag: Leesvraag): Gelezen => {
  if (vraag.regelboek !== undefined) return readNamed(bron, vraag.regelboek, vraag)
  const { boeken, nu } = bron
  const peildatum = toPeildatum(vraag, today(nu()))
  const gekozen = boeken.op(peildatum)
  if (gekozen !== undefined) return { regelboek: gekozen.regelboek, peildatum }
  const nieuwste = boeken.newest?.regelboek
  const gevraagd = vraag.geldigOp !== undefined || vraag.beschikbaarOp !== undefined
  if (nieuwste?.visie.status !== 'vastgesteld' || gevraagd) {
    throw new AppError('geen_geldig_regelboek', { ...peildatum })
  }
  return { regelboek: nieuwste, peildatum: toPeildatumVan(nieuwste, {}, peildatum.geldigOp) }
}

/** The adopted rulebook of today, or else the newest. Throws AppError('geen_geldig_regelboek') without any. */
export const currentRegelboek = (bron: Bron): Regelboek =>
  chooseCatalogus(bron, { concept: false }).regelboek

/** The rulebook that a beoordeling used when it is still loaded; else its next version, else that of today. */
export const findBoek = (
  bron: Bron,
  { bewijs: { regelboek } }: { readonly bewijs: Pick<Bewijs, 'regelboek'> },
): Regelboek =>
  (bron.boeken.bySha(regelboek.sha256) ?? bron.boeken.byId(regelboek.id))?.regelboek ??
  currentRegelboek(bron)
