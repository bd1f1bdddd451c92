import type { Knoop } from './compile.ts'
import type { Feit, FeitWaarde } from './feit.ts'
import { ACTIVITEITEN } from './houding.ts'
import { candidatesFor } from './mendable.ts'
import { JA } from './niveau.ts'
import type { GecompileerdRegelboek } from './regelwerk.ts'
import type { Weging } from './weigh.ts'
import type { Context, Wereld } from './wereld.ts'

/** At most this many sets are given, smallest first. */
const MAX_SETS = 5
/** Largest number of facts changed together. */
const MAX_FEITEN = 3
/** Bound on whole re-assessments in one search. */
const MAX_TOETSEN = 300

export interface Wijziging {
  readonly feit: string
  readonly van: FeitWaarde
  readonly naar: FeitWaarde
}

/** A smallest set of changes that raises the advice, verified by the weighing that came out. */
export interface Mits {
  readonly wijzigingen: readonly Wijziging[]
  readonly weging: Weging
}

type Feiten = Readonly<Record<string, FeitWaarde>>
/** Weighs with these facts; what was changed is then fixed: it cannot be promised to change further. */
type Weeg = (
  feiten: Feiten,
  vast: readonly string[],
) => { readonly wereld: Wereld; readonly weging: Weging }

/** Neither end of the band lower, at least one higher. */
const raises = (nieuw: Weging, oud: Weging): boolean =>
  nieuw.band.laagst >= oud.band.laagst &&
  nieuw.band.hoogst >= oud.band.hoogst &&
  (nieuw.band.laagst > oud.band.laagst || nieuw.band.hoogst > oud.band.hoogst)

const isChangeable = (werk: GecompileerdRegelboek, feiten: Feiten, slot: number): boolean => {
  const feit = werk.feiten[slot]
  return feit?.veranderbaar !== undefined && feiten[feit.id] !== undefined
}

/** The known changeable facts on which these facts rest. */
const changeableSlots = (
  werk: GecompileerdRegelboek,
  feiten: Feiten,
  slots: readonly number[],
): readonly number[] => {
  const basis = new Set(slots.flatMap((slot) => werk.basis[slot] ?? []))
  return [...basis].filter((slot) => isChangeable(werk, feiten, slot))
}

type Bijdrage = Weging['regels' | 'houdingen' | 'spanningen'][number]

/** The known changeable facts that a contribution rests on; none for a houding. */
const changeableIn = (werk: GecompileerdRegelboek, feiten: Feiten, bijdrage: Bijdrage) => {
  if ('houding' in bijdrage) {
    // Silence ends where an eis of the vision applies: what decides that could be changed.
    if (bijdrage.houding.stand !== 'zwijgt') return []
    const eisen = werk.regels.filter(({ definitie }) => definitie.aard === 'eis')
    return changeableSlots(
      werk,
      feiten,
      eisen.flatMap(({ slots }) => slots),
    )
  }
  const { evaluatie } = bijdrage
  const { slots } = 'regel' in evaluatie ? evaluatie.regel : evaluatie.spanning
  return changeableSlots(werk, feiten, slots)
}

/** Per end of the band that could rise: for each contribution at that end, what could be changed. */
const findBlokkades = (werk: GecompileerdRegelboek, feiten: Feiten, weging: Weging) => {
  const bijdragen: readonly Bijdrage[] = [
    ...weging.regels,
    ...weging.houdingen,
    ...weging.spanningen,
  ]
  return (['laagst', 'hoogst'] as const).flatMap((einde) => {
    if (weging.band[einde] === JA) return []
    const aanEinde = bijdragen.filter(({ band }) => band[einde] === weging.band[einde])
    const vrij = aanEinde.map((bijdrage) => changeableIn(werk, feiten, bijdrage))
    return vrij.some((slots) => slots.length === 0) ? [] : [vrij]
  })
}

/** Every condition that reads a fact, in the rules and spanningen that can lower the advice. */
const conditionsOn = (werk: GecompileerdRegelboek, slot: number): readonly Knoop[] => {
  const reads = (slots: readonly number[]) => slots.some((deel) => werk.basis[deel]?.includes(slot))
  const regels = werk.regels.filter(
    ({ definitie: { aard }, slots }) => (aard === 'eis' || aard === 'open_norm') && reads(slots),
  )
  return [
    ...regels.flatMap(({ voldoetAls, geldtVoor, beslissendAls }) =>
      [voldoetAls, geldtVoor, beslissendAls].flatMap((deel) => (deel ? [deel.knoop] : [])),
    ),
    ...werk.spanningen.flatMap(({ treedtOp, slots }) => (reads(slots) ? [treedtOp.knoop] : [])),
  ]
}

const distance = (feit: Feit, van: FeitWaarde, naar: FeitWaarde): number => {
  if (typeof van === 'number' && typeof naar === 'number') return Math.abs(naar - van)
  const orde = feit.waarden ?? []
  return Math.abs(orde.indexOf(String(naar)) - orde.indexOf(String(van)))
}

/** The values worth trying for a fact, nearest to its present value first. */
const valuesToTry = (wereld: Wereld, slot: number): readonly FeitWaarde[] => {
  const { werk } = wereld
  const feit = werk.feiten[slot] as Feit
  const van = wereld.algemeen.waarden[slot] as FeitWaarde
  const contexten: readonly Context[] = [wereld.algemeen, ...wereld.gebieden]
  const knopen = conditionsOn(werk, slot)
  const waarden = contexten.flatMap(({ waarden: hier }) =>
    knopen.flatMap((knoop) => candidatesFor(werk, hier, { slot, knoop })),
  )
  return [...new Set(waarden)]
    .filter((waarde) => waarde !== van)
    .sort((a, b) => distance(feit, van, a) - distance(feit, van, b))
}

const combinations = (slots: readonly number[], aantal: number): readonly number[][] => {
  if (aantal === 0) return [[]]
  return slots.flatMap((slot, i) =>
    combinations(slots.slice(i + 1), aantal - 1).map((rest) => [slot, ...rest]),
  )
}

/** Facts to vary: those that block, and those of rules that a change to one of them could break. */
const slotsToVary = (
  werk: GecompileerdRegelboek,
  feiten: Feiten,
  blokkades: readonly (readonly (readonly number[])[])[],
) => {
  const blokkerend = new Set(blokkades.flat(2))
  const mee = werk.regels
    .map(({ slots }) => [...new Set(slots.flatMap((slot) => werk.basis[slot] ?? []))])
    .filter((basis) => basis.some((slot) => blokkerend.has(slot)))
    .flat()
    .filter((slot) => isChangeable(werk, feiten, slot))
  return [...new Set([...blokkerend, ...mee])].sort((a, b) => a - b)
}

/**
 * The smallest sets of changes to known `veranderbaar` facts that raise the advice: at most five,
 * smallest first, each value the nearest that does it. Every set is verified by weighing the whole
 * initiative again, and no proper subset of it does the same. The search is bounded; what it does
 * not find in time it leaves out.
 */
export const findMits = (
  wereld: Wereld,
  weging: Weging,
  feiten: Feiten,
  weeg: Weeg,
): readonly Mits[] => {
  const { werk } = wereld
  if (feiten[ACTIVITEITEN] === undefined) return []
  const blokkades = findBlokkades(werk, feiten, weging)
  if (blokkades.length === 0) return []
  const hits = (set: readonly number[]) =>
    blokkades.some((einde) => einde.every((slots) => slots.some((slot) => set.includes(slot))))
  const idOf = (slot: number) => werk.feiten[slot]?.id as string
  let toetsen = 0
  const tryOut = (nieuw: Feiten) => {
    toetsen += 1
    return weeg(
      nieuw,
      Object.keys(nieuw).filter((id) => nieuw[id] !== feiten[id]),
    )
  }
  /** The nearest values for these facts that raise the advice, one fact after the other. */
  const search = (
    hier: Wereld,
    nu: Feiten,
    set: readonly number[],
  ): { nieuw: Feiten; weging: Weging } | undefined => {
    const [slot, ...rest] = set
    if (slot === undefined) return undefined
    for (const waarde of valuesToTry(hier, slot)) {
      if (toetsen >= MAX_TOETSEN) return undefined
      const nieuw = { ...nu, [idOf(slot)]: waarde }
      const uitkomst = tryOut(nieuw)
      if (rest.length === 0) {
        if (raises(uitkomst.weging, weging)) return { nieuw, weging: uitkomst.weging }
        continue
      }
      const gevonden = search(uitkomst.wereld, nieuw, rest)
      if (gevonden) return gevonden
    }
    return undefined
  }
  const isMinimal = (set: readonly number[], nieuw: Feiten): boolean =>
    set.length === 1 ||
    properSubsets(set).every((deel) => {
      const terug = Object.fromEntries(
        deel.map((slot) => [idOf(slot), nieuw[idOf(slot)] as FeitWaarde]),
      )
      return !raises(tryOut({ ...feiten, ...terug }).weging, weging)
    })
  const gevonden: { set: readonly number[]; mits: Mits }[] = []
  const slots = slotsToVary(werk, feiten, blokkades)
  for (let aantal = 1; aantal <= Math.min(MAX_FEITEN, slots.length); aantal++) {
    for (const set of combinations(slots, aantal)) {
      if (gevonden.length >= MAX_SETS || toetsen >= MAX_TOETSEN) break
      if (!hits(set) || gevonden.some((ander) => ander.set.every((slot) => set.includes(slot))))
        continue
      const raak = search(wereld, feiten, set)
      if (!raak || !isMinimal(set, raak.nieuw)) continue
      const wijzigingen = set.map((slot) => ({
        feit: idOf(slot),
        van: feiten[idOf(slot)] as FeitWaarde,
        naar: raak.nieuw[idOf(slot)] as FeitWaarde,
      }))
      gevonden.push({ set, mits: { wijzigingen, weging: raak.weging } })
    }
  }
  return gevonden.map(({ mits }) => mits)
}

const properSubsets = (set: readonly number[]): readonly number[][] =>
  Array.from({ length: set.length - 1 }, (_, i) => combinations(set, i + 1)).flat()
