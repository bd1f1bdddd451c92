import { workerData } from 'piscina'
import { type Opdracht, PROEF, packBericht, type Taaktabel } from './bericht.ts'

/** What this thread got from the pool at its start. */
export const readGegevens = <T>(): T => workerData as T

/** In the thread: does the task that is asked for, or tells that it is ready. */
export const answerTaken = (taken: Taaktabel) => (opdracht: Opdracht | typeof PROEF) => {
  if (opdracht === PROEF) return undefined
  const work = taken[opdracht.taak]
  if (work === undefined) throw new Error(`no such task: ${opdracht.taak}`)
  return packBericht(() => work(opdracht.vraag as never))
}
