/** What somebody typed who looks for a place. */
export interface Zoektekst {
  /** The four figures, and the letters when they were typed. */
  readonly postcode?: { readonly cijfers: string; readonly letters?: string }
  /** What is left, written in full, without a house number. */
  readonly naam: string
  readonly huisnummer?: string
}

/** With its letters anywhere; the figures alone only in front, since behind a name they are those of a house or a year. */
const POSTCODE = /(?<![\d-])([1-9]\d{3})\s?([a-z]{2})(?![\p{L}\d])/iu
const CIJFERS = /^\s*([1-9]\d{3})(?![\p{L}\d])/u
const HUISNUMMER = /(?<=[\p{L}\d][.,]?\s+)(\d{1,5}(?:[\s-]?[a-z]{1,2})?(?:-[a-z\d]{1,4})?)$/iu
/** The same where nothing else was typed than a postcode. */
const ALLEEN_NUMMER = /^[\s,]*(\d{1,5}(?:[\s-]?[a-z]{1,2})?(?:-[a-z\d]{1,4})?)$/i

/** How people shorten the end of the name of a street. */
const UITGANGEN: readonly (readonly [RegExp, string])[] = [
  [/str(?:\.|(?=\s|$))/gi, 'straat'],
  [/(?<=\p{L})ln(?:\.|(?=\s|$))/giu, 'laan'],
  [/(?<=\p{L})wg(?:\.|(?=\s|$))/giu, 'weg'],
  [/(?<=\p{L})pln?(?:\.|(?=\s|$))/giu, 'plein'],
  [/(?<=\p{L})sgl(?:\.|(?=\s|$))/giu, 'singel'],
  [/\bn\.?\s?z\.?(?=\s|$)/gi, 'noordzijde'],
  [/\bz\.?\s?z\.?(?=\s|$)/gi, 'zuidzijde'],
  [/\bburg\.?(?=\s)/gi, 'burgemeester'],
]

const writeOut = (tekst: string): string =>
  UITGANGEN.reduce((naam, [kort, lang]) => naam.replace(kort, lang), tekst)

/** The name of the municipality says nothing behind another. */
const withoutPlaats = (tekst: string, gemeente: string): string => {
  const voor = tekst.slice(0, -gemeente.length)
  const eindigt = tekst.toLowerCase().endsWith(gemeente.toLowerCase())
  return eindigt && /[\p{L}\d][.\s]*[\s,]+$/u.test(voor) ? voor.trim() : tekst
}

/** Reads "Molenstr. 12, 9401ab Assen" as a name, a house number and a postcode. */
export const readZoektekst = (tekst: string, gemeente: string): Zoektekst => {
  const [heel, cijfers, letters] = POSTCODE.exec(tekst) ?? CIJFERS.exec(tekst) ?? []
  const zonder = heel === undefined ? tekst : tekst.replace(heel, ' , ')
  const straat = withoutPlaats(zonder.trim(), gemeente).replace(/[\s,]+$/, '')
  const alleen = cijfers === undefined ? undefined : ALLEEN_NUMMER.exec(straat)?.[1]
  const nummer = alleen ?? HUISNUMMER.exec(straat)?.[0]
  const naam = (nummer === undefined ? straat : straat.replace(nummer, ' '))
    .replace(/[\s,]+/g, ' ')
    .trim()
  return {
    // A number alone is that of a house.
    naam: /^\d+\s?[a-z]?$/i.test(naam) ? '' : writeOut(naam),
    ...(cijfers !== undefined && {
      postcode: { cijfers, ...(letters !== undefined && { letters: letters.toUpperCase() }) },
    }),
    ...(nummer !== undefined && { huisnummer: nummer.trim() }),
  }
}
