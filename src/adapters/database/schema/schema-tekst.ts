import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Vernietigd } from '../../../app/ports/opschoning.ts'

/** Append-only (a trigger refuses the rest): what was destroyed, how much of it and on which ground. */
export const vernietiging = pgTable('vernietiging', {
  id: uuid().primaryKey(),
  vastgelegdOp: timestamp('vastgelegd_op', { withTimezone: true, mode: 'date' }).notNull(),
  soort: text().$type<Vernietigd['soort']>().notNull(),
  /** The case or plan when it was one; null: everything of this kind whose term had passed. */
  object: uuid(),
  grond: text().notNull(),
  /** By whom; null when its term had passed, or it was done at the terminal. */
  door: text(),
  aantal: integer().notNull(),
  /** sha256 over the keys of what was destroyed, sorted, one a line. */
  inhoudSha256: text('inhoud_sha256').notNull(),
})

/**
 * Names and free text of people, apart from the rows that are never changed: those name them by `sha256`, over the salt
 * and the text. A trigger lets a text only be destroyed, salt and all, by a row of `vernietiging`.
 */
export const tekst = pgTable(
  'tekst',
  {
    sha256: text().primaryKey(),
    /** The case or plan that it belongs to. */
    zaak: uuid().notNull(),
    /** naam, tekst or zout. */
    soort: text().notNull(),
    zout: text(),
    inhoud: text(),
    vernietiging: uuid().references(() => vernietiging.id),
  },
  (tabel) => [
    index('tekst_zaak').on(tabel.zaak),
    index('tekst_vernietiging').on(tabel.vernietiging),
    // Cases are searched by the name of who sent them in.
    index('tekst_afzender').on(tabel.zaak).where(sql`${tabel.soort} = 'afzender'`),
  ],
)
