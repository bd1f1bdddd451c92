import { and, asc, eq, sql } from 'drizzle-orm'
import type { DossiersPort } from '../../../app/ports/dossiers.ts'
import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { takeBijlagenOver } from '../apart/bijlagen.ts'
import { createKluis, showAll } from '../apart/teksten.ts'
import { hideGebeurtenis, showGebeurtenis } from '../apart/tekstvelden.ts'
import { overname, gebeurtenis as tabel } from '../schema/schema-dossier.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import { storeBeoordelingRij } from './beoordelingrij.ts'
import type { Db, Tx } from './dossierregels.ts'
import { type Gezagen, requireGezag, requireZaak, vanZaakVanGezag } from './gezag.ts'
import { storeBerichten, storeBesluitRij, storeStatuslinks } from './rijen.ts'

/** Rolls everything back; `awaitEerste` makes it false. */
export class Bezet extends Error {}

const isHerbeoordeeld = ({ gebeurtenis }: VastgelegdeGebeurtenis) =>
  gebeurtenis.soort === 'herbeoordeeld'

const toGebeurtenis = (rij: typeof tabel.$inferSelect): VastgelegdeGebeurtenis => ({
  volgnummer: rij.volgnummer,
  vastgelegdOp: rij.vastgelegdOp.toISOString(),
  door: rij.door,
  gebeurtenis: rij.inhoud,
})

const toRij = (
  dossier: string,
  { vastgelegdOp, gebeurtenis, ...rest }: VastgelegdeGebeurtenis,
): typeof tabel.$inferInsert => ({
  ...rest,
  dossier,
  vastgelegdOp: new Date(vastgelegdOp),
  inhoud: gebeurtenis,
})

/** Stores events with their texts apart. Throws Bezet when somebody was first. */
export const storeGebeurtenissen = async (
  tx: Tx,
  dossier: string,
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): Promise<void> => {
  const kluis = createKluis(dossier)
  const rijen = gebeurtenissen.map((een) => hideGebeurtenis(toRij(dossier, een), kluis))
  const gelukt = await tx.insert(tabel).values(rijen).onConflictDoNothing().returning()
  if (gelukt.length < rijen.length) throw new Bezet()
  await kluis.keep(tx)
}

/** Whether it was stored; false when somebody else was first. */
export const awaitEerste = (opdracht: Promise<boolean>): Promise<boolean> => {
  const zonderBezet = opdracht.catch((fout: unknown) => {
    if (fout instanceof Bezet) return false
    throw fout
  })
  return awaitAntwoord(zonderBezet, MAX_WACHT_MS)
}

export const createDossiers = (db: Db, gezagen: Gezagen): DossiersPort => ({
  add: async (dossier, gebeurtenissen, mee = {}) => {
    const opdracht = db.transaction(async (tx) => {
      await requireZaak(gezagen, tx, dossier)
      await storeGebeurtenissen(tx, dossier, gebeurtenissen)
      if (mee.beoordeling) {
        const { volgnummer } = gebeurtenissen.find(isHerbeoordeeld) ?? {}
        const plaats = { dossier, volgnummer }
        if (!(await storeBeoordelingRij(tx, mee.beoordeling, plaats))) throw new Bezet()
      }
      if (mee.besluit) await storeBesluitRij(tx, mee.besluit)
      await storeStatuslinks(tx, dossier, mee.links ?? [])
      await storeBerichten(tx, dossier, mee.berichten ?? [])
      return true
    })
    return awaitEerste(opdracht)
  },
  adopt: ({ beoordeling: nieuw, gebeurtenissen, elders, zelftoets, toch }) => {
    const dossier = nieuw.id
    requireGezag(gezagen, nieuw.gezag)
    const opdracht = db.transaction(async (tx) => {
      if (!(await storeBeoordelingRij(tx, nieuw))) throw new Bezet()
      const eerste = await tx
        .insert(overname)
        .values({ zelftoets, dossier })
        .onConflictDoNothing()
        .returning()
      if (eerste.length === 0 && !toch) throw new Bezet()
      await storeGebeurtenissen(tx, dossier, gebeurtenissen)
      if (elders) {
        await requireZaak(gezagen, tx, elders.dossier)
        await storeGebeurtenissen(tx, elders.dossier, [elders.gebeurtenis])
      }
      await takeBijlagenOver(tx, { zelftoets, zaak: dossier })
      return true
    })
    return awaitEerste(opdracht)
  },
  list: async (dossier) => {
    const vraag = db
      .select()
      .from(tabel)
      .where(and(eq(tabel.dossier, dossier), vanZaakVanGezag(gezagen, tabel.dossier)))
    const rijen = await awaitAntwoord(vraag.orderBy(asc(tabel.volgnummer)), MAX_WACHT_MS)
    const getoond = await awaitAntwoord(showAll(db, rijen, showGebeurtenis), MAX_WACHT_MS)
    return getoond.map(toGebeurtenis)
  },
  findZelftoets: async (sleutelSha256) => {
    const dezelfde = sql`${tabel.inhoud} ->> 'zelftoets' = ${sleutelSha256}`
    const vraag = db
      .select({ dossier: tabel.dossier })
      .from(tabel)
      .where(
        and(eq(tabel.soort, 'uit_zelftoets'), dezelfde, vanZaakVanGezag(gezagen, tabel.dossier)),
      )
    const rijen = await awaitAntwoord(vraag.orderBy(asc(tabel.dossier)), MAX_WACHT_MS)
    return rijen.map(({ dossier }) => dossier)
  },
  findOvername: async (zelftoets) => {
    const van = and(eq(overname.zelftoets, zelftoets), vanZaakVanGezag(gezagen, overname.dossier))
    const [rij] = await awaitAntwoord(db.select().from(overname).where(van), MAX_WACHT_MS)
    return rij?.dossier
  },
  listAll: async () => {
    const vraag = db
      .select()
      .from(tabel)
      .where(vanZaakVanGezag(gezagen, tabel.dossier))
      .orderBy(asc(tabel.dossier), asc(tabel.volgnummer))
    const rijen = await awaitAntwoord(vraag, MAX_WACHT_MS)
    const getoond = await awaitAntwoord(showAll(db, rijen, showGebeurtenis), MAX_WACHT_MS)
    const perDossier = Map.groupBy(getoond, (rij) => rij.dossier)
    return new Map([...perDossier].map(([id, delen]) => [id, delen.map(toGebeurtenis)]))
  },
})
