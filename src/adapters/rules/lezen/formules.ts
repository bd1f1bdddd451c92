import {
  type Formule,
  FormuleFout,
  feitenIn,
  parseFormule,
} from '../../../domain/regeltaal/formule.ts'
import type { FeitDefinitie } from './boek.ts'

/** The formula, or in Dutch why it cannot be read. */
export const tryParse = (tekst: string): Formule | FormuleFout => {
  try {
    return parseFormule(tekst)
  } catch (fout) {
    if (fout instanceof FormuleFout) return fout
    throw fout
  }
}

/** Derived fact -> the facts its formula names. Formulas that cannot be read need nothing. */
export const derivedNeeds = (
  feiten: Readonly<Record<string, FeitDefinitie>>,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(feiten).flatMap(([id, { formule }]) => {
      if (formule === undefined) return []
      const gelezen = tryParse(formule)
      return [[id, gelezen instanceof FormuleFout ? [] : feitenIn(gelezen)] as const]
    }),
  )
