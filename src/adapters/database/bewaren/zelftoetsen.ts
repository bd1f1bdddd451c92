import { and, eq, sql } from 'drizzle-orm'
import type { BewaardeZelftoets, ZelftoetsenPort } from '../../../app/ports/zelftoetsen.ts'
import { zelftoets as tabel } from '../schema/schema.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'

const toRij = ({ invoer, versie, verlooptOp }: BewaardeZelftoets) => ({
  invoer,
  versie,
  verlooptOp: new Date(verlooptOp),
})

/** Adding up what each takes is only done when the table is larger than that. */
const trim = (bytes: number) => sql`
  delete from "zelftoets" where "sleutel_sha256" in (
    select "sleutel_sha256" from (
      select "sleutel_sha256",
        sum(pg_column_size("zelftoets".*)) over (order by "verloopt_op" desc, "sleutel_sha256") as "som"
      from "zelftoets"
      where pg_total_relation_size('zelftoets') > ${bytes}::float8
    ) as "gestapeld" where "som" > ${bytes}::float8
  )`

export const createZelftoetsen = (db: Db): ZelftoetsenPort => ({
  add: async (sleutelSha256, toets) => {
    const opdracht = db
      .insert(tabel)
      .values({ sleutelSha256, ...toRij(toets) })
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
      .set(toRij(toets))
      .where(and(eq(tabel.sleutelSha256, sleutelSha256), eq(tabel.versie, versie)))
      .returning({ versie: tabel.versie })
    return (await awaitAntwoord(opdracht, MAX_WACHT_MS)).length === 1
  },
  trim: async (maxMb) => {
    await awaitAntwoord(db.execute(trim(maxMb * 1_000_000)), MAX_WACHT_MS)
  },
})
