import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GestuurdePlek } from '../dossier/read-plan.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Plekkenlijst } from '../ports/zoeken.ts'
import { drawPlankaart, type Plankaart } from './plankaart.ts'

/** A larger drawing takes long to read: it is described, not drawn. */
const MAX_TEKENS = 20_000

/** Of each list of places what was drawn of it, as long as the place itself is remembered. */
const GETEKEND = new WeakMap<Plekkenlijst, WeakMap<GeometrieRd, Plankaart>>()

const drawOnce = (lijst: Plekkenlijst, plan: GeometrieRd): Plankaart => {
  const kaarten = GETEKEND.get(lijst) ?? new WeakMap<GeometrieRd, Plankaart>()
  const kaart = kaarten.get(plan) ?? drawPlankaart(lijst, plan)
  GETEKEND.set(lijst, kaarten.set(plan, kaart))
  return kaart
}

/** The small map of a place; undefined where no map came with the service, or the drawing is too large to read here. */
export const readPlankaart = (
  { plekkenVan, locatie }: Pick<Omgeving, 'plekkenVan' | 'locatie'>,
  { locatie: plek, ...opties }: GestuurdePlek,
  { visie, werkingsgebied }: Pick<Regelboek, 'visie' | 'werkingsgebied'>,
): Plankaart | undefined => {
  const lijst = plekkenVan?.(visie.bevoegdGezag)
  if (!lijst || JSON.stringify(plek).length > MAX_TEKENS) return undefined
  return drawOnce(lijst, locatie.read(plek, { werkingsgebied, ...opties }).geometrie)
}
