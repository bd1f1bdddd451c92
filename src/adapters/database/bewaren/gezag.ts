import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn, PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { AppError } from '../../../domain/errors.ts'
import { beoordeling } from '../schema/schema.ts'

/** The gezagen of which rows are seen and changed now; undefined: of every one, for what the service does by itself. */
export type Gezagen = () => readonly string[] | undefined

/**
 * Only rows of what is seen now. What was stored before the gezag was recorded, in a database without any rulebook,
 * has none: then there was one only, so that it is theirs.
 */
export const vanGezag = (gezagen: Gezagen, gezag: AnyPgColumn): SQL | undefined => {
  const nu = gezagen()
  if (nu === undefined) return undefined
  return nu.length === 0 ? sql`false` : or(inArray(gezag, [...nu]), isNull(gezag))
}

/** Only rows that belong to a case or beoordeling that is seen now. */
export const vanZaakVanGezag = (gezagen: Gezagen, zaak: AnyPgColumn | SQL): SQL | undefined => {
  if (gezagen() === undefined) return undefined
  const dezelfde = and(sql`${beoordeling.id} = ${zaak}`, vanGezag(gezagen, beoordeling.gezag))
  return sql`exists (select 1 from ${beoordeling} where ${dezelfde})`
}

/**
 * Refuses to store what belongs to a case or beoordeling that is not seen now. Throws AppError('niet_gevonden'), as for
 * one that is not there.
 */
export const requireZaak = async (
  gezagen: Gezagen,
  db: Pick<PgDatabase<PgQueryResultHKT>, 'select'>,
  zaak: string,
): Promise<void> => {
  if (gezagen() === undefined) return
  const [gezien] = await db
    .select({ id: beoordeling.id })
    .from(beoordeling)
    .where(and(eq(beoordeling.id, zaak), vanGezag(gezagen, beoordeling.gezag)))
  if (gezien === undefined) throw new AppError('niet_gevonden', { wat: 'Dit dossier' })
}

/** Refuses to store for a gezag that is not seen now. Throws AppError('niet_van_gezag'). */
export const requireGezag = (gezagen: Gezagen, gezag: string): void => {
  const nu = gezagen()
  if (nu !== undefined && !nu.includes(gezag)) throw new AppError('niet_van_gezag')
}
