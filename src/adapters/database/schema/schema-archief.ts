import { pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'

/** A text by the sha256 of its canonical JSON. Append-only (a trigger refuses the rest). */
const kolommen = () => ({
  sha256: text().primaryKey(),
  bewaardOp: moment('bewaard_op').notNull().defaultNow(),
  inhoud: text().notNull(),
})

/** Every rulebook that a stored assessment used, without its areas. */
export const regelboek = pgTable('regelboek', kolommen())

/** Every set of areas that a stored assessment used. */
export const gebiedenset = pgTable('gebiedenset', kolommen())
