import type { Piscina } from 'piscina'
import { type Bericht, type Opdracht, PROEF, type Taaktabel, unpackBericht } from './bericht.ts'

/** Each task of the table, done in a thread or here. */
export type Werkers<T extends Taaktabel> = {
  readonly [Naam in keyof T]: (vraag: Parameters<T[Naam]>[0]) => Promise<ReturnType<T[Naam]>>
} & { readonly close: () => Promise<void> }

interface Opties<T extends Taaktabel> {
  /** None: everything is done here. */
  readonly aantal: number
  /** What each thread gets at its start; plain data. */
  readonly gegevens: unknown
  /** The same table as in the threads. */
  readonly taken: T
  /** Tasks that wait for the threads to start, because here they would keep this thread from everything else. */
  readonly zwaar: readonly (keyof T)[]
  readonly logFout: (fout: unknown) => void
}

/** A pool of which every thread is ready. The library is loaded only here: a start should be quick. */
const startPool = async (
  bestand: URL,
  { aantal, gegevens, logFout }: Pick<Opties<Taaktabel>, 'aantal' | 'gegevens' | 'logFout'>,
) => {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: bestand.href,
    name: 'run',
    minThreads: aantal,
    maxThreads: aantal,
    workerData: gegevens,
  })
  pool.on('error', logFout)
  try {
    await Promise.all(Array.from({ length: aantal }, () => pool.run(PROEF)))
    return pool
  } catch (fout) {
    await pool.destroy()
    throw fout
  }
}

/**
 * Threads in which the module in `bestand` answers the tasks, so that this one stays free for requests and
 * the database. They start after the first assessment, which would only wait for them; until every
 * thread is ready, and when they fail to start, tasks are done here.
 */
export const startWerkers = <T extends Taaktabel>(bestand: URL, opties: Opties<T>): Werkers<T> => {
  const { aantal, taken, zwaar } = opties
  let pool: Piscina | undefined
  let start: Promise<void> | undefined
  const ensureStart = () => {
    if (aantal === 0) return
    start ??= startPool(bestand, opties).then(
      (gestart) => {
        pool = gestart
      },
      (fout: unknown) => opties.logFout(fout),
    )
  }
  const createRun = (taak: string, hier: T[string]) => async (vraag: never) => {
    if (zwaar.includes(taak)) {
      ensureStart()
      await start
    } else if (pool === undefined) setImmediate(ensureStart)
    if (pool === undefined) return hier(vraag)
    const opdracht: Opdracht = { taak, vraag }
    return unpackBericht((await pool.run(opdracht)) as Bericht<unknown>)
  }
  const werkers = Object.entries(taken).map(([taak, hier]) => [
    taak,
    createRun(taak, hier as T[string]),
  ])
  return {
    ...Object.fromEntries(werkers),
    close: async () => {
      await start
      await pool?.destroy()
    },
  } as Werkers<T>
}
