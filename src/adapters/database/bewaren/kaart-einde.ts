import { and, eq, inArray } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { isUuid } from '../../../domain/json.ts'
import { kaartbrok as brok, geschiktheidskaart as kaart } from '../schema/schema-kaarten.ts'
import { awaitAntwoord } from './antwoord.ts'

export type Db = PgDatabase<PgQueryResultHKT>

export const MAX_WACHT_MS = 10_000

/** The map still waits or is being worked on. */
export const isOpen = inArray(kaart.status, ['wacht', 'loopt'])

/** Ends an open map before it is ready, and forgets its parts; false when it was not open. */
export const endKaart = async (
  db: Db,
  id: string,
  einde: { readonly status: 'mislukt' | 'geannuleerd'; readonly melding?: string },
): Promise<boolean> => {
  if (!isUuid(id)) return false
  const werk = db.transaction(async (tx) => {
    const geraakt = await tx
      .update(kaart)
      .set({ status: einde.status, melding: einde.melding ?? null, tekens: 0 })
      .where(and(eq(kaart.id, id), isOpen))
      .returning({ id: kaart.id })
    if (geraakt.length > 0) await tx.delete(brok).where(eq(brok.kaart, id))
    return geraakt.length > 0
  })
  return awaitAntwoord(werk, MAX_WACHT_MS)
}
