import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Huur, KaartenPort } from '../../../app/ports/kaarten.ts'
import type { KaartKop } from '../../../domain/model/antwoord/geschiktheidskaart.ts'
import { kaartbrok as brok, geschiktheidskaart as kaart } from '../schema/schema-kaarten.ts'
import { awaitAntwoord } from './antwoord.ts'
import { type Db, endKaart, isOpen, MAX_WACHT_MS } from './kaart-einde.ts'

/** A part that so many tries did not finish is not tried again: it may be what kills the process that works on it. */
const MAX_POGINGEN = 3

/** By the clock of the database: those of the processes may differ. */
const leaseUntil = (ms: number) =>
  sql`now() + make_interval(secs => ${ms / 1000}::double precision)`

const isHeld = ({ kaart: id, nummer }: Huur, door: string) =>
  and(eq(brok.kaart, id), eq(brok.nummer, nummer), eq(brok.door, door), isNull(brok.features))

/** The first part that nobody is working on, of the map that waited longest: so no map keeps another waiting. */
const takeFree = async (
  db: Db,
  { rekenwijzen, door, huurMs }: Parameters<KaartenPort['lease']>[0],
) => {
  const vrij = db
    .select({ kaart: brok.kaart, nummer: brok.nummer })
    .from(brok)
    .innerJoin(kaart, eq(kaart.id, brok.kaart))
    .where(
      and(
        isNull(brok.features),
        or(isNull(brok.huurTot), lt(brok.huurTot, sql`now()`)),
        isOpen,
        inArray(kaart.rekenwijze, [...rekenwijzen]),
      ),
    )
    .orderBy(
      sql`${kaart.beurt} asc nulls first`,
      asc(kaart.aangemaaktOp),
      asc(kaart.id),
      asc(brok.nummer),
    )
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
  return deel
}

const lease =
  (db: Db): KaartenPort['lease'] =>
  async (vraag) => {
    const deel = await takeFree(db, vraag)
    if (deel === undefined) return undefined
    if (deel.pogingen > MAX_POGINGEN) {
      const melding = `Een deel van de kaart is ${MAX_POGINGEN} keer niet gelukt. De fout ligt bij ons.`
      await endKaart(db, deel.kaart, { status: 'mislukt', melding })
      return undefined
    }
    const eigenaar = eq(kaart.id, deel.kaart)
    const [rij] = await awaitAntwoord(
      db
        .update(kaart)
        .set({ status: 'loopt', beurt: sql`now()` })
        .where(and(eigenaar, isOpen))
        .returning({ kop: kaart.kop }),
      MAX_WACHT_MS,
    )
    if (rij === undefined) return undefined
    const { kaart: id, nummer, cellen } = deel
    return { kaart: id, nummer, cellen, kop: JSON.parse(rij.kop) as KaartKop }
  }

const extend =
  (db: Db): KaartenPort['extend'] =>
  async (huur, door, huurMs) => {
    const werk = db
      .update(brok)
      .set({ huurTot: leaseUntil(huurMs) })
      .where(isHeld(huur, door))
    return (await awaitAntwoord(werk.returning({ nummer: brok.nummer }), MAX_WACHT_MS)).length > 0
  }

const store =
  (db: Db): KaartenPort['store'] =>
  async ({ kaart: id, nummer }, door, features) => {
    const werk = db.transaction(async (tx) => {
      // The map first, then its part: cancelling takes them in the same order.
      const eigenaar = and(eq(kaart.id, id), isOpen)
      const [open] = await tx.select({ id: kaart.id }).from(kaart).where(eigenaar).for('update')
      if (open === undefined) return
      const isDeel = and(eq(brok.kaart, id), eq(brok.nummer, nummer), isNull(brok.features))
      const [was] = await tx
        .select({ tekens: sql<number>`length(${brok.cellen})` })
        .from(brok)
        .where(isDeel)
      // Whoever is first: the features are the same whoever worked them out.
      const [deel] = await tx
        .update(brok)
        .set({ features, door, huurTot: null, cellen: '' })
        .where(isDeel)
        .returning({ aantal: brok.aantal })
      if (deel === undefined) return
      const gedaan = sql`${kaart.gedaan} + ${deel.aantal}::int`
      await tx
        .update(kaart)
        .set({
          gedaan,
          tekens: sql`${kaart.tekens} + ${features.length - (was?.tekens ?? 0)}::bigint`,
          status: sql`case when ${gedaan} >= ${kaart.totaal} then 'klaar' else 'loopt' end`,
        })
        .where(eq(kaart.id, id))
    })
    await awaitAntwoord(werk, MAX_WACHT_MS)
  }

const release =
  (db: Db): KaartenPort['release'] =>
  async (huur, door) => {
    await awaitAntwoord(
      db.update(brok).set({ huurTot: null }).where(isHeld(huur, door)),
      MAX_WACHT_MS,
    )
  }

/** Working on the parts of maps: taking one, holding it, and giving back what it gave or nothing. */
export const createKaartdelen = (
  db: Db,
): Pick<KaartenPort, 'lease' | 'extend' | 'store' | 'release'> => ({
  lease: lease(db),
  extend: extend(db),
  store: store(db),
  release: release(db),
})
