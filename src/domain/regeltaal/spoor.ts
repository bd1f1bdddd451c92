import type { Spoor } from '../model/uitkomst.ts'
import type { Knoop, Waarden } from './compile.ts'
import { nameWaarheid, ONBEKEND, ONWAAR, type Waarheid } from './waarheid.ts'

/**
 * The trace as an object, in the shape of the condition, from the trace buffer of one evaluation.
 * A named condition shows its own truth value; what it consists of stands once in the rulebook.
 */
export const readSpoor = (knoop: Knoop, spoor: Uint8Array, waarden: Waarden): Spoor => {
  const resultaat = nameWaarheid(spoor[knoop.i] as Waarheid)
  if ('kinderen' in knoop) {
    const delen = knoop.kinderen.map((kind) => readSpoor(kind, spoor, waarden))
    return knoop.soort === 'all' ? { all: delen, resultaat } : { any: delen, resultaat }
  }
  if (knoop.soort === 'genoemd') return { condition: knoop.naam, resultaat }
  if (knoop.soort === 'not') return { not: readSpoor(knoop.kind, spoor, waarden), resultaat }
  const gevonden = waarden[knoop.slot]
  const norm = knoop.normSlot === undefined ? undefined : waarden[knoop.normSlot]
  return {
    fact: knoop.bron.fact,
    ...(gevonden !== undefined && { gevonden }),
    ...(norm !== undefined && { norm }),
    operator: knoop.bron.operator,
    resultaat,
    value: knoop.bron.value,
  }
}

const resultOf = (knoop: Knoop, spoor: Uint8Array) => spoor[knoop.i] as Waarheid

/**
 * The trace of why a condition is onwaar: of an `all` that fails only the first part that fails, the
 * rest whole. Enough to see why a rule does not apply, without repeating all that it could apply to.
 */
export const readReden = (knoop: Knoop, spoor: Uint8Array, waarden: Waarden): Spoor => {
  if (knoop.soort !== 'all' || resultOf(knoop, spoor) !== ONWAAR) {
    return readSpoor(knoop, spoor, waarden)
  }
  const eerste = knoop.kinderen.filter((kind) => resultOf(kind, spoor) === ONWAAR).slice(0, 1)
  return {
    all: eerste.map((kind) => readReden(kind, spoor, waarden)),
    resultaat: nameWaarheid(ONWAAR),
  }
}

/**
 * Slots of the missing facts that keep a condition open: those in unknown branches only. A fact
 * outside this set cannot change the outcome, because decided branches stay decided.
 */
export const collectOntbrekend = (
  knoop: Knoop,
  spoor: Uint8Array,
  meld: { readonly waarden: Waarden; readonly add: (slot: number) => void },
): void => {
  if (spoor[knoop.i] !== ONBEKEND) return
  if (knoop.soort === 'vergelijking') {
    if (meld.waarden[knoop.slot] === undefined) meld.add(knoop.slot)
    if (knoop.normSlot !== undefined && meld.waarden[knoop.normSlot] === undefined) {
      meld.add(knoop.normSlot)
    }
    return
  }
  if ('kind' in knoop) {
    collectOntbrekend(knoop.kind, spoor, meld)
    return
  }
  for (const kind of knoop.kinderen) collectOntbrekend(kind, spoor, meld)
}

/** Every slot a condition reads, in order of appearance. */
export const collectSlots = (knoop: Knoop, add: (slot: number) => void): void => {
  if (knoop.soort === 'vergelijking') {
    add(knoop.slot)
    if (knoop.normSlot !== undefined) add(knoop.normSlot)
  } else if ('kind' in knoop) collectSlots(knoop.kind, add)
  else for (const kind of knoop.kinderen) collectSlots(kind, add)
}
