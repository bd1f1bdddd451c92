import type { Rapport } from '../../app/ports/rapport.ts'
import { AppError } from '../../domain/errors.ts'
import { type Bericht, packBericht } from '../werkers/bericht.ts'

type ToPdf = (rapport: Rapport) => Uint8Array
type Lader = () => Promise<{ readonly createPdf: () => ToPdf }>

/** The compiler is a program for one platform; where there is none, loading it fails. */
const refuse = (oorzaak: unknown): ToPdf => {
  const fout = new AppError('pdf_kan_niet', { reden: String(oorzaak) })
  return () => {
    throw fout
  }
}

/** Makes PDF files with a compiler that is loaded when the first is asked for. */
export const createPdfvorm = (load: Lader) => {
  let toPdf: Promise<ToPdf> | undefined
  return async (rapport: Rapport): Promise<Bericht<Uint8Array>> => {
    toPdf ??= load().then(({ createPdf }) => createPdf(), refuse)
    const zet = await toPdf
    return packBericht(() => zet(rapport))
  }
}
