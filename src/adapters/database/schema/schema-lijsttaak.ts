import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Lijsttaak } from '../../../app/ports/lijst/lijsttaken.ts'
import { moment } from './moment.ts'
import { beoordeling } from './schema.ts'

/** Something to be done in many cases, one after another; gone a month after it was asked. */
export const lijsttaak = pgTable('lijsttaak', {
  id: uuid().primaryKey(),
  werk: jsonb().$type<Lijsttaak['werk']>().notNull(),
  /** Of who asked it. */
  naam: text().notNull(),
  gezagen: jsonb().$type<readonly string[]>().notNull(),
  aangemaaktOp: moment('aangemaakt_op').notNull(),
})

/** One case in it, and what came of that. */
export const lijsttaakdeel = pgTable(
  'lijsttaakdeel',
  {
    taak: uuid()
      .notNull()
      .references(() => lijsttaak.id, { onDelete: 'cascade' }),
    dossier: uuid()
      .notNull()
      .references(() => beoordeling.id),
    /** Null: not yet. */
    uitkomst: text().$type<'gelukt' | 'niet'>(),
    /** Why not. */
    reden: text(),
    /** Until then a process is busy with it. */
    huurTot: moment('huur_tot'),
  },
  (tabel) => [
    primaryKey({ columns: [tabel.taak, tabel.dossier] }),
    index('lijsttaakdeel_open').on(tabel.uitkomst, tabel.huurTot),
  ],
)
