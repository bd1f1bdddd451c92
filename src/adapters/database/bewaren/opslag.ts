import { eq, sql } from 'drizzle-orm'
import type { BeoordelingenPort } from '../../../app/ports/beoordelingen.ts'
import { isUuid } from '../../../domain/json.ts'
import { besluit as besluitTabel, beoordeling as tabel } from '../schema/schema.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import { type Db, eachRegel, readBesluiten } from './dossierregels.ts'
import { toBeoordelingRij, toBesluitRij } from './rijen.ts'

const MAX_PING_MS = 5_000

/** The append-only store on any drizzle database with our migrations. */
export const createOpslag = (db: Db): BeoordelingenPort => ({
  add: async (nieuw) => {
    await awaitAntwoord(db.insert(tabel).values(toBeoordelingRij(nieuw)), MAX_WACHT_MS)
  },
  get: async (id) => {
    if (!isUuid(id)) return undefined
    const { aangemaaktOp, inhoud, dossier } = tabel
    const vraag = db.select({ id: tabel.id, aangemaaktOp, inhoud, dossier }).from(tabel)
    const [rij] = await awaitAntwoord(vraag.where(eq(tabel.id, id)), MAX_WACHT_MS)
    if (rij === undefined) return undefined
    const { dossier: zaak, ...rest } = rij
    return {
      ...rest,
      aangemaaktOp: rij.aangemaaktOp.toISOString(),
      ...(zaak !== null && { dossier: zaak }),
    }
  },
  each: (vraag) => eachRegel(db, vraag),
  addBesluit: async (besluit) => {
    await awaitAntwoord(db.insert(besluitTabel).values(toBesluitRij(besluit)), MAX_WACHT_MS)
  },
  listBesluiten: async (id) => (isUuid(id) ? readBesluiten(db, [id]) : []),
  ping: async () => {
    await awaitAntwoord(db.execute(sql`select 1`), MAX_PING_MS)
  },
})
