import { desc, eq, gt, lte } from 'drizzle-orm'
import type { Sessieregel, SessiesPort } from '../../../app/ports/sessies.ts'
import { sessie as tabel, toegang } from '../schema/schema-toegang.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'

const toRegel = ({
  id,
  naam,
  rechten,
  onderwerp,
  begonnenOp,
  verlooptOp,
}: typeof tabel.$inferSelect): Sessieregel => ({
  id,
  naam,
  rechten: rechten ?? [],
  ...(onderwerp !== null && { onderwerp }),
  begonnenOp: begonnenOp.toISOString(),
  verlooptOp: verlooptOp.toISOString(),
})

export const createSessies = (db: Db): SessiesPort => ({
  add: async (sleutelSha256, { begonnenOp, verlooptOp, ...sessie }) => {
    const rij = {
      ...sessie,
      sleutelSha256,
      begonnenOp: new Date(begonnenOp),
      verlooptOp: new Date(verlooptOp),
    }
    await awaitAntwoord(db.insert(tabel).values(rij), MAX_WACHT_MS)
  },
  get: async (sleutelSha256) => {
    const vraag = db.select().from(tabel).where(eq(tabel.sleutelSha256, sleutelSha256))
    const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return rij && toRegel(rij)
  },
  list: async (nu) => {
    const vraag = db
      .select()
      .from(tabel)
      .where(gt(tabel.verlooptOp, new Date(nu)))
    const rijen = await awaitAntwoord(
      vraag.orderBy(desc(tabel.begonnenOp), desc(tabel.id)),
      MAX_WACHT_MS,
    )
    return rijen.map(toRegel)
  },
  extend: async (id, verlooptOp) => {
    const opdracht = db
      .update(tabel)
      .set({ verlooptOp: new Date(verlooptOp) })
      .where(eq(tabel.id, id))
    await awaitAntwoord(opdracht, MAX_WACHT_MS)
  },
  remove: async (id) => {
    await awaitAntwoord(db.delete(tabel).where(eq(tabel.id, id)), MAX_WACHT_MS)
  },
  removeVerlopen: async (nu) => {
    const opdracht = db.delete(tabel).where(lte(tabel.verlooptOp, new Date(nu)))
    await awaitAntwoord(opdracht, MAX_WACHT_MS)
  },
  note: async ({ op, ...gebeurtenis }) => {
    const rij = { ...gebeurtenis, op: new Date(op) }
    await awaitAntwoord(db.insert(toegang).values(rij).onConflictDoNothing(), MAX_WACHT_MS)
  },
})
