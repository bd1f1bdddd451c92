import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Inzendbegin, Inzending, InzendingenPort } from '../../../app/ports/dossiers.ts'
import { writeNummer } from '../../../domain/dossier/inzending.ts'
import { takeBijlagenOver } from '../apart/bijlagen.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import { storeBeoordelingRij } from '../bewaren/beoordelingrij.ts'
import type { Db, Tx } from '../bewaren/dossierregels.ts'
import { awaitEerste, Bezet, storeGebeurtenissen } from '../bewaren/dossiers.ts'
import { type Gezagen, requireGezag, requireZaak, vanZaakVanGezag } from '../bewaren/gezag.ts'
import { storeBerichten, storeStatuslinks } from '../bewaren/rijen.ts'
import { overname, uitnodiging } from '../schema/schema-dossier.ts'
import { inzending as tabel, zaaknummer } from '../schema/schema-inzending.ts'

const toInzending = ({ ontvangenOp, dossier, nummer }: typeof tabel.$inferSelect): Inzending => ({
  dossier,
  nummer,
  ontvangenOp: ontvangenOp.toISOString(),
})

/** The next number of the year; whoever asks at the same moment waits, so that none is given twice or skipped. */
const takeNummer = async (tx: Tx, jaar: number): Promise<string> => {
  const laatste = sql`${zaaknummer.laatste} + 1`
  const [rij] = await tx
    .insert(zaaknummer)
    .values({ jaar, laatste: 1 })
    .onConflictDoUpdate({ target: zaaknummer.jaar, set: { laatste } })
    .returning({ laatste: zaaknummer.laatste })
  return writeNummer(jaar, rij?.laatste ?? 1)
}

/** Throws Bezet when somebody was first. */
const storeInzending = async (tx: Tx, begin: Inzendbegin): Promise<Inzending> => {
  const { beoordeling, zelftoets, jaar, gebeurtenissen, link, berichten } = begin
  const { id: dossier, aangemaaktOp } = beoordeling
  if (!(await storeBeoordelingRij(tx, beoordeling))) throw new Bezet()
  const nummer = await takeNummer(tx, jaar)
  const rij = { dossier, nummer, zelftoets, ontvangenOp: new Date(aangemaaktOp) }
  const [bewaard] = await tx.insert(tabel).values(rij).onConflictDoNothing().returning()
  if (bewaard === undefined) throw new Bezet()
  // Somebody of the municipality may have taken it over before: that case stays what it is.
  await tx.insert(overname).values({ zelftoets, dossier }).onConflictDoNothing()
  await storeGebeurtenissen(tx, dossier, gebeurtenissen(nummer))
  await takeBijlagenOver(tx, { zelftoets, zaak: dossier })
  await storeStatuslinks(tx, dossier, [link])
  await storeBerichten(tx, dossier, berichten(nummer))
  return toInzending(bewaard)
}

export const createInzendingen = (db: Db, gezagen: Gezagen): InzendingenPort => ({
  send: async (begin) => {
    requireGezag(gezagen, begin.beoordeling.gezag)
    let gemaakt: Inzending | undefined
    const opdracht = db.transaction(async (tx) => {
      gemaakt = await storeInzending(tx, begin)
      return true
    })
    return (await awaitEerste(opdracht)) ? gemaakt : undefined
  },
  findZelftoets: async (sleutelSha256) => {
    const van = and(eq(tabel.zelftoets, sleutelSha256), vanZaakVanGezag(gezagen, tabel.dossier))
    const [rij] = await awaitAntwoord(db.select().from(tabel).where(van), MAX_WACHT_MS)
    return rij && toInzending(rij)
  },
  endLinks: async (dossier, nu) => {
    await awaitAntwoord(requireZaak(gezagen, db, dossier), MAX_WACHT_MS)
    const open = and(
      eq(uitnodiging.dossier, dossier),
      eq(uitnodiging.soort, 'status'),
      isNull(uitnodiging.gebruiktOp),
    )
    const opdracht = db
      .update(uitnodiging)
      .set({ gebruiktOp: new Date(nu) })
      .where(open)
    await awaitAntwoord(opdracht, MAX_WACHT_MS)
  },
})
