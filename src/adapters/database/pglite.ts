import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { Database } from './database.ts'
import { createOpslag } from './opslag.ts'
import { takeSlot } from './slot.ts'

/** The embedded database in a folder that no other process may use meanwhile. */
export const openPglite = async (map: string, migrationsFolder: string): Promise<Database> => {
  const release = takeSlot(map)
  try {
    const client = await PGlite.create(join(map, 'pglite'))
    const db = drizzle({ client })
    await migrate(db, { migrationsFolder })
    return {
      opslag: createOpslag(db),
      omschrijving: `ingebouwde database in ${map}, voor proef en ontwikkeling`,
      close: async () => {
        await client.close()
        release()
      },
    }
  } catch (fout) {
    release()
    throw fout
  }
}
