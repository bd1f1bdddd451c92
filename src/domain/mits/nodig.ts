import { rangesFor } from '../bereik/bereiken.ts'
import { findTeVeel, followGeheel } from '../bereik/delen.ts'
import { candidatesFor } from '../bereik/kandidaten.ts'
import { allowedRange, reachableRange, stepOf } from '../bereik/ruimte.ts'
import { NIETS_BEKEND, single, testBereik, type Waardebereik } from '../bereik/waardebereik.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { GecompileerdeVoorwaarde } from '../regeltaal/compile.ts'
import { and, not, ONWAAR, WAAR } from '../regeltaal/waarheid.ts'
import type { Evaluatie } from '../weging/evaluate.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Wereld } from '../weging/wereld.ts'
import { distanceTo } from './afstand.ts'
import { isVeranderbaar, type Verander } from './doel.ts'

/** Where a fact has no steps, so fine is what people write. */
const FIJN = 1000

/** What one changeable fact has to become for one eis, everything else as it is. */
export interface Nodig {
  readonly evaluatie: Evaluatie
  readonly feit: Feit
  readonly van: FeitWaarde
  /** The nearest value with which the eis is met, within the bounds, direction and step of the fact. */
  readonly naar: FeitWaarde
  /** Parts (slots) that go down with it. */
  readonly volgt: Verander
  /** Within the largest change with which it is still the same plan. */
  readonly zelfdePlan: boolean
  /** Everything further on this side does too; absent: not so, or not known. */
  readonly grens?: 'hoogstens' | 'minstens'
  /** The eis does not apply any more, rather than that it is met. */
  readonly vervalt: boolean
}

export interface Behoefte {
  readonly nodig: readonly Nodig[]
  /** False when the search met its bound: a value may be missing, or a nearer one may do. */
  readonly volledig: boolean
}

interface Proef {
  readonly naar: FeitWaarde
  readonly volgt: Verander
  /** Parts still fit their whole: otherwise it is no plan. */
  readonly kan: boolean
  readonly gehaald: boolean
  readonly vervalt: boolean
  /** A part that goes down with it is itself read by the eis: then it can turn at other values too. */
  readonly leestVolgt: boolean
}

/** The eis with one fact changed, and the parts that go down with it. */
const tryValue = (
  { werk, algemeen, vast }: Wereld,
  { regel, plek }: Evaluatie,
  { slot, naar }: { readonly slot: number; readonly naar: FeitWaarde },
): Proef => {
  const verander = new Map([[slot, naar]])
  const volgt = followGeheel(werk, algemeen.waarden, verander)
  const alles = new Map([...volgt, ...verander])
  const { waarden, eigen } = plek.context
  const bereikOf = rangesFor(werk, waarden, (deel) => {
    // What parts in one area add up to does not change with the whole.
    const nieuw = eigen?.has(deel) ? undefined : alles.get(deel)
    if (nieuw !== undefined) return single(nieuw)
    // What is missing counts as unknown, whatever it may still become.
    return waarden[deel] === undefined ? NIETS_BEKEND : undefined
  })
  const test = (deel: GecompileerdeVoorwaarde | undefined) =>
    deel ? testBereik(deel.knoop, bereikOf) : WAAR
  const geldt = and(plek.inGebied, test(regel.geldtVoor))
  const meegaand = [...volgt.keys()]
  return {
    naar,
    volgt,
    kan: !meegaand.some((deel) => vast.has(deel)) && findTeVeel(werk, bereikOf).length === 0,
    gehaald: and(geldt, not(test(regel.voldoetAls))) === ONWAAR,
    vervalt: geldt === ONWAAR,
    leestVolgt: meegaand.some((deel) => regel.rustOp.has(deel)),
  }
}

const isIn = (ruimte: Waardebereik, waarde: FeitWaarde): boolean =>
  'laagst' in ruimte
    ? Number(waarde) >= ruimte.laagst - 1e-9 && Number(waarde) <= ruimte.hoogst + 1e-9
    : !('opties' in ruimte) || ruimte.opties.includes(waarde)

/** The same number as people would write it, no nearer to the present one; without steps also the next, for what must stay clear of a norm. */
const listGeschreven = (feit: Feit, van: FeitWaarde, naar: FeitWaarde): readonly FeitWaarde[] => {
  if (typeof van !== 'number' || typeof naar !== 'number') return [naar]
  if (stepOf(feit) > 0) return [Number(naar.toFixed(9))]
  const kant = naar < van ? -1 : 1
  const eerste = Math.ceil(kant * naar * FIJN - 1e-6)
  return [eerste, eerste + 1].map((fijn) => (kant * fijn) / FIJN)
}

/** What the fact may become at which the eis can turn, nearest first. */
const listWaarden = (wereld: Wereld, { regel, plek }: Evaluatie, slot: number) => {
  const { waarden } = plek.context
  const feit = wereld.werk.feiten[slot] as Feit
  const van = waarden[slot] as FeitWaarde
  const ruimte = reachableRange(feit, van)
  const delen = [regel.voldoetAls, ...(regel.geldtVoor ? [regel.geldtVoor] : [])].map(({ knoop }) =>
    candidatesFor(wereld.werk, knoop, { waarden, slot, vrij: new Set(), ruimte }),
  )
  const alle = new Set(
    delen.flatMap((deel) => deel.waarden).flatMap((x) => listGeschreven(feit, van, x)),
  )
  return {
    waarden: [...alle]
      .filter((x) => x !== van && isIn(ruimte, x))
      .map((naar) => ({ naar, afstand: distanceTo(wereld, slot, naar) }))
      .sort((a, b) => a.afstand - b.afstand)
      .map(({ naar }) => naar),
    volledig: delen.every((deel) => deel.volledig),
  }
}

/** Whether what is nearest holds for everything further on the same side too. */
const boundOf = (van: FeitWaarde, { naar }: Proef, proeven: readonly Proef[]): Nodig['grens'] => {
  if (typeof van !== 'number' || typeof naar !== 'number') return undefined
  const verder = proeven.filter(
    (proef) => proef.kan && (naar < van ? Number(proef.naar) <= naar : Number(proef.naar) >= naar),
  )
  const geldt = verder.every(({ gehaald, leestVolgt }) => gehaald && !leestVolgt)
  return geldt ? (naar < van ? 'hoogstens' : 'minstens') : undefined
}

const findFor = (wereld: Wereld, evaluatie: Evaluatie, slot: number): Behoefte => {
  const feit = wereld.werk.feiten[slot] as Feit
  const van = evaluatie.plek.context.waarden[slot] as FeitWaarde
  const { waarden, volledig: isGezocht } = listWaarden(wereld, evaluatie, slot)
  const proeven = waarden.map((naar) => tryValue(wereld, evaluatie, { slot, naar }))
  const naaste = proeven.findIndex(({ kan, gehaald }) => kan && gehaald)
  const nader = naaste < 0 ? proeven : proeven.slice(0, naaste + 1)
  const volledig = isGezocht && !nader.some(({ leestVolgt }) => leestVolgt)
  const proef = proeven[naaste]
  if (!proef) return { nodig: [], volledig }
  const grens = isGezocht ? boundOf(van, proef, proeven) : undefined
  return {
    nodig: [
      {
        evaluatie,
        feit,
        van,
        naar: proef.naar,
        volgt: proef.volgt,
        zelfdePlan: isIn(allowedRange(feit, van), proef.naar),
        ...(grens && { grens }),
        vervalt: proef.vervalt,
      },
    ],
    volledig,
  }
}

/** What keeps the plan the same first, then what meets the eis rather than escapes it. */
const compareNodig = (een: Nodig, ander: Nodig): number =>
  Number(ander.zelfdePlan) - Number(een.zelfdePlan) || Number(een.vervalt) - Number(ander.vervalt)

/**
 * What the plan needs: for every eis that is not met, at each place, and every known `veranderbaar` fact that by
 * itself could meet it, the nearest value that does, also beyond the change with which it is still the same plan.
 * Parts that stand alone go down with their whole. What only two facts together can meet is not among it.
 */
export const findNodig = (wereld: Wereld, weging: Weging): Behoefte => {
  const delen = weging.regels
    .filter(({ evaluatie: { faalt, regel } }) => faalt === WAAR && regel.definitie.aard === 'eis')
    .map(({ evaluatie }) => {
      const { eigen } = evaluatie.plek.context
      const slots = [...evaluatie.regel.rustOp].filter(
        (slot) => isVeranderbaar(wereld, slot) && !eigen?.has(slot),
      )
      const perFeit = slots.map((slot) => findFor(wereld, evaluatie, slot))
      return {
        nodig: perFeit.flatMap(({ nodig }) => nodig).sort(compareNodig),
        volledig: perFeit.every(({ volledig }) => volledig),
      }
    })
  return {
    nodig: delen.flatMap(({ nodig }) => nodig),
    volledig: delen.every(({ volledig }) => volledig),
  }
}
