import type { Knoop } from './compile.ts'
import type { Feit, FeitWaarde } from './feit.ts'
import { ACTIVITEITEN } from './houding.ts'
import { candidatesFor } from './mendable.ts'
import { JA } from './niveau.ts'
import type { GecompileerdRegelboek } from './regelwerk.ts'
import { ONWAAR } from './waarheid.ts'
import { type Weging, weighAgain } from './weigh.ts'
import { type Context, changeWereld, type Wereld } from './wereld.ts'

/** At most this many sets are given, smallest first. */
const MAX_SETS = 5
/** Largest number of facts changed together. */
const MAX_FEITEN = 3
/** Bound on whole re-assessments in one search. */
const MAX_TOETSEN = 100

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
type Verander = ReadonlyMap<number, FeitWaarde>

interface Raak {
  readonly verander: Verander
  readonly weging: Weging
}
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
  rustOp: ReadonlySet<number>,
): readonly number[] => [...rustOp].filter((slot) => isChangeable(werk, feiten, slot))

type Bijdrage = Weging['regels' | 'houdingen' | 'spanningen'][number]

/** The known changeable facts that a contribution rests on; none for a houding. */
const changeableIn = (werk: GecompileerdRegelboek, feiten: Feiten, bijdrage: Bijdrage) => {
  if ('houding' in bijdrage) {
    // Silence ends where an eis of the vision applies: what decides that could be changed.
    if (bijdrage.houding.stand !== 'zwijgt') return []
    const eisen = werk.regels.filter(({ definitie }) => definitie.aard === 'eis')
    return changeableSlots(werk, feiten, new Set(eisen.flatMap(({ rustOp }) => [...rustOp])))
  }
  const { evaluatie } = bijdrage
  const { rustOp } = 'regel' in evaluatie ? evaluatie.regel : evaluatie.spanning
  return changeableSlots(werk, feiten, rustOp)
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

/**
 * Every condition that reads a fact, of the rules that could lower the advice and of the spanningen,
 * each with the worlds in which its values differ. A rule that does not apply, whatever this fact is,
 * is left out.
 */
const conditionsOn = (wereld: Wereld, weging: Weging, slot: number) => {
  const { werk } = wereld
  const seen = new Set<Knoop>()
  const regels = weging.regels.flatMap(({ evaluatie }) => {
    const { regel, geldt } = evaluatie
    const { aard } = regel.definitie
    const { geldtVoor, voldoetAls, beslissendAls, leestGebied } = regel
    if ((aard !== 'eis' && aard !== 'open_norm') || !regel.rustOp.has(slot)) return []
    if (geldt === ONWAAR && !regel.rustGeldtVoorOp.has(slot)) return []
    return [voldoetAls, geldtVoor, beslissendAls].flatMap((deel) =>
      deel ? [{ knoop: deel.knoop, leestGebied }] : [],
    )
  })
  const spanningen = werk.spanningen.flatMap(({ treedtOp, rustOp }) =>
    rustOp.has(slot) ? [{ knoop: treedtOp.knoop, leestGebied: true }] : [],
  )
  return [...regels, ...spanningen].filter(({ knoop }) => {
    const nieuw = !seen.has(knoop)
    seen.add(knoop)
    return nieuw
  })
}

const distance = (feit: Feit, van: FeitWaarde, naar: FeitWaarde): number => {
  if (typeof van === 'number' && typeof naar === 'number') return Math.abs(naar - van)
  const orde = feit.waarden ?? []
  return Math.abs(orde.indexOf(String(naar)) - orde.indexOf(String(van)))
}

/** The values worth trying for a fact, nearest to its present value first. */
const valuesToTry = (wereld: Wereld, weging: Weging, slot: number): readonly FeitWaarde[] => {
  const { werk, algemeen, gebieden } = wereld
  const feit = werk.feiten[slot] as Feit
  const van = algemeen.waarden[slot] as FeitWaarde
  const waarden = conditionsOn(wereld, weging, slot).flatMap(({ knoop, leestGebied }) => {
    const contexten: readonly Context[] = leestGebied ? [algemeen, ...gebieden] : [algemeen]
    return contexten.flatMap(({ waarden: hier }) => candidatesFor(werk, hier, { slot, knoop }))
  })
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
    .filter(({ rustOp }) => [...rustOp].some((slot) => blokkerend.has(slot)))
    .flatMap(({ rustOp }) => [...rustOp])
    .filter((slot) => isChangeable(werk, feiten, slot))
  return [...new Set([...blokkerend, ...mee])].sort((a, b) => a - b)
}

/** A bounded search for values that raise the advice, on one initiative. */
const createZoeker = (wereld: Wereld, weging: Weging) => {
  let toetsen = 0
  const tryOut = (verander: Verander) => {
    toetsen += 1
    const anders = changeWereld(wereld, verander)
    return { anders, opnieuw: weighAgain(anders, weging, anders.vast) }
  }
  const isOp = () => toetsen >= MAX_TOETSEN
  const eersteWaarden = new Map<number, readonly FeitWaarde[]>()
  const firstValues = (slot: number) => {
    const waarden = eersteWaarden.get(slot) ?? valuesToTry(wereld, weging, slot)
    eersteWaarden.set(slot, waarden)
    return waarden
  }
  const nextValues = (tot: Verander, slot: number) => {
    if (tot.size === 0) return firstValues(slot)
    const { anders, opnieuw } = tryOut(tot)
    return valuesToTry(anders, opnieuw, slot)
  }
  /** The nearest values for these facts that raise the advice, one fact after the other. */
  const search = (set: readonly number[], tot: Verander = new Map()): Raak | undefined => {
    const [slot, ...rest] = set
    if (slot === undefined) return undefined
    for (const waarde of nextValues(tot, slot)) {
      if (isOp()) return undefined
      const verander = new Map([...tot, [slot, waarde]])
      if (rest.length > 0) {
        const raak = search(rest, verander)
        if (raak) return raak
        continue
      }
      const uitkomst = tryOut(verander).opnieuw
      if (raises(uitkomst, weging)) return { verander, weging: uitkomst }
    }
    return undefined
  }
  /** No proper subset of the changes raises the advice. */
  const isMinimal = ({ verander }: Raak): boolean =>
    properSubsets([...verander.keys()]).every((deel) => {
      const minder = new Map([...verander].filter(([slot]) => deel.includes(slot)))
      return !raises(tryOut(minder).opnieuw, weging)
    })
  return { search, isMinimal, isOp }
}

/**
 * The smallest sets of changes to known `veranderbaar` facts that raise the advice: at most five,
 * smallest first, each value the nearest that does it. Every set is verified by weighing the
 * initiative again, and no proper subset of it does the same. What was changed is then fixed: it is
 * not promised to change further. The search is bounded; what it does not find in time it leaves out.
 */
export const findMits = (wereld: Wereld, weging: Weging, feiten: Feiten): readonly Mits[] => {
  const { werk } = wereld
  if (feiten[ACTIVITEITEN] === undefined) return []
  const blokkades = findBlokkades(werk, feiten, weging)
  if (blokkades.length === 0) return []
  const hits = (set: readonly number[]) =>
    blokkades.some((einde) => einde.every((slots) => slots.some((slot) => set.includes(slot))))
  const { search, isMinimal, isOp } = createZoeker(wereld, weging)
  const gevonden: { set: readonly number[]; raak: Raak }[] = []
  const slots = slotsToVary(werk, feiten, blokkades)
  for (let aantal = 1; aantal <= Math.min(MAX_FEITEN, slots.length); aantal++) {
    for (const set of combinations(slots, aantal)) {
      if (gevonden.length >= MAX_SETS || isOp()) break
      const overbodig = gevonden.some((ander) => ander.set.every((slot) => set.includes(slot)))
      if (overbodig || !hits(set)) continue
      const raak = search(set)
      if (raak && isMinimal(raak)) gevonden.push({ set, raak })
    }
  }
  return gevonden.map(({ raak }) => ({
    wijzigingen: [...raak.verander].map(([slot, naar]) => {
      const feit = werk.feiten[slot]?.id as string
      return { feit, van: feiten[feit] as FeitWaarde, naar }
    }),
    weging: raak.weging,
  }))
}

const properSubsets = (set: readonly number[]): readonly number[][] =>
  Array.from({ length: set.length - 1 }, (_, i) => combinations(set, i + 1)).flat()
