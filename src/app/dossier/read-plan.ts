import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Omgeving } from '../omgeving.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'

/** A place as it was sent; no `contentCrs`: in CRS84. */
export interface GestuurdePlek {
  readonly locatie: unknown
  readonly contentCrs?: string
  readonly bufferM?: number
}

/** Where the plan of a beoordeling lies, as it was sent. */
export const plekOf = ({ bewijs }: Pick<BeoordelingMetBewijs, 'bewijs'>): GestuurdePlek => {
  const { locatie, bufferM } = bewijs.verzoek
  return { locatie, contentCrs: bewijs.crs.invoer, ...(bufferM !== undefined && { bufferM }) }
}

/** The same in RD (m). */
export const readPlan = (
  { locatie }: Pick<Omgeving, 'locatie'>,
  beoordeling: BeoordelingMetBewijs,
  { werkingsgebied }: Regelboek,
): GeometrieRd => {
  const { locatie: plek, ...opties } = plekOf(beoordeling)
  return locatie.read(plek, { werkingsgebied, ...opties }).geometrie
}
