import { and, count, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Lijsttaak, LijsttakenPort } from '../../../app/ports/lijst/lijsttaken.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import type { Db } from '../bewaren/dossierregels.ts'
import { type Gezagen, vanGezag } from '../bewaren/gezag.ts'
import { lijsttaakdeel as delen, lijsttaak as taken } from '../schema/schema-lijsttaak.ts'
import { werkregel } from '../schema/schema-werkregel.ts'
import { conditionsOf } from './werklijst.ts'

/** So long it is told what came of one. */
const DAGEN = 30
const DAG_MS = 86_400_000

const toTaak = ({ aangemaaktOp, ...rij }: typeof taken.$inferSelect): Lijsttaak => ({
  ...rij,
  aangemaaktOp: aangemaaktOp.toISOString(),
})

const add =
  (db: Db, gezagen: Gezagen): LijsttakenPort['add'] =>
  ({ aangemaaktOp, ...taak }, zaken) => {
    const moment = new Date(aangemaaktOp)
    const welke =
      'ids' in zaken
        ? inArray(werkregel.dossier, [...zaken.ids])
        : and(...conditionsOf(zaken.vraag))
    const werk = db.transaction(async (tx) => {
      await tx
        .delete(taken)
        .where(lt(taken.aangemaaktOp, new Date(moment.getTime() - DAGEN * DAG_MS)))
      await tx.insert(taken).values({ ...taak, aangemaaktOp: moment })
      const rijen = tx
        .select({ taak: sql`${taak.id}::uuid`.as('taak'), dossier: werkregel.dossier })
        .from(werkregel)
        .where(and(welke, vanGezag(gezagen, werkregel.gezag)))
      await tx.execute(sql`insert into ${delen} ("taak", "dossier") ${rijen}`)
      const [rij] = await tx.select({ aantal: count() }).from(delen).where(eq(delen.taak, taak.id))
      return rij?.aantal ?? 0
    })
    return awaitAntwoord(werk, MAX_WACHT_MS)
  }

/** Things that are done in many cases, kept so that a restart goes on with them. */
export const createLijsttaken = (db: Db, gezagen: Gezagen): LijsttakenPort => ({
  add: add(db, gezagen),
  take: async (nu, tot, hoogstens) => {
    const vrij = or(isNull(delen.huurTot), lt(delen.huurTot, new Date(nu)))
    const werk = db.transaction(async (tx) => {
      const rijen = await tx
        .select({ deel: delen, taak: taken })
        .from(delen)
        .innerJoin(taken, eq(taken.id, delen.taak))
        .where(and(isNull(delen.uitkomst), vrij))
        .orderBy(taken.aangemaaktOp, delen.dossier)
        .limit(hoogstens)
        // Another process takes the next ones.
        .for('update', { of: delen, skipLocked: true })
      if (rijen.length > 0) {
        const sleutels = rijen.map(({ deel }) => sql`(${deel.taak}::uuid, ${deel.dossier}::uuid)`)
        await tx
          .update(delen)
          .set({ huurTot: new Date(tot) })
          .where(sql`(${delen.taak}, ${delen.dossier}) in (${sql.join(sleutels, sql`, `)})`)
      }
      return rijen.map(({ deel, taak }) => ({ taak: toTaak(taak), dossier: deel.dossier }))
    })
    return awaitAntwoord(werk, MAX_WACHT_MS)
  },
  finish: async ({ taak, dossier }, reden) => {
    const klaar = db
      .update(delen)
      .set({ uitkomst: reden === undefined ? 'gelukt' : 'niet', reden: reden ?? null })
      .where(and(eq(delen.taak, taak.id), eq(delen.dossier, dossier)))
    await awaitAntwoord(klaar, MAX_WACHT_MS)
  },
  read: async (id, hoogstens) => {
    const gezien = gezagen()
    const [taak] = await awaitAntwoord(
      db.select().from(taken).where(eq(taken.id, id)),
      MAX_WACHT_MS,
    )
    if (!taak || (gezien && !taak.gezagen.some((een) => gezien.includes(een)))) return undefined
    const { uitkomst } = delen
    const tel = db.select({ uitkomst, aantal: count() }).from(delen).where(eq(delen.taak, id))
    const tellingen = await awaitAntwoord(tel.groupBy(uitkomst), MAX_WACHT_MS)
    const countOf = (wat: 'gelukt' | 'niet' | null) =>
      tellingen.find((deel) => deel.uitkomst === wat)?.aantal ?? 0
    const vraag = db
      .select({ dossier: delen.dossier, naam: werkregel.naam, reden: delen.reden })
      .from(delen)
      .innerJoin(werkregel, eq(werkregel.dossier, delen.dossier))
      .where(and(eq(delen.taak, id), eq(uitkomst, 'niet'), vanGezag(gezagen, werkregel.gezag)))
      .orderBy(werkregel.naam, delen.dossier)
      .limit(hoogstens)
    const mislukt = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return {
      taak: toTaak(taak),
      open: countOf(null),
      gelukt: countOf('gelukt'),
      niet: countOf('niet'),
      mislukt: mislukt.map(({ reden, ...rij }) => ({ ...rij, reden: reden ?? '' })),
    }
  },
})
