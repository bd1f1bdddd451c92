import { rangeOfFormule, testBereik, type Waardebereik } from '../bereik/waardebereik.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Knoop } from '../regeltaal/compile.ts'
import type { Afgeleid } from '../regeltaal/derive.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { ONBEKEND, ONWAAR, WAAR } from '../regeltaal/waarheid.ts'
import {
  type Doos,
  halve,
  pickValue,
  splitAt,
  splitLists,
  splitOptions,
  startRange,
} from './doos.ts'

/** A condition that must come out so, with what is fixed where it is tested: the values of an area. */
export interface Opgave {
  readonly knoop: Knoop
  readonly waar: boolean
  /** Fixed ranges by slot; `{alles: true}` is a fact that is missing there and stays so. */
  readonly vast?: ReadonlyMap<number, Waardebereik>
}

export type Oplossing =
  /** Facts that do it; a fact that is absent may be anything. */
  | { readonly uit: 'kan'; readonly feiten: Readonly<Record<string, FeitWaarde>> }
  | { readonly uit: 'kan_niet' }
  /** The search ended without an answer: nothing is claimed. */
  | { readonly uit: 'onbeslist' }

type Vergelijking = Extract<Knoop, { soort: 'vergelijking' }>

/** Boxes looked at before a search gives up. */
const MAX_DOZEN = 3000

const openLeaves = (knoop: Knoop, bereikOf: (slot: number) => Waardebereik): Vergelijking[] => {
  if (testBereik(knoop, bereikOf) !== ONBEKEND) return []
  if (knoop.soort === 'vergelijking') return [knoop]
  if ('kind' in knoop) return openLeaves(knoop.kind, bereikOf)
  return knoop.kinderen.flatMap((kind) => openLeaves(kind, bereikOf))
}

/** Whether a comparison reads a fact that is missing for good. */
const isMissing = ({ slot, normSlot = slot }: Vergelijking, vast: Opgave['vast']): boolean =>
  [slot, normSlot].some((deel) => {
    const bereik = vast?.get(deel)
    return bereik !== undefined && 'alles' in bereik
  })

const isNumbers = (bereik: Waardebereik) => 'laagst' in bereik
const KAN_NIET: Oplossing = { uit: 'kan_niet' }
const ONBESLIST: Oplossing = { uit: 'onbeslist' }

type BereikOf = (slot: number) => Waardebereik

/** One comparison in one box: what its facts may be there, and which of them are fixed. */
interface Hier {
  readonly werk: GecompileerdRegelboek
  readonly blad: Vergelijking
  readonly bereikOf: BereikOf
  readonly isVast: (slot: number) => boolean
}

/** A fact and the ranges into which it falls apart. */
interface Splitsing {
  readonly slot: number
  readonly delen: readonly Waardebereik[]
}

/** Splits the fact that is compared at the value with which it is compared, when there is one. */
const splitCompared = ({ werk, blad, bereikOf }: Hier): Splitsing | undefined => {
  const { slot, normSlot, bron } = blad
  const feit = werk.feiten[slot] as Feit
  const eigen = bereikOf(slot)
  const norm = normSlot === undefined ? undefined : bereikOf(normSlot)
  const vast = norm && isNumbers(norm) && norm.laagst === norm.hoogst ? norm.laagst : undefined
  const constante = norm === undefined ? bron.value : vast
  if ('opties' in eigen && feit.type === 'meerkeuze') {
    const [wel, mogelijk] = eigen.opties as unknown as [readonly string[], readonly string[]]
    return { slot, delen: splitLists([wel, mogelijk], String(constante)) }
  }
  if (constante === undefined) return undefined
  const lijst = Array.isArray(constante) ? constante : [constante]
  if ('opties' in eigen) {
    return { slot, delen: splitOptions(eigen.opties, (optie) => lijst.includes(optie as string)) }
  }
  if (!isNumbers(eigen)) return undefined
  const punt = lijst.map(Number).find((x) => eigen.laagst <= x && x <= eigen.hoogst)
  return punt === undefined ? undefined : { slot, delen: splitAt(feit, eigen, punt) }
}

/** Splits the widest of the stated facts on which the comparison rests. */
const splitWidest = ({ werk, blad, bereikOf, isVast }: Hier): Splitsing | undefined => {
  const basis = [blad.slot, ...(blad.normSlot === undefined ? [] : [blad.normSlot])].flatMap(
    (deel) => werk.basis[deel] ?? [],
  )
  const keuzes = [...new Set(basis)].flatMap((slot) => {
    const bereik = bereikOf(slot)
    if (isVast(slot)) return []
    if ('opties' in bereik && bereik.opties.length > 1) {
      const [eerste] = bereik.opties
      const delen = splitOptions(bereik.opties, (optie) => optie === eerste)
      return [{ slot, delen, breedte: Number.POSITIVE_INFINITY }]
    }
    if (!isNumbers(bereik)) return []
    const delen = halve(werk.feiten[slot] as Feit, bereik)
    const breedte = (bereik.hoogst - bereik.laagst) / Math.max(1, Math.abs(bereik.laagst))
    return delen.length > 0 ? [{ slot, delen, breedte }] : []
  })
  return keuzes.sort((a, b) => b.breedte - a.breedte)[0]
}

const describe = (werk: GecompileerdRegelboek, doos: Doos): Oplossing => {
  const feiten = [...doos].flatMap(([slot, bereik]) => {
    const feit = werk.feiten[slot] as Feit
    const waarde = pickValue(feit, bereik)
    return waarde === undefined ? [] : [[feit.id, waarde] as const]
  })
  return { uit: 'kan', feiten: Object.fromEntries(feiten) }
}

/** A condition that is neither certain nor impossible in this box. */
interface Open {
  readonly opgave: Opgave
  readonly bereikOf: BereikOf
}

/**
 * Searches facts within their bounds for which every condition comes out as asked: splits ranges at the
 * values where a comparison turns, and drops a box as soon as range arithmetic shows that it cannot.
 * `kan` and `kan_niet` are proofs; formulas in which one fact occurs twice may stay `onbeslist`.
 */
export const createOplosser = (werk: GecompileerdRegelboek) => {
  const afgeleid = new Map<number, Afgeleid>(werk.afgeleid.map((deel) => [deel.slot, deel]))
  const begin = werk.feiten.map(startRange)

  const rangesIn = (doos: Doos, vast: Opgave['vast']) => {
    const memo = new Map<number, Waardebereik>()
    const bereikOf = (slot: number): Waardebereik => {
      const bekend = vast?.get(slot) ?? doos.get(slot) ?? memo.get(slot)
      if (bekend) return bekend
      const formule = afgeleid.get(slot)?.formule
      if (!formule) return begin[slot] as Waardebereik
      const uit = rangeOfFormule(formule, (id) => bereikOf(werk.slotOf(id)))
      memo.set(slot, uit)
      return uit
    }
    return bereikOf
  }

  /** The conditions that are still open in a box; undefined when one of them cannot come out as asked. */
  const findOpen = (opgaven: readonly Opgave[], doos: Doos): readonly Open[] | undefined => {
    const open: Open[] = []
    for (const opgave of opgaven) {
      const bereikOf = rangesIn(doos, opgave.vast)
      const uit = testBereik(opgave.knoop, bereikOf)
      if (uit === (opgave.waar ? ONWAAR : WAAR)) return undefined
      if (uit === ONBEKEND) open.push({ opgave, bereikOf })
    }
    return open
  }

  /** A way to narrow one fact so that this comparison comes closer to an answer. */
  const splitLeaf = (blad: Vergelijking, { opgave, bereikOf }: Open): Splitsing | undefined => {
    const isVast = (slot: number) => opgave.vast?.has(slot) ?? false
    const hier = { werk, blad, bereikOf, isVast }
    const direct = !afgeleid.has(blad.slot) && !isVast(blad.slot)
    return (direct ? splitCompared(hier) : undefined) ?? splitWidest(hier)
  }

  const rank = ({ slot }: Vergelijking) =>
    afgeleid.has(slot) ? 2 : werk.feiten[slot]?.type === 'getal' ? 1 : 0

  /** The first split that helps; `kan_niet` when a condition is open only because a fact is missing here. */
  const chooseSplit = (open: readonly Open[]): Splitsing | 'kan_niet' | undefined => {
    for (const deel of open) {
      const bladen = openLeaves(deel.opgave.knoop, deel.bereikOf)
        .filter((blad) => !isMissing(blad, deel.opgave.vast))
        // Simple facts first: they settle most, and at once.
        .sort((a, b) => rank(a) - rank(b))
      if (bladen.length === 0) return 'kan_niet'
      for (const blad of bladen) {
        const splitsing = splitLeaf(blad, deel)
        if (splitsing && splitsing.delen.length > 0) return splitsing
      }
    }
    return undefined
  }

  return (opgaven: readonly Opgave[], start: Doos = new Map()): Oplossing => {
    let over = MAX_DOZEN
    const search = (doos: Doos): Oplossing => {
      if (over-- <= 0) return ONBESLIST
      const open = findOpen(opgaven, doos)
      if (open === undefined) return KAN_NIET
      if (open.length === 0) return describe(werk, doos)
      const splitsing = chooseSplit(open)
      if (splitsing === undefined) return ONBESLIST
      if (splitsing === 'kan_niet') return KAN_NIET
      let uit: Oplossing = KAN_NIET
      for (const deel of splitsing.delen) {
        const hier = search(new Map(doos).set(splitsing.slot, deel))
        if (hier.uit === 'kan') return hier
        if (hier.uit === 'onbeslist') uit = hier
      }
      return uit
    }
    return search(start)
  }
}
export type Oplosser = ReturnType<typeof createOplosser>
