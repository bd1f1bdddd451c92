import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { besluit, beoordeling as tabel } from '../schema/schema.ts'
import { gebeurtenis } from '../schema/schema-dossier.ts'
import { ontwikkelplan } from '../schema/schema-ontwikkelplan.ts'
import { createKluis, isApart } from './teksten.ts'
import { hideBeoordeling, hideBesluit, hideGebeurtenis, hidePlan } from './tekstvelden.ts'

type Tx = Pick<PgDatabase<PgQueryResultHKT>, 'select' | 'insert' | 'update' | 'execute'>

/** So many texts are in memory at a time. */
const BLOK = 200
/** Below every id. */
const EERSTE = '00000000-0000-0000-0000-000000000000'

const moveBeoordelingen = async (tx: Tx): Promise<number> => {
  const { id, naam, verzoek, inhoud, dossier } = tabel
  let aantal = 0
  for (let na = EERSTE; ; ) {
    const rijen = await tx
      .select({ id, naam, verzoek, inhoud, dossier })
      .from(tabel)
      .where(gt(id, na))
      .orderBy(asc(id))
      .limit(BLOK)
    for (const rij of rijen) {
      if (isApart(rij.naam)) continue
      const kluis = createKluis(rij.dossier ?? rij.id)
      const { dossier: _, id: __, ...nieuw } = hideBeoordeling(rij, kluis)
      await kluis.keep(tx)
      await tx.update(tabel).set(nieuw).where(eq(id, rij.id))
      aantal++
    }
    const laatste = rijen.at(-1)
    if (laatste === undefined) return aantal
    na = laatste.id
  }
}

const moveBesluiten = async (tx: Tx): Promise<number> => {
  const { id, beoordeling, motivering } = besluit
  let aantal = 0
  for (const rij of await tx.select({ id, beoordeling, motivering }).from(besluit)) {
    if (rij.motivering === null || isApart(rij.motivering)) continue
    const kluis = createKluis(rij.beoordeling)
    const nieuw = hideBesluit({ motivering: rij.motivering }, kluis)
    await kluis.keep(tx)
    await tx.update(besluit).set(nieuw).where(eq(id, rij.id))
    aantal++
  }
  return aantal
}

const moveGebeurtenissen = async (tx: Tx): Promise<number> => {
  const { dossier, volgnummer, door, inhoud } = gebeurtenis
  let aantal = 0
  for (const rij of await tx.select({ dossier, volgnummer, door, inhoud }).from(gebeurtenis)) {
    if (isApart(rij.door)) continue
    const kluis = createKluis(rij.dossier)
    const nieuw = hideGebeurtenis({ door: rij.door, inhoud: rij.inhoud }, kluis)
    await kluis.keep(tx)
    const dezelfde = and(eq(dossier, rij.dossier), eq(volgnummer, rij.volgnummer))
    await tx.update(gebeurtenis).set(nieuw).where(dezelfde)
    aantal++
  }
  return aantal
}

const movePlannen = async (tx: Tx): Promise<number> => {
  const { id, versie, naam, door, invoer } = ontwikkelplan
  let aantal = 0
  for (const rij of await tx.select({ id, versie, naam, door, invoer }).from(ontwikkelplan)) {
    if (isApart(rij.naam)) continue
    const kluis = createKluis(rij.id)
    const nieuw = hidePlan({ naam: rij.naam, door: rij.door, invoer: rij.invoer }, kluis)
    await kluis.keep(tx)
    await tx
      .update(ontwikkelplan)
      .set(nieuw)
      .where(and(eq(id, rij.id), eq(versie, rij.versie)))
    aantal++
  }
  return aantal
}

/** Takes the texts apart of every row that still holds them itself; gives how many rows that were. */
export const moveTeksten = async (tx: Tx): Promise<number> => {
  // The locks on these tables are off: nothing else writes meanwhile.
  await tx.execute(sql`lock table ${ontwikkelplan} in exclusive mode`)
  return (
    (await moveBeoordelingen(tx)) +
    (await moveBesluiten(tx)) +
    (await moveGebeurtenissen(tx)) +
    (await movePlannen(tx))
  )
}
