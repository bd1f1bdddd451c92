/** A spreadsheet runs what begins like a formula; what somebody sent must stay text. */
export const guardCel = (tekst: string): string =>
  /^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst

const quote = (waarde: string | number | undefined): string => {
  const tekst = waarde === undefined ? '' : String(waarde)
  return /[",\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst
}

type Rij = readonly (string | number | undefined)[]

/** RFC 4180: one row, of which the line ends in CRLF. */
export const toCsvRegel = (rij: Rij): string => `${rij.map(quote).join(',')}\r\n`

/** The same: a header and rows. */
export const toCsv = (kop: readonly string[], rijen: readonly Rij[]): string =>
  [kop, ...rijen].map(toCsvRegel).join('')
