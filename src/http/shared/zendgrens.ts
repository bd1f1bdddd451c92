import { hash } from 'node:crypto'
import type { Context } from 'hono'
import type { DagtegoedPort } from '../../app/ports/dienst/dagtegoed.ts'
import { AppError } from '../../domain/errors.ts'

/** Everybody together, in the counts of a day. */
const SAMEN = 'inzendingen van iedereen'

export interface Zendgrens extends Pick<DagtegoedPort, 'take'> {
  /** How many plans one visitor may send in a day, and all together; 0: as many as anybody likes. */
  readonly perBezoeker: number
  readonly samen: number
  readonly nu: () => Date
  /** Where a request comes from; undefined: not known, then only all together are counted. */
  readonly adresOf: (c: Context) => string | undefined
}

/**
 * Counts that somebody who is not signed in sends a plan in. Throws AppError('te_veel_verstuurd') when that is more than
 * one visitor may in a day, and AppError('te_veel_inzendingen') when it is more than all together.
 */
export const createZendgrens =
  ({ perBezoeker, samen, take, nu, adresOf }: Zendgrens) =>
  async (c: Context): Promise<void> => {
    const dag = nu().toISOString().slice(0, 10)
    const adres = adresOf(c)
    if (adres !== undefined && perBezoeker > 0) {
      const klant = hash('sha256', `verstuurd door ${adres} op ${dag}`, 'hex')
      if (!(await take({ klant, dag, kb: 1, maximumKb: perBezoeker })))
        throw new AppError('te_veel_verstuurd', { maximum: perBezoeker })
    }
    if (samen > 0 && !(await take({ klant: SAMEN, dag, kb: 1, maximumKb: samen })))
      throw new AppError('te_veel_inzendingen')
  }
