import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Every file in the zip gets this date: the format keeps local time, so it is made of local parts. */
const DATUM = new Date(1980, 0, 1)
const EIGENSCHAPPEN = 'docProps/core.xml'

const fixDatums = (xml: string, tijdstip: string): string =>
  xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g,
    `$1${tijdstip.replace(/\.\d+Z$/, 'Z')}$2`,
  )

/** The same document without the moment and the chance of its making. */
export const fixDocx = (docx: Uint8Array, tijdstip: string): Uint8Array => {
  const delen = unzipSync(docx)
  const eigenschappen = delen[EIGENSCHAPPEN]
  if (eigenschappen === undefined) throw new Error(`the document has no ${EIGENSCHAPPEN}`)
  const vast = {
    ...delen,
    [EIGENSCHAPPEN]: strToU8(fixDatums(strFromU8(eigenschappen), tijdstip)),
  }
  const gesorteerd = Object.entries(vast).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(gesorteerd), { mtime: DATUM, level: 6 })
}
