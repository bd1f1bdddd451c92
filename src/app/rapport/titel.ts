/** What nobody sees: characters that steer, white space, marks without a letter, and what only fills. */
const ONZICHTBAAR = /[\p{C}\p{Z}\p{M}\p{DI}\s]/gu
const MAX_GENOEMD = 10

const nameTeken = (teken: string): string =>
  `U+${(teken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** A name as a title that can be read: of one in which nothing is to be seen, its characters by number. */
export const nameTitel = (naam: string): string => {
  if (naam.replace(ONZICHTBAAR, '') !== '') return naam
  const tekens = [...naam]
  const rest = tekens.length > MAX_GENOEMD ? ' …' : ''
  return `Naam zonder zichtbare tekens (${tekens.slice(0, MAX_GENOEMD).map(nameTeken).join(' ')}${rest})`
}
