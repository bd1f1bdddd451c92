import { AppError } from '../../domain/errors.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { prepareGebieden } from '../../domain/plaats/gebiedenindex.ts'
import type { Geometrie } from '../../domain/plaats/geometrie.ts'
import { createToetser } from '../../domain/toetser.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Uitval } from '../ports/regelboeken.ts'
import { createBoeken } from './boeken.ts'

/** Makes one rulebook ready to assess; `free` gives back what its areas take, after which it cannot be used. */
const createPrepare =
  (geometrie: Geometrie): Omgeving['prepare'] =>
  (regelboek) => {
    const gebieden = prepareGebieden(geometrie, regelboek)
    return { toetser: createToetser(regelboek, gebieden), free: gebieden.free }
  }

/**
 * Makes rulebooks ready to assess. A draft whose areas the geometry engine refuses is left out, with the
 * place of the fault; throws AppError('regelboek_ongeldig') for one that is adopted.
 */
export const prepareBoeken = (
  geometrie: Geometrie,
  regelboeken: readonly Regelboek[],
  uitval: readonly Uitval[] = [],
): Pick<Omgeving, 'boeken' | 'prepare'> => {
  const prepare = createPrepare(geometrie)
  const geweigerd: Uitval[] = []
  const toetsers = regelboeken.flatMap((regelboek) => {
    try {
      return [prepare(regelboek).toetser]
    } catch (fout) {
      const { id, status } = regelboek.visie
      const weglaten = fout instanceof AppError && status !== 'vastgesteld'
      if (!weglaten || regelboeken.length === 1) throw fout
      geweigerd.push({ map: id, fouten: fout.fouten })
      return []
    }
  })
  return { boeken: createBoeken(toetsers, [...uitval, ...geweigerd]), prepare }
}
