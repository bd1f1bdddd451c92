import type { Peildatum } from './initiatief.ts'
import type { Geval, RegelDefinitie } from './regel.ts'
import type { Visie } from './visie.ts'

/** The date on which a case is judged: its own, or the start of the newest version of its rule. */
export const dateGeval = (
  visie: Visie,
  regel: Pick<RegelDefinitie, 'versies'> | undefined,
  geval: Geval,
): Peildatum => {
  const begin = regel?.versies
    .map(({ geldigVan }) => geldigVan)
    .toSorted()
    .at(-1)
  const geldigOp = geval.geldigOp ?? begin ?? visie.geldigVan
  // Known and valid on the same day, and never before the vision itself was known.
  const beschikbaarOp = [geldigOp, visie.beschikbaarVan].toSorted().at(-1) ?? geldigOp
  return { geldigOp, beschikbaarOp }
}
