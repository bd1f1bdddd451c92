import { NOEM } from '../model/regel.ts'
import { type Hardheid, STAND_ONBEKEND, type Stand } from '../model/visie.ts'
import { ONBEKEND, WAAR } from '../regeltaal/waarheid.ts'
import type { Bijdrage, HoudingBijdrage, RegelBijdrage, SpanningBijdrage } from './bijdrage.ts'
import { appliesTo } from './groep.ts'
import { GRADEN, type Graad, gradeOf, hardheidVan, softest, VAST } from './hardheid.ts'
import { type HoudingPlek, isNeeTenzij } from './houding.ts'
import { schalenOf, stapOf } from './schaal.ts'
import { gewoonOf } from './voorbehoud.ts'
import type { Standbereik, Weging } from './weigh.ts'
import type { Wereld } from './wereld.ts'

/** Something on which the stand rests, or that pulls the other way. */
export interface Grond {
  readonly soort: 'regel' | 'houding' | 'spanning'
  /** Of a rule or a spanning; of a houding the activity group. */
  readonly id: string
  readonly gebied?: string
  readonly groep?: string
  /** Absent where nothing is said: silence has no ground. */
  readonly graad?: Graad
  /** Why it stands here: it gives the stand, breaks the silence, or makes an eis strijdig. */
  readonly rol: 'stand' | 'doorbreekt_stilte' | 'nee_tenzij' | 'tegenkracht'
}

/** Which way, and how firm. */
export interface Richting extends Standbereik {
  /** Absent at `zwijgt` and while the stand is not settled. */
  readonly hardheid?: Hardheid
  /** The stand when everything that is not firm is left out. */
  readonly alleenVast: Stand | typeof STAND_ONBEKEND
  /** What gives the stand, and above silence also what breaks it: firmest ground first, the usual reservations last. */
  readonly door: readonly Grond[]
  /** What speaks for the plan; up to `aanpassen`. */
  readonly tegenkracht: readonly Grond[]
  /** While the stand is open: what keeps it lower whatever else becomes known, lowest first. */
  readonly zeker: readonly Grond[]
}

const placeOf = (gebied: { readonly id: string } | undefined) =>
  gebied === undefined ? {} : { gebied: gebied.id }

const groundOfRegel = (
  { evaluatie: { regel, plek }, graad }: RegelBijdrage,
  rol: Grond['rol'],
  vanaf: Graad = graad,
): Grond => ({
  soort: 'regel',
  id: regel.definitie.id,
  ...placeOf(plek.context.gebied),
  graad: vanaf,
  rol,
})

const groundOfHouding = ({ gebied, groep, mogelijk }: HoudingPlek, rol: Grond['rol']): Grond => ({
  soort: 'houding',
  id: groep,
  groep,
  ...placeOf(gebied),
  ...(mogelijk.length > 0 && { graad: softest(...mogelijk.map(({ graad }) => graad)) }),
  rol,
})

const groundOfSpanning = ({ evaluatie, graad }: SpanningBijdrage): Grond => ({
  soort: 'spanning',
  id: evaluatie.spanning.definitie.id,
  ...placeOf(evaluatie.context.gebied),
  graad,
  rol: 'stand',
})

/** Whether this alone already gives the stand. */
const gives = ({ stemAt }: Pick<Bijdrage, 'stemAt'>, stap: number, vanaf: Graad = 0): boolean => {
  const { laagst, hoogst } = stemAt(vanaf).bereik
  return laagst === stap && hoogst === stap
}

/** The firmest degree up to which an outcome keeps this stand when what is softer is left out. */
const firmnessAt = (bijdrage: RegelBijdrage, stap: number): Graad =>
  GRADEN.findLast((vanaf) => vanaf <= bijdrage.graad && gives(bijdrage, stap, vanaf)) ?? 0

/** The stances without which an eis that is not met would not be strijdig. */
const listNeeTenzij = (bijdrage: RegelBijdrage, strijdigVanZelf: boolean): readonly Grond[] =>
  strijdigVanZelf
    ? []
    : bijdrage.neeTenzij
        .filter(
          (plek) => isNeeTenzij(plek, 0) === WAAR && appliesTo(bijdrage.over, plek.groep) === WAAR,
        )
        .map((plek) => groundOfHouding(plek, 'nee_tenzij'))

const groundsOfRegel = (
  wereld: Wereld,
  bijdrage: RegelBijdrage,
  stap: number,
): readonly Grond[] => {
  const graad = firmnessAt(bijdrage, stap)
  const eigen = groundOfRegel(bijdrage, 'stand', graad)
  if (stap !== stapOf('strijdig')) return [eigen]
  const { stand } = schalenOf(wereld.werk.regelboek.visie.niveaus)
  const { laag } = stand.nietVoldaan[bijdrage.evaluatie.regel.definitie.doorwerking]
  return [eigen, ...listNeeTenzij(bijdrage, laag === stap)]
}

/** What breaks the silence of one area on one group: its own stance, and the eisen that give direction. */
const breakersOf = ({ houding, richtingDoor }: HoudingBijdrage): readonly Grond[] => {
  if (!houding.profiel) return []
  const spreekt =
    houding.mogelijk.length > 0 && houding.mogelijk.every(({ stand }) => stand !== 'zwijgt')
  return [
    ...(spreekt ? [groundOfHouding(houding, 'doorbreekt_stilte')] : []),
    ...richtingDoor
      .filter(({ over }) => appliesTo(over, houding.groep) === WAAR)
      .map((deel) => groundOfRegel(deel, 'doorbreekt_stilte')),
  ]
}

const keyOf = ({ soort, id, gebied, groep }: Grond) =>
  `${soort} ${id} ${gebied ?? ''} ${groep ?? ''}`

interface Volgorde {
  /** What is usual, and comes last of what gives the stand. */
  readonly gewoon?: ReadonlySet<string> | undefined
  /** Of rules that are as firm: the lowest first; what is not in it comes before them. */
  readonly orde?: ReadonlyMap<string, number> | undefined
}

/**
 * Each once, firmest first, and as firm what the place wants before a rule; what gives the stand before what only breaks
 * the silence, and what is usual last of it.
 */
const rankGronden = (
  gronden: readonly Grond[],
  { gewoon = new Set(), orde = new Map() }: Volgorde = {},
): readonly Grond[] => {
  const rollen: readonly Grond['rol'][] = [
    'stand',
    'nee_tenzij',
    'doorbreekt_stilte',
    'tegenkracht',
  ]
  const rang = ({ rol }: Grond) => rollen.indexOf(rol)
  const ordeOf = (grond: Grond) => orde.get(keyOf(grond)) ?? 0
  const perGrond = new Map<string, Grond>()
  for (const grond of gronden) {
    const eerder = perGrond.get(keyOf(grond))
    const sterker = eerder === undefined || rang(grond) < rang(eerder)
    if (sterker) perGrond.set(keyOf(grond), grond)
  }
  return [...perGrond.values()].sort(
    (a, b) =>
      Math.min(rang(a), 1) - Math.min(rang(b), 1) ||
      Number(gewoon.has(keyOf(a))) - Number(gewoon.has(keyOf(b))) ||
      (b.graad ?? 0) - (a.graad ?? 0) ||
      rang(a) - rang(b) ||
      ordeOf(a) - ordeOf(b),
  )
}

/**
 * Of eisen that are as firm: what no allowed change meets first, then as the rules say of themselves. A rulebook in which
 * no rule says so is told in the order of its rules: so were the receipts of then.
 */
const orderRegels = (
  { werk }: Wereld,
  regels: Weging['regels'],
): ReadonlyMap<string, number> | undefined =>
  werk.regelboek.regels.some(({ noem }) => noem !== undefined)
    ? new Map(
        regels.map((deel) => {
          const noem = NOEM.indexOf(deel.evaluatie.regel.definitie.noem ?? 'gewoon')
          return [
            keyOf(groundOfRegel(deel, 'stand')),
            deel.conclusie.laagst * NOEM.length + noem,
          ] as const
        }),
      )
    : undefined

/** The reservations that nearly every plan of this kind has, or that may not be about it at all: they say least of this one. */
const listGewoon = (wereld: Wereld, regels: Weging['regels']): ReadonlySet<string> =>
  new Set(
    regels
      .filter(
        (deel) => deel.evaluatie.geldt === ONBEKEND || gewoonOf(wereld, deel).gewoon !== undefined,
      )
      .map((deel) => keyOf(groundOfRegel(deel, 'stand'))),
  )

const listDoor = (wereld: Wereld, weging: Weging, stand: Stand): readonly Grond[] => {
  const stap = stapOf(stand)
  const boven = stap > stapOf('zwijgt')
  const gevend =
    stand === 'past'
      ? []
      : [
          ...weging.houdingen
            .filter((deel) => gives(deel, stap))
            .map(({ houding }) => groundOfHouding(houding, 'stand')),
          ...weging.regels
            .filter((deel) => gives(deel, stap))
            .flatMap((deel) => groundsOfRegel(wereld, deel, stap)),
          ...weging.spanningen.filter((deel) => gives(deel, stap)).map(groundOfSpanning),
        ]
  const gronden = [...gevend, ...(boven ? weging.houdingen.flatMap(breakersOf) : [])]
  const genoemd = new Set(gronden.map(({ id }) => id))
  const regels = weging.regels.filter(({ evaluatie }) => genoemd.has(evaluatie.regel.definitie.id))
  return rankGronden(gronden, {
    orde: orderRegels(wereld, regels),
    gewoon: boven ? listGewoon(wereld, regels) : undefined,
  })
}

const listTegenkracht = ({ regels, houdingen }: Weging): readonly Grond[] =>
  rankGronden([
    ...regels
      .filter(
        ({ evaluatie: { oordeel, regel } }) =>
          regel.definitie.aard === 'kans' && oordeel === 'voldoet',
      )
      .map((deel) => groundOfRegel(deel, 'tegenkracht', gradeOf(deel.evaluatie.regel.definitie))),
    ...houdingen
      .filter(
        ({ houding }) =>
          houding.mogelijk.length > 0 && houding.mogelijk.every(({ stand }) => stand === 'ja'),
      )
      .map(({ houding }) => groundOfHouding(houding, 'tegenkracht')),
  ])

/** What is certain while other things are open: it lowers the stand, whatever is still missing. */
const listZeker = (
  { werk }: Wereld,
  { regels, houdingen, spanningen }: Weging,
): readonly Grond[] => {
  const { top } = schalenOf(werk.regelboek.visie.niveaus).stand
  const list = <B extends Bijdrage>(delen: readonly B[], toGrond: (deel: B) => Grond) =>
    delen
      .map((deel) => ({ deel, hoogst: deel.stemAt(0).band.hoogst }))
      .filter(({ hoogst }) => hoogst < top)
      .map(({ deel, hoogst }) => ({ hoogst, grond: toGrond(deel) }))
  return [
    ...list(regels, (deel) => groundOfRegel(deel, 'stand')),
    ...list(houdingen, ({ houding }) => groundOfHouding(houding, 'stand')),
    ...list(spanningen, groundOfSpanning),
  ]
    .sort((a, b) => a.hoogst - b.hoogst || (b.grond.graad ?? 0) - (a.grond.graad ?? 0))
    .map(({ grond }) => grond)
}

/**
 * The firmest degree such that leaving out everything softer keeps the stand. Below silence that is the
 * firmest ground that gives it; above silence the softest of that and of what breaks each silence.
 */
const measureGraad = ({ weighStand }: Weging, stand: Stand): Graad =>
  GRADEN.findLast((vanaf) => weighStand(vanaf).stand === stand) ?? 0

/** How firm the ground of the stand is; undefined at `zwijgt` and while the stand is not settled. */
export const measureHardheid = (weging: Weging): Hardheid | undefined => {
  const { stand } = weging.weighStand()
  return stand === STAND_ONBEKEND || stand === 'zwijgt'
    ? undefined
    : hardheidVan(measureGraad(weging, stand))
}

/** Which way it all points, on what ground, and what pulls the other way. */
export const readRichting = (wereld: Wereld, weging: Weging): Richting => {
  const standbereik = weging.weighStand()
  const { stand } = standbereik
  const alleenVast = weging.weighStand(VAST).stand
  const hardheid = measureHardheid(weging)
  if (stand === STAND_ONBEKEND) {
    const zeker = listZeker(wereld, weging)
    return { ...standbereik, alleenVast, door: [], tegenkracht: [], zeker }
  }
  const laag = stapOf(stand) <= stapOf('aanpassen')
  return {
    ...standbereik,
    ...(hardheid !== undefined && { hardheid }),
    alleenVast,
    door: listDoor(wereld, weging, stand),
    tegenkracht: laag ? listTegenkracht(weging) : [],
    zeker: [],
  }
}
