import type { Knoop, Waarden } from './compile.ts'
import type { Afgeleid } from './derive.ts'
import type { Evaluatie } from './evaluate.ts'
import type { Feit, FeitWaarde } from './feit.ts'
import type { GecompileerdRegelboek } from './regelwerk.ts'
import {
  rangeOfFormule,
  single,
  testBereik,
  type Waardebereik,
  wholeRange,
} from './waardebereik.ts'
import { ONBEKEND, ONWAAR, WAAR, type Waarheid } from './waarheid.ts'
import type { Wereld } from './wereld.ts'

/** More combinations than this are not tried: the outcome is then unknown, never a guess. */
const MAX_COMBINATIES = 4096
const BISECTIES = 40

export interface Herstel {
  /** Whether some allowed change of `veranderbaar` facts alone makes the eis hold. */
  readonly uit: Waarheid
  /** Missing facts (slots) on which that depends. */
  readonly ontbreekt: readonly number[]
}

/** The values a changeable fact may take from its present value; the whole range when that is missing. */
export const allowedRange = (feit: Feit, waarde: FeitWaarde | undefined): Waardebereik => {
  const { veranderbaar } = feit
  const heel = wholeRange(feit)
  if (!veranderbaar || waarde === undefined) return waarde === undefined ? heel : single(waarde)
  const { richting, maxAbsoluut, maxAandeel } = veranderbaar
  if (typeof waarde === 'number' && 'laagst' in heel) {
    const ruimte = Math.min(
      maxAbsoluut ?? Number.POSITIVE_INFINITY,
      maxAandeel === undefined ? Number.POSITIVE_INFINITY : Math.abs(waarde) * maxAandeel,
    )
    return {
      laagst: richting === 'omhoog' ? waarde : Math.max(heel.laagst, waarde - ruimte),
      hoogst: richting === 'omlaag' ? waarde : Math.min(heel.hoogst, waarde + ruimte),
    }
  }
  if (!('opties' in heel)) return single(waarde)
  if (richting === 'beide') return heel
  const volgorde = feit.type === 'janee' ? [false, true] : heel.opties
  const plaats = volgorde.indexOf(waarde)
  return { opties: richting === 'omhoog' ? volgorde.slice(plaats) : volgorde.slice(0, plaats + 1) }
}

/** Values that can be reached whatever the present value is: only without a largest change. */
const reachableWhenMissing = (feit: Feit): readonly FeitWaarde[] => {
  const { richting, maxAbsoluut, maxAandeel } = feit.veranderbaar ?? { richting: 'beide' }
  const heel = wholeRange(feit)
  if ('laagst' in heel) {
    if (maxAbsoluut !== undefined || maxAandeel !== undefined) return []
    return [
      ...(richting === 'omhoog' ? [] : [heel.laagst]),
      ...(richting === 'omlaag' ? [] : [heel.hoogst]),
    ]
  }
  if (!('opties' in heel)) return []
  if (richting === 'beide') return heel.opties
  const volgorde = feit.type === 'janee' ? [false, true] : heel.opties
  return volgorde.slice(richting === 'omhoog' ? -1 : 0, richting === 'omhoog' ? undefined : 1)
}

const stepOf = (feit: Feit): number => feit.veranderbaar?.stap ?? (feit.geheel ? 1 : 0)

const roundStep = (feit: Feit, waarde: number, naar: 'op' | 'neer') => {
  const stap = stepOf(feit)
  if (stap === 0) return waarde
  return (naar === 'op' ? Math.ceil(waarde / stap - 1e-9) : Math.floor(waarde / stap + 1e-9)) * stap
}

const collectVergelijkingen = (knoop: Knoop): Extract<Knoop, { soort: 'vergelijking' }>[] =>
  knoop.soort === 'vergelijking'
    ? [knoop]
    : 'kind' in knoop
      ? collectVergelijkingen(knoop.kind)
      : knoop.kinderen.flatMap(collectVergelijkingen)

type Verander = ReadonlyMap<number, FeitWaarde>

const perSlot = new WeakMap<GecompileerdRegelboek, ReadonlyMap<number, Afgeleid>>()

/** The derived facts by slot; asked thousands of times in one search, so made once per rulebook. */
const afgeleidOf = (werk: GecompileerdRegelboek): ReadonlyMap<number, Afgeleid> => {
  const kaart = perSlot.get(werk) ?? new Map(werk.afgeleid.map((deel) => [deel.slot, deel]))
  perSlot.set(werk, kaart)
  return kaart
}

const rangesFor = (werk: GecompileerdRegelboek, waarden: Waarden, verander: Verander | 'heel') => {
  const afgeleid = afgeleidOf(werk)
  const memo = new Map<number, Waardebereik>()
  const bereikOf = (slot: number): Waardebereik => {
    const bekend = memo.get(slot)
    if (bekend) return bekend
    const uit = compute(slot)
    memo.set(slot, uit)
    return uit
  }
  const compute = (slot: number): Waardebereik => {
    const feit = werk.feiten[slot] as Feit
    const formule = afgeleid.get(slot)?.formule
    if (formule) return rangeOfFormule(formule, (id) => bereikOf(werk.slotOf(id)))
    const waarde = waarden[slot]
    if (verander === 'heel') return allowedRange(feit, waarde)
    const nieuw = verander.get(slot) ?? waarde
    return nieuw === undefined ? wholeRange(feit) : single(nieuw)
  }
  return bereikOf
}

/** The whole steps at and beside a value; the value itself where there are no steps. */
const stepsAround = (feit: Feit, waarde: number): readonly number[] => {
  const stap = stepOf(feit)
  if (stap === 0) return [waarde]
  const plaats = Math.round(waarde / stap)
  return [plaats - 1, plaats, plaats + 1].map((aantal) => Number((aantal * stap).toFixed(9)))
}

/** Numbers that a comparison names for a fact on either side: where it turns for an instant only, as `equal` does. */
const namedNumbers = (
  { bron, slot, normSlot }: Extract<Knoop, { soort: 'vergelijking' }>,
  waarden: Waarden,
  gevraagd: number,
): readonly number[] => {
  if (slot !== gevraagd && normSlot !== gevraagd) return []
  const anders = normSlot === undefined ? bron.value : waarden[slot === gevraagd ? normSlot : slot]
  const lijst: readonly unknown[] = Array.isArray(anders) ? anders : [anders]
  return lijst.filter((x) => typeof x === 'number')
}

/** Where along one changeable fact a numeric comparison turns, and the steps on either side. */
const turningPoints = (
  werk: GecompileerdRegelboek,
  waarden: Waarden,
  { slot, knoop }: { readonly slot: number; readonly knoop: Knoop },
): readonly number[] => {
  const feit = werk.feiten[slot] as Feit
  const ruimte = allowedRange(feit, waarden[slot])
  if (!('laagst' in ruimte)) return []
  const points = (vergelijking: Extract<Knoop, { soort: 'vergelijking' }>): readonly number[] => {
    const { slot: eigen, normSlot = eigen } = vergelijking
    if (![eigen, normSlot].some((deel) => werk.basis[deel]?.includes(slot))) return []
    const genoemd = namedNumbers(vergelijking, waarden, slot)
    const at = (x: number) =>
      testBereik(vergelijking, rangesFor(werk, waarden, new Map([[slot, x]])))
    let [laag, hoog] = [ruimte.laagst, ruimte.hoogst]
    const begin = at(laag)
    if (begin === at(hoog)) return genoemd
    for (let ronde = 0; ronde < BISECTIES; ronde++) {
      const midden = (laag + hoog) / 2
      if (at(midden) === begin) laag = midden
      else hoog = midden
    }
    return [hoog, laag, ...genoemd]
  }
  return collectVergelijkingen(knoop)
    .flatMap(points)
    .flatMap((x) => stepsAround(feit, x))
    .filter((x) => x >= ruimte.laagst && x <= ruimte.hoogst)
}

/** The values of one changeable fact at which a condition can turn, and the ends of its range. */
export const candidatesFor = (
  werk: GecompileerdRegelboek,
  waarden: Waarden,
  plek: { readonly slot: number; readonly knoop: Knoop },
): readonly FeitWaarde[] => {
  const feit = werk.feiten[plek.slot] as Feit
  const waarde = waarden[plek.slot]
  if (waarde === undefined) return reachableWhenMissing(feit)
  const ruimte = allowedRange(feit, waarde)
  if ('opties' in ruimte) return ruimte.opties
  if (!('laagst' in ruimte)) return [waarde]
  const uiteinden = [
    roundStep(feit, ruimte.laagst, 'op'),
    roundStep(feit, ruimte.hoogst, 'neer'),
  ].filter((x) => x >= ruimte.laagst && x <= ruimte.hoogst)
  return [...new Set([waarde, ...uiteinden, ...turningPoints(werk, waarden, plek)])]
}

const someCombination = (
  keuzes: readonly { readonly slot: number; readonly waarden: readonly FeitWaarde[] }[],
  test: (verander: Verander) => boolean,
): boolean => {
  const kies = (i: number, verander: Map<number, FeitWaarde>): boolean => {
    const keuze = keuzes[i]
    if (!keuze) return test(verander)
    if (keuze.waarden.length === 0) return kies(i + 1, verander)
    return keuze.waarden.some((waarde) => kies(i + 1, new Map(verander).set(keuze.slot, waarde)))
  }
  return kies(0, new Map())
}

/**
 * Whether an unmet (or possibly unmet) eis can be met by changing `veranderbaar` facts within their
 * bounds and largest change, through derived facts. With facts missing it is waar only when one
 * change works for every value they may have, and onwaar only when none can for any.
 */
export const isMendable = ({ werk, vast }: Wereld, { regel, plek }: Evaluatie): Herstel => {
  const { waarden } = plek.context
  const { knoop } = regel.voldoetAls
  const basis = new Set<number>()
  for (const { slot, normSlot } of collectVergelijkingen(knoop)) {
    for (const deel of werk.basis[slot] ?? []) basis.add(deel)
    for (const deel of (normSlot !== undefined && werk.basis[normSlot]) || []) basis.add(deel)
  }
  const slots = [...basis]
  const veranderbaar = slots.filter((slot) => werk.feiten[slot]?.veranderbaar && !vast.has(slot))
  if (veranderbaar.length === 0) return { uit: ONWAAR, ontbreekt: [] }
  const keuzes = veranderbaar.map((slot) => ({
    slot,
    waarden: candidatesFor(werk, waarden, { slot, knoop }),
  }))
  const ontbreekt = slots.filter((slot) => waarden[slot] === undefined)
  const aantal = keuzes.reduce((product, keuze) => product * Math.max(1, keuze.waarden.length), 1)
  if (aantal > MAX_COMBINATIES) return { uit: ONBEKEND, ontbreekt }
  const gevonden = someCombination(
    keuzes,
    (verander) => testBereik(knoop, rangesFor(werk, waarden, verander)) === WAAR,
  )
  if (gevonden) return { uit: WAAR, ontbreekt: [] }
  if (ontbreekt.length === 0) return { uit: ONWAAR, ontbreekt: [] }
  const kan = testBereik(knoop, rangesFor(werk, waarden, 'heel')) !== ONWAAR
  return kan ? { uit: ONBEKEND, ontbreekt } : { uit: ONWAAR, ontbreekt: [] }
}
