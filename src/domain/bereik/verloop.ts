import { ORDENEND } from '../model/voorwaarde.ts'
import { delenVan, type Formule } from '../regeltaal/formule.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { formuleOf, type Vergelijkknoop } from './bereiken.ts'
import { type BereikOf, rangeOfFormule, type Waardebereik } from './waardebereik.ts'

/** How a number goes along with a fact: not at all, only up or only down, or in no known way. */
type Verloop = 'vast' | 'eenrichting' | 'grillig'

interface Langs {
  readonly slot: number
  /** Range of a slot while the fact takes any value it may become. */
  readonly bereikOf: BereikOf
}

/** Of what is not known at all, no product is known either. */
const keepsSign = (bereik: Waardebereik): boolean =>
  !('laagst' in bereik) || bereik.laagst >= 0 || bereik.hoogst <= 0

/** At most one part may move: two that move could go against each other. */
const combine = (delen: readonly Verloop[]): Verloop => {
  const bewegend = delen.filter((deel) => deel !== 'vast')
  return bewegend.length > 1 ? 'grillig' : (bewegend[0] ?? 'vast')
}

const verloopOf = (werk: GecompileerdRegelboek, langs: Langs) => {
  const ofSlot = (slot: number): Verloop => {
    if (slot === langs.slot) return 'eenrichting'
    const formule = formuleOf(werk, slot)
    return formule ? ofFormule(formule) : 'vast'
  }
  const ofFormule = (formule: Formule): Verloop => {
    if (formule.soort === 'feit') return ofSlot(werk.slotOf(formule.feit))
    const samen = combine(delenVan(formule).map(ofFormule))
    if (samen !== 'eenrichting') return samen
    if (formule.soort === 'negatief' || formule.soort === 'uiterste') return samen
    if (formule.soort !== 'rekenen') return 'grillig'
    if (formule.teken === '+' || formule.teken === '-') return samen
    return formule.delen.every((deel) =>
      keepsSign(rangeOfFormule(deel, (id) => langs.bereikOf(werk.slotOf(id)))),
    )
      ? samen
      : 'grillig'
  }
  return ofSlot
}

/**
 * True when a comparison that is open (for want of other facts) at two values of this fact is surely
 * open at every value between: one side goes up or down with the fact and the other stays.
 */
export const turnsOnce = (
  werk: GecompileerdRegelboek,
  { bron, slot, normSlot }: Vergelijkknoop,
  langs: Langs,
): boolean => {
  const ofSlot = verloopOf(werk, langs)
  const zijden = [slot, ...(normSlot === undefined ? [] : [normSlot])].map(ofSlot)
  return ORDENEND.some((operator) => operator === bron.operator) && combine(zijden) !== 'grillig'
}
