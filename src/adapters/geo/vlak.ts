import { cleanCoords } from '@turf/clean-coords'
import type { InvoerFout } from '../../domain/errors.ts'
import type { Geometrie, Punt, Vorm } from '../../domain/plaats/geometrie.ts'
import { repairVlak } from '../../domain/plaats/herstel.ts'
import { toLonLat } from './crs.ts'
import { isBeyondRepair } from './kruisingen.ts'

/** Less than this is no surface, in m². */
export const MIN_M2 = 0.01

export type Ringen = [number, number][][]

type GelezenVlak =
  | { readonly vorm: Vorm; readonly hersteldM2?: number }
  | { readonly fout: InvoerFout }

/** GEOS reasons in words; the first that the reason starts with. */
const REDENEN: readonly (readonly [string, string, string])[] = [
  ['Self-intersection', 'zelfkruising', 'De grens kruist zichzelf'],
  ['Ring Self-intersection', 'zelfkruising', 'De grens kruist of raakt zichzelf'],
  ['Hole lies outside shell', 'gat_buiten_vlak', 'Een gat ligt buiten het vlak'],
  ['Holes are nested', 'gat_in_gat', 'Een gat ligt in een ander gat'],
  ['Interior is disconnected', 'vlak_niet_samenhangend', 'Een gat knipt het vlak in tweeën'],
  ['Duplicate Rings', 'dubbele_ring', 'Dezelfde ring komt twee keer voor'],
]

const ONGELDIG = ['', 'ongeldig_vlak', 'Het vlak is ongeldig getekend'] as const

/** A place both ways: RD with 3 decimals, longitude and latitude with 8. */
const describePlaats = (plaats: Punt): string => {
  const [lengte, breedte] = toLonLat(plaats)
  return `bij RD ${plaats[0].toFixed(3)}, ${plaats[1].toFixed(3)} (lengte ${lengte.toFixed(8)}, breedte ${breedte.toFixed(8)})`
}

/** Drops repeated and needless points; a ring that collapses is left for the validity check. */
const cleanRingen = (ringen: Ringen): Ringen => {
  try {
    return cleanCoords({ type: 'Polygon', coordinates: ringen }).coordinates as Ringen
  } catch {
    return ringen
  }
}

const refuse = (
  { reden, plaats }: { readonly reden: string; readonly plaats: Punt },
  pointer: string,
): InvoerFout => {
  const [, code, woorden] = REDENEN.find(([begin]) => reden.startsWith(begin)) ?? ONGELDIG
  const melding = `${woorden} ${describePlaats(plaats)}. Teken de grens daar opnieuw.`
  return { pointer, code, melding }
}

/**
 * Makes a valid surface of rings in RD, by the repair policy of domain/herstel.ts: repaired with the
 * change in m² when that is under 1 m² and 1 %, otherwise refused with the place of the fault.
 */
export const readVlak = (geo: Geometrie, ringen: Ringen, pointer: string): GelezenVlak => {
  const schoon = cleanRingen(ringen)
  const vorm = geo.readVlak({ type: 'Polygon', coordinates: schoon })
  const geldigheid = geo.checkValid(vorm)
  if (!geldigheid.geldig && isBeyondRepair(schoon)) return { fout: refuse(geldigheid, pointer) }
  if (geo.area(vorm) < MIN_M2 && geo.area(geo.makeValid(vorm, 'lijnwerk')) < MIN_M2) {
    const melding = `Het vlak heeft geen oppervlakte (minder dan ${String(MIN_M2).replace('.', ',')} m²).`
    return { fout: { pointer, code: 'oppervlakte_nul', melding } }
  }
  if (geldigheid.geldig) return { vorm }
  const herstel = repairVlak(geo, vorm)
  if ('geweigerd' in herstel) return { fout: refuse(herstel.geweigerd, pointer) }
  return herstel.hersteld
    ? { vorm: herstel.vorm, hersteldM2: herstel.verschilM2 }
    : { vorm: herstel.vorm }
}
