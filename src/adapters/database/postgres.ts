import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { AppError } from '../../domain/errors.ts'
import type { Gezagen } from './bewaren/gezag.ts'
import type { Database } from './database.ts'
import { createPoorten } from './poorten.ts'
import { grantRechten } from './rechten.ts'

/** Any number that only we use: the advisory lock under which migrations run. */
const MIGRATIESLOT = 20_260_119

/** So many at once; other questions wait. */
const VERBINDINGEN = 10

const connect = (url: string, max: number, connection: Readonly<Record<string, number>> = {}) =>
  postgres(url, { max, connect_timeout: 10, onnotice: () => undefined, connection })

/** Of each question, in ms: less than we wait for it, so that what we gave up is given up there too. */
const TIJDEN = {
  statement_timeout: 9_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
}

/** Whether every migration has run. A role that may not migrate can still see that. */
const isCurrent = async (sql: postgres.Sql, migrationsFolder: string): Promise<boolean> => {
  const laatste = readMigrationFiles({ migrationsFolder }).at(-1)
  const [er] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "is"`
  if (er?.is !== true || laatste === undefined) return false
  const [gedaan] = await sql`select max("created_at") as "tot" from drizzle.__drizzle_migrations`
  return Number(gedaan?.tot) >= laatste.folderMillis
}

/** Two processes that start at once would both create the table; the second waits here for the first. */
const migrateOnce = async (url: string, migrationsFolder: string): Promise<void> => {
  const sql = connect(url, 1)
  try {
    await sql`select pg_advisory_lock(${MIGRATIESLOT})`
    if (await isCurrent(sql, migrationsFolder)) return
    await migrate(drizzle({ client: sql }), { migrationsFolder })
  } finally {
    // Ending the connection releases the lock.
    await sql.end({ timeout: 5 })
  }
}

/** Brings the database up to date as its owner, and gives this role what the running service needs. */
export const migrateForRol = async (
  url: string,
  migrationsFolder: string,
  rol: string,
): Promise<void> => {
  await migrateOnce(url, migrationsFolder)
  const sql = connect(url, 1)
  try {
    await grantRechten(sql, rol)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

const withoutPassword = (url: string): string => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/** A PostgreSQL server. Throws AppError('database_onbereikbaar') when it does not answer. */
export const openPostgres = async (
  url: string,
  migrationsFolder: string,
  gezagen?: Gezagen,
): Promise<Database> => {
  const waar = withoutPassword(url)
  try {
    await migrateOnce(url, migrationsFolder)
  } catch (fout) {
    const reden = (fout as Error).message || String((fout as { code?: string }).code)
    throw new AppError('database_onbereikbaar', { waar, reden })
  }
  const client = connect(url, VERBINDINGEN, TIJDEN)
  const db = drizzle({ client })
  return {
    ...createPoorten(db, gezagen),
    verbindingen: VERBINDINGEN,
    omschrijving: `PostgreSQL op ${waar}`,
    close: () => client.end({ timeout: 5 }),
  }
}
