import { afterAll, describe, inject } from 'vitest'
import { createDatabase, type Database } from './postgres.ts'

/** Gives the URL of an empty database; undefined stands for an empty embedded database (PGlite). */
export type FreshUrl = () => Promise<string | undefined>

const kinds = ['PGlite', 'PostgreSQL'] as const

/** Runs one suite twice, on PGlite and on PostgreSQL; `tests/run.mjs` fails when one half is missing. */
export const onEachDatabase = (suite: (freshUrl: FreshUrl) => void): void => {
  describe.each(kinds)('op %s', (kind) => {
    const made: Database[] = []
    afterAll(() => Promise.all(made.map(({ drop }) => drop())))
    suite(async () => {
      if (kind === 'PGlite') return undefined
      const database = await createDatabase(inject('postgresUrl'))
      made.push(database)
      return database.url
    })
  })
}
