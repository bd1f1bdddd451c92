import { type SQL, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

export type Db = PgDatabase<PgQueryResultHKT>
/** The same within one transaction. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** The rows of a question, whichever driver answers. */
export const queryRijen = async <T>(db: Db | Tx, vraag: SQL): Promise<readonly T[]> => {
  const antwoord = (await db.execute(vraag)) as readonly T[] | { readonly rows: readonly T[] }
  return 'rows' in antwoord ? antwoord.rows : antwoord
}

export interface Tabel {
  readonly naam: string
  /** What it is made of, without what the database works out itself. */
  readonly kolommen: readonly { readonly naam: string; readonly soort: string }[]
  /** The tables that its rows name. */
  readonly noemt: readonly string[]
  /** Its columns that name another row of the same table. */
  readonly noemtZichzelf: readonly string[]
}

interface Kolomrij {
  readonly tabel: string
  readonly naam: string
  readonly soort: string
}

const KOLOMMEN = sql`
  select "c"."relname" as "tabel", "a"."attname" as "naam", format_type("a"."atttypid", "a"."atttypmod") as "soort"
  from "pg_class" "c" join "pg_attribute" "a" on "a"."attrelid" = "c"."oid"
  where "c"."relnamespace" = 'public'::regnamespace and "c"."relkind" = 'r' and "a"."attnum" > 0
    and not "a"."attisdropped" and "a"."attgenerated" = ''
  order by "c"."relname", "a"."attnum"`

const VERWIJZINGEN = sql`
  select "van"."relname" as "tabel", "naar"."relname" as "soort", "a"."attname" as "naam"
  from "pg_constraint" "k" join "pg_class" "van" on "van"."oid" = "k"."conrelid"
    join "pg_class" "naar" on "naar"."oid" = "k"."confrelid"
    join "pg_attribute" "a" on "a"."attrelid" = "k"."conrelid" and "a"."attnum" = any("k"."conkey")
  where "k"."contype" = 'f' and "k"."connamespace" = 'public'::regnamespace`

/** Each table after those that its rows name. */
const orderTabellen = (tabellen: readonly Tabel[]): readonly Tabel[] => {
  const gedaan = new Map<string, Tabel>()
  while (gedaan.size < tabellen.length) {
    const vrij = tabellen.filter(
      ({ naam, noemt }) => !gedaan.has(naam) && noemt.every((een) => gedaan.has(een)),
    )
    if (vrij.length === 0) throw new Error('tables name each other in a ring')
    for (const tabel of vrij) gedaan.set(tabel.naam, tabel)
  }
  return [...gedaan.values()]
}

/** Every table of ours as the database has it now, each after those that its rows name. */
export const listTabellen = async (db: Db | Tx): Promise<readonly Tabel[]> => {
  const kolommen = Map.groupBy(await queryRijen<Kolomrij>(db, KOLOMMEN), ({ tabel }) => tabel)
  const verwijzingen = await queryRijen<Kolomrij>(db, VERWIJZINGEN)
  return orderTabellen(
    [...kolommen].map(([naam, eigen]) => {
      const van = verwijzingen.filter(({ tabel }) => tabel === naam)
      return {
        naam,
        kolommen: eigen.map(({ naam: kolom, soort }) => ({ naam: kolom, soort })),
        noemt: van.map(({ soort }) => soort).filter((ander) => ander !== naam),
        noemtZichzelf: van.filter(({ soort }) => soort === naam).map(({ naam: kolom }) => kolom),
      }
    }),
  )
}

/** The last migration that has run here, by its moment; undefined for a database that is new. */
export const readMigratie = async (db: Db | Tx): Promise<number | undefined> => {
  const [er] = await queryRijen<{ readonly is: boolean }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "is"`,
  )
  if (er?.is !== true) return undefined
  const [laatste] = await queryRijen<{ readonly tot: string | null }>(
    db,
    sql`select max("created_at")::text as "tot" from drizzle.__drizzle_migrations`,
  )
  return laatste?.tot === null || laatste === undefined ? undefined : Number(laatste.tot)
}
