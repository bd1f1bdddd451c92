import { strFromU8, unzipSync } from 'fflate'

/** What stands in a Word document, a line for each paragraph that says something. */
export const readDocx = (bytes: Uint8Array): readonly string[] =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .split('</w:p>')
    .map((xml) => [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, tekst]) => tekst).join(''))
    .filter((tekst) => tekst.trim() !== '')
