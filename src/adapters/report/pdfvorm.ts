import type { Rapport } from '../../app/ports/rapport.ts'
import type { Verpakt } from '../../domain/errors.ts'

/** A file, or an expected failure, in a form that goes from one thread to another. */
export type Gemaakt = { readonly antwoord: Uint8Array } | { readonly fout: Verpakt }

type Lader = () => Promise<{ readonly createPdf: () => (rapport: Rapport) => Uint8Array }>

/** The compiler is a program for one platform; where there is none, loading it fails. */
const refuse = () => (): Gemaakt => ({
  fout: { code: 'pdf_kan_niet', params: {}, fouten: [] },
})

/** Makes PDF files with a compiler that is loaded when the first is asked for. */
export const createPdfvorm = (load: Lader) => {
  let maker: Promise<(rapport: Rapport) => Gemaakt> | undefined
  return async (rapport: Rapport): Promise<Gemaakt> => {
    maker ??= load().then(({ createPdf }) => {
      const toPdf = createPdf()
      return (vraag: Rapport) => ({ antwoord: toPdf(vraag) })
    }, refuse)
    return (await maker)(rapport)
  }
}
