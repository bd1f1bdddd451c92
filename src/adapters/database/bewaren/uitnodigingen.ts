import { and, eq, gt, isNull } from 'drizzle-orm'
import type { UitnodigingenPort } from '../../../app/ports/dossiers.ts'
import { uitnodiging as tabel } from '../schema/schema-dossier.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'

export const createUitnodigingen = (db: Db): UitnodigingenPort => ({
  add: async (sleutelSha256, { soort, dossier, inhoud, verlooptOp }) => {
    const rij = { sleutelSha256, soort, inhoud, verlooptOp: new Date(verlooptOp) }
    await awaitAntwoord(
      db.insert(tabel).values({ ...rij, ...(dossier !== undefined && { dossier }) }),
      MAX_WACHT_MS,
    )
  },
  get: async (sleutelSha256) => {
    const vraag = db.select().from(tabel).where(eq(tabel.sleutelSha256, sleutelSha256))
    const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    if (rij === undefined) return undefined
    return {
      soort: rij.soort,
      ...(rij.dossier !== null && { dossier: rij.dossier }),
      inhoud: rij.inhoud,
      verlooptOp: rij.verlooptOp.toISOString(),
      ...(rij.gebruiktOp !== null && { gebruiktOp: rij.gebruiktOp.toISOString() }),
    }
  },
  use: async (sleutelSha256, nu) => {
    const moment = new Date(nu)
    const vrij = and(
      eq(tabel.sleutelSha256, sleutelSha256),
      isNull(tabel.gebruiktOp),
      gt(tabel.verlooptOp, moment),
    )
    const opdracht = db.update(tabel).set({ gebruiktOp: moment }).where(vrij).returning()
    return (await awaitAntwoord(opdracht, MAX_WACHT_MS)).length === 1
  },
})
