import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import postgres from 'postgres'

/** Plain SQL on the database behind a URL, or on the embedded one in a folder that nothing has open. */
export const connectRauw = async (databaseUrl: string | undefined, dataDir: string) => {
  if (databaseUrl === undefined) {
    const db = await PGlite.create(join(dataDir, 'pglite'))
    return { query: async (q: string) => (await db.query(q)).rows, end: () => db.close() }
  }
  const sql = postgres(databaseUrl, { max: 1 })
  return { query: async (q: string) => [...(await sql.unsafe(q))], end: () => sql.end() }
}
