import {
  type Feit,
  type FeitWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER,
} from '../../domain/model/feit.ts'
import { cleanTekst } from '../../domain/tekst.ts'

export type Velden = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * What stands in a field, as it was typed: shown again when it is wrong. A file that was sent under the
 * name of a text is not read, and the one character that a database cannot keep is left out.
 */
export const allOf = (velden: Velden, naam: string): readonly string[] =>
  [Object.hasOwn(velden, naam) ? (velden[naam] ?? []) : []]
    .flat()
    .flatMap((waarde: unknown) => (typeof waarde === 'string' ? cleanTekst(waarde) : []))
    .filter((waarde) => waarde !== '')

/** So high the counters of the database go. */
const HOOGSTE_NUMMER = 2_147_483_646

/** A counter that a page put in its form; -1 when it is none, which equals no counter. */
export const readNummer = (velden: Velden, naam: string): number => {
  const nummer = Number(allOf(velden, naam)[0] ?? Number.NaN)
  return Number.isInteger(nummer) && nummer >= 0 && nummer <= HOOGSTE_NUMMER ? nummer : -1
}

/** A whole number, or what was typed: the check of the whole then says what is wrong with it. */
export const readHeel = (tekst: string): unknown => (/^\d+$/.test(tekst) ? Number(tekst) : tekst)

export const WEET_NIET = 'weet_niet'

/** A Dutch number: 1.200,5 or 1200,5 or 1200.5. Undefined when it is none. */
const parseGetal = (tekst: string): number | undefined => {
  const kaal = tekst
    .trim()
    .replace(/\s|(?<=\d)\.(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(kaal) ? Number(kaal) : undefined
}

/** "20 woningen" and "12 m²" say the unit that the question states: that is no mistake. */
const withoutEenheid = ({ eenheid }: Feit, tekst: string): string =>
  eenheid !== undefined && tekst.trim().toLowerCase().endsWith(eenheid.toLowerCase())
    ? tekst.trim().slice(0, -eenheid.length)
    : tekst

/** "3 meter 50" and "3m50" as people say them; one figure after it may be 5 cm or 50. */
const METER_EN_CM = /^(\d+)\s*(?:m|meter)\s*(\d\d)(?:\s*(?:cm|centimeter))?$/i

const readMeters = ({ eenheid }: Feit, tekst: string): number | undefined => {
  const [, meters, centimeters] = METER_EN_CM.exec(tekst.trim()) ?? []
  return eenheid === 'm' && meters !== undefined ? Number(`${meters}.${centimeters}`) : undefined
}

/** What somebody meant as a number; undefined when that cannot be told. */
const readGetal = (feit: Feit, tekst: string): number | undefined =>
  parseGetal(withoutEenheid(feit, tekst)) ?? readMeters(feit, tekst)

const readWaarde = (feit: Feit, [eerste = '', ...rest]: readonly string[]): FeitWaarde => {
  if (feit.type === 'meerkeuze') return [eerste, ...rest]
  if (feit.type === 'janee') return eerste === 'ja' ? true : eerste === 'nee' ? false : eerste
  // What is no number goes on as it was typed: the catalogue says what is wrong with it.
  return feit.type === 'getal' ? (readGetal(feit, eerste) ?? eerste) : eerste
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

/** A number and "weet ik niet" for the same question: nobody can tell which is meant. */
export const isDubbel = (feit: Feit, velden: Velden): boolean =>
  allOf(velden, feit.id).some((waarde) => waarde !== WEET_NIET) &&
  (allOf(velden, feit.id).includes(WEET_NIET) ||
    allOf(velden, `${feit.id}.${WEET_NIET}`).length > 0)

/** Our own numbers as the Dutch write them; what stands between quotes was typed so. */
const withKommas = (melding: string) =>
  melding
    .split(/("[^"]*")/)
    .map((deel) => (deel.startsWith('"') ? deel : deel.replace(/(\d)\.(\d)/g, '$1,$2')))
    .join('')

/** A fault as an inhabitant reads it: by the label of the question, and of what was filled in. */
export const wordFout = (feit: Feit | undefined, melding: string): string =>
  feit === undefined
    ? melding
    : withKommas(melding)
        .replaceAll(`"${feit.id}"`, `"${feit.label}"`)
        .replace(`Stuur dan "${ONBEKEND_BIJ_INITIATIEFNEMER}"`, 'Kies dan "Weet ik niet"')
        .replace('u stuurde', 'u vulde in:')
        .replace(/\bstuur\b/, 'vul in:')

/** Answers as they stand in the fields of a form. */
export const toVelden = (feiten: Readonly<Record<string, FeitWaarde>>): Velden =>
  Object.fromEntries(Object.entries(feiten).map(([id, waarde]) => [id, writeWaarde(waarde)]))

/** One answer as its fields would send it; none where nobody answered. */
export const listWaarden = (id: string, antwoord: FeitWaarde | undefined): readonly string[] =>
  antwoord === undefined ? [] : [toVelden({ [id]: antwoord })[id] ?? []].flat()
