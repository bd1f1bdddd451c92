import { createHash } from 'node:crypto'
import { and, asc, count, eq, ne, sql } from 'drizzle-orm'
import type { Bijlage, Bijlagehouder, BijlagenPort } from '../../../app/ports/zelftoetsen.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import type { Db, Tx } from '../bewaren/dossierregels.ts'
import { beoordeling, zelftoets as toetsen } from '../schema/schema.ts'
import { bijlagedeel, bijlage as tabel } from '../schema/schema-bijlage.ts'

/** So large a piece is, in bytes. */
const DEEL = 250_000

const vanHouder = (houder: Bijlagehouder) =>
  'zaak' in houder ? eq(tabel.zaak, houder.zaak) : eq(tabel.zelftoets, houder.zelftoets)

const toBijlage = ({ toegevoegdOp, ...rij }: typeof tabel.$inferSelect): Bijlage => ({
  id: rij.id,
  soort: rij.soort,
  naam: rij.naam,
  bytes: rij.bytes,
  sha256: rij.sha256,
  toegevoegdOp: toegevoegdOp.toISOString(),
})

const storeDelen = async (tx: Tx, id: string, inhoud: Uint8Array): Promise<void> => {
  for (let nummer = 0; nummer * DEEL < inhoud.length; nummer++) {
    const deel = inhoud.subarray(nummer * DEEL, (nummer + 1) * DEEL)
    await tx.insert(bijlagedeel).values({ bijlage: id, nummer, inhoud: deel })
  }
}

const add =
  (db: Db): BijlagenPort['add'] =>
  (houder, { bijlage, inhoud }, grens) => {
    const werk = db.transaction(async (tx) => {
      // Who adds two at the same moment waits: so nobody gets one too many.
      const vast =
        'zaak' in houder
          ? tx
              .select({ id: beoordeling.id })
              .from(beoordeling)
              .where(eq(beoordeling.id, houder.zaak))
          : tx
              .select({ versie: toetsen.versie })
              .from(toetsen)
              .where(eq(toetsen.sleutelSha256, houder.zelftoets))
      if ((await vast.for('update')).length === 0) return 'weg'
      const van = vanHouder(houder)
      if (bijlage.soort === 'omschrijving') {
        await tx.delete(tabel).where(and(van, eq(tabel.soort, 'omschrijving')))
      } else {
        const tekeningen = and(van, ne(tabel.soort, 'omschrijving'))
        const [er] = await tx.select({ aantal: count() }).from(tabel).where(tekeningen)
        if ((er?.aantal ?? 0) >= grens.aantal) return 'te_veel'
      }
      const som = sql<string>`coalesce(sum(${tabel.bytes}), 0)`
      const [samen] = await tx.select({ som }).from(tabel)
      if (Number(samen?.som ?? 0) + bijlage.bytes > grens.samenMb * 1_000_000) return 'vol'
      await tx.insert(tabel).values({
        ...bijlage,
        ...houder,
        sha256: createHash('sha256').update(inhoud).digest('hex'),
        toegevoegdOp: new Date(bijlage.toegevoegdOp),
      })
      await storeDelen(tx, bijlage.id, inhoud)
      return 'bewaard'
    })
    return awaitAntwoord(werk, MAX_WACHT_MS)
  }

export const createBijlagen = (db: Db): BijlagenPort => ({
  list: async (houder) => {
    const vraag = db
      .select()
      .from(tabel)
      .where(vanHouder(houder))
      .orderBy(sql`${tabel.soort} <> 'omschrijving'`, asc(tabel.toegevoegdOp), asc(tabel.id))
    return (await awaitAntwoord(vraag, MAX_WACHT_MS)).map(toBijlage)
  },
  read: async (houder, id) => {
    const eigen = and(sql`${tabel.id}::text = ${id}`, vanHouder(houder))
    const [rij] = await awaitAntwoord(db.select().from(tabel).where(eigen), MAX_WACHT_MS)
    if (!rij) return undefined
    const delen = db.select({ inhoud: bijlagedeel.inhoud }).from(bijlagedeel)
    const vraag = delen.where(eq(bijlagedeel.bijlage, rij.id)).orderBy(asc(bijlagedeel.nummer))
    const gelezen = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return { bijlage: toBijlage(rij), inhoud: Buffer.concat(gelezen.map(({ inhoud }) => inhoud)) }
  },
  add: add(db),
  remove: async (zelftoets, id) => {
    const eigen = and(sql`${tabel.id}::text = ${id}`, eq(tabel.zelftoets, zelftoets))
    const weg = db.delete(tabel).where(eigen).returning({ id: tabel.id })
    return (await awaitAntwoord(weg, MAX_WACHT_MS)).length === 1
  },
})
