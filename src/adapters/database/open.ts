import { fileURLToPath } from 'node:url'
import type { Gezagen } from './bewaren/gezag.ts'
import type { Database } from './database.ts'
import type { Herstelvraag } from './kopie/herstel.ts'
import type { Telling } from './kopie/vorm.ts'
import { readMigraties } from './migraties.ts'
import { mendDriver } from './stuurprogramma.ts'

export interface DatabaseKeuze {
  readonly databaseUrl?: string
  readonly dataDir: string
  /** Of which gezag rows are seen and changed; absent: of every one. */
  readonly gezagen?: Gezagen
}

/** The driver, without the fault that ends a process. */
const loadPostgres = () => {
  mendDriver()
  return import('./postgres.ts')
}

/** Folder with the SQL of drizzle-kit. */
const MIGRATIES = fileURLToPath(new URL('../../../migrations', import.meta.url))

/**
 * Brings a PostgreSQL database up to date as its owner, and gives this role what the running service needs. Throws what
 * PostgreSQL says: of a role that does not exist, or an owner who may not.
 */
export const prepareRol = async (databaseUrl: string, rol: string): Promise<void> => {
  const { migrateForRol } = await loadPostgres()
  await migrateForRol(databaseUrl, MIGRATIES, rol)
}

/**
 * Puts a copy of everything back in the database of these settings, which nothing else may have open. Throws
 * AppError('kopie_beschadigd'), AppError('kopie_te_nieuw') or AppError('database_niet_leeg').
 */
export const restore = async (
  { databaseUrl, dataDir }: DatabaseKeuze,
  vraag: Herstelvraag,
): Promise<Telling> => {
  const { checkKopie } = await import('./kopie/herstel.ts')
  const momenten = readMigraties(MIGRATIES).map(({ moment }) => moment)
  // The whole file, before the database is even opened.
  const nagekeken = await checkKopie(vraag, momenten)
  if (databaseUrl === undefined) {
    const { restorePglite } = await import('./pglite.ts')
    return restorePglite(dataDir, MIGRATIES, nagekeken)
  }
  const { restorePostgres } = await loadPostgres()
  return restorePostgres(databaseUrl, MIGRATIES, nagekeken)
}

/**
 * Opens PostgreSQL when there is an address and the embedded database otherwise, and brings it up to date.
 * Throws AppError('gegevensmap_bezet') or AppError('database_onbereikbaar').
 */
export const openDatabase = async ({
  databaseUrl,
  dataDir,
  gezagen,
}: DatabaseKeuze): Promise<Database> => {
  // Either driver takes a quarter of a second to load; only one is needed.
  if (databaseUrl === undefined) {
    const { openPglite } = await import('./pglite.ts')
    return openPglite(dataDir, MIGRATIES, gezagen)
  }
  const { openPostgres } = await loadPostgres()
  return openPostgres(databaseUrl, MIGRATIES, gezagen)
}
