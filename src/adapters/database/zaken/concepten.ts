import { and, eq, gte, lt } from 'drizzle-orm'
import type { Concept, ConceptenPort } from '../../../app/ports/concepten.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import type { Db } from '../bewaren/dossierregels.ts'
import { concept as tabel } from '../schema/schema-concept.ts'

const whose = (dossier: string, wie: string) => and(eq(tabel.dossier, dossier), eq(tabel.wie, wie))

/** What people are busy with in a case, each his own. */
export const createConcepten = (db: Db): ConceptenPort => ({
  read: async (dossier, wie, sinds) => {
    const { velden, op } = tabel
    const eigen = and(whose(dossier, wie), gte(op, new Date(sinds)))
    const vraag = db.select({ velden, op }).from(tabel).where(eigen)
    const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return rij && { velden: JSON.parse(rij.velden) as Concept['velden'], op: rij.op.toISOString() }
  },
  keep: async (dossier, wie, { velden, op }, sinds) => {
    const nieuw = { velden: JSON.stringify(velden), op: new Date(op) }
    const werk = db.transaction(async (tx) => {
      await tx.delete(tabel).where(lt(tabel.op, new Date(sinds)))
      await tx
        .insert(tabel)
        .values({ dossier, wie, ...nieuw })
        .onConflictDoUpdate({ target: [tabel.dossier, tabel.wie], set: nieuw })
    })
    await awaitAntwoord(werk, MAX_WACHT_MS)
  },
  remove: async (dossier, wie) => {
    await awaitAntwoord(db.delete(tabel).where(whose(dossier, wie)), MAX_WACHT_MS)
  },
})
