import { eq, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { BeoordelingenPort } from '../../app/ports.ts'
import { beoordeling as tabel } from './schema.ts'

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** The append-only store on any drizzle database with our migrations. */
export const createOpslag = (db: PgDatabase<PgQueryResultHKT>): BeoordelingenPort => ({
  add: async ({ id, aangemaaktOp, inhoud, beoordeling, kader }) => {
    const { advies, bewijs, naam, peildatum } = beoordeling
    await db.insert(tabel).values({
      id,
      aangemaaktOp: new Date(aangemaaktOp),
      naam,
      conclusie: advies.conclusie,
      ...advies.bandbreedte,
      geldigOp: peildatum.geldigOp,
      beschikbaarOp: peildatum.beschikbaarOp,
      regelboekId: bewijs.regelboek.id,
      regelboekSha256: bewijs.regelboek.sha256,
      gebiedenSha256: bewijs.gebieden.sha256,
      bewijsSha256: bewijs.sha256,
      kader,
      inhoud,
    })
  },
  get: async (id) => {
    if (!UUID.test(id)) return undefined
    const [rij] = await db
      .select({ id: tabel.id, aangemaaktOp: tabel.aangemaaktOp, inhoud: tabel.inhoud })
      .from(tabel)
      .where(eq(tabel.id, id))
    return rij && { ...rij, aangemaaktOp: rij.aangemaaktOp.toISOString() }
  },
  ping: async () => {
    await db.execute(sql`select 1`)
  },
})
