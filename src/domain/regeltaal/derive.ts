import type { Feit } from '../model/feit.ts'
import type { Waarden } from './compile.ts'
import { compileFormule, type Formule, feitenIn, parseFormule } from './formule.ts'
import { compileOntbrekend, type Ontbrekend } from './ontbrekend.ts'

/** A derived fact compiled from its formule. `invoer` are the slots it names directly. */
export interface Afgeleid {
  readonly slot: number
  readonly formule: Formule
  readonly invoer: readonly number[]
  readonly bereken: (waarden: Waarden) => Waarden[number]
  /** Which of those it waits for while it has no value. */
  readonly wachtOp: Ontbrekend
}

/** Compiles the derived facts of a catalogue in an order in which each comes after its inputs. */
export const compileAfgeleid = (
  feiten: readonly Feit[],
  slotOf: (feit: string) => number,
): readonly Afgeleid[] => {
  const klaar = new Map<number, Afgeleid>()
  const bezig = new Set<number>()
  const visit = (slot: number): void => {
    const tekst = feiten[slot]?.formule
    if (tekst === undefined || klaar.has(slot)) return
    if (bezig.has(slot)) throw new Error(`cycle in derived fact: ${feiten[slot]?.id}`)
    bezig.add(slot)
    const formule = parseFormule(tekst)
    const invoer = feitenIn(formule).map(slotOf)
    for (const deel of invoer) visit(deel)
    const bereken = compileFormule(formule, slotOf)
    const wachtOp = compileOntbrekend(formule, slotOf)
    klaar.set(slot, { slot, formule, invoer, bereken, wachtOp })
  }
  for (const slot of feiten.keys()) visit(slot)
  return [...klaar.values()]
}

/** Fills every derived fact whose inputs are known; the others stay missing. Changes `waarden`. */
export const deriveFeiten = (afgeleid: readonly Afgeleid[], waarden: Waarden): Waarden => {
  for (const { slot, bereken } of afgeleid) waarden[slot] = bereken(waarden)
  return waarden
}
