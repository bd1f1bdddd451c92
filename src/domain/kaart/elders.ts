import { judge } from '../assess.ts'
import type { FeitWaarde } from '../model/feit.ts'
import type { Gebied } from '../model/gebied.ts'
import type { Ligging } from '../model/ligging.ts'
import type { Elders } from '../model/richting.ts'
import { STAND_ONBEKEND } from '../model/visie.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import { formatGetal } from '../tekst.ts'
import { isMendable } from '../weging/mendable.ts'
import { type Grond, readRichting } from '../weging/richting.ts'
import { isTegen, stapOf } from '../weging/schaal.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Wereld } from '../weging/wereld.ts'
import { createCeltoets } from './celtoets.ts'

const MAX_GEBIEDEN = 3

const UITLEG =
  'Dit is hetzelfde idee met dezelfde antwoorden in een ander gebied. Of daar grond beschikbaar is, is niet bekeken.'

/** One profile in which the plan could lie, as a cell of a suitability map has it. */
export interface Elder {
  readonly gebied: Gebied
  readonly ligging: Ligging
  /** From the plan to its border, m. */
  readonly afstandM: number
}

const readsPlaats = (
  { feiten }: GecompileerdRegelboek,
  { geldtIn, leestGebied, rustOp }: GecompileerdeRegel,
): boolean =>
  geldtIn !== undefined ||
  leestGebied ||
  [...rustOp].some((slot) => feiten[slot]?.herkomst === 'ligging')

/** Whether it is the place that makes this ground: a stance of an area, or an eis on the place that no change meets. */
const isVanPlaats = (wereld: Wereld, { regels }: Weging, grond: Grond): boolean => {
  if (grond.soort === 'houding') return grond.gebied !== undefined
  return regels.some(({ evaluatie }) => {
    const { regel, plek } = evaluatie
    return (
      grond.soort === 'regel' &&
      regel.definitie.id === grond.id &&
      plek.context.gebied?.id === grond.gebied &&
      readsPlaats(wereld.werk, regel) &&
      isMendable(wereld, evaluatie).uit === ONWAAR
    )
  })
}

/** The step of the stand when the place is the obstacle: the vision, policy or law is against it here. */
const readBezwaar = (wereld: Wereld, weging: Weging): number | undefined => {
  const { stand, door } = readRichting(wereld, weging)
  if (!isTegen(stand)) return undefined
  const gevend = door.filter(({ rol }) => rol !== 'doorbreekt_stilte')
  return gevend.some((grond) => isVanPlaats(wereld, weging, grond)) ? stapOf(stand) : undefined
}

/**
 * The ligging of a plan of this size somewhere in the area. How much of it would lie in another area is known
 * only where all of this area or nothing of it does.
 */
export const placeIn = (ligging: Ligging, { oppervlakteM2, isVlak }: Ligging): Ligging => ({
  ...ligging,
  oppervlakteM2,
  isVlak,
  binnenM2: Object.fromEntries(
    Object.entries(ligging.binnenM2).flatMap(([soorten, m2]): [string, number][] => {
      if (m2 === 0) return [[soorten, 0]]
      return m2 === ligging.oppervlakteM2 ? [[soorten, oppervlakteM2]] : []
    }),
  ),
})

/** As people say it: "ernaast", "400 m", "1,5 km", "12 km". */
export const sayAfstand = (meter: number): string => {
  if (meter < 50) return 'ernaast'
  if (meter < 950) return `${Math.round(meter / 100) * 100} m`
  const km = meter / 1000
  return `${formatGetal(km < 9.75 ? Math.round(km * 2) / 2 : Math.round(km))} km`
}

/**
 * Where the place is the obstacle: the nearest areas in which the same idea has a higher stand, nearest first.
 * Undefined where something else gives the stand, or while it is open. `elders` gives every other profile, nearest
 * first; an area where the stand is open counts as no higher.
 */
export const findElders = (
  werk: GecompileerdRegelboek,
  {
    feiten,
    ligging,
  }: { readonly feiten: Readonly<Record<string, FeitWaarde>>; readonly ligging: Ligging },
  elders: () => Iterable<Elder>,
): Elders | undefined => {
  const { wereld, weging } = judge(werk, { feiten, ligging })
  const eigen = readBezwaar(wereld, weging)
  if (eigen === undefined) return undefined
  const celtoets = createCeltoets(werk, feiten)
  const gebieden: Elders['gebieden'][number][] = []
  for (const { gebied, ligging: daar, afstandM } of elders()) {
    if (gebieden.length === MAX_GEBIEDEN) break
    const { stand, woorden, hardheid } = celtoets.assess(placeIn(daar, ligging)).richting
    if (stand === STAND_ONBEKEND || stapOf(stand) <= eigen) continue
    gebieden.push({
      gebied: gebied.id,
      naam: gebied.naam,
      afstandM: Math.round(afstandM),
      afstand: sayAfstand(afstandM),
      stand,
      woorden,
      ...(hardheid && { hardheid }),
    })
  }
  return { uitleg: UITLEG, gebieden }
}
