import {
  and,
  asc,
  count,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Rijsoort, VernietigingPort, Zaaksoort } from '../../../app/ports/opschoning.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import type { Db, Tx } from '../bewaren/dossierregels.ts'
import { zelftoets } from '../schema/schema.ts'
import { concept } from '../schema/schema-concept.ts'
import { uitnodiging } from '../schema/schema-dossier.ts'
import { bericht } from '../schema/schema-inzending.ts'
import { tekst, vernietiging } from '../schema/schema-tekst.ts'
import { sessie, toegang } from '../schema/schema-toegang.ts'
import { storeBon } from './bon.ts'
import { clearKeuzes } from './keuzes.ts'
import { destroyStukken, selectStukken } from './stukken.ts'
import { selectVerlopen } from './verlopen.ts'

/** The rows of a question in SQL: one driver answers with them, the other with an object around them. */
const listIds = async (db: Pick<Tx, 'execute'>, vraag: SQL): Promise<readonly string[]> => {
  const antwoord = (await db.execute(vraag)) as
    | readonly { readonly id: string }[]
    | { readonly rows: readonly { readonly id: string }[] }
  return ('rows' in antwoord ? antwoord.rows : antwoord).map(({ id }) => id)
}

const isBewaardetekst = (soort: string): soort is 'naam' | 'tekst' | 'afzender' =>
  soort === 'naam' || soort === 'tekst' || soort === 'afzender'

const TABEL = { zelftoets, uitnodiging, sessie, bericht } as const
const SLEUTEL = {
  zelftoets: zelftoets.sleutelSha256,
  uitnodiging: uitnodiging.sleutelSha256,
  sessie: sessie.sleutelSha256,
  bericht: bericht.id,
} as const

/** What is still there of a case, or that in which a name stands; the salt of a receipt is nobody's text. */
const teksten = (zaak: string, naam?: string, soort?: Zaaksoort) =>
  and(
    eq(tekst.zaak, zaak),
    isNull(tekst.vernietiging),
    soort === 'inzender' ? eq(tekst.soort, 'afzender') : undefined,
    naam === undefined
      ? undefined
      : sql`${tekst.soort} <> 'zout' and position(lower(${naam}) in lower(${tekst.inhoud})) > 0`,
  )

/** Salts of the receipts in which one of these texts is named: with the salt that text could be guessed. */
const findZouten = (tx: Tx, zaak: string, sleutels: readonly string[]) =>
  listIds(
    tx,
    sql`select "t"."sha256" as "id" from "tekst" "t"
    where "t"."zaak" = ${zaak} and "t"."soort" = 'zout' and "t"."vernietiging" is null and exists (
      select from "beoordeling" "b", json_array_elements_text(${JSON.stringify(sleutels)}::json) "weg"("sha256")
      where ("b"."id" = ${zaak} or "b"."dossier" = ${zaak})
        and position('tekst:' || "t"."sha256" in "b"."inhoud") > 0
        and position('tekst:' || "weg"."sha256" in "b"."inhoud") > 0)
    for update`,
  )

const destroyTeksten =
  (db: Db): VernietigingPort['destroyTeksten'] =>
  ({ soort, id: zaak, naam }, opdracht, mits) => {
    const { sha256 } = tekst
    const werk = db.transaction(async (tx) => {
      const rijen = await tx
        .select({ sha256, inhoud: tekst.inhoud })
        .from(tekst)
        .where(teksten(zaak, naam, soort))
        .for('update')
      // Who sent a case in goes without what he added to it.
      const erbij = soort === 'inzender' ? [] : await selectStukken(tx, zaak, naam).for('update')
      if (rijen.length + erbij.length === 0) return undefined
      if (mits) {
        const nogSteeds = sql`select "id" from (${selectVerlopen(mits)}) "x" where "id" = ${zaak}`
        if ((await listIds(tx, nogSteeds)).length === 0) return undefined
      }
      // What somebody was busy writing goes along: nothing was signed by it.
      await tx.delete(concept).where(eq(concept.dossier, zaak))
      // What still waits to be sent names somebody, and opens the case.
      await tx.delete(bericht).where(and(eq(bericht.dossier, zaak), isNotNull(bericht.aan)))
      await clearKeuzes(
        tx,
        { zaak, naam },
        rijen.flatMap(({ inhoud }) => inhoud ?? []),
      )
      const weg = await destroyStukken(tx, { zaak, erbij }, opdracht)
      if (rijen.length === 0) return weg
      const genoemd = rijen.map((rij) => rij.sha256)
      const zouten = naam === undefined ? [] : await findZouten(tx, zaak, genoemd)
      const sleutels = [...genoemd, ...zouten]
      const bon = await storeBon(tx, opdracht, { soort, object: zaak, sleutels })
      // Those of the receipt, and no text that came in the case meanwhile.
      await tx
        .update(tekst)
        .set({ zout: null, inhoud: null, vernietiging: bon.id })
        .where(inArray(sha256, sleutels))
      return bon
    })
    return awaitAntwoord(werk, MAX_WACHT_MS)
  }

const removeRijen =
  (db: Db): VernietigingPort['removeRijen'] =>
  (soort: Rijsoort, hoogstens, opdracht) => {
    const tabel = TABEL[soort]
    const sleutel = SLEUTEL[soort]
    const werk = db.transaction(async (tx) => {
      const rijen = await tx
        .select({ sleutel })
        .from(tabel)
        .where(lte(tabel.verlooptOp, new Date(opdracht.vastgelegdOp)))
        .limit(hoogstens)
        // Another process that cleans up at the same moment takes the others.
        .for('update', { skipLocked: true })
      if (rijen.length === 0) return undefined
      const sleutels = rijen.map((rij) => rij.sleutel)
      await tx.delete(tabel).where(inArray(sleutel, sleutels))
      return storeBon(tx, opdracht, { soort, sleutels })
    })
    return awaitAntwoord(werk, MAX_WACHT_MS)
  }

/** What still says who it was, from before this instant. */
const bekendeToegang = (sinds: string) =>
  and(isNull(toegang.vernietiging), lt(toegang.op, new Date(sinds)))

const clearToegang =
  (db: Db): VernietigingPort['clearToegang'] =>
  (sinds, hoogstens, opdracht) => {
    const { id } = toegang
    const werk = db.transaction(async (tx) => {
      const rijen = await tx
        .select({ id })
        .from(toegang)
        .where(bekendeToegang(sinds))
        .limit(hoogstens)
        .for('update', { skipLocked: true })
      if (rijen.length === 0) return undefined
      const sleutels = rijen.map((rij) => rij.id)
      const bon = await storeBon(tx, opdracht, { soort: 'toegang', sleutels })
      const leeg = { onderwerp: null, gezagen: [], sessie: null, handeling: null, zaak: null }
      await tx
        .update(toegang)
        .set({ ...leeg, vernietiging: bon.id })
        .where(inArray(id, sleutels))
      return bon
    })
    return awaitAntwoord(werk, MAX_WACHT_MS)
  }

export const createVernietiging = (db: Db): VernietigingPort => ({
  findVerlopen: (verlopen, hoogstens) => {
    const vraag = sql`${selectVerlopen(verlopen)} order by "id" limit ${hoogstens}`
    return awaitAntwoord(listIds(db, vraag), MAX_WACHT_MS)
  },
  listTeksten: async (zaak, naam) => {
    const { soort, inhoud } = tekst
    const vraag = db.select({ soort, inhoud }).from(tekst).where(teksten(zaak, naam))
    const rijen = await awaitAntwoord(vraag.orderBy(asc(soort), asc(inhoud)), MAX_WACHT_MS)
    const erbij = await awaitAntwoord(selectStukken(db, zaak, naam), MAX_WACHT_MS)
    return [
      ...rijen.flatMap((rij) =>
        rij.inhoud === null || !isBewaardetekst(rij.soort)
          ? []
          : [{ soort: rij.soort, inhoud: rij.inhoud }],
      ),
      ...erbij.map(({ soort: wat, naam: heet }) => ({
        soort: wat === 'omschrijving' ? wat : ('tekening' as const),
        inhoud: heet,
      })),
    ]
  },
  destroyTeksten: destroyTeksten(db),
  countRijen: async (soort, nu) => {
    const tabel = TABEL[soort]
    const vraag = db
      .select({ aantal: count() })
      .from(tabel)
      .where(lte(tabel.verlooptOp, new Date(nu)))
    const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return rij?.aantal ?? 0
  },
  removeRijen: removeRijen(db),
  countToegang: async (sinds) => {
    const vraag = db.select({ aantal: count() }).from(toegang).where(bekendeToegang(sinds))
    const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return rij?.aantal ?? 0
  },
  clearToegang: clearToegang(db),
  list: async (object) => {
    const van = object === undefined ? undefined : eq(vernietiging.object, object)
    const vraag = db.select().from(vernietiging).where(van)
    const rijen = await awaitAntwoord(
      vraag.orderBy(asc(vernietiging.vastgelegdOp), asc(vernietiging.id)),
      MAX_WACHT_MS,
    )
    return rijen.map(({ object, door, vastgelegdOp, ...rij }) => ({
      ...rij,
      vastgelegdOp: vastgelegdOp.toISOString(),
      ...(object !== null && { object }),
      ...(door !== null && { door }),
    }))
  },
})
