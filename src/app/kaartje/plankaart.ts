import type { GeometrieRd } from '../../domain/model/gebied.ts'
import { boundsOf, middleOf } from '../../domain/plaats/omhullende.ts'
import type { Plekkenlijst } from '../ports/zoeken.ts'
import { drawKaartje } from './kaartje.ts'

/** Of the drawing, px; it gets narrower on a small screen. */
const BREEDTE = 360
const HOOGTE = 200
/** So much round a small plan is in sight that one knows where it is, m. */
const MIN_BREED_M = 1_800
/** The plan takes at most this share of the width. */
const DEEL = 0.4

export interface Plankaart {
  readonly svg: string
  readonly breedte: number
  readonly hoogte: number
  /** What it shows, in words. */
  readonly tekst: string
}

/** A plan among the neighbourhoods round it. */
export const drawPlankaart = (lijst: Plekkenlijst, plan: GeometrieRd): Plankaart => {
  const { minX, minY, maxX, maxY } = boundsOf(plan)
  const breedM = Math.max(
    MIN_BREED_M,
    (maxX - minX) / DEEL,
    ((maxY - minY) / DEEL) * (BREEDTE / HOOGTE),
  )
  const uitsnede = { midden: middleOf(plan), breedM, breedte: BREEDTE, hoogte: HOOGTE }
  const tekst = `Kaart van ${Math.round(breedM)} meter breed, met het noorden boven en uw plan in het midden`
  return {
    svg: drawKaartje(lijst, { ...uitsnede, plan }, tekst),
    breedte: BREEDTE,
    hoogte: HOOGTE,
    tekst,
  }
}
