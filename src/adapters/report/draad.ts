import type { Rapport } from '../../app/ports/rapport.ts'
import type { Bericht } from '../werkers/bericht.ts'
import { createPdfvorm } from './pdfvorm.ts'

// Runs in a thread of its own. Each form loads only what it needs: the compiler of the PDF is 50 MB.

export const pdf = createPdfvorm(() => import('./pdf.ts'))

export const docx = async (rapport: Rapport): Promise<Bericht<Uint8Array>> => {
  const { makeDocx } = await import('./docx.ts')
  return { antwoord: await makeDocx(rapport) }
}
