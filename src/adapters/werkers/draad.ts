import { workerData } from 'piscina'

/** What this thread got from the pool at its start. */
export const readGegevens = <T>(): T => workerData as T
