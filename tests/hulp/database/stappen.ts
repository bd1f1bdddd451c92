import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js'
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { withStappen } from '../../../src/adapters/database/kopie/stappen.ts'
import { createPoorten } from '../../../src/adapters/database/poorten.ts'

export const MIGRATIES = fileURLToPath(new URL('../../../migrations', import.meta.url))

type Rij = Readonly<Record<string, unknown>>

/** A database that can be taken back to how an earlier version had it. */
export interface Stappenbaan {
  readonly query: (opdracht: string) => Promise<readonly Rij[]>
  /** Empty, and as it was when this migration was the last. */
  readonly begin: (tot: number) => Promise<void>
  readonly migrate: () => Promise<void>
  readonly poorten: ReturnType<typeof createPoorten>
  readonly close: () => Promise<void>
}

const openBaan = (
  query: Stappenbaan['query'],
  migrate: (map: string) => Promise<void>,
): Pick<Stappenbaan, 'query' | 'begin' | 'migrate'> => ({
  query,
  begin: async (tot) => {
    await query('drop schema if exists drizzle cascade')
    await query('drop schema public cascade')
    await query('create schema public')
    await withStappen(MIGRATIES, tot, migrate)
  },
  migrate: () => migrate(MIGRATIES),
})

const iedereen = () => undefined

export const openStappen = async (databaseUrl: string | undefined): Promise<Stappenbaan> => {
  if (databaseUrl === undefined) {
    const client = await PGlite.create()
    const db = drizzlePglite({ client })
    const query = async (opdracht: string) => (await client.query<Rij>(opdracht)).rows
    return {
      ...openBaan(query, (map) => migratePglite(db, { migrationsFolder: map })),
      poorten: createPoorten(db, iedereen),
      close: () => client.close(),
    }
  }
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
  const db = drizzlePostgres({ client })
  const query = async (opdracht: string) => [...(await client.unsafe<Rij[]>(opdracht))]
  return {
    ...openBaan(query, (map) => migratePostgres(db, { migrationsFolder: map })),
    poorten: createPoorten(db, iedereen),
    close: () => client.end({ timeout: 5 }),
  }
}
