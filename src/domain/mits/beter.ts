import { basisOf, collectVergelijkingen } from '../bereik/bereiken.ts'
import { candidatesFor } from '../bereik/kandidaten.ts'
import { allowedRange, reachableRange } from '../bereik/ruimte.ts'
import type { Waardebereik } from '../bereik/waardebereik.ts'
import type { FeitWaarde } from '../model/feit.ts'
import type { STAND_ONBEKEND, Stand } from '../model/visie.ts'
import type { GecompileerdeVoorwaarde } from '../regeltaal/compile.ts'
import type { Bijdrage } from '../weging/bijdrage.ts'
import { standOf } from '../weging/schaal.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Context, Wereld } from '../weging/wereld.ts'
import { distanceTo } from './afstand.ts'
import { isVeranderbaar } from './doel.ts'
import { createZoeker, isPassend, type Zoeker } from './zoeken.ts'

/** Bound on whole re-assessments. */
const MAX_TOETSEN = 80

/** One value of a fact, and where the plan stands with it. */
export interface Optie {
  readonly naar: FeitWaarde
  readonly stand: Stand | typeof STAND_ONBEKEND
  /** The best that it can still become. */
  readonly hoogst: Stand
}

/** One fact that, changed by itself, takes the plan to a higher stand. */
export interface Beter {
  readonly feit: string
  readonly van: FeitWaarde
  /** An alternative that no advice counts on. */
  readonly anderPlan: boolean
  /** Of a number the nearest that does; of a choice each that does, nearest first. */
  readonly opties: readonly [Optie, ...Optie[]]
}

interface Lezer {
  readonly context: Context
  readonly delen: readonly GecompileerdeVoorwaarde[]
}

/** What holds the plan where it stands at best, and the conditions on which that turns: of rules, stances and spanningen. */
const listBeslissend = ({ werk, gebieden }: Wereld, weging: Weging): readonly Lezer[] => {
  const { hoogst } = weging.weighStand().bereik
  const holds = ({ stemAt }: Bijdrage) => stemAt(0).bereik.hoogst === hoogst
  return [
    ...weging.regels.filter(holds).map(({ evaluatie: { regel, plek } }) => ({
      context: plek.context,
      delen: [regel.voldoetAls, regel.geldtVoor, regel.beslissendAls].filter(
        (deel) => deel !== undefined,
      ),
    })),
    ...weging.houdingen.filter(holds).flatMap(({ houding: { gebied, groep } }) => {
      const als = gebied && werk.houdingen.get(gebied.id)?.get(groep)
      const context = gebieden.find((deel) => deel.gebied?.id === gebied?.id)
      return als && context ? [{ context, delen: [als] }] : []
    }),
    ...weging.spanningen.filter(holds).map(({ evaluatie: { spanning, context } }) => ({
      context,
      delen: [spanning.treedtOp],
    })),
  ]
}

/** What somebody may choose for a fact; undefined: it stays what it is. */
const roomFor = (wereld: Wereld, slot: number): Waardebereik | undefined => {
  const { werk, algemeen } = wereld
  const [feit, van] = [werk.feiten[slot], algemeen.waarden[slot]]
  if (feit === undefined || van === undefined) return undefined
  if (isVeranderbaar(wereld, slot)) return allowedRange(feit, van)
  const richting = feit.alternatief
  return richting && reachableRange({ ...feit, veranderbaar: { richting } }, van)
}

/** The values of each changeable fact at which one of these conditions can turn, nearest first. */
const listWaarden = (
  wereld: Wereld,
  lezers: readonly Lezer[],
): ReadonlyMap<number, readonly FeitWaarde[]> => {
  const { werk } = wereld
  const perSlot = new Map<number, Set<FeitWaarde>>()
  for (const { context, delen } of lezers) {
    for (const { knoop } of delen) {
      const gelezen = collectVergelijkingen(knoop).flatMap((deel) => basisOf(werk, deel))
      for (const slot of new Set(gelezen)) {
        const ruimte = roomFor(wereld, slot)
        if (ruimte === undefined) continue
        const langs = { waarden: context.waarden, slot, vrij: new Set<number>(), ruimte }
        const waarden = perSlot.get(slot) ?? new Set()
        for (const waarde of candidatesFor(werk, knoop, langs).waarden) waarden.add(waarde)
        perSlot.set(slot, waarden)
      }
    }
  }
  return new Map(
    [...perSlot].map(([slot, waarden]) => [
      slot,
      [...waarden]
        .filter((waarde) => waarde !== wereld.algemeen.waarden[slot])
        .sort((a, b) => distanceTo(wereld, slot, a) - distanceTo(wereld, slot, b)),
    ]),
  )
}

/** Where the plan stands with one fact changed; undefined when that is no plan, or not higher. */
const tryOut = (zoeker: Zoeker, weging: Weging, slot: number, naar: FeitWaarde) => {
  const stap = zoeker.weighWith(new Map([[slot, naar]]))
  const [nu, dan] = [weging.weighStand(), stap.weging.weighStand()]
  const hoger = dan.bereik.hoogst > nu.bereik.hoogst && dan.bereik.laagst >= nu.bereik.laagst
  return hoger && isPassend(stap)
    ? { naar, stand: dan.stand, hoogst: standOf(dan.bereik.hoogst) }
    : undefined
}

/**
 * Which single changes take the plan higher, each weighed again: also where a stance of the place turns on how large it
 * is or of what kind, and where only the stand rises. A choice names every option that does.
 */
export const listBeter = (wereld: Wereld, weging: Weging): readonly Beter[] => {
  const zoeker = createZoeker(wereld, weging)
  let toetsen = 0
  return [...listWaarden(wereld, listBeslissend(wereld, weging))].flatMap(([slot, waarden]) => {
    const { id: feit, type, veranderbaar } = wereld.werk.feiten[slot] ?? {}
    const van = wereld.algemeen.waarden[slot]
    const gevonden: Optie[] = []
    for (const naar of waarden) {
      if (toetsen >= MAX_TOETSEN || (type === 'getal' && gevonden.length > 0)) break
      toetsen += 1
      const optie = tryOut(zoeker, weging, slot, naar)
      if (optie) gevonden.push(optie)
    }
    const [eerste, ...rest] = gevonden
    return eerste && feit !== undefined && van !== undefined
      ? [{ feit, van, anderPlan: veranderbaar === undefined, opties: [eerste, ...rest] }]
      : []
  })
}
