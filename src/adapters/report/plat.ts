/** What may not stand in XML, or steers text instead of being text. */
const NIET = /[\p{Cc}\p{Cs}\p{Cn}\p{Cf}]/gu

/** Text of which only letters and lines are left, whatever was typed. */
export const toPlat = (tekst: string): string =>
  tekst
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .split('\n')
    .map((regel) => regel.replace(NIET, ''))
    .join('\n')
