import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'

/**
 * The embedded database answers without letting go: everything that asks it one question after another is one piece of
 * work, in which nobody else is heard. Now everybody else has a turn after each question, in a transaction too.
 */
export const giveTurns = (client: PGlite): PGlite => {
  const ask = client._runExclusiveQuery.bind(client)
  client._runExclusiveQuery = async (vraag) => {
    try {
      return await ask(vraag)
    } finally {
      await nextTurn()
    }
  }
  return client
}
