import { and, desc, eq, sql } from 'drizzle-orm'
import type { BeoordelingenPort } from '../../../app/ports/beoordelingen.ts'
import { AppError } from '../../../domain/errors.ts'
import { isUuid } from '../../../domain/json.ts'
import type { Bewijs } from '../../../domain/model/antwoord/bewijs.ts'
import { showAll } from '../apart/teksten.ts'
import { showInhoud } from '../apart/tekstvelden.ts'
import { beoordeling as tabel, zelftoets } from '../schema/schema.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import { storeBeoordelingRij } from './beoordelingrij.ts'
import { type Db, eachRegel, readBesluiten } from './dossierregels.ts'
import { type Gezagen, requireGezag, requireZaak, vanGezag } from './gezag.ts'
import { storeFor } from './herhalingen.ts'
import { storeBesluitRij } from './rijen.ts'

const MAX_PING_MS = 5_000
/** The same plan may be assessed again and again: so many of it are looked at. */
const GELIJKE = 50
const PROEFSLEUTEL = '0'.repeat(64)

/** Rolls the try back; never leaves this file. */
class Terug extends Error {}

/** Whether the database takes anything: on a full disk or read only it answers every other question. */
const tryWrite = (db: Db): Promise<void> =>
  db
    .transaction(async (tx) => {
      const rij = { sleutelSha256: PROEFSLEUTEL, invoer: {} as never, versie: 0 }
      await tx.insert(zelftoets).values({ ...rij, verlooptOp: new Date(0) })
      throw new Terug()
    })
    .catch((fout: unknown) => {
      if (!(fout instanceof Terug)) throw fout
    })

/** The append-only store on any drizzle database with our migrations. */
export const createOpslag = (db: Db, gezagen: Gezagen): Omit<BeoordelingenPort, 'list'> => ({
  add: async (nieuw, poging) => {
    requireGezag(gezagen, nieuw.gezag)
    const store = async (op: Db) => {
      const bewaard = await storeBeoordelingRij(op, nieuw)
      // A form may bring the id along: one that is taken is somebody else's.
      if (!bewaard) throw new AppError('gewijzigd', { wat: 'Dit dossier' })
    }
    await awaitAntwoord(storeFor(db, { poging, gemaakt: nieuw.id, store }), MAX_WACHT_MS)
  },
  get: async (id) => {
    if (!isUuid(id)) return undefined
    const { aangemaaktOp, dossier } = tabel
    const vraag = db
      .select({ id: tabel.id, aangemaaktOp, inhoud: tabel.inhoud, dossier })
      .from(tabel)
    const [rij] = await awaitAntwoord(
      vraag.where(and(eq(tabel.id, id), vanGezag(gezagen, tabel.gezag))),
      MAX_WACHT_MS,
    )
    if (rij === undefined) return undefined
    const { dossier: zaak, ...rest } = rij
    const getoond = showAll(db, [rij.inhoud], showInhoud)
    const [inhoud = rij.inhoud] = await awaitAntwoord(getoond, MAX_WACHT_MS)
    return {
      ...rest,
      inhoud,
      aangemaaktOp: rij.aangemaaktOp.toISOString(),
      ...(zaak !== null && { dossier: zaak }),
    }
  },
  findBewijzen: async (sha256) => {
    // As json and not jsonb: it stays the text that it was.
    const bewijs = sql<string>`(${tabel.inhoud}::json -> 'bewijs')::text`
    const vraag = db
      .select({ bewijs })
      .from(tabel)
      .where(and(eq(tabel.bewijsSha256, sha256), vanGezag(gezagen, tabel.gezag)))
    const rijen = await awaitAntwoord(vraag.orderBy(desc(tabel.id)).limit(GELIJKE), MAX_WACHT_MS)
    const teksten = rijen.map((rij) => `{"bewijs":${rij.bewijs}}`)
    const getoond = await awaitAntwoord(showAll(db, teksten, showInhoud), MAX_WACHT_MS)
    return getoond.map((tekst) => (JSON.parse(tekst) as { readonly bewijs: Bewijs }).bewijs)
  },
  each: (vraag) => eachRegel(db, vraag, gezagen),
  addBesluit: async (besluit, poging) => {
    await awaitAntwoord(requireZaak(gezagen, db, besluit.beoordeling), MAX_WACHT_MS)
    const store = (op: Db) => op.transaction((tx) => storeBesluitRij(tx, besluit))
    await awaitAntwoord(storeFor(db, { poging, gemaakt: besluit.id, store }), MAX_WACHT_MS)
  },
  listBesluiten: async (...ids) => readBesluiten(db, ids.filter(isUuid), gezagen),
  ping: async () => {
    await awaitAntwoord(tryWrite(db), MAX_PING_MS)
  },
})
