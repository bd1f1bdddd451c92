import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { AppError } from '../../domain/errors.ts'
import type { Gezagen } from './bewaren/gezag.ts'
import type { Database } from './database.ts'
import { type NagekekenHerstel, restoreDatabase } from './kopie/herstel.ts'
import type { Telling } from './kopie/vorm.ts'
import { type Migratie, readMigraties } from './migraties.ts'
import { createPoorten } from './poorten.ts'
import { grantRechten } from './rechten.ts'

/** Any number that only we use: the advisory lock under which migrations run. */
const MIGRATIESLOT = 20_260_119

/** So many at once; other questions wait. */
const VERBINDINGEN = 10
/** A server that went away is looked for again after so long: by itself the driver waits up to 20 s. */
const OPNIEUW_S = 0.25

/** What a running service calls itself at the database; a connection that brings it up to date does not. */
const NAAM = 'visietoets'

const connect = (
  url: string,
  max: number,
  connection: Readonly<Record<string, number | string>> = {},
) =>
  postgres(url, {
    max,
    connect_timeout: 10,
    backoff: () => OPNIEUW_S,
    onnotice: () => undefined,
    connection,
  })

/** Of each question, in ms: less than we wait for it, so that what we gave up is given up there too. */
const TIJDEN = {
  application_name: NAAM,
  statement_timeout: 9_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
}

/** The moment of the last step that was done; 0 on an empty database. A role that may not migrate can still see that. */
const readGedaan = async (sql: postgres.Sql): Promise<number> => {
  const [er] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "is"`
  if (er?.is !== true) return 0
  const [gedaan] = await sql`select max("created_at") as "tot" from drizzle.__drizzle_migrations`
  return Number(gedaan?.tot ?? 0)
}

/** Throws AppError('database_in_gebruik') when a step would break a version that is still at work. */
const checkAlleen = async (sql: postgres.Sql, stappen: readonly Migratie[]): Promise<void> => {
  const breekt = stappen.find(({ naastVorige }) => !naastVorige)
  if (breekt === undefined) return
  const [er] = await sql`
    select count(*)::int as "aantal" from pg_stat_activity
    where datname = current_database() and application_name = ${NAAM}`
  const aantal = Number(er?.aantal)
  if (aantal > 0) throw new AppError('database_in_gebruik', { stap: breekt.naam, aantal })
}

/** Longer than this a step does not keep others from a table while it waits for it. */
const MAX_SLOT = '5s'

/** Whether a later version than this one has worked on the database. */
interface Bijgewerkt {
  readonly nieuwer: boolean
}

/** Two processes that start at once would both create the table; the second waits here for the first. */
const migrateOnce = async (url: string, migrationsFolder: string): Promise<Bijgewerkt> => {
  const sql = connect(url, 1)
  try {
    await sql`select pg_advisory_lock(${MIGRATIESLOT})`
    const alle = readMigraties(migrationsFolder)
    const gedaan = await readGedaan(sql)
    const stappen = alle.filter(({ moment }) => moment > gedaan)
    if (stappen.length === 0) return { nieuwer: gedaan > (alle.at(-1)?.moment ?? 0) }
    await checkAlleen(sql, gedaan === 0 ? [] : stappen)
    await sql.unsafe(`set lock_timeout = '${MAX_SLOT}'`)
    await migrate(drizzle({ client: sql }), { migrationsFolder })
    return { nieuwer: false }
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

/** Puts a copy back, as the owner of the database. No other process migrates meanwhile. */
export const restorePostgres = async (
  url: string,
  migrationsFolder: string,
  vraag: NagekekenHerstel,
): Promise<Telling> => {
  const sql = connect(url, 1)
  try {
    await sql`select pg_advisory_lock(${MIGRATIESLOT})`
    const db = drizzle({ client: sql })
    const bijwerken = (folder: string) => migrate(db, { migrationsFolder: folder })
    return await restoreDatabase({ db, migrate: bijwerken, migrationsFolder }, vraag)
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
  const { nieuwer } = await migrateOnce(url, migrationsFolder).catch((fout: unknown) => {
    if (fout instanceof AppError) throw fout
    const reden = (fout as Error).message || String((fout as { code?: string }).code)
    throw new AppError('database_onbereikbaar', { waar, reden })
  })
  const client = connect(url, VERBINDINGEN, TIJDEN)
  const db = drizzle({ client })
  return {
    ...createPoorten(db, gezagen),
    verbindingen: VERBINDINGEN,
    omschrijving: `PostgreSQL op ${waar}${nieuwer ? ', bijgewerkt door een nieuwere versie' : ''}`,
    close: () => client.end({ timeout: 5 }),
  }
}
