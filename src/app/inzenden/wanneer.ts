import { aanvraagtermijnVan } from '../../domain/dossier/aanvraagtermijn.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { findTermijn } from '../dossier/termijn.ts'
import { formatDatum } from '../woorden/codes.ts'

const GEEN_TERMIJN =
  'Voor een antwoord op een idee loopt geen termijn van de wet. Wanneer het antwoord komt, weten wij niet.'

/** Until when the sender waits: a day only where an application or a term with a source gives it, not by a term of our own choice. */
export const sayWanneer = (dossier: Dossier): string => {
  const { procedure } = dossier.boek
  const termijn = findTermijn(dossier)
  if (procedure === undefined || termijn === undefined) return GEEN_TERMIJN
  if (aanvraagtermijnVan(geldendVan(dossier), procedure)) {
    return `De gemeente beslist uiterlijk op ${formatDatum(termijn.einde)}.`
  }
  return procedure.intake.grond.herkomst === 'eigen_uitwerking'
    ? GEEN_TERMIJN
    : `De gemeente antwoordt uiterlijk op ${formatDatum(termijn.einde)}.`
}
