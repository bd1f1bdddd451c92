import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { Gezagen } from './bewaren/gezag.ts'
import type { Database } from './database.ts'
import type { NagekekenHerstel } from './kopie/herstel.ts'
import type { Telling } from './kopie/vorm.ts'
import { giveTurns } from './pglite-beurt.ts'
import { takeSlot } from './slot.ts'

/** A quarter of the start is loading these; meanwhile the database starts. */
const loadDrizzle = async () => {
  const [{ drizzle }, { migrate }, { createPoorten }] = await Promise.all([
    import('drizzle-orm/pglite'),
    import('drizzle-orm/pglite/migrator'),
    import('./poorten.ts'),
  ])
  return { drizzle, migrate, createPoorten }
}

/** The embedded database in a folder that no other process may use meanwhile. */
export const openPglite = async (
  map: string,
  migrationsFolder: string,
  gezagen?: Gezagen,
): Promise<Database> => {
  const release = takeSlot(map)
  try {
    const [client, { drizzle, migrate, createPoorten }] = await Promise.all([
      PGlite.create(join(map, 'pglite')),
      loadDrizzle(),
    ])
    const db = drizzle({ client: giveTurns(client) })
    await migrate(db, { migrationsFolder })
    return {
      ...createPoorten(db, gezagen),
      verbindingen: 1,
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

/** Puts a copy back in the embedded database in a folder that no other process may use meanwhile. */
export const restorePglite = async (
  map: string,
  migrationsFolder: string,
  vraag: NagekekenHerstel,
): Promise<Telling> => {
  const release = takeSlot(map)
  try {
    const [client, { drizzle, migrate }, { restoreDatabase }] = await Promise.all([
      PGlite.create(join(map, 'pglite')),
      loadDrizzle(),
      import('./kopie/herstel.ts'),
    ])
    try {
      const db = drizzle({ client })
      const bijwerken = (folder: string) => migrate(db, { migrationsFolder: folder })
      return await restoreDatabase({ db, migrate: bijwerken, migrationsFolder }, vraag)
    } finally {
      await client.close()
    }
  } finally {
    release()
  }
}
