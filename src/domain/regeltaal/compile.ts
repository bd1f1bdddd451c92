import type { FeitWaarde } from '../model/feit.ts'
import type { Operator, Vergelijking, Voorwaarde } from '../model/voorwaarde.ts'
import { not, ONBEKEND, ONWAAR, WAAR, type Waarheid } from './waarheid.ts'

/** Fact values by slot; `undefined` is missing. */
export type Waarden = (FeitWaarde | undefined)[]

/** A node of a compiled condition; `i` is its place in the trace buffer. */
export type Knoop =
  | { readonly i: number; readonly soort: 'all' | 'any'; readonly kinderen: readonly Knoop[] }
  | { readonly i: number; readonly soort: 'not'; readonly kind: Knoop }
  /** A named condition: evaluated once per buffer, shared by all that name it. */
  | { readonly i: number; readonly soort: 'genoemd'; readonly naam: string; readonly kind: Knoop }
  | {
      readonly i: number
      readonly soort: 'vergelijking'
      readonly slot: number
      readonly bron: Vergelijking
      /** Slot of the fact compared with, when the value is a fact. */
      readonly normSlot?: number
    }

export type Toets = (waarden: Waarden, spoor: Uint8Array) => Waarheid

export interface GecompileerdeVoorwaarde {
  readonly knoop: Knoop
  /** Evaluates every node, writes each truth value in the trace, and returns the root's. */
  readonly toets: Toets
}

export interface Compileerder {
  readonly slotOf: (feit: string) => number
  readonly voorwaarden: ReadonlyMap<string, Voorwaarde>
  /** Named conditions compiled so far, each after those it names itself. */
  readonly genoemd: Map<string, GecompileerdeVoorwaarde>
  /** Hands out the next place in the trace buffer. */
  readonly volgende: () => number
}

type Vergelijk = (gevonden: FeitWaarde, norm: FeitWaarde) => boolean

const isIn: Vergelijk = (gevonden, norm) => (norm as readonly unknown[]).includes(gevonden)
const contains: Vergelijk = (gevonden, norm) => (gevonden as readonly unknown[]).includes(norm)

/** The default operators of json-rules-engine 7, on values whose type the loader has checked. */
const VERGELIJK: Readonly<Record<Operator, Vergelijk>> = {
  equal: (gevonden, norm) => gevonden === norm,
  notEqual: (gevonden, norm) => gevonden !== norm,
  lessThan: (gevonden, norm) => gevonden < norm,
  lessThanInclusive: (gevonden, norm) => gevonden <= norm,
  greaterThan: (gevonden, norm) => gevonden > norm,
  greaterThanInclusive: (gevonden, norm) => gevonden >= norm,
  in: isIn,
  notIn: (gevonden, norm) => !isIn(gevonden, norm),
  contains,
  doesNotContain: (gevonden, norm) => !contains(gevonden, norm),
}

type MetConstante = (slot: number, i: number, norm: FeitWaarde) => Toets

/** The two operators that most comparisons use, without a call in them: a third faster over all. */
const SNEL: Partial<Record<Operator, MetConstante>> = {
  equal: (slot, i, norm) => (waarden, spoor) => {
    const gevonden = waarden[slot]
    const uit = gevonden === undefined ? ONBEKEND : gevonden === norm ? WAAR : ONWAAR
    spoor[i] = uit
    return uit
  },
  contains: (slot, i, norm) => (waarden, spoor) => {
    const gevonden = waarden[slot] as readonly unknown[] | undefined
    const uit = gevonden === undefined ? ONBEKEND : gevonden.includes(norm) ? WAAR : ONWAAR
    spoor[i] = uit
    return uit
  },
}

const compileConstante = (bron: Vergelijking, slot: number, i: number): Toets => {
  const norm = bron.value as FeitWaarde
  const snel = SNEL[bron.operator]
  if (snel) return snel(slot, i, norm)
  const vergelijk = VERGELIJK[bron.operator]
  return (waarden, spoor) => {
    const gevonden = waarden[slot]
    const uit = gevonden === undefined ? ONBEKEND : vergelijk(gevonden, norm) ? WAAR : ONWAAR
    spoor[i] = uit
    return uit
  }
}

const compileVergelijking = (bron: Vergelijking, compileerder: Compileerder) => {
  const slot = compileerder.slotOf(bron.fact)
  const i = compileerder.volgende()
  if (typeof bron.value !== 'object' || Array.isArray(bron.value)) {
    const toets = compileConstante(bron, slot, i)
    return { knoop: { i, soort: 'vergelijking', slot, bron } as const, toets }
  }
  const vergelijk = VERGELIJK[bron.operator]
  const normSlot = compileerder.slotOf((bron.value as { fact: string }).fact)
  const toets: Toets = (waarden, spoor) => {
    const gevonden = waarden[slot]
    const norm = waarden[normSlot]
    const uit =
      gevonden === undefined || norm === undefined
        ? ONBEKEND
        : vergelijk(gevonden, norm)
          ? WAAR
          : ONWAAR
    spoor[i] = uit
    return uit
  }
  return { knoop: { i, soort: 'vergelijking', slot, bron, normSlot } as const, toets }
}

const compileReeks = (
  soort: 'all' | 'any',
  delen: readonly Voorwaarde[],
  compileerder: Compileerder,
) => {
  const i = compileerder.volgende()
  const gecompileerd = delen.map((deel) => compileVoorwaarde(deel, compileerder))
  const toetsen = gecompileerd.map(({ toets }) => toets)
  const aantal = toetsen.length
  /** One part with this truth value decides; without it one unknown part keeps the whole unknown. */
  const beslist = soort === 'all' ? ONWAAR : WAAR
  const anders = soort === 'all' ? WAAR : ONWAAR
  const toets: Toets = (waarden, spoor) => {
    let uit: Waarheid = anders
    for (let deel = 0; deel < aantal; deel++) {
      const waarheid = (toetsen[deel] as Toets)(waarden, spoor)
      if (waarheid !== anders && uit !== beslist) uit = waarheid
    }
    spoor[i] = uit
    return uit
  }
  return { knoop: { i, soort, kinderen: gecompileerd.map(({ knoop }) => knoop) }, toets }
}

const compileGenoemd = (naam: string, compileerder: Compileerder): GecompileerdeVoorwaarde => {
  const bron = compileerder.voorwaarden.get(naam)
  if (!bron) throw new Error(`unknown named condition: ${naam}`)
  const klaar = compileerder.genoemd.get(naam) ?? compileVoorwaarde(bron, compileerder)
  compileerder.genoemd.set(naam, klaar)
  const { i } = klaar.knoop
  return {
    knoop: { i, soort: 'genoemd', naam, kind: klaar.knoop },
    toets: (_, spoor) => spoor[i] as Waarheid,
  }
}

/**
 * Compiles a condition to closures. No short-circuit: every node gets its truth value,
 * because the trace explains all of it and the missing facts of every open branch count. Named
 * conditions must have been evaluated in the same buffer first.
 */
export const compileVoorwaarde = (
  voorwaarde: Voorwaarde,
  compileerder: Compileerder,
): GecompileerdeVoorwaarde => {
  if ('all' in voorwaarde) return compileReeks('all', voorwaarde.all, compileerder)
  if ('any' in voorwaarde) return compileReeks('any', voorwaarde.any, compileerder)
  if ('not' in voorwaarde) {
    const i = compileerder.volgende()
    const { knoop: kind, toets: deel } = compileVoorwaarde(voorwaarde.not, compileerder)
    const toets: Toets = (waarden, spoor) => {
      const uit = not(deel(waarden, spoor))
      spoor[i] = uit
      return uit
    }
    return { knoop: { i, soort: 'not', kind }, toets }
  }
  if ('condition' in voorwaarde) return compileGenoemd(voorwaarde.condition, compileerder)
  return compileVergelijking(voorwaarde, compileerder)
}
