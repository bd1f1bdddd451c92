import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'
import { beoordeling } from './schema.ts'

/** What somebody wrote to finish a case with and did not sign yet: nothing of the case rests on it. */
export const concept = pgTable(
  'concept',
  {
    dossier: uuid()
      .notNull()
      .references(() => beoordeling.id),
    /** Whose: what the organisation calls this person, or else the name. */
    wie: text().notNull(),
    /** The fields as JSON. */
    velden: text().notNull(),
    op: moment('op').notNull(),
  },
  (tabel) => [primaryKey({ columns: [tabel.dossier, tabel.wie] })],
)
