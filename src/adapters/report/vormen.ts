import type { Drukwerk } from '../../app/ports/rapport.ts'
import { createPdfvorm } from './pdfvorm.ts'

// Runs in a process of its own. Each form loads only what it needs: the compiler of the PDF is 50 MB.

export const pdf = createPdfvorm(() => import('./pdf.ts'))

export const docx = async (rapport: Drukwerk): Promise<Uint8Array> => {
  const { makeDocx } = await import('./docx.ts')
  return makeDocx(rapport)
}
