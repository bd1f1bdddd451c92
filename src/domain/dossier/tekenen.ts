import type { VastgelegdeGebeurtenis } from './gebeurtenis.ts'
import { isZelfdePersoon, type Persoon } from './persoon.ts'
import { openPuntenVan } from './punten.ts'

/** What one signs: a decision on an application, or the answer with which an idea ends. */
export const TEKENT = ['besluit', 'antwoord'] as const
export type Tekent = (typeof TEKENT)[number]

/** Who may sign, and what somebody else has to read first; as the municipality set it. */
export interface Tekenregels {
  /** What a second reader has to agree with. */
  readonly tweedeLezer: readonly Tekent[]
  /** Who may sign, by name or as the organisation calls them; absent: whoever handles cases. */
  readonly bevoegd?: readonly string[]
}

/** Nobody set anything: whoever handles cases signs, and reads along when asked. */
export const GEEN_TEKENREGELS: Tekenregels = { tweedeLezer: [] }

/** Why somebody may not sign now. */
export type Beletsel = 'niet_bevoegd' | 'punten_open' | 'niet_gelezen' | 'las_zelf'

const isBevoegd = (wie: Persoon, { bevoegd }: Tekenregels): boolean =>
  bevoegd === undefined ||
  bevoegd.some(
    (een) =>
      (wie.identiteit?.soort === 'aangemeld' && wie.identiteit.onderwerp === een) ||
      isZelfdePersoon({ naam: een }, { naam: wie.naam }),
  )

/** What is read before one signs: a conclusie or a letter that came after a reading was not read. */
const LEESSTOF: ReadonlySet<string> = new Set(['besluit_vastgelegd', 'brief_opgesteld'])

/**
 * Why this person may not sign this now; undefined: he may. A second reader counts when he agreed after the last
 * conclusie and letter, nothing that was returned is open, and who signs is another.
 */
export const beletselVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  wie: Persoon,
  { wat, regels }: { readonly wat: Tekent; readonly regels: Tekenregels },
): Beletsel | undefined => {
  if (!isBevoegd(wie, regels)) return 'niet_bevoegd'
  if (!regels.tweedeLezer.includes(wat)) return undefined
  if (openPuntenVan(gebeurtenissen).length > 0) return 'punten_open'
  const stof = gebeurtenissen.findLast(({ gebeurtenis }) => LEESSTOF.has(gebeurtenis.soort))
  const lezing = gebeurtenissen.findLast(({ gebeurtenis }) => gebeurtenis.soort === 'tweede_lezing')
  if (lezing?.gebeurtenis.soort !== 'tweede_lezing' || !lezing.gebeurtenis.akkoord) {
    return 'niet_gelezen'
  }
  if (stof !== undefined && stof.volgnummer > lezing.volgnummer) return 'niet_gelezen'
  const { identiteit } = lezing.gebeurtenis
  const lezer = { naam: lezing.door, ...(identiteit && { identiteit }) }
  return isZelfdePersoon(lezer, wie) ? 'las_zelf' : undefined
}
