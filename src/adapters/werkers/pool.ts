import type { Piscina } from 'piscina'
import type { Herspeel, Reken, Rekenantwoord, Rekenvraag } from '../../app/ports.ts'
import { type Bericht, PROEF, unpackBericht } from './bericht.ts'

export interface Werkers {
  readonly reken: Reken
  readonly herspeel: Herspeel
  readonly close: () => Promise<void>
}

interface Opties {
  readonly aantal: number
  /** What each thread gets at its start; plain data. */
  readonly gegevens: unknown
  readonly hier: (vraag: Rekenvraag) => Rekenantwoord
  readonly herspeelHier: (...brok: Parameters<Herspeel>) => Awaited<ReturnType<Herspeel>>
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
 * Threads that run `bereken` and `herspeel` of the module in `bestand`, so that this one stays free for requests and
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
  return {
    reken: async (vraag) => {
      if (pool) return unpackBericht((await pool.run(vraag)) as Bericht<Rekenantwoord>)
      setImmediate(ensureStart)
      return opties.hier(vraag)
    },
    herspeel: async (brok) => {
      if (pool) return (await pool.run(brok, { name: 'herspeel' })) as Awaited<ReturnType<Herspeel>>
      setImmediate(ensureStart)
      return opties.herspeelHier(brok)
    },
    close: async () => {
      await start
      await pool?.destroy()
    },
  }
}
