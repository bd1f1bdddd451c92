import { and, asc, count, eq, inArray, isNull, lt, not, notInArray, or, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Huur, Kaart, KaartenPort, KaartKop } from '../../app/ports/kaarten.ts'
import { isUuid } from '../../domain/json.ts'
import { awaitAntwoord } from './antwoord.ts'
import { kaartbrok as brok, geschiktheidskaart as kaart } from './schema/schema-kaarten.ts'

const MAX_WACHT_MS = 10_000
/** Storing a whole map at once. */
const MAX_OPSLAG_MS = 60_000
/** A part that so many processes did not finish is not tried again. */
const MAX_POGINGEN = 5
const RIJEN_PER_KEER = 20
const ANDER_REGELBOEK =
  'Het regelboek waarmee deze kaart begon is niet meer geladen. Vraag de kaart opnieuw aan.'

const OPEN = ['wacht', 'loopt'] as const

/** By the clock of the database: those of the processes may differ. */
const leaseUntil = (ms: number) =>
  sql`now() + make_interval(secs => ${ms / 1000}::double precision)`

/** Maps and their parts on any drizzle database with our migrations. */
export const createKaarten = (db: PgDatabase<PgQueryResultHKT>): KaartenPort => {
  const isHeld = ({ kaart: id, nummer }: Huur, door: string) =>
    and(eq(brok.kaart, id), eq(brok.nummer, nummer), eq(brok.door, door), isNull(brok.features))

  const end = async (id: string, status: 'mislukt' | 'geannuleerd', melding?: string) => {
    if (!isUuid(id)) return false
    const werk = db.transaction(async (tx) => {
      const geraakt = await tx
        .update(kaart)
        .set({ status, melding: melding ?? null })
        .where(and(eq(kaart.id, id), inArray(kaart.status, [...OPEN])))
        .returning({ id: kaart.id })
      if (geraakt.length > 0) await tx.delete(brok).where(eq(brok.kaart, id))
      return geraakt.length > 0
    })
    return awaitAntwoord(werk, MAX_WACHT_MS)
  }

  return {
    add: async ({ id, aangemaaktOp, kop, rekenwijze, brokken }, maxOpen) => {
      const werk = db.transaction(async (tx) => {
        const open = tx.select({ n: count() }).from(kaart)
        const [rij] = await open.where(inArray(kaart.status, [...OPEN]))
        if ((rij?.n ?? 0) >= maxOpen) return false
        await tx.insert(kaart).values({
          id,
          aangemaaktOp: new Date(aangemaaktOp),
          kop: JSON.stringify(kop),
          rekenwijze,
          status: 'wacht',
          totaal: brokken.reduce((som, { aantal }) => som + aantal, 0),
          brokken: brokken.length,
        })
        const rijen = brokken.map((deel, nummer) => ({ kaart: id, nummer, ...deel }))
        for (let i = 0; i < rijen.length; i += RIJEN_PER_KEER) {
          await tx.insert(brok).values(rijen.slice(i, i + RIJEN_PER_KEER))
        }
        return true
      })
      return awaitAntwoord(werk, MAX_OPSLAG_MS)
    },
    get: async (id) => {
      if (!isUuid(id)) return undefined
      const [rij] = await awaitAntwoord(
        db.select().from(kaart).where(eq(kaart.id, id)),
        MAX_WACHT_MS,
      )
      return (
        rij && {
          id,
          aangemaaktOp: rij.aangemaaktOp.toISOString(),
          kop: JSON.parse(rij.kop) as KaartKop,
          status: rij.status as Kaart['status'],
          voortgang: { gedaan: rij.gedaan, totaal: rij.totaal },
          brokken: rij.brokken,
          ...(rij.melding === null ? {} : { melding: rij.melding }),
        }
      )
    },
    lease: async ({ rekenwijzen, door, huurMs }) => {
      const vrij = db
        .select({ kaart: brok.kaart, nummer: brok.nummer })
        .from(brok)
        .innerJoin(kaart, eq(kaart.id, brok.kaart))
        .where(
          and(
            isNull(brok.features),
            or(isNull(brok.huurTot), lt(brok.huurTot, sql`now()`)),
            inArray(kaart.status, [...OPEN]),
            inArray(kaart.rekenwijze, [...rekenwijzen]),
          ),
        )
        .orderBy(asc(kaart.aangemaaktOp), asc(kaart.id), asc(brok.nummer))
        .limit(1)
        .for('update', { of: brok, skipLocked: true })
      const [deel] = await awaitAntwoord(
        db
          .update(brok)
          .set({ door, huurTot: leaseUntil(huurMs), pogingen: sql`${brok.pogingen} + 1` })
          .where(sql`(${brok.kaart}, ${brok.nummer}) = (${vrij})`)
          .returning(),
        MAX_WACHT_MS,
      )
      if (deel === undefined) return undefined
      if (deel.pogingen > MAX_POGINGEN) {
        const melding = `Een deel van de kaart is ${MAX_POGINGEN} keer niet gelukt. De fout ligt bij ons.`
        await end(deel.kaart, 'mislukt', melding)
        return undefined
      }
      const eigenaar = eq(kaart.id, deel.kaart)
      const [rij] = await awaitAntwoord(
        db
          .update(kaart)
          .set({ status: 'loopt' })
          .where(and(eigenaar, inArray(kaart.status, [...OPEN])))
          .returning({ kop: kaart.kop }),
        MAX_WACHT_MS,
      )
      if (rij === undefined) return undefined
      const { kaart: id, nummer, cellen } = deel
      return { kaart: id, nummer, cellen, kop: JSON.parse(rij.kop) as KaartKop }
    },
    extend: async (huur, door, huurMs) => {
      const werk = db
        .update(brok)
        .set({ huurTot: leaseUntil(huurMs) })
        .where(isHeld(huur, door))
      return (await awaitAntwoord(werk.returning({ nummer: brok.nummer }), MAX_WACHT_MS)).length > 0
    },
    store: async ({ kaart: id, nummer }, door, features) => {
      const werk = db.transaction(async (tx) => {
        // The map first, then its part: cancelling takes them in the same order.
        const eigenaar = and(eq(kaart.id, id), inArray(kaart.status, [...OPEN]))
        const [open] = await tx.select({ id: kaart.id }).from(kaart).where(eigenaar).for('update')
        if (open === undefined) return
        // Whoever is first: the features are the same whoever worked them out.
        const [deel] = await tx
          .update(brok)
          .set({ features, door, huurTot: null, cellen: '' })
          .where(and(eq(brok.kaart, id), eq(brok.nummer, nummer), isNull(brok.features)))
          .returning({ aantal: brok.aantal })
        if (deel === undefined) return
        const gedaan = sql`${kaart.gedaan} + ${deel.aantal}::int`
        await tx
          .update(kaart)
          .set({
            gedaan,
            status: sql`case when ${gedaan} >= ${kaart.totaal} then 'klaar' else 'loopt' end`,
          })
          .where(eq(kaart.id, id))
      })
      await awaitAntwoord(werk, MAX_WACHT_MS)
    },
    release: async (huur, door) => {
      await awaitAntwoord(
        db.update(brok).set({ huurTot: null }).where(isHeld(huur, door)),
        MAX_WACHT_MS,
      )
    },
    cancel: (id) => end(id, 'geannuleerd'),
    cleanUp: async (rekenwijzen, bewaarDagen) => {
      const before = (dagen: number) =>
        lt(kaart.aangemaaktOp, sql`now() - make_interval(days => ${dagen}::int)`)
      const isOpen = inArray(kaart.status, [...OPEN])
      await awaitAntwoord(
        db.delete(kaart).where(and(not(isOpen), before(bewaarDagen))),
        MAX_WACHT_MS,
      )
      const verweesd = and(isOpen, notInArray(kaart.rekenwijze, [...rekenwijzen]), before(1))
      const gevonden = await awaitAntwoord(
        db.select({ id: kaart.id }).from(kaart).where(verweesd),
        MAX_WACHT_MS,
      )
      for (const { id } of gevonden) await end(id, 'mislukt', ANDER_REGELBOEK)
    },
    features: async (id, nummer) => {
      const vraag = db.select({ features: brok.features }).from(brok)
      const [rij] = await awaitAntwoord(
        vraag.where(and(eq(brok.kaart, id), eq(brok.nummer, nummer))),
        MAX_WACHT_MS,
      )
      return rij?.features ?? undefined
    },
  }
}
