import type { Briefdrukwerk, Drukwerk } from '../../app/ports/rapport.ts'
import { AppError } from '../../domain/errors.ts'

type Maker = (drukwerk: Drukwerk | Briefdrukwerk) => Uint8Array
type Lader = () => Promise<{ readonly createPdf: () => Maker }>

/**
 * Makes PDF files with a compiler that is loaded when the first is asked for. The compiler is a program for one
 * platform; where there is none every question is refused with AppError('pdf_kan_niet').
 */
export const createPdfvorm = (load: Lader) => {
  let maker: Promise<Maker | undefined> | undefined
  return async (drukwerk: Drukwerk | Briefdrukwerk): Promise<Uint8Array> => {
    maker ??= load().then(
      ({ createPdf }) => createPdf(),
      () => undefined,
    )
    const make = await maker
    if (make === undefined) throw new AppError('pdf_kan_niet')
    return make(drukwerk)
  }
}
