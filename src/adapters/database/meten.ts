import type { GemetenVraag, Vraaguitkomst } from '../../app/ports/dienst/meting.ts'
import { AppError } from '../../domain/errors.ts'
import type { Database } from './database.ts'

const uitkomstOf = (fout: unknown): Vraaguitkomst => {
  if (!(fout instanceof AppError)) return 'fout'
  return fout.code === 'niet_gereed' ? 'niet_gereed' : 'geweigerd'
}

const isBelofte = (waarde: unknown): waarde is Promise<unknown> =>
  typeof waarde === 'object' && waarde !== null && 'then' in waarde

/**
 * The same ports, of which every question is counted with how long it took and how it ended. `open` tells how many
 * have no answer yet.
 */
export const measurePoorten = (
  database: Database,
  countVraag: (vraag: GemetenVraag) => void,
): { readonly database: Database; readonly open: () => number } => {
  let open = 0
  const measure = async (poort: string, handeling: string, antwoord: Promise<unknown>) => {
    const begin = performance.now()
    open += 1
    let uitkomst: Vraaguitkomst = 'gelukt'
    try {
      return await antwoord
    } catch (fout) {
      uitkomst = uitkomstOf(fout)
      throw fout
    } finally {
      open -= 1
      countVraag({ poort, handeling, uitkomst, seconden: (performance.now() - begin) / 1000 })
    }
  }
  const wrapPoort = (naam: string, poort: object) =>
    Object.fromEntries(
      Object.entries(poort).map(([handeling, doe]) => [
        handeling,
        typeof doe !== 'function'
          ? doe
          : (...vragen: readonly unknown[]) => {
              const antwoord: unknown = doe(...vragen)
              return isBelofte(antwoord) ? measure(naam, handeling, antwoord) : antwoord
            },
      ]),
    )
  const gemeten = Object.entries(database).map(([naam, deel]) => [
    naam,
    typeof deel === 'object' && deel !== null ? wrapPoort(naam, deel) : deel,
  ])
  return { database: Object.fromEntries(gemeten) as Database, open: () => open }
}
