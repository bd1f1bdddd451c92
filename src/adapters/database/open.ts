import { fileURLToPath } from 'node:url'
import type { Database } from './database.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'

export interface DatabaseKeuze {
  readonly databaseUrl?: string
  readonly dataDir: string
}

/** Folder with the SQL of drizzle-kit. */
const MIGRATIES = fileURLToPath(new URL('../../../migrations', import.meta.url))

/**
 * Opens PostgreSQL when there is an address and the embedded database otherwise, and brings it up to date.
 * Throws AppError('gegevensmap_bezet') or AppError('database_onbereikbaar').
 */
export const openDatabase = ({ databaseUrl, dataDir }: DatabaseKeuze): Promise<Database> =>
  databaseUrl === undefined ? openPglite(dataDir, MIGRATIES) : openPostgres(databaseUrl, MIGRATIES)
