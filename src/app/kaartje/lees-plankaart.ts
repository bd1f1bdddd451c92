import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GestuurdePlek } from '../dossier/read-plan.ts'
import type { Omgeving } from '../omgeving.ts'
import { drawPlankaart, type Plankaart } from './plankaart.ts'

/** A larger drawing takes long to read: it is described, not drawn. */
const MAX_TEKENS = 20_000

/** The small map of a place; undefined where no map came with the service, or the drawing is too large to read here. */
export const readPlankaart = (
  { plekkenVan, locatie }: Pick<Omgeving, 'plekkenVan' | 'locatie'>,
  { locatie: plek, ...opties }: GestuurdePlek,
  { visie, werkingsgebied }: Pick<Regelboek, 'visie' | 'werkingsgebied'>,
): Plankaart | undefined => {
  const lijst = plekkenVan?.(visie.bevoegdGezag)
  if (!lijst || JSON.stringify(plek).length > MAX_TEKENS) return undefined
  return drawPlankaart(lijst, locatie.read(plek, { werkingsgebied, ...opties }).geometrie)
}
