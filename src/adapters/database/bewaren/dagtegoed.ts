import { lt, sql } from 'drizzle-orm'
import type { DagtegoedPort } from '../../../app/ports/dienst/dagtegoed.ts'
import { dagtegoed as tabel } from '../schema/schema-dagtegoed.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'

export const createDagtegoed = (db: Db): DagtegoedPort => ({
  take: async ({ klant, dag, kb, maximumKb }) => {
    if (kb > maximumKb) return false
    const samen = sql`${tabel.kb} + ${kb}`
    const opdracht = db
      .insert(tabel)
      .values({ klant, dag, kb })
      .onConflictDoUpdate({
        target: [tabel.klant, tabel.dag],
        set: { kb: samen },
        setWhere: sql`${samen} <= ${maximumKb}`,
      })
      .returning({ kb: tabel.kb })
    const [rij] = await awaitAntwoord(opdracht, MAX_WACHT_MS)
    // The first of a client on a day takes along what is of days that are over.
    if (rij?.kb === kb) {
      await awaitAntwoord(db.delete(tabel).where(lt(tabel.dag, dag)), MAX_WACHT_MS)
    }
    return rij !== undefined
  },
})
