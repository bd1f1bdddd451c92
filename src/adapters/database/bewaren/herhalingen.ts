import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Begin, HerhalingenPort, Poging } from '../../../app/ports/herhalingen.ts'
import { AppError } from '../../../domain/errors.ts'
import { herhaling as tabel } from '../schema/schema-herhaling.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'

const isOpen = ({ sleutelSha256, id }: Poging) =>
  and(eq(tabel.sleutelSha256, sleutelSha256), eq(tabel.poging, id), isNull(tabel.gemaakt))

/**
 * Says, in the transaction that stores what was made, that this attempt made it. Throws AppError('verzoek_loopt'), and
 * so nothing is stored, when another attempt took the request over.
 */
export const completePoging = async (
  tx: Db,
  poging: Poging | undefined,
  gemaakt: string,
): Promise<void> => {
  if (poging === undefined) return
  const gelukt = await tx.update(tabel).set({ gemaakt }).where(isOpen(poging)).returning()
  if (gelukt.length === 0) throw new AppError('verzoek_loopt')
}

/** Stores something, for an attempt in one transaction with its completion. */
export const storeFor = async (
  db: Db,
  wat: {
    readonly poging: Poging | undefined
    readonly gemaakt: string
    readonly store: (db: Db) => PromiseLike<unknown>
  },
): Promise<void> => {
  const { poging, gemaakt, store } = wat
  if (poging === undefined) {
    await store(db)
    return
  }
  await db.transaction(async (tx) => {
    await store(tx)
    await completePoging(tx, poging, gemaakt)
  })
}

const begin =
  (db: Db): HerhalingenPort['begin'] =>
  async ({ sleutelSha256, verzoekSha256 }, { id, bezigMs, verlooptOp }): Promise<Begin> => {
    // By the clock of the database: those of the processes may differ.
    const bezigTot = sql`now() + make_interval(secs => ${bezigMs / 1_000}::double precision)`
    const nieuw = { verzoekSha256, poging: id, bezigTot, verlooptOp: new Date(verlooptOp) }
    const vrij = sql`${tabel.verzoekSha256} = ${verzoekSha256} and ${tabel.gemaakt} is null and ${tabel.bezigTot} < now()`
    const [begonnen] = await awaitAntwoord(
      db
        .insert(tabel)
        .values({ sleutelSha256, ...nieuw })
        .onConflictDoUpdate({
          target: tabel.sleutelSha256,
          set: nieuw,
          setWhere: vrij,
        })
        .returning({ poging: tabel.poging }),
      MAX_WACHT_MS,
    )
    if (begonnen) return { stand: 'nieuw', poging: { sleutelSha256, id } }
    const vraag = db.select().from(tabel).where(eq(tabel.sleutelSha256, sleutelSha256))
    const [eerder] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    if (eerder === undefined) return { stand: 'bezig' }
    if (eerder.verzoekSha256 !== verzoekSha256) return { stand: 'ander' }
    return eerder.gemaakt === null
      ? { stand: 'bezig' }
      : { stand: 'gedaan', gemaakt: eerder.gemaakt }
  }

export const createHerhalingen = (db: Db): HerhalingenPort => ({
  begin: begin(db),
  drop: async (poging) => {
    await awaitAntwoord(db.delete(tabel).where(isOpen(poging)), MAX_WACHT_MS)
  },
  removeVerlopen: async (nu) => {
    await awaitAntwoord(db.delete(tabel).where(lt(tabel.verlooptOp, new Date(nu))), MAX_WACHT_MS)
  },
})
