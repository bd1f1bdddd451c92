import { once } from 'node:events'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { type Bericht, packBericht, unpackBericht } from './bericht.ts'

/**
 * Runs the module in `bestand` in a thread of its own, once, and gives what it answers with
 * `answerEenmalig`. Rejects with the AppError it failed with, or with the error that stopped it.
 */
export const runEenmalig = async <T>(bestand: URL, gegevens: unknown): Promise<T> => {
  const draad = new Worker(bestand, { workerData: gegevens })
  // An error in the thread rejects this too.
  const [bericht] = (await once(draad, 'message')) as [Bericht<T>]
  return unpackBericht(bericht)
}

/** In the thread: does the work on what it was given, and sends the answer. */
export const answerEenmalig = <G, T>(werk: (gegevens: G) => T): void => {
  parentPort?.postMessage(packBericht(() => werk(workerData as G)))
}
