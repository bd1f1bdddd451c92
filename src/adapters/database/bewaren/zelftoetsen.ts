import { and, eq, sql } from 'drizzle-orm'
import type { BewaardeZelftoets, ZelftoetsenPort } from '../../../app/ports/zelftoetsen.ts'
import { queryRijen } from '../kopie/tabellen.ts'
import { zelftoets as tabel } from '../schema/schema.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'

const toRij = ({ invoer, versie, verlooptOp }: BewaardeZelftoets) => ({
  invoer,
  versie,
  verlooptOp: new Date(verlooptOp),
})

/** Beside each row this would be asked again for each: that took a second on four thousand of them. */
const isMeerDan = (bytes: number) =>
  sql`select pg_total_relation_size('zelftoets') > ${bytes}::float8 as "meer"`

const trim = (bytes: number) => sql`
  delete from "zelftoets" where "sleutel_sha256" in (
    select "sleutel_sha256" from (
      select "sleutel_sha256",
        sum(pg_column_size("zelftoets".*)) over (order by "verloopt_op" desc, "sleutel_sha256") as "som"
      from "zelftoets"
    ) as "gestapeld" where "som" > ${bytes}::float8
  )`

/** A full table is added up again when this part of what it may take has come in. */
const DEEL = 0.01

export const createZelftoetsen = (db: Db): ZelftoetsenPort => {
  // What came in before this process is not known: it may be everything.
  let bijgekomen = Number.POSITIVE_INFINITY
  const toNieuweRij = (toets: BewaardeZelftoets) => {
    bijgekomen += JSON.stringify(toets.invoer).length
    return toRij(toets)
  }
  return {
    add: async (sleutelSha256, toets) => {
      const opdracht = db
        .insert(tabel)
        .values({ sleutelSha256, ...toNieuweRij(toets) })
        .onConflictDoNothing()
        .returning({ versie: tabel.versie })
      return (await awaitAntwoord(opdracht, MAX_WACHT_MS)).length === 1
    },
    get: async (sleutelSha256) => {
      const vraag = db.select().from(tabel).where(eq(tabel.sleutelSha256, sleutelSha256))
      const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
      if (rij === undefined) return undefined
      const { invoer, versie, verlooptOp } = rij
      return { invoer, versie, verlooptOp: verlooptOp.toISOString() }
    },
    replace: async (sleutelSha256, versie, toets) => {
      const opdracht = db
        .update(tabel)
        .set(toNieuweRij(toets))
        .where(and(eq(tabel.sleutelSha256, sleutelSha256), eq(tabel.versie, versie)))
        .returning({ versie: tabel.versie })
      return (await awaitAntwoord(opdracht, MAX_WACHT_MS)).length === 1
    },
    trim: async (maxMb) => {
      const bytes = maxMb * 1_000_000
      if (bijgekomen < bytes * DEEL) return
      const [maat] = await awaitAntwoord(
        queryRijen<{ readonly meer: boolean }>(db, isMeerDan(bytes)),
        MAX_WACHT_MS,
      )
      if (maat?.meer !== true) return
      bijgekomen = 0
      await awaitAntwoord(db.execute(trim(bytes)), MAX_WACHT_MS)
    },
  }
}
