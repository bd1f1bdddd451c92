import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { copyLeeg } from './leeg.ts'
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

/** Where a database is: what opens it again. */
export interface Databasekeuze {
  readonly dataDir: string
  readonly databaseUrl?: string
}

/**
 * Opens one for all tests of a suite, and closes it after them. A suite that closes it and opens it again tells with
 * `last` which one is open in the end.
 */
export const useDatabase = (
  freshUrl: FreshUrl,
  ready: (database: Database, keuze: Databasekeuze) => void,
  {
    gezagen = () => undefined,
    last,
  }: { gezagen?: () => readonly string[] | undefined; last?: () => Database } = {},
): void => {
  let sluit: () => Promise<void>
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'visietoets-database-'))
    const databaseUrl = await freshUrl()
    const keuze = { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) }
    if (databaseUrl === undefined) await copyLeeg(dataDir)
    const database = await openDatabase({ ...keuze, gezagen })
    sluit = async () => {
      await (last?.() ?? database).close()
      rmSync(dataDir, { recursive: true, force: true })
    }
    ready(database, keuze)
  })
  afterAll(() => sluit())
}
