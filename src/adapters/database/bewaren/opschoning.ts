import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { OpschoningPort, Zuivering } from '../../../app/ports/opschoning.ts'
import { moveTeksten } from '../apart/verplaatsen.ts'
import { beoordeling, zelftoets } from '../schema/schema.ts'
import { ontwikkelplan } from '../schema/schema-ontwikkelplan.ts'
import type { Db, Tx } from './dossierregels.ts'

/** So many texts are in memory at a time. */
const BLOK = 200
/** Below every id. */
const EERSTE = '00000000-0000-0000-0000-000000000000'

const cleanBeoordelingen = async (tx: Tx, { cleanBeoordeling }: Zuivering): Promise<number> => {
  let aantal = 0
  let na = EERSTE
  for (;;) {
    const rijen = await tx
      .select({ id: beoordeling.id, inhoud: beoordeling.inhoud })
      .from(beoordeling)
      .where(gt(beoordeling.id, na))
      .orderBy(asc(beoordeling.id))
      .limit(BLOK)
    for (const { id, inhoud } of rijen) {
      const schoon = cleanBeoordeling(inhoud)
      if (schoon === undefined) continue
      await tx.update(beoordeling).set(schoon).where(eq(beoordeling.id, id))
      aantal++
    }
    const laatste = rijen.at(-1)
    if (laatste === undefined) return aantal
    na = laatste.id
  }
}

const cleanZelftoetsen = async (tx: Tx, { cleanInvoer }: Zuivering): Promise<number> => {
  const { sleutelSha256, invoer } = zelftoets
  let aantal = 0
  for (const rij of await tx.select({ sleutelSha256, invoer }).from(zelftoets)) {
    const schoon = cleanInvoer(rij.invoer)
    if (schoon === undefined) continue
    await tx.update(zelftoets).set({ invoer: schoon }).where(eq(sleutelSha256, rij.sleutelSha256))
    aantal++
  }
  return aantal
}

const cleanPlannen = async (tx: Tx, { cleanInvoer }: Zuivering): Promise<number> => {
  const { id, versie, invoer } = ontwikkelplan
  let aantal = 0
  for (const rij of await tx.select({ id, versie, invoer }).from(ontwikkelplan)) {
    const schoon = cleanInvoer(rij.invoer)
    if (schoon === undefined) continue
    await tx
      .update(ontwikkelplan)
      .set({ invoer: schoon })
      .where(and(eq(id, rij.id), eq(versie, rij.versie)))
    aantal++
  }
  return aantal
}

/** Append-only by a trigger. */
const OP_SLOT = ['beoordeling', 'besluit', 'gebeurtenis'] as const

const setSlot = (tx: Tx, tabel: (typeof OP_SLOT)[number], stand: 'enable' | 'disable') =>
  tx.execute(sql.raw(`alter table "${tabel}" ${stand} trigger "${tabel}_alleen_toevoegen"`))

/**
 * Changes what was stored. What is append-only by a trigger is so again when the transaction ends; that takes the owner of
 * the tables, and a lock on them that waits for whoever writes.
 */
export const createOpschoning = (db: Db): OpschoningPort => ({
  clean: (zuivering) =>
    db.transaction(async (tx) => {
      for (const tabel of OP_SLOT) await setSlot(tx, tabel, 'disable')
      const opgeschoond = {
        beoordelingen: await cleanBeoordelingen(tx, zuivering),
        zelftoetsen: await cleanZelftoetsen(tx, zuivering),
        plannen: await cleanPlannen(tx, zuivering),
        apart: await moveTeksten(tx),
      }
      // The audit trail sees the change now: a table cannot be altered while that waits.
      await tx.execute(sql`set constraints all immediate`)
      for (const tabel of OP_SLOT) await setSlot(tx, tabel, 'enable')
      return opgeschoond
    }),
})
