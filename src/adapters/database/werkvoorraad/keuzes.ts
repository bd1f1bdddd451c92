import { and, asc, count, eq, ne } from 'drizzle-orm'
import type { KeuzesPort } from '../../../app/ports/lijst/lijsttaken.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import type { Db } from '../bewaren/dossierregels.ts'
import { lijstkeuze as tabel } from '../schema/schema-keuze.ts'

/** Choices that people keep, each his own. */
export const createKeuzes = (db: Db): KeuzesPort => ({
  list: async (wie) => {
    const { id, naam, keuze } = tabel
    const vraag = db.select({ id, naam, keuze }).from(tabel).where(eq(tabel.wie, wie))
    return awaitAntwoord(vraag.orderBy(asc(naam)), MAX_WACHT_MS)
  },
  keep: (wie, { id, naam, keuze }, hoogstens) => {
    const werk = db.transaction(async (tx) => {
      const anders = and(eq(tabel.wie, wie), ne(tabel.naam, naam))
      const [er] = await tx.select({ aantal: count() }).from(tabel).where(anders)
      if ((er?.aantal ?? 0) >= hoogstens) return false
      await tx
        .insert(tabel)
        .values({ id, wie, naam, keuze })
        .onConflictDoUpdate({ target: [tabel.wie, tabel.naam], set: { keuze } })
      return true
    })
    return awaitAntwoord(werk, MAX_WACHT_MS)
  },
  remove: async (wie, id) => {
    const eigen = and(eq(tabel.wie, wie), eq(tabel.id, id))
    await awaitAntwoord(db.delete(tabel).where(eigen), MAX_WACHT_MS)
  },
})
