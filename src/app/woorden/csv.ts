/** A spreadsheet runs what begins like a formula; what somebody sent must stay text. */
export const guardCel = (tekst: string): string =>
  /^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst

const quote = (waarde: string | number | undefined): string => {
  const tekst = waarde === undefined ? '' : String(waarde)
  return /[",\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst
}

/** RFC 4180: a header and rows, lines end in CRLF. */
export const toCsv = (
  kop: readonly string[],
  rijen: readonly (readonly (string | number | undefined)[])[],
): string => [kop, ...rijen].map((rij) => `${rij.map(quote).join(',')}\r\n`).join('')
