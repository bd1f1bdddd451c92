import { aanvullingenVan } from '../../domain/dossier/aanvulling.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import { quote } from '../brief/adviezen.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { formatDatum } from '../woorden/codes.ts'

/** What the initiator wrote to questions in an officer's own words: no rule reads it, and nobody here established it. */
export const listAntwoorden = (dossier: Pick<Dossier, 'gebeurtenissen' | 'zaak'>) =>
  aanvullingenVan(geldendVan(dossier), dossier.zaak).flatMap(
    ({ eigenVraag, antwoord, ontvangenOp }): readonly string[] =>
      eigenVraag === undefined || antwoord === undefined || ontvangenOp === undefined
        ? []
        : [
            `Gevraagd is ${quote(eigenVraag)} Het antwoord van ${formatDatum(ontvangenOp)}: ${quote(antwoord)}`,
          ],
  )
