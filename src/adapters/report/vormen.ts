import { type Briefdrukwerk, type Drukwerk, isBrief } from '../../app/ports/rapport.ts'
import { createPdfvorm } from './pdfvorm.ts'

// Runs in a process of its own. Each form loads only what it needs: the compiler of the PDF is 50 MB.

export const pdf = createPdfvorm(() => import('./pdf.ts'))

export const docx = async (drukwerk: Drukwerk | Briefdrukwerk): Promise<Uint8Array> => {
  if (isBrief(drukwerk)) {
    const { makeBriefDocx } = await import('./docx-brief.ts')
    return makeBriefDocx(drukwerk)
  }
  const { makeDocx } = await import('./docx.ts')
  return makeDocx(drukwerk)
}
