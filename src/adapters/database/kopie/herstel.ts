import { sql } from 'drizzle-orm'
import { AppError } from '../../../domain/errors.ts'
import { readIngepakt } from './bestand.ts'
import { withStappen } from './stappen.ts'
import { type Db, listTabellen, queryRijen, type Tabel, type Tx } from './tabellen.ts'
import {
  isRij,
  isTabelkop,
  type Kopiekop,
  readKopie,
  type Tabelkop,
  type Telling,
  type Waarden,
} from './vorm.ts'

/** So many rows, or so many characters, go to the database at a time. */
const BLOK = 200
const BLOKTEKENS = 2_000_000

export interface Doel {
  readonly db: Db
  readonly migrate: (migrationsFolder: string) => Promise<void>
  readonly migrationsFolder: string
}

export interface Herstelvraag {
  readonly bestand: string
  /** Also when there is something in the database already, which is then gone. */
  readonly overschrijf: boolean
}

/** The same, of which the whole file was read and found to be good. */
export interface NagekekenHerstel extends Herstelvraag {
  /** The last migration that had run when it was made, by its moment. */
  readonly migratie: number
}

/**
 * Reads a copy to its end. `momenten`: when each migration that is known here was made. Throws
 * AppError('kopie_beschadigd') or AppError('kopie_te_nieuw').
 */
export const checkKopie = async (
  vraag: Herstelvraag,
  momenten: readonly number[],
): Promise<NagekekenHerstel> => {
  const { bestand } = vraag
  let kop: Kopiekop | undefined
  for await (const regel of readKopie(readIngepakt(bestand), bestand)) kop ??= regel as Kopiekop
  if (kop === undefined) throw new AppError('kopie_beschadigd', { bestand, reden: 'hij is leeg' })
  const { migratie } = kop
  if (momenten.includes(migratie)) return { ...vraag, migratie }
  throw new AppError('kopie_te_nieuw', { bestand, vorm: 'een nieuwere database' })
}

const hasRijen = async (db: Db): Promise<boolean> => {
  for (const { naam } of await listTabellen(db)) {
    const [eerste] = await queryRijen(db, sql`select 1 from ${sql.identifier(naam)} limit 1`)
    if (eerste !== undefined) return true
  }
  return false
}

/** As new: the tables come back as they were in the version that made the copy. */
const empty = async (db: Db): Promise<void> => {
  await db.execute(sql`drop schema if exists drizzle cascade`)
  await db.execute(sql`drop schema public cascade`)
  await db.execute(sql`create schema public`)
}

const insertRijen = (
  { naam, kolommen }: Tabel,
  { kolommen: gegeven }: Tabelkop,
  rijen: readonly Waarden[],
) => {
  const soorten = new Map(kolommen.map((kolom) => [kolom.naam, kolom.soort]))
  const namen = gegeven.map((kolom) => sql.identifier(kolom))
  const waarden = gegeven.map((kolom, i) =>
    sql.raw(`("r" ->> ${i})::${soorten.get(kolom) ?? 'text'}`),
  )
  // As text first: a driver that sees json would write a text of it once more.
  return sql`insert into ${sql.identifier(naam)} (${sql.join(namen, sql`, `)})
    select ${sql.join(waarden, sql`, `)}
    from jsonb_array_elements(${JSON.stringify(rijen)}::text::jsonb) with ordinality as "x"("r", "n") order by "n"`
}

/** Puts the rows back as they were, with the locks off: the audit trail is one of the tables. */
const load = async (tx: Tx, bestand: string): Promise<Telling> => {
  const tabellen = new Map((await listTabellen(tx)).map((tabel) => [tabel.naam, tabel]))
  const setSloten = async (stand: 'disable' | 'enable') => {
    for (const naam of tabellen.keys())
      await tx.execute(sql`alter table ${sql.identifier(naam)} ${sql.raw(stand)} trigger user`)
  }
  await setSloten('disable')
  const telling: Record<string, number> = {}
  let huidig: { readonly kop: Tabelkop; readonly tabel: Tabel } | undefined
  let blok: Waarden[] = []
  let tekens = 0
  const flush = async () => {
    if (huidig && blok.length > 0) await tx.execute(insertRijen(huidig.tabel, huidig.kop, blok))
    blok = []
    tekens = 0
  }
  for await (const regel of readKopie(readIngepakt(bestand), bestand)) {
    if (isTabelkop(regel)) {
      await flush()
      const tabel = tabellen.get(regel.tabel)
      if (tabel === undefined)
        throw new Error(`a copy names a table that is not there: ${regel.tabel}`)
      huidig = { kop: regel, tabel }
      telling[regel.tabel] = 0
    } else if (isRij(regel) && huidig) {
      blok.push(regel)
      tekens += regel.reduce((som, waarde) => som + (waarde?.length ?? 0), 0)
      telling[huidig.kop.tabel] = (telling[huidig.kop.tabel] ?? 0) + 1
      if (blok.length >= BLOK || tekens > BLOKTEKENS) await flush()
    }
  }
  await flush()
  await setSloten('enable')
  return telling
}

/**
 * Puts a copy back: first in the form of the version that made it, and then brought up to date. Throws
 * AppError('database_niet_leeg') before anything changes.
 */
export const restoreDatabase = async (
  { db, migrate, migrationsFolder }: Doel,
  { bestand, overschrijf, migratie }: NagekekenHerstel,
): Promise<Telling> => {
  if (!overschrijf && (await hasRijen(db))) throw new AppError('database_niet_leeg', {})
  await empty(db)
  await withStappen(migrationsFolder, migratie, migrate)
  const telling = await db.transaction((tx) => load(tx, bestand))
  await migrate(migrationsFolder)
  return telling
}
