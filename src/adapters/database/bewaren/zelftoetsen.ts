import { and, eq } from 'drizzle-orm'
import type { BewaardeZelftoets, ZelftoetsenPort } from '../../../app/ports/zelftoetsen.ts'
import { zelftoets as tabel } from '../schema/schema.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'

const toRij = ({ invoer, versie, verlooptOp }: BewaardeZelftoets) => ({
  invoer,
  versie,
  verlooptOp: new Date(verlooptOp),
})

export const createZelftoetsen = (db: Db): ZelftoetsenPort => ({
  add: async (sleutelSha256, toets) => {
    const opdracht = db
      .insert(tabel)
      .values({ sleutelSha256, ...toRij(toets) })
      .onConflictDoNothing()
      .returning({ versie: tabel.versie })
    return (await awaitAntwoord(opdracht, MAX_WACHT_MS)).length === 1
  },
  get: async (sleutelSha256) => {
    const vraag = db.select().from(tabel).where(eq(tabel.sleutelSha256, sleutelSha256))
    const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    if (rij === undefined) return undefined
    const { invoer, versie, verlooptOp } = rij
    return { invoer, versie, verlooptOp: verlooptOp.toISOString() }
  },
  replace: async (sleutelSha256, versie, toets) => {
    const opdracht = db
      .update(tabel)
      .set(toRij(toets))
      .where(and(eq(tabel.sleutelSha256, sleutelSha256), eq(tabel.versie, versie)))
      .returning({ versie: tabel.versie })
    return (await awaitAntwoord(opdracht, MAX_WACHT_MS)).length === 1
  },
})
