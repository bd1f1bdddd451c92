import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { moment } from './moment.ts'

/** Area developments under design: each version is a row, and the last one counts. */
export const ontwikkelplan = pgTable(
  'ontwikkelplan',
  {
    id: uuid().notNull(),
    versie: integer().notNull(),
    naam: text().notNull(),
    /** Variants of one plan have the same. */
    groep: uuid().notNull(),
    vastgelegdOp: moment('vastgelegd_op').notNull(),
    door: text().notNull(),
    weg: boolean().notNull(),
    /** Null of what was stored before it was recorded, where no rulebook was kept. */
    gezag: text(),
    /** How the row is hashed for the audit trail: 2 with its gezag; null of what was stored before that. */
    spoorvorm: smallint().default(2),
    invoer: jsonb().$type<Ontwikkelplan['invoer']>().notNull(),
  },
  (tabel) => [
    primaryKey({ columns: [tabel.id, tabel.versie] }),
    index('ontwikkelplan_groep').on(tabel.groep),
  ],
)
