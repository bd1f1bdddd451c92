import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Opdracht, Vernietigd } from '../../../app/ports/opschoning.ts'
import type { Tx } from '../bewaren/dossierregels.ts'
import { bijlagedeel, bijlage as tabel } from '../schema/schema-bijlage.ts'
import { storeBon } from './bon.ts'

const { id, soort, naam } = tabel

/** The whole of a description, that lies in pieces. */
const omschrijving = sql`(select convert_from(string_agg("d"."inhoud", ''::bytea order by "d"."nummer"), 'UTF8')
  from ${bijlagedeel} "d" where "d"."bijlage" = ${id})`

/** What was added to a case; of a name: what is called so, or a description in which it stands. */
export const selectStukken = (db: Pick<Tx, 'select'>, zaak: string, wie: string | undefined) => {
  const heet = sql`position(lower(${wie}) in lower(${naam})) > 0`
  const noemt = sql`${soort} = 'omschrijving' and position(lower(${wie}) in lower(${omschrijving})) > 0`
  const genoemd = wie === undefined ? undefined : sql`(${heet} or (${noemt}))`
  const vraag = db.select({ id, soort, naam }).from(tabel)
  return vraag.where(and(eq(tabel.zaak, zaak), genoemd)).orderBy(asc(naam), asc(id))
}

/**
 * Destroys these of a case, with a receipt of their own: that of the texts is compared with what stands in their place,
 * and of these nothing stays. Undefined when there are none.
 */
export const destroyStukken = async (
  tx: Tx,
  { zaak, erbij }: { readonly zaak: string; readonly erbij: readonly { readonly id: string }[] },
  opdracht: Opdracht,
): Promise<Vernietigd | undefined> => {
  if (erbij.length === 0) return undefined
  const sleutels = erbij.map((stuk) => stuk.id)
  await tx.delete(tabel).where(inArray(id, sleutels))
  const eigen = { ...opdracht, id: randomUUID() }
  return storeBon(tx, eigen, { soort: 'bijlage', object: zaak, sleutels })
}
