import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { createDatabase, type Database as Tijdelijk } from './postgres.ts'

/** Gives the URL of an empty database; undefined stands for an empty embedded database (PGlite). */
export type FreshUrl = () => Promise<string | undefined>

const kinds = ['PGlite', 'PostgreSQL'] as const

/** Runs one suite twice, on PGlite and on PostgreSQL; `tests/run.mjs` fails when one half is missing. */
export const onEachDatabase = (suite: (freshUrl: FreshUrl) => void): void => {
  describe.each(kinds)('op %s', (kind) => {
    const made: Tijdelijk[] = []
    afterAll(() => Promise.all(made.map(({ drop }) => drop())))
    suite(async () => {
      if (kind === 'PGlite') return undefined
      const database = await createDatabase(inject('postgresUrl'))
      made.push(database)
      return database.url
    })
  })
}

/** Opens one for all tests of a suite, and closes it after them. */
export const useDatabase = (
  freshUrl: FreshUrl,
  ready: (database: Database) => void,
  gezagen: () => readonly string[] | undefined = () => undefined,
): void => {
  let sluit: () => Promise<void>
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'visietoets-database-'))
    const databaseUrl = await freshUrl()
    const database = await openDatabase({
      dataDir,
      gezagen,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    })
    sluit = async () => {
      await database.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
    ready(database)
  })
  afterAll(() => sluit())
}
