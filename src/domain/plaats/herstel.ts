import type { Geldigheid, Geometrie, Punt, Vorm } from './geometrie.ts'

/** A repair may change the surface by less than both of these: m² and share of the surface. */
const HERSTEL_M2 = 1
const HERSTEL_AANDEEL = 0.01

export type Herstel =
  | { readonly vorm: Vorm; readonly hersteld: false }
  /** `verschilM2` is the surface after the repair minus the surface before it. */
  | { readonly vorm: Vorm; readonly hersteld: true; readonly verschilM2: number }
  | { readonly geweigerd: { readonly reden: string; readonly plaats: Punt } }

/**
 * Repair as a policy. A valid polygon passes unchanged. An invalid one is repaired only when the two
 * MakeValid methods, which disagree where rings overlap, both change the surface by less than 1 m²
 * and 1 %; otherwise it is refused with the reason and the place (RD). So a ring that touches itself
 * or doubles back is repaired, and a bow-tie, of which nobody knows what was meant, is not.
 */
export const repairVlak = (geo: Geometrie, vorm: Vorm): Herstel => {
  const geldigheid: Geldigheid = geo.checkValid(vorm)
  if (geldigheid.geldig) return { vorm, hersteld: false }
  const voor = geo.area(vorm)
  const hersteld = geo.makeValid(vorm, 'structuur')
  const na = geo.area(hersteld)
  const controle = geo.area(geo.makeValid(vorm, 'lijnwerk'))
  const verschil = Math.max(Math.abs(na - voor), Math.abs(controle - voor))
  if (verschil < HERSTEL_M2 && verschil < HERSTEL_AANDEEL * voor) {
    return { vorm: hersteld, hersteld: true, verschilM2: na - voor }
  }
  return { geweigerd: { reden: geldigheid.reden, plaats: geldigheid.plaats } }
}
