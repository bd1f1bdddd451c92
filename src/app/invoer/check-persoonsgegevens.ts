import { AppError, type InvoerFout, MAX_FOUTEN } from '../../domain/errors.ts'
import { isRecord, toPointer } from '../../domain/json.ts'
import { findInOngekeurd, NAAM_GEGEVEN } from '../../domain/persoonsgegevens.ts'

const toFouten = (veld: string, tekst: string): readonly InvoerFout[] =>
  findInOngekeurd(tekst).map(({ soort, van, tot }) => ({
    pointer: toPointer(veld),
    code: soort,
    melding: `Hier lijkt ${NAAM_GEGEVEN[soort]} te staan, van teken ${van + 1} tot en met ${tot}.`,
  }))

/**
 * Refuses free text in which something of one person seems to stand, before anything is stored. The answer says where,
 * and does not repeat it. Throws AppError('persoonsgegevens').
 */
export const checkPersoonsgegevens = (inhoud: unknown, velden: readonly string[]): void => {
  if (!isRecord(inhoud)) return
  const fouten = velden
    .flatMap((veld) => {
      const tekst = inhoud[veld]
      return typeof tekst === 'string' ? toFouten(veld, tekst) : []
    })
    .slice(0, MAX_FOUTEN)
  if (fouten.length > 0) throw new AppError('persoonsgegevens', { aantal: fouten.length }, fouten)
}
