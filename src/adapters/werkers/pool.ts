import { serialize } from 'node:v8'
import type { Opdracht, Taaktabel } from './bericht.ts'
import { createPloeg, type Ploeg, type Ploegopties } from './ploeg.ts'
import { currentVerzoek } from './signaal.ts'

/** Each task of the table, done in a worker process or here. */
export type Werkers<T extends Taaktabel> = {
  readonly [Naam in keyof T]: (vraag: Parameters<T[Naam]>[0]) => Promise<ReturnType<T[Naam]>>
} & Pick<Ploeg, 'close' | 'readStand'>

/** What one task may take, and what becomes of it when nobody waits for the answer. */
export interface Taakgrens {
  readonly maxMs: number
  /** Waits for the workers to start, because here it would keep this process from everything else. */
  readonly zwaar?: true
  /** Goes on when the request that asked for it is broken off. */
  readonly doorgaan?: true
  /** Whose work it is when no request asks for it: never all places. */
  readonly klant?: string
}

interface Opties<T extends Taaktabel>
  extends Omit<Ploegopties, 'plekken' | 'reserve' | 'gegevens'> {
  /** None: everything is done here. */
  readonly aantal: number
  /** They start now: somebody will ask, and what one asks meanwhile keeps nobody else waiting for long. */
  readonly meteen?: boolean
  /** What each worker gets at its start; plain data. */
  readonly gegevens: unknown
  /** The same table as in the workers. */
  readonly taken: T
  readonly grenzen: Readonly<Record<keyof T, Taakgrens>>
}

/**
 * Worker processes in which the module in `bestand` answers the tasks, so that this one stays free for requests and the
 * database, and lives on when one of them dies. They start now or after the first assessment, which would only wait;
 * until every one is ready, and when they fail to start, tasks are done here.
 */
export const startWerkers = <T extends Taaktabel>(bestand: URL, opties: Opties<T>): Werkers<T> => {
  const { aantal, taken, grenzen, gegevens, meteen, ...grens } = opties
  const { logFout } = grens
  const ploeg = createPloeg(bestand, {
    ...grens,
    ...(aantal > 0 && { gegevens: serialize(gegevens) }),
    plekken: aantal,
    reserve: 1,
  })
  let gereed = false
  let start: Promise<void> | undefined
  const ensureStart = () => {
    if (aantal === 0) return
    start ??= ploeg.start().then(
      () => {
        gereed = true
      },
      async (fout: unknown) => {
        logFout(fout)
        await ploeg.close()
      },
    )
  }
  if (meteen) setImmediate(ensureStart)
  const createRun = (taak: string, hier: T[string]) => {
    const { zwaar, doorgaan, maxMs, klant: vast } = grenzen[taak] as Taakgrens
    return async (vraag: never) => {
      if (zwaar) {
        ensureStart()
        await start
      } else if (!gereed) setImmediate(ensureStart)
      if (!gereed) return hier(vraag)
      const opdracht: Opdracht = { taak, vraag }
      const verzoek = currentVerzoek()
      const klant = verzoek === undefined ? vast : verzoek.klantOf?.()
      return ploeg.run(opdracht, {
        maxMs,
        ...(klant !== undefined && { klant }),
        ...(verzoek && !doorgaan && { signaal: verzoek.signaal }),
      })
    }
  }
  const werkers = Object.entries(taken).map(([taak, hier]) => [
    taak,
    createRun(taak, hier as T[string]),
  ])
  const { close, readStand } = ploeg
  return { ...Object.fromEntries(werkers), close, readStand } as Werkers<T>
}
