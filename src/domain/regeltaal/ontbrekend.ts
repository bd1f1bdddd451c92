import type { Waarden } from './compile.ts'
import { compileFormule, delenVan, type Formule } from './formule.ts'

/** Adds the slots of the missing facts that keep a formula without a value. */
export type Ontbrekend = (waarden: Waarden, add: (slot: number) => void) => void

/**
 * Compiles what a formula still waits for, by the facts it names itself: nothing of a part that has a value, so
 * nothing of an if-then-else whose condition is known but the branch it takes, nor of an and/or that is decided.
 */
export const compileOntbrekend = (
  formule: Formule,
  slotOf: (feit: string) => number,
): Ontbrekend => {
  if (formule.soort === 'constante') return () => undefined
  if (formule.soort === 'feit') {
    const slot = slotOf(formule.feit)
    return (waarden, add) => {
      if (waarden[slot] === undefined) add(slot)
    }
  }
  const bereken = compileFormule(formule, slotOf)
  const delen = delenVan(formule).map((deel) => compileOntbrekend(deel, slotOf))
  const [voorwaarde, dan, anders] = delen
  const keuze = formule.soort === 'als' ? compileFormule(formule.voorwaarde, slotOf) : undefined
  return (waarden, add) => {
    if (bereken(waarden) !== undefined) return
    const gekozen = keuze?.(waarden)
    const open = gekozen === undefined ? delen : [voorwaarde, gekozen ? dan : anders]
    for (const deel of open) deel?.(waarden, add)
  }
}
