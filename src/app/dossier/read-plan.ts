import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Omgeving } from '../omgeving.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'

/** Where the plan of a beoordeling lies, in RD (m). */
export const readPlan = (
  { locatie }: Pick<Omgeving, 'locatie'>,
  { bewijs }: BeoordelingMetBewijs,
  { werkingsgebied }: Regelboek,
): GeometrieRd => {
  const { locatie: plek, bufferM } = bewijs.verzoek
  return locatie.read(plek, {
    werkingsgebied,
    contentCrs: bewijs.crs.invoer,
    ...(bufferM !== undefined && { bufferM }),
  }).geometrie
}
