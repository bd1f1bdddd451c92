import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { type Bericht, type Opdracht, packLater, type Taaktabel } from './bericht.ts'

/** What a worker says: that it is ready, what came of a question, or that it went wrong in a way nobody expected. */
export type Uiting<T = unknown> =
  | { readonly gereed: true }
  | { readonly bericht: Bericht<T> }
  | { readonly stuk: string }

const say = (uiting: Uiting): void => {
  // When nobody listens any more there is nobody to work for.
  process.send?.(uiting, (fout: Error | null) => fout && process.exit())
}

const answer = async (taken: Taaktabel, { taak, vraag }: Opdracht): Promise<Uiting> => {
  const work = taken[taak]
  if (work === undefined) return { stuk: `no such task: ${taak}` }
  try {
    return { bericht: await packLater(() => work(vraag as never)) }
  } catch (fout) {
    return { stuk: fout instanceof Error ? (fout.stack ?? fout.message) : String(fout) }
  }
}

/**
 * In the worker process: prepares itself with what it got at its start, then does one task at a time for the process
 * that started it, and ends with that. Signals of a terminal or a service manager are for that process only.
 */
export const serveTaken = async <G>(
  prepare: (gegevens: G) => Taaktabel | Promise<Taaktabel>,
): Promise<void> => {
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signaal, () => undefined)
  process.on('disconnect', () => process.exit())
  const invoer = readFileSync(0)
  const taken = await prepare((invoer.length === 0 ? undefined : deserialize(invoer)) as G)
  process.on('message', async (opdracht: Opdracht) => say(await answer(taken, opdracht)))
  say({ gereed: true })
}
