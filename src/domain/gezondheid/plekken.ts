import { single, type Waardebereik } from '../bereik/waardebereik.ts'
import type { Gebied } from '../model/gebied.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { matchesGebied } from '../weging/gebied-keuze.ts'

/** A kind of place where a rule is tested: what the area facts that it reads are there. */
export interface Plaats {
  /** Areas that are alike for this rule; none: anywhere. */
  readonly gebieden: readonly Gebied[]
  readonly vast: ReadonlyMap<number, Waardebereik>
}

const ALLES: Waardebereik = { alles: true }

const rangeIn = (werk: GecompileerdRegelboek, gebied: Gebied | undefined, slot: number) => {
  const feit = werk.feiten[slot]
  const waarde = feit && gebied?.waarden[feit.id]?.waarde
  if (feit === undefined || waarde === undefined) return ALLES
  return Array.isArray(waarde) ? { opties: [waarde, waarde] } : single(waarde)
}

const areaSlots = ({ feiten }: GecompileerdRegelboek, { rustOp }: GecompileerdeRegel) =>
  [...rustOp].filter((slot) => feiten[slot]?.herkomst === 'gebied')

/**
 * The places where a rule can be tested, those with the same area values together. A value that an area
 * does not state stays missing there. Empty when its selector picks no area.
 */
export const placesOf = (
  werk: GecompileerdRegelboek,
  regel: GecompileerdeRegel,
): readonly Plaats[] => {
  const { geldtIn } = regel
  const slots = areaSlots(werk, regel)
  if (!geldtIn && !regel.leestGebied) return [{ gebieden: [], vast: new Map() }]
  const { soorten } = werk.regelboek.visie
  const gekozen = [...werk.gebieden.values()].filter((gebied) =>
    geldtIn ? matchesGebied(werk, gebied, geldtIn) : soorten[gebied.soort]?.profiel,
  )
  const groepen = Map.groupBy(gekozen, (gebied) =>
    JSON.stringify(slots.map((slot) => rangeIn(werk, gebied, slot))),
  )
  return [...groepen.values()].map((gebieden) => ({
    gebieden,
    vast: new Map(slots.map((slot) => [slot, rangeIn(werk, gebieden[0], slot)])),
  }))
}
