import { and, asc, count, eq, isNotNull, isNull, lte, min, sql } from 'drizzle-orm'
import type { Bericht, BerichtenPort } from '../../../app/ports/dienst/berichten.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import type { Db } from '../bewaren/dossierregels.ts'
import { bericht as tabel } from '../schema/schema-inzending.ts'

const toBericht = ({ aan, pogingen, ...rij }: typeof tabel.$inferSelect): Bericht => ({
  id: rij.id,
  soort: rij.soort,
  dossier: rij.dossier,
  ...(aan !== null && { aan }),
  onderwerp: rij.onderwerp,
  tekst: rij.tekst,
  aangemaaktOp: rij.aangemaaktOp.toISOString(),
  verlooptOp: rij.verlooptOp.toISOString(),
  poging: pogingen,
})

/** By the service itself, of every gezag. */
export const createBerichten = (db: Db): BerichtenPort => ({
  take: async (nu, tot) => {
    const eerste = db
      .select({ id: tabel.id })
      .from(tabel)
      .where(and(lte(tabel.volgendeOp, new Date(nu)), isNull(tabel.geweigerdOp)))
      .orderBy(asc(tabel.volgendeOp), asc(tabel.id))
      .limit(1)
      // Another process takes the next one.
      .for('update', { skipLocked: true })
    const opdracht = db
      .update(tabel)
      .set({ volgendeOp: new Date(tot), pogingen: sql`${tabel.pogingen} + 1` })
      // Asked once: in a list the database may ask it for each row.
      .where(eq(tabel.id, sql`(${eerste})`))
      .returning()
    const [rij] = await awaitAntwoord(opdracht, MAX_WACHT_MS)
    return rij && toBericht(rij)
  },
  done: async (id) => {
    await awaitAntwoord(db.delete(tabel).where(eq(tabel.id, id)), MAX_WACHT_MS)
  },
  retry: async (id, op) => {
    const opdracht = db
      .update(tabel)
      .set({ volgendeOp: new Date(op) })
      .where(eq(tabel.id, id))
    await awaitAntwoord(opdracht, MAX_WACHT_MS)
  },
  refuse: async (id, op) => {
    // To whom it was stays known only as: not to the team.
    const aan = sql`case when ${tabel.aan} is null then null else '' end`
    const leeg = { aan, onderwerp: '', tekst: '', geweigerdOp: new Date(op) }
    await awaitAntwoord(db.update(tabel).set(leeg).where(eq(tabel.id, id)), MAX_WACHT_MS)
  },
  readStand: async () => {
    const vraag = db
      .select({ aantal: count(), sinds: min(tabel.aangemaaktOp) })
      .from(tabel)
      .where(isNull(tabel.geweigerdOp))
    const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return { aantal: rij?.aantal ?? 0, ...(rij?.sinds && { sinds: rij.sinds.toISOString() }) }
  },
  listGeweigerd: async (dossier) => {
    const vraag = db
      .select({ soort: tabel.soort, op: tabel.geweigerdOp })
      .from(tabel)
      .where(and(eq(tabel.dossier, dossier), isNotNull(tabel.geweigerdOp), isNotNull(tabel.aan)))
    const rijen = await awaitAntwoord(vraag.orderBy(asc(tabel.geweigerdOp)), MAX_WACHT_MS)
    return rijen.flatMap(({ soort, op }) => (op === null ? [] : [{ soort, op: op.toISOString() }]))
  },
})
