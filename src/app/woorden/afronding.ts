import type { Ideeantwoord } from '../../domain/ideeantwoord.ts'

/** How an idea was answered, for who works at the municipality. */
export const IDEEANTWOORD_WOORDEN: Readonly<Record<Ideeantwoord, string>> = {
  kansrijk: 'kansrijk',
  kansrijk_onder_voorwaarden: 'kansrijk onder voorwaarden',
  keuze_nodig: 'het gemeentebestuur moet eerst kiezen',
  niet_kansrijk: 'niet kansrijk',
  ingetrokken: 'ingetrokken',
  doorverwezen: 'doorverwezen',
}
