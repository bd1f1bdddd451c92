/** A spreadsheet runs what begins like a formula; what somebody sent must stay text. */
export const guardCel = (tekst: string): string =>
  /^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst

const quote = (waarde: string | number | undefined): string => {
  const tekst = waarde === undefined ? '' : String(waarde)
  return /[",\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst
}

type Rij = readonly (string | number | undefined)[]

/** RFC 4180: rows of which each line ends in CRLF. */
export const toCsvRegels = (rijen: readonly Rij[]): string =>
  rijen.map((rij) => `${rij.map(quote).join(',')}\r\n`).join('')

/** The same: a header and rows. */
export const toCsv = (kop: readonly string[], rijen: readonly Rij[]): string =>
  toCsvRegels([kop, ...rijen])
