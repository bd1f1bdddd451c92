import type { Rapport } from '../../app/ports/rapport.ts'
import { createPdfvorm, type Gemaakt } from './pdfvorm.ts'

// Runs in a thread of its own. Each form loads only what it needs: the compiler of the PDF is 50 MB.

export const pdf = createPdfvorm(() => import('./pdf.ts'))

export const docx = async (rapport: Rapport): Promise<Gemaakt> => {
  const { makeDocx } = await import('./docx.ts')
  return { antwoord: await makeDocx(rapport) }
}
