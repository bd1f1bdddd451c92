import { strToU8, zipSync } from 'fflate'
import type { RekenbladPort } from '../../app/ports/dienst/rekenblad.ts'

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PAKKET = 'http://schemas.openxmlformats.org/package/2006'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const BLAD = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SOORT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Everything around the rows: one workbook with one sheet. */
const OMHEEN = {
  '[Content_Types].xml': `<Types xmlns="${PAKKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SOORT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SOORT}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${BLAD}" xmlns:r="${DOCUMENT}"><sheets><sheet name="Delen" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

const TEKENS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
}

/** Without what XML 1.0 cannot hold. */
const writeTekens = (tekst: string): string =>
  tekst
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replace(/[&<>\r]/g, (teken) => TEKENS[teken] ?? teken)

/** 0 is A, 26 is AA. */
export const nameKolom = (kolom: number): string =>
  (kolom >= 26 ? nameKolom(Math.floor(kolom / 26) - 1) : '') +
  String.fromCharCode(65 + (kolom % 26))

const writeCel = (waarde: string | number | undefined, plek: string): string => {
  if (waarde === undefined || waarde === '') return ''
  return typeof waarde === 'number'
    ? `<c r="${plek}"><v>${waarde}</v></c>`
    : `<c r="${plek}" t="inlineStr"><is><t xml:space="preserve">${writeTekens(waarde)}</t></is></c>`
}

const VAST =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

/** The same rows give the same bytes. */
export const writeBlad: RekenbladPort['write'] = (blad) => {
  const rijen = blad.map((rij, y) => {
    const cellen = rij.map((waarde, x) => writeCel(waarde, `${nameKolom(x)}${y + 1}`))
    return `<row r="${y + 1}">${cellen.join('')}</row>`
  })
  const inhoud = `<worksheet xmlns="${BLAD}">${VAST}<sheetData>${rijen.join('')}</sheetData></worksheet>`
  const bestanden = { ...OMHEEN, 'xl/worksheets/sheet1.xml': inhoud }
  return zipSync(
    Object.fromEntries(
      Object.entries(bestanden).map(([naam, xml]) => [naam, strToU8(KOP + xml)] as const),
    ),
    { mtime: '1980-01-01T00:00:00' },
  )
}
