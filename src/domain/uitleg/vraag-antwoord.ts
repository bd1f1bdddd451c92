import type { Vraag } from '../model/beoordeling.ts'
import type { Feit } from '../model/feit.ts'
import type { Regelboek } from '../model/regelboek.ts'
import { formatWaarde, upperFirst } from '../tekst.ts'

/** What an answer to a question may be: its type, unit, bounds and choices in words. */
export const describeAntwoord = (
  { regelboek: { begrippen } }: { readonly regelboek: Pick<Regelboek, 'begrippen'> },
  feit: Feit,
): Pick<Vraag, 'type' | 'eenheid' | 'min' | 'max' | 'geheel' | 'waarden' | 'keuzes'> => {
  const { type, eenheid, min, max, geheel, waarden } = feit
  const { activiteiten } = begrippen
  // A list that has every activity speaks of activities, so it uses their labels.
  const isActiviteit = Object.keys(activiteiten).every((id) => waarden?.includes(id))
  const labelOf = (waarde: string | boolean) =>
    (isActiviteit && activiteiten[String(waarde)]?.label) || upperFirst(formatWaarde(feit, waarde))
  const keuzes = type === 'janee' ? [true, false] : waarden
  return {
    type,
    ...(eenheid && { eenheid }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(geheel && { geheel }),
    ...(waarden && { waarden }),
    ...(keuzes && { keuzes: keuzes.map((waarde) => ({ waarde, label: labelOf(waarde) })) }),
  }
}
