import { Worker } from 'node:worker_threads'

/** Says on standard error what is going on when it takes over a second, and how long it has taken. */
export const withVoortgang = async <T>(wat: string, werk: () => T | Promise<T>): Promise<T> => {
  const wekker = new Worker(new URL('./voortgang-wekker.ts', import.meta.url), { workerData: wat })
  wekker.unref()
  try {
    return await werk()
  } finally {
    await wekker.terminate()
  }
}
