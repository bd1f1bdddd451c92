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

  /** Ways to narrow one fact so that this comparison comes closer to an answer. */
  const splitLeaf = (
    { slot, normSlot, bron }: Vergelijking,
    bereikOf: (slot: number) => Waardebereik,
    isVast: (slot: number) => boolean,
  ): { readonly slot: number; readonly delen: readonly Waardebereik[] } | undefined => {
    const feit = werk.feiten[slot] as Feit
    const eigen = bereikOf(slot)
    const norm = normSlot === undefined ? undefined : bereikOf(normSlot)
    if (!afgeleid.has(slot) && !isVast(slot)) {
      const constante =
        norm === undefined
          ? bron.value
          : isNumbers(norm) && norm.laagst === norm.hoogst
            ? norm.laagst
            : undefined
      if ('opties' in eigen && feit.type === 'meerkeuze') {
        const [wel, mogelijk] = eigen.opties as unknown as [readonly string[], readonly string[]]
        return { slot, delen: splitLists([wel, mogelijk], String(constante)) }
      }
      if ('opties' in eigen && constante !== undefined) {
        const lijst = Array.isArray(constante) ? constante : [constante]
        return {
          slot,
          delen: splitOptions(eigen.opties, (optie) => lijst.includes(optie as string)),
        }
      }
      if (isNumbers(eigen) && constante !== undefined) {
        const lijst = (Array.isArray(constante) ? constante : [constante]).map(Number)
        const punt = lijst.find((x) => eigen.laagst <= x && x <= eigen.hoogst)
        if (punt !== undefined) return { slot, delen: splitAt(feit, eigen, punt) }
      }
    }
    const basis = [slot, ...(normSlot === undefined ? [] : [normSlot])].flatMap(
      (deel) => werk.basis[deel] ?? [],
    )
    const keuzes = [...new Set(basis)].flatMap((deel) => {
      const bereik = bereikOf(deel)
      if (isVast(deel)) return []
      if ('opties' in bereik && bereik.opties.length > 1) {
        const [eerste] = bereik.opties
        const delen = splitOptions(bereik.opties, (optie) => optie === eerste)
        return [{ slot: deel, delen, breedte: Number.POSITIVE_INFINITY }]
      }
      if (!isNumbers(bereik)) return []
      const delen = halve(werk.feiten[deel] as Feit, bereik)
      const breedte = (bereik.hoogst - bereik.laagst) / Math.max(1, Math.abs(bereik.laagst))
      return delen.length > 0 ? [{ slot: deel, delen, breedte }] : []
    })
    return keuzes.sort((a, b) => b.breedte - a.breedte)[0]
  }

  const describe = (doos: Doos): Oplossing => {
    const feiten = [...doos].flatMap(([slot, bereik]) => {
      const feit = werk.feiten[slot] as Feit
      const waarde = pickValue(feit, bereik)
      return waarde === undefined ? [] : [[feit.id, waarde] as const]
    })
    return { uit: 'kan', feiten: Object.fromEntries(feiten) }
  }

  const rank = (slot: number) =>
    afgeleid.has(slot) ? 2 : werk.feiten[slot]?.type === 'getal' ? 1 : 0

  return (opgaven: readonly Opgave[], start: Doos = new Map()): Oplossing => {
    let over = MAX_DOZEN
    const search = (doos: Doos): Oplossing => {
      if (over-- <= 0) return ONBESLIST
      const open: { readonly opgave: Opgave; readonly bereikOf: (slot: number) => Waardebereik }[] =
        []
      for (const opgave of opgaven) {
        const bereikOf = rangesIn(doos, opgave.vast)
        const uit = testBereik(opgave.knoop, bereikOf)
        if (uit === (opgave.waar ? ONWAAR : WAAR)) return KAN_NIET
        if (uit === ONBEKEND) open.push({ opgave, bereikOf })
      }
      if (open.length === 0) return describe(doos)
      for (const { opgave, bereikOf } of open) {
        const isVast = (slot: number) => opgave.vast?.has(slot) ?? false
        const alle = openLeaves(opgave.knoop, bereikOf)
        const bladen = alle.filter((blad) => !isMissing(blad, opgave.vast))
        // Open only because a fact is missing here: then it never comes out at all.
        if (bladen.length === 0) return KAN_NIET
        // Simple facts first: they settle most, and at once.
        bladen.sort((a, b) => rank(a.slot) - rank(b.slot))
        for (const blad of bladen) {
          const keuze = splitLeaf(blad, bereikOf, isVast)
          if (!keuze || keuze.delen.length === 0) continue
          let uit: Oplossing = KAN_NIET
          for (const deel of keuze.delen) {
            const hier = search(new Map(doos).set(keuze.slot, deel))
            if (hier.uit === 'kan') return hier
            if (hier.uit === 'onbeslist') uit = hier
          }
          return uit
        }
      }
      return ONBESLIST
    }
    return search(start)
  }
}
export type Oplosser = ReturnType<typeof createOplosser>
