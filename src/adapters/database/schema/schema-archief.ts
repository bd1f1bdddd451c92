import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** A text by the sha256 of its canonical JSON. Append-only (a trigger refuses the rest). */
const kolommen = () => ({
  sha256: text().primaryKey(),
  bewaardOp: timestamp('bewaard_op', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  inhoud: text().notNull(),
})

/** Every rulebook that a stored assessment used, without its areas. */
export const regelboek = pgTable('regelboek', kolommen())

/** Every set of areas that a stored assessment used. */
export const gebiedenset = pgTable('gebiedenset', kolommen())
