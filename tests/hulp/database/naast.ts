import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import postgres from 'postgres'
import type { Database } from '../../../src/adapters/database/database.ts'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { createPoorten } from '../../../src/adapters/database/poorten.ts'

const MIGRATIES = fileURLToPath(new URL('../../../migrations', import.meta.url))

export interface MetRauw {
  readonly database: Database
  /** As somebody does who has the password of the database: beside the service, while it is open. */
  readonly query: (opdracht: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

const openBeide = async (): Promise<MetRauw> => {
  const client = await PGlite.create()
  const db = drizzle({ client })
  await migrate(db, { migrationsFolder: MIGRATIES })
  const close = () => client.close()
  return {
    database: {
      ...createPoorten(db, () => undefined),
      omschrijving: 'in het geheugen',
      verbindingen: 1,
      close,
    },
    query: async (opdracht) => (await client.query<Record<string, unknown>>(opdracht)).rows,
  }
}

/** An open database with plain SQL beside it; the embedded one in memory, since one process at a time may open a folder. */
export const openMetRauw = async (databaseUrl: string | undefined): Promise<MetRauw> => {
  if (databaseUrl === undefined) return openBeide()
  const database = await openDatabase({ databaseUrl, dataDir: '/niet/gebruikt' })
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
  const close = async () => {
    await sql.end({ timeout: 5 })
    await database.close()
  }
  return {
    database: { ...database, close },
    query: async (opdracht) => [...(await sql.unsafe(opdracht))],
  }
}
