import type { Peildatum } from '../model/initiatief.ts'
import type { Geval, RegelDefinitie } from '../model/regel.ts'
import type { Visie } from '../model/visie.ts'

/**
 * The date on which a case is judged: its own, or the start of the newest version of its rule. Known by
 * then is all that was valid by then, also what became known later: a case tests what is written.
 */
export const dateGeval = (
  visie: Visie,
  regel: Pick<RegelDefinitie, 'versies'> | undefined,
  geval: Geval,
): Peildatum => {
  const versies = regel?.versies ?? []
  const begin = versies
    .map(({ geldigVan }) => geldigVan)
    .toSorted()
    .at(-1)
  const geldigOp = geval.geldigOp ?? begin ?? visie.geldigVan
  const bekend = versies.flatMap(({ geldigVan, beschikbaarVan = '' }) =>
    geldigVan <= geldigOp ? [beschikbaarVan] : [],
  )
  const beschikbaarOp = [geldigOp, visie.beschikbaarVan, ...bekend].toSorted().at(-1) ?? geldigOp
  return { geldigOp, beschikbaarOp }
}
