import type { Rapport } from '../../app/ports/rapport.ts'

// Runs in a thread of its own. Each form loads only what it needs: the compiler of the PDF is 50 MB.

let toPdf: Promise<(rapport: Rapport) => Uint8Array> | undefined

export const pdf = async (rapport: Rapport): Promise<Uint8Array> => {
  toPdf ??= import('./pdf.ts').then(({ createPdf }) => createPdf())
  return (await toPdf)(rapport)
}

export const docx = async (rapport: Rapport): Promise<Uint8Array> => {
  const { makeDocx } = await import('./docx.ts')
  return makeDocx(rapport)
}
