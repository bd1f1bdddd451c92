import { joinEn } from '../tekst.ts'

const GEWOON = 'gewone onderzoeken'
const UITKOMST = 'nog goed uitkomen'

/** The usual studies, each by what it is about: as a name, and as what must still come out well. */
export const wordOnderzoeken = (namen: readonly string[]) => {
  const lijst = joinEn(namen)
  return {
    naam: `De ${GEWOON}: ${lijst}`,
    naamMetGrond: `De ${GEWOON} (wet): ${lijst}`,
    zin: `De ${GEWOON} moeten ${UITKOMST}: ${lijst}.`,
    verder: `Verder moeten de ${GEWOON} ${UITKOMST}: ${lijst}.`,
  }
}
