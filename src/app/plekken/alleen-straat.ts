import type { Ingevoerd } from '../../domain/dossier/begin.ts'
import { formatGetal } from '../../domain/tekst.ts'
import type { BekendePlek } from '../ports/zoeken.ts'

/** A circle may be no wider, in m. */
const MAX_STRAAL = 1_000

export type Straat = NonNullable<Ingevoerd['straat']>

/** A street as the place of a case: its name, and the circle (m) that stands for it. */
export const toStraat = ({ naam, straal }: Pick<BekendePlek, 'naam' | 'straal'>): Straat => ({
  naam,
  straalM: Math.min(straal, MAX_STRAAL),
})

/** That no house is known, and what is assessed in place of it. */
export const sayAlleenStraat = ({ naam, straalM }: Straat): string =>
  `De plek is onzeker: alleen de straat is bekend. Het advies geldt voor een cirkel van ${formatGetal(straalM)} meter om het midden van ${naam}. Zo groot is het plan niet, en het kan aan de rand van die cirkel liggen.`
