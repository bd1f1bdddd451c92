import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'
import { beoordeling } from './schema.ts'

/** Cases that their initiator sent in, each with its number; a self-check (sha256 of its key) becomes one once. */
export const inzending = pgTable('inzending', {
  dossier: uuid()
    .primaryKey()
    .references(() => beoordeling.id),
  nummer: text().notNull().unique(),
  zelftoets: text().notNull().unique(),
  ontvangenOp: moment('ontvangen_op').notNull(),
})

/** The last number that was given in a year. */
export const zaaknummer = pgTable('zaaknummer', {
  jaar: integer().primaryKey(),
  laatste: integer().notNull(),
})
