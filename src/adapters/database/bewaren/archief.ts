import { eq } from 'drizzle-orm'
import type { ArchiefPort } from '../../../app/ports/archief.ts'
import { beoordeling } from '../schema/schema.ts'
import { gebiedenset, regelboek } from '../schema/schema-archief.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'

const TABELLEN = { regelboek, gebieden: gebiedenset } as const
const GEBRUIK = { regelboek: beoordeling.regelboekSha256, gebieden: beoordeling.gebiedenSha256 }

/** The rulebooks and area sets that assessments used, on any drizzle database with our migrations. */
export const createArchiefPort = (db: Db): ArchiefPort => ({
  add: async (soort, sha256, inhoud) => {
    const opdracht = db.insert(TABELLEN[soort]).values({ sha256, inhoud }).onConflictDoNothing()
    await awaitAntwoord(opdracht, MAX_WACHT_MS)
  },
  get: async (soort, sha256) => {
    const tabel = TABELLEN[soort]
    const vraag = db.select({ inhoud: tabel.inhoud }).from(tabel).where(eq(tabel.sha256, sha256))
    const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return rij?.inhoud
  },
  isUsed: async (soort, sha256) => {
    const vraag = db
      .select({ id: beoordeling.id })
      .from(beoordeling)
      .where(eq(GEBRUIK[soort], sha256))
      .limit(1)
    return (await awaitAntwoord(vraag, MAX_WACHT_MS)).length > 0
  },
})
