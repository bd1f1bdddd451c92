/** What separates cells: a comma by the standard, a semicolon where a comma is in numbers, a tab when pasted. */
const SCHEIDERS = [';', ',', '\t'] as const

/** The separator that the header has most of, outside quotes. */
const findScheider = (tekst: string): string => {
  const kop = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(tekst)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? ''
  const tel = (teken: string) => kop.split(teken).length
  return SCHEIDERS.reduce((beste, teken) => (tel(teken) > tel(beste) ? teken : beste))
}

/** Rows of a CSV (RFC 4180), with whichever separator and line end; also what Dutch spreadsheets write. */
export const readCsv = (bron: string): readonly (readonly string[])[] => {
  const tekst = bron.replace(/^\ufeff/, '')
  const scheider = findScheider(tekst)
  const rijen: string[][] = [[]]
  const cel = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${scheider}\\r\\n][^${scheider}\\r\\n]*|))`, 'y')
  const einde = new RegExp(`${scheider}|\\r\\n|\\r|\\n`, 'y')
  for (let plek = 0; ; ) {
    cel.lastIndex = plek
    const [heel = '', inQuotes, kaal = ''] = cel.exec(tekst) ?? []
    rijen.at(-1)?.push(inQuotes === undefined ? kaal : inQuotes.replaceAll('""', '"'))
    einde.lastIndex = plek + heel.length
    const [slot] = einde.exec(tekst) ?? []
    if (slot === undefined) {
      // Text after a closing quote, or a quote that is never closed: it goes on as text.
      const rest = /[^\r\n]*/y
      rest.lastIndex = plek + heel.length
      const meer = rest.exec(tekst)?.[0] ?? ''
      const rij = rijen.at(-1)
      if (meer !== '' && rij) rij[rij.length - 1] += meer
      plek += heel.length + meer.length
      if (plek >= tekst.length) break
      einde.lastIndex = plek
      plek += einde.exec(tekst)?.[0].length ?? 1
      rijen.push([])
      continue
    }
    plek = einde.lastIndex
    if (slot !== scheider) rijen.push([])
  }
  // A line end after the last row begins no row.
  return rijen.filter((rij, i) => i < rijen.length - 1 || rij.some((waarde) => waarde !== ''))
}
