import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import postgres from 'postgres'
import type { Database } from '../../../src/adapters/database/database.ts'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { createPoorten } from '../../../src/adapters/database/poorten.ts'
import { copyLeeg } from './leeg.ts'

export interface MetRauw {
  readonly database: Database
  /** As somebody does who has the password of the database: beside the service, while it is open. */
  readonly query: (opdracht: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

const openBeide = async (): Promise<MetRauw> => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-rauw-'))
  await copyLeeg(map)
  const client = await PGlite.create(join(map, 'pglite'))
  const db = drizzle({ client })
  const close = async () => {
    await client.close()
    rmSync(map, { recursive: true, force: true })
  }
  return {
    database: {
      ...createPoorten(db, () => undefined),
      omschrijving: 'van deze proef',
      verbindingen: 1,
      close,
    },
    query: async (opdracht) => (await client.query<Record<string, unknown>>(opdracht)).rows,
  }
}

/** An open database with plain SQL beside it; the embedded one on the same connection, since one process at a time may open a folder. */
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
