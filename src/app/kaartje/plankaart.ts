import type { GeometrieRd } from '../../domain/model/gebied.ts'
import { boundsOf, middleOf } from '../../domain/plaats/omhullende.ts'
import type { Plekkenlijst } from '../ports/zoeken.ts'
import { sayMakers } from './bronnen.ts'
import { listInZicht } from './dichtbij.ts'
import { drawKaartje } from './kaartje.ts'
import { listLegenda } from './legenda.ts'
import { locatePunt, sayLigging } from './ligging.ts'

/** Of the drawing, px; it gets narrower on a small screen. */
const BREEDTE = 360
const HOOGTE = 200
/** So much round a small plan is in sight that one knows where it is, m. */
const MIN_BREED_M = 1_800
/** The same where buildings and roads are on it: closer by one sees more of them. */
const MIN_BREED_DICHTBIJ_M = 700
/** The plan takes at most this share of the width. */
const DEEL = 0.4

export interface Plankaart {
  readonly svg: string
  readonly breedte: number
  readonly hoogte: number
  /** Where its middle lies, in words. */
  readonly waar: string
  /** What it shows, in words. */
  readonly tekst: string
  /** What each line and colour is, of what is in sight. */
  readonly legenda: readonly string[]
  /** Whom it is from. */
  readonly makers: string
}

/** A plan among the neighbourhoods round it. */
export const drawPlankaart = (lijst: Plekkenlijst, plan: GeometrieRd): Plankaart => {
  const { minX, minY, maxX, maxY } = boundsOf(plan)
  const breedM = Math.max(
    lijst.eigen?.bronnen.some(({ opKaart }) => opKaart) ? MIN_BREED_DICHTBIJ_M : MIN_BREED_M,
    (maxX - minX) / DEEL,
    ((maxY - minY) / DEEL) * (BREEDTE / HOOGTE),
  )
  const uitsnede = { midden: middleOf(plan), breedM, breedte: BREEDTE, hoogte: HOOGTE }
  const schets = listInZicht(lijst, uitsnede)
  const waar = sayLigging(lijst, locatePunt(lijst, uitsnede.midden))
  const tekst = `Kaart van ${Math.round(breedM)} meter breed, met het noorden boven en het plan in het midden. Het midden ligt ${waar}.`
  return {
    svg: drawKaartje({ schets }, { ...uitsnede, plan }, tekst),
    breedte: BREEDTE,
    hoogte: HOOGTE,
    waar,
    tekst,
    legenda: listLegenda(schets, uitsnede),
    makers: sayMakers(lijst, true),
  }
}
