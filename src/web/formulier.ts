import { type Feit, type FeitWaarde, ONBEKEND_BIJ_INITIATIEFNEMER } from '../domain/feit.ts'

export type Velden = Readonly<Record<string, string | readonly string[] | undefined>>

/** What stands in a field, as it was typed: shown again when it is wrong. */
export const allOf = (velden: Velden, naam: string): readonly string[] =>
  [velden[naam] ?? []].flat().filter((waarde) => waarde !== '')

export const WEET_NIET = 'weet_niet'

/** A Dutch number: 1.200,5 or 1200,5 or 1200.5. Undefined when it is none. */
export const parseGetal = (tekst: string): number | undefined => {
  const kaal = tekst
    .trim()
    .replace(/\s|(?<=\d)\.(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(kaal) ? Number(kaal) : undefined
}

const readWaarde = (feit: Feit, [eerste = '', ...rest]: readonly string[]): FeitWaarde => {
  if (feit.type === 'meerkeuze') return [eerste, ...rest]
  if (feit.type === 'janee') return eerste === 'ja' ? true : eerste === 'nee' ? false : eerste
  // What is no number goes on as it was typed: the catalogue says what is wrong with it.
  return feit.type === 'getal' ? (parseGetal(eerste) ?? eerste) : eerste
}

/**
 * The answer to one question from the fields of a form: undefined when nothing was filled in, and
 * `onbekend_bij_initiatiefnemer` for "weet ik niet".
 */
export const readAntwoord = (feit: Feit, velden: Velden): FeitWaarde | undefined => {
  const waarden = allOf(velden, feit.id)
  if (waarden.includes(WEET_NIET) || allOf(velden, `${feit.id}.${WEET_NIET}`).length > 0) {
    return ONBEKEND_BIJ_INITIATIEFNEMER
  }
  return waarden.length === 0 ? undefined : readWaarde(feit, waarden)
}

const writeWaarde = (waarde: FeitWaarde): string | readonly string[] => {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  if (typeof waarde === 'number') return String(waarde).replace('.', ',')
  return waarde === ONBEKEND_BIJ_INITIATIEFNEMER ? WEET_NIET : waarde
}

/** Answers as they stand in the fields of a form. */
export const toVelden = (feiten: Readonly<Record<string, FeitWaarde>>): Velden =>
  Object.fromEntries(Object.entries(feiten).map(([id, waarde]) => [id, writeWaarde(waarde)]))
