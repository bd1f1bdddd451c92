import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** How much is kept of each client today, in kB; gone a day later. */
export const dagtegoed = pgTable(
  'dagtegoed',
  {
    klant: text().notNull(),
    dag: date({ mode: 'string' }).notNull(),
    kb: integer().notNull(),
  },
  (tabel) => [
    primaryKey({ columns: [tabel.klant, tabel.dag] }),
    index('dagtegoed_dag').on(tabel.dag),
  ],
)
