import { sql } from 'drizzle-orm'
import { type Db, listTabellen, queryRijen, readMigratie, type Tabel, type Tx } from './tabellen.ts'
import { createKopieschrijver, KOPIEVORM, type Schrijf, type Telling } from './vorm.ts'

/** So many rows are in memory at a time. */
const BLOK = 100
/** Who is signed in now, is not when a copy of this is put back. */
const BLIJFT_ACHTER: readonly string[] = ['sessie', 'dagtegoed']

/** As text, in which every value is what it was; the row that others of its table name comes first. */
const openCursor = ({ naam, kolommen, noemtZichzelf }: Tabel) => {
  const waarden = kolommen.map((kolom) => sql`${sql.identifier(kolom.naam)}::text`)
  const eerst = noemtZichzelf.map((kolom) => sql`(${sql.identifier(kolom)} is not null)`)
  const volgorde = [...eerst, sql`ctid`]
  return sql`declare "kopie" no scroll cursor for
    select json_build_array(${sql.join(waarden, sql`, `)})::text as "rij"
    from ${sql.identifier(naam)} order by ${sql.join(volgorde, sql`, `)}`
}

async function* eachRij(tx: Tx, tabel: Tabel) {
  await tx.execute(openCursor(tabel))
  for (;;) {
    const rijen = await queryRijen<{ readonly rij: string }>(
      tx,
      sql.raw(`fetch ${BLOK} from "kopie"`),
    )
    yield* rijen.map(({ rij }) => JSON.parse(rij) as readonly (string | null)[])
    if (rijen.length < BLOK) break
  }
  await tx.execute(sql`close "kopie"`)
}

/** The same text wherever it is written, and however long writing takes. */
const INSTELLINGEN = [
  'timezone = UTC',
  "datestyle = 'ISO, YMD'",
  'extra_float_digits = 1',
  'statement_timeout = 0',
  'idle_in_transaction_session_timeout = 0',
]

/**
 * Writes everything that is stored as it was at one moment, while others go on writing. Gives how many rows there are
 * of each table.
 */
export const dumpDatabase = (db: Db, nu: () => Date, schrijf: Schrijf): Promise<Telling> =>
  db.transaction(
    async (tx) => {
      for (const instelling of INSTELLINGEN) await tx.execute(sql.raw(`set local ${instelling}`))
      const kopie = createKopieschrijver(schrijf)
      const migratie = (await readMigratie(tx)) ?? 0
      const gemaaktOp = nu().toISOString()
      await kopie.add({ soort: 'visietoets-kopie', vorm: KOPIEVORM, gemaaktOp, migratie })
      for (const tabel of await listTabellen(tx)) {
        if (BLIJFT_ACHTER.includes(tabel.naam)) continue
        const kolommen = tabel.kolommen.map(({ naam }) => naam)
        await kopie.add({ tabel: tabel.naam, kolommen })
        for await (const rij of eachRij(tx, tabel)) await kopie.add(rij)
      }
      return kopie.end()
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
