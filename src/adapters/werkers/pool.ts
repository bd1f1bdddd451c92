import type { Piscina } from 'piscina'
import type { AssessOntwikkeling, Ontwikkelopdracht } from '../../app/ports/ontwikkeling.ts'
import type {
  Assess,
  AssessZonderBewijs,
  Rekenantwoord,
  Rekenvraag,
  Replay,
} from '../../app/ports/reken.ts'
import { type Bericht, PROEF, unpackBericht } from './bericht.ts'

export interface Werkers {
  readonly assess: Assess
  readonly assessZonderBewijs: AssessZonderBewijs
  /**
   * Runs the task of that name in a thread, and waits for the threads to start: for work that would keep
   * this one from everything else. Without threads `hier` does it.
   */
  readonly run: <A>(taak: string, vraag: unknown, hier: () => A) => Promise<A>
  readonly assessOntwikkeling: AssessOntwikkeling
  readonly replay: Replay
  readonly close: () => Promise<void>
}

interface Opties {
  readonly aantal: number
  /** What each thread gets at its start; plain data. */
  readonly gegevens: unknown
  readonly hier: (vraag: Rekenvraag) => Rekenantwoord
  readonly zonderBewijsHier: (vraag: Rekenvraag) => Awaited<ReturnType<AssessZonderBewijs>>
  readonly ontwikkelingHier: (opdracht: Ontwikkelopdracht) => string
  readonly herspeelHier: (...brok: Parameters<Replay>) => Awaited<ReturnType<Replay>>
  readonly logFout: (fout: unknown) => void
}

/** A pool of which every thread is ready. The library is loaded only here: a start should be quick. */
const startPool = async (bestand: URL, { aantal, gegevens, logFout }: Opties) => {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: bestand.href,
    name: 'bereken',
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
 * Threads that run what the module in `bestand` exports, so that this one stays free for requests and
 * the database. They start after the first assessment, which would only wait for them; until every
 * thread is ready, and when they fail to start, assessments are worked out here.
 */
export const startWerkers = (bestand: URL, opties: Opties): Werkers => {
  let pool: Piscina | undefined
  let start: Promise<void> | undefined
  const ensureStart = () => {
    start ??= startPool(bestand, opties).then(
      (gestart) => {
        pool = gestart
      },
      (fout: unknown) => opties.logFout(fout),
    )
  }
  const run =
    <V, A>(taak: string, hier: (vraag: V) => A) =>
    async (vraag: V): Promise<A> => {
      if (pool) return unpackBericht((await pool.run(vraag, { name: taak })) as Bericht<A>)
      setImmediate(ensureStart)
      return hier(vraag)
    }
  return {
    assess: run('bereken', opties.hier),
    assessZonderBewijs: run('oordeel', opties.zonderBewijsHier),
    assessOntwikkeling: run('ontwikkel', opties.ontwikkelingHier),
    replay: run('herspeel', opties.herspeelHier),
    run: async <A>(taak: string, vraag: unknown, hier: () => A) => {
      ensureStart()
      await start
      if (pool === undefined) return hier()
      return unpackBericht((await pool.run(vraag, { name: taak })) as Bericht<A>)
    },
    close: async () => {
      await start
      await pool?.destroy()
    },
  }
}
